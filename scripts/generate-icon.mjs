// Draws media/icon.png, which the gallery asks for, from media/icon.svg. Needs Chromium: CHROMIUM=/path/to/it, or `chromium` on the path.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './steps.mjs';

const folder = mkdtempSync(join(tmpdir(), 'customer-first-icon-'));
try {
  const page = join(folder, 'icon.html');
  writeFileSync(page, `<style>html, body { margin: 0 }</style>${readFileSync(join(root, 'media/icon.svg'), 'utf8')}`);
  const view = ['--window-size=256,256', '--default-background-color=00000000', '--hide-scrollbars'];
  const args = ['--headless', '--no-sandbox', '--disable-gpu', ...view, `--user-data-dir=${folder}`];
  const shot = `--screenshot=${join(root, 'media/icon.png')}`;
  const { status, stderr, error } = spawnSync(
    process.env.CHROMIUM ?? 'chromium',
    [...args, shot, pathToFileURL(page).href],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Chromium could not draw the icon: ${error?.message ?? stderr}`);
  console.log('wrote media/icon.png');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
