/** Finds and reads the project's own files, for tests that look after them. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

const root = new URL('../../', import.meta.url);

const IGNORED = ['**/node_modules/**', '.git/**', 'dist/**', '.tsbuild/**', 'coverage/**'];

/** Paths relative to the root, sorted. */
export function findFiles(patterns: readonly string[]): readonly string[] {
  return globSync([...patterns], { cwd: fileURLToPath(root), ignore: IGNORED, dot: true }).sort();
}

/** The text of a file, or an empty one where there is no such file. */
export function readText(path: string): string {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Whether the project has this file or folder. */
export function hasPath(path: string): boolean {
  return existsSync(new URL(path, root));
}
