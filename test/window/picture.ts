/** Keeps what the window looks like: in the folder that PICTURES names, or a temporary one. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env['PICTURES'] ?? join(tmpdir(), 'customer-first-pictures');

/** Writes `<name>.png`, with the mouse where it was. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replaceAll(/[^\w-]+/g, '-')}.png`);
  await page.screenshot({ path, caret: 'initial', animations: 'disabled' });
  console.log(`picture: ${path}`);
}
