/** Walks a folder and hands out its files, without entering what is left out. */
import { type FileSystem, type FolderEntry, whyClosed } from './file-system.js';
import {
  addIgnoreFile,
  isIgnored,
  isSkippedFolder,
  readIgnoreChain,
  type IgnoreChain,
  type OnTrouble,
} from './ignore-files.js';

/** What a configuration says about the files below its folder. */
export interface FileFilter {
  readonly isDocument: (path: string) => boolean;
  readonly isIgnored: (path: string) => boolean;
}

export interface WalkOptions {
  readonly fileSystem: FileSystem;
  readonly configs: { readonly findFor: (folder: string) => Promise<FileFilter> };
  /** Which files are wanted, apart from those that a .gitignore leaves out. */
  readonly isWanted: (path: string, root: FileFilter) => boolean;
}

export interface WalkResult {
  readonly files: string[];
  readonly troubles: WalkTrouble[];
  /** Everything that was come across, wanted or not. */
  readonly seen: string[];
}

/** What could not be read on the way. */
export interface WalkTrouble {
  /** Absolute. */
  readonly path: string;
  readonly message: string;
  /** Links are not followed, so of one that leads to no file nothing is missed. */
  readonly isNote: boolean;
}

/** Emacs names whoever is editing a file in a link beside it. */
const LOCK = /^\.#/;

/** Walks `folder`, which itself is always entered. Links are not followed, so nothing comes twice or runs in a circle. */
export async function walkFolder(folder: string, options: WalkOptions): Promise<WalkResult> {
  const result: WalkResult = { files: [], troubles: [], seen: [] };
  const chain = await readIgnoreChain(options.fileSystem, folder, noteIn(result));
  await walk(folder, chain, options, result);
  return result;
}

function noteIn({ troubles }: WalkResult): OnTrouble {
  return (path, message) => void troubles.push({ path, message, isNote: false });
}

async function walk(folder: string, above: IgnoreChain, options: WalkOptions, result: WalkResult): Promise<void> {
  const entries = await options.fileSystem.list(folder);
  if (entries === null) {
    result.troubles.push({ path: folder, message: whyClosed(folder), isNote: false });
    return;
  }
  const hasIgnoreFile = entries.some(({ name }) => name === '.gitignore');
  const chain = hasIgnoreFile
    ? await addIgnoreFile(options.fileSystem, { folder, chain: above }, noteIn(result))
    : above;
  const root = await options.configs.findFor(folder);
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  for (const { name, kind } of entries) {
    const path = prefix + name;
    result.seen.push(path);
    if (kind === 'file') {
      if (options.isWanted(path, root) && !isIgnored(chain, path, false)) result.files.push(path);
    } else if (kind === 'folder') {
      if (!isSkippedFolder(path) && !root.isIgnored(path) && !isIgnored(chain, path, true))
        await walk(path, chain, options, result);
    } else if (!LOCK.test(name) && options.isWanted(path, root) && !isIgnored(chain, path, false)) {
      await noteOddity(path, kind, options, result);
    }
  }
}

/** What is named like a document, and is no file. */
async function noteOddity(
  path: string,
  kind: FolderEntry['kind'],
  { fileSystem }: WalkOptions,
  { troubles }: WalkResult,
): Promise<void> {
  if ((await fileSystem.stat(path))?.kind !== 'other') return;
  const read = await fileSystem.readFile(path);
  if ('failure' in read) troubles.push({ path, message: read.failure, isNote: kind === 'link' });
}
