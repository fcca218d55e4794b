/** Says which files and folders nobody wants linted: tool folders, and what the .gitignore files leave out. */
import { whyImmodest } from '../core/config/modest-pattern.js';
import ignore, { type Ignore } from 'ignore';
import type { FileSystem } from './file-system.js';
import { foldersUpwards, folderOf, isInside, joinPath, nameOf, relativePath } from './paths.js';
import { readText } from './read-text.js';

/** The .gitignore files that hold in a folder, innermost first. */
export type IgnoreChain = readonly IgnoreFile[];

interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Told about an ignore file that is there and cannot be read. */
export type OnTrouble = (path: string, message: string) => void;

/** For who looks a second time. */
const SAID_ALREADY: OnTrouble = () => undefined;

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
  '_bmad',
  '.bmad',
]);
const SKIPPED_IN_GITHUB = 'ISSUE_TEMPLATE';

export function isSkippedFolder(path: string): boolean {
  const name = nameOf(path);
  return SKIPPED_FOLDERS.has(name) || (name === SKIPPED_IN_GITHUB && nameOf(folderOf(path)) === '.github');
}

/** The .gitignore files above `folder`, up to the root of its repository; none outside of one. */
export async function readIgnoreChain(
  fileSystem: FileSystem,
  folder: string,
  onTrouble: OnTrouble = SAID_ALREADY,
): Promise<IgnoreChain> {
  const folders = foldersUpwards(folder);
  const hasGit = await Promise.all(folders.map((above) => fileSystem.stat(joinPath(above, '.git'))));
  const rootAt = hasGit.findIndex((stat) => stat !== null);
  let chain: IgnoreChain = [];
  for (const above of folders.slice(1, rootAt + 1).reverse()) {
    if ((await fileSystem.stat(joinPath(above, '.gitignore'))) === null) continue;
    chain = await addIgnoreFile(fileSystem, { folder: above, chain }, onTrouble);
  }
  // A folder that is itself left out was asked for by name: only what its own files say counts then.
  return isIgnored(chain, folder, true) ? [] : chain;
}

/** The chain for `folder`, given the one of the folder around it. */
export async function addIgnoreFile(
  fileSystem: FileSystem,
  { folder, chain }: { readonly folder: string; readonly chain: IgnoreChain },
  onTrouble: OnTrouble = SAID_ALREADY,
): Promise<IgnoreChain> {
  const path = joinPath(folder, '.gitignore');
  const { text, problem } = await readText(fileSystem, path);
  if (text === null) {
    onTrouble(path, problem.message);
    return chain;
  }
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
