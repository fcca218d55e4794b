/** Makes both packages once for a test file, and opens the extension's as a folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll } from 'vitest';

export interface Packages {
  /** Paths of the files that `npm run package` has written. */
  readonly vsix: string;
  readonly tgz: string;
  /** Names of the files in the .vsix. */
  readonly names: readonly string[];
  /** Where the .vsix has been unpacked, as VS Code does when it is installed. */
  readonly installed: string;
  /** An empty folder that goes away with the tests. */
  readonly makeFolder: () => string;
}

const root = join(import.meta.dirname, '../..');

/** The packages are there from the first test on. */
export function preparePackages(): () => Packages {
  let made: Packages | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'customer-first-packages-'));
  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'scripts/package.mjs'), folder], { cwd: root, stdio: 'pipe' });
    const [vsix = '', tgz = ''] = ['.vsix', '.tgz'].map((ending) =>
      join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? `no ${ending}`),
    );
    const files = Object.entries(unzipSync(readFileSync(vsix)));
    for (const [name, bytes] of files) writeInto(join(folder, 'installed', name), bytes);
    const makeFolder = (): string => mkdtempSync(join(folder, 'folder-'));
    const names = files.map(([name]) => name);
    made = { vsix, tgz, names, installed: join(folder, 'installed/extension'), makeFolder };
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => {
    if (made === undefined) throw new Error('The packages are made before the first test.');
    return made;
  };
}

export function writeInto(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
