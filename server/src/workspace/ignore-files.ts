/** Says which files and folders nobody wants linted: tool folders, and what the .gitignore files leave out. */
import { whyImmodest } from '../core/config/modest-pattern.js';
import ignore, { type Ignore } from 'ignore';
import { decodeText } from './decode.js';
import type { FileSystem } from './file-system.js';
import { foldersUpwards, folderOf, isInside, joinPath, nameOf, relativePath } from './paths.js';

/** The .gitignore files that hold in a folder, innermost first. */
export type IgnoreChain = readonly IgnoreFile[];

interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Folders with texts for tools and of other people. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  'node_modules',
  'vendor',
  '.git',
  '.hg',
  '.svn',
  '.claude',
  '.cursor',
  '.bmad-core',
  '.specify',
]);
const SKIPPED_IN_GITHUB = 'ISSUE_TEMPLATE';

export function isSkippedFolder(path: string): boolean {
  const name = nameOf(path);
  return SKIPPED_FOLDERS.has(name) || (name === SKIPPED_IN_GITHUB && nameOf(folderOf(path)) === '.github');
}

/** The .gitignore files above `folder`, up to the root of its repository; none outside of one. */
export async function readIgnoreChain(fileSystem: FileSystem, folder: string): Promise<IgnoreChain> {
  const folders = foldersUpwards(folder);
  const hasGit = await Promise.all(folders.map((above) => fileSystem.stat(joinPath(above, '.git'))));
  const rootAt = hasGit.findIndex((stat) => stat !== null);
  let chain: IgnoreChain = [];
  for (const above of folders.slice(1, rootAt + 1).reverse()) chain = await addIgnoreFile(fileSystem, above, chain);
  // A folder that is itself left out was asked for by name: only what its own files say counts then.
  return isIgnored(chain, folder, true) ? [] : chain;
}

/** The chain for `folder`, given the one of the folder around it. */
export async function addIgnoreFile(fileSystem: FileSystem, folder: string, chain: IgnoreChain): Promise<IgnoreChain> {
  const bytes = await fileSystem.readFile(joinPath(folder, '.gitignore'));
  if ('failure' in bytes) return chain;
  const { text } = decodeText(bytes);
  if (text === null) return chain;
  // A pattern that would keep the matcher busy for hours leaves nothing out: rather read too much than nothing.
  const patterns = text.split(/\r?\n/).filter((line) => whyImmodest(line) === null);
  return [{ folder, patterns: ignore().add(patterns) }, ...chain];
}

/** The innermost file that says anything about `path` decides. */
export function isIgnored(chain: IgnoreChain, path: string, isFolder: boolean): boolean {
  for (const { folder, patterns } of chain) {
    if (!isInside(folder, path)) continue;
    const { ignored, unignored } = patterns.test(relativePath(folder, path) + (isFolder ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}
