// Takes the picture of the examples' report in the README anew, into docs/pictures/report.png. Needs a build and Chromium.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../test/host/chromium.mjs';
import { root } from './steps.mjs';

const SIZE = { width: 1180, height: 765 };

export async function pictureOfReport() {
  const folder = mkdtempSync(join(tmpdir(), 'customer-first-report-'));
  const page = join(folder, 'report.html');
  const argv = ['dist/cli.cjs', 'report', 'examples', '--date', '2026-11-30', '--output', `html=${page}`];
  spawnSync(process.execPath, argv, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const args = chromiumArguments;
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  try {
    const tab = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: join(root, 'docs/pictures/report.png') });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await pictureOfReport();
