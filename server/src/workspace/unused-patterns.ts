/** Patterns of a configuration that fit nothing: a slip there makes a run green about files it never looked at. */
import { createPathMatcher } from '../core/config/globs.js';
import type { PlacedPattern } from '../core/config/resolve.js';
import type { Problem } from '../core/engine/report.js';
import type { ConfigRoot } from './config-discovery.js';
import type { FileSystem } from './file-system.js';
import { addIgnoreFile, isIgnored, isSkippedFolder, readIgnoreChain } from './ignore-files.js';
import { isInside, joinPath, relativePath } from './paths.js';

/** What a run came across. */
export interface Walked {
  /** Folders that were looked through as a whole; absolute. */
  readonly folders: readonly string[];
  /** Everything in them, folders and files left out as well; what is in a folder that is left out is not told. */
  readonly seen: readonly string[];
  /** The documents among them. */
  readonly files: readonly string[];
}

/** Notes for the patterns in the configurations of folders that were looked through as a whole. */
export async function findUnusedPatterns(
  roots: Iterable<ConfigRoot>,
  walked: Walked,
  { fileSystem, cwd }: { readonly fileSystem: FileSystem; readonly cwd: string },
): Promise<readonly Problem[]> {
  const notes: Problem[] = [];
  for (const root of roots) {
    const isWhole = walked.folders.some((folder) => folder === root.folder || isInside(folder, root.folder));
    if (!isWhole) continue;
    for (const { key, pattern, from, line, column } of root.config.patterns) {
      // What a shared configuration says need not fit everywhere.
      if (from !== root.path || pattern.startsWith('!')) continue;
      const paths = key === 'ignores' ? walked.seen : walked.files;
      if (fitsAny(pattern, root.folder, paths)) continue;
      if (key === 'ignores' && (await isElsewhereLeftOut(pattern, root.folder, fileSystem))) continue;
      notes.push({ path: relativePath(cwd, from), line, column, message: MESSAGES[key](pattern), isNote: true });
    }
  }
  return notes;
}

const MESSAGES: Readonly<Record<PlacedPattern['key'], (pattern: string) => string>> = {
  files: (pattern) => `“files” names “${pattern}”, but no file fits, so nothing is read for it. Correct the pattern.`,
  ignores: (pattern) => `“ignores” names “${pattern}”, but nothing fits. Correct the pattern, or remove it.`,
  overrides: (pattern) => `“overrides” names “${pattern}”, but no document fits. Correct the pattern, or remove it.`,
};

function fitsAny(pattern: string, folder: string, paths: readonly string[]): boolean {
  const fits = createPathMatcher([pattern]);
  return paths.some((path) => isInside(folder, path) && fits(relativePath(folder, path)));
}

/** Folders of tools come and go, and so does what a .gitignore names: to ignore it is no slip. */
async function isElsewhereLeftOut(pattern: string, folder: string, fileSystem: FileSystem): Promise<boolean> {
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.' && part !== '**');
  if (parts.some(isSkippedFolder)) return true;
  const chain = await addIgnoreFile(fileSystem, { folder, chain: await readIgnoreChain(fileSystem, folder) });
  const glob = parts.findIndex((part) => /[*?[\]{}]/.test(part));
  const fixed = glob === -1 ? parts : parts.slice(0, glob);
  return fixed.some((_, i) => isIgnored(chain, joinPath(folder, fixed.slice(0, i + 1).join('/')), true));
}
