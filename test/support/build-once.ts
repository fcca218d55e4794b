/** Builds all bundles of the sources once for all test files, which ask with `inject('built')`. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the bundles, as `dist` is after `npm run build`. */
    readonly built: string;
  }
}

const root = join(import.meta.dirname, '../..');
const home = join(root, 'node_modules/.cache/customer-first-bundles');
const HOUR = 3_600_000;
/** Everything that a bundle is made of. */
const SOURCES = ['{server,client}/src/**/*', 'scripts/{build*,published}.mjs', 'package.json', 'package-lock.json'];

export function setup({ provide }: TestProject): void {
  provide('built', build());
}

/** What an earlier run has built is used again until a source changes. */
function build(): string {
  const folder = join(home, digestOfSources());
  if (existsSync(folder)) return touched(folder);
  mkdirSync(home, { recursive: true });
  for (const old of readdirSync(home).filter(isForgotten)) rmSync(join(home, old), { recursive: true, force: true });
  const fresh = mkdtempSync(join(home, 'building-'));
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), fresh], { cwd: root });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another run has built the same meanwhile.
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true });
  }
  return folder;
}

function touched(folder: string): string {
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/** Several checkouts may share the folder, and a run that is at work still needs what it has begun with. */
function isForgotten(name: string): boolean {
  const { mtimeMs } = statSync(join(home, name), { throwIfNoEntry: false }) ?? {};
  return mtimeMs !== undefined && Date.now() - mtimeMs > HOUR;
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).sort()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}
