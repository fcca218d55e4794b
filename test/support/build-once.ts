/** Builds all bundles of the sources once for all test files, which ask with `inject('built')`. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
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
const home = join(root, 'node_modules/.cache/customer-first-tests');
/** Everything that a bundle is made of. */
const SOURCES = ['{server,client}/src/**/*', 'scripts/{build*,published}.mjs', 'package.json', 'package-lock.json'];

export function setup({ provide }: TestProject): void {
  provide('built', build());
}

/** What an earlier run has built is used again until a source changes. */
function build(): string {
  const folder = join(home, digestOfSources());
  if (existsSync(folder)) return folder;
  mkdirSync(home, { recursive: true });
  for (const old of readdirSync(home)) rmSync(join(home, old), { recursive: true, force: true });
  const fresh = mkdtempSync(join(home, 'building-'));
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), fresh], { cwd: root });
  renameSync(fresh, folder);
  return folder;
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).sort()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}
