/** Installs the packaged extension into a fresh VS Code and opens a folder of stories in its window. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../host/chromium.mjs';
import { codeProgram, createTemporaryFolder } from '../host/paths.mjs';
import { startServer } from '../host/server.mjs';
import { openWorkbench } from '../host/workbench.mjs';

export interface StoryWindow {
  readonly page: Page;
  /** The text of a file as it is on disk. */
  readonly read: (path: string) => string;
  readonly close: () => Promise<void>;
}

export interface WindowOptions {
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly look?: BrowserContextOptions;
}

const root = join(import.meta.dirname, '../..');

/** How long a person would wait for the window, in milliseconds. */
const PATIENCE = 90_000;

/** The window with the folder open, trusted by whoever sits in front of it; the caller closes it. */
export async function openWindow({ files, settings = {}, look = {} }: WindowOptions): Promise<StoryWindow> {
  const home = createTemporaryFolder('window');
  const [folder, dataFolder, extensionsFolder] = ['stories', 'server', 'extensions'].map((name) => join(home, name));
  if (folder === undefined || dataFolder === undefined || extensionsFolder === undefined)
    throw new Error('unreachable');
  for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
  install(findPackage(), ['--extensions-dir', extensionsFolder, '--server-data-dir', dataFolder]);
  const server = await startServer({ dataFolder, extensionsFolder, isTrusting: false, settings });
  const browser = await launchChromium();
  const page = await openWorkbench({ browser, server, folder, look });
  page.setDefaultTimeout(Number(process.env['WINDOW_PATIENCE'] ?? PATIENCE));
  await page.getByRole('button', { name: /Yes, I trust the authors/ }).click();
  return {
    page,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function findPackage(): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  const path = join(root, `dist/packages/${String(name)}-${String(version)}.vsix`);
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run package`);
  return path;
}

function install(vsix: string, places: readonly string[]): void {
  execFileSync(codeProgram, ['--install-extension', vsix, ...places], { encoding: 'utf8', stdio: 'pipe' });
}
