/** Walks a folder and hands out its files, without entering what is left out. */
import type { ConfigRoot } from './config-discovery.js';
import type { FileSystem } from './file-system.js';
import { addIgnoreFile, isIgnored, isSkippedFolder, readIgnoreChain, type IgnoreChain } from './ignore-files.js';

/** What a configuration says about the files below its folder. */
export type FileFilter = Pick<ConfigRoot, 'isDocument' | 'isIgnored'>;

export interface WalkOptions {
  readonly fileSystem: FileSystem;
  readonly configs: { readonly findFor: (folder: string) => Promise<FileFilter> };
  /** Which files are wanted, apart from those that a .gitignore leaves out. */
  readonly isWanted: (path: string, root: FileFilter) => boolean;
}

export interface WalkResult {
  readonly files: string[];
  /** Folders that could not be opened. */
  readonly closed: string[];
  /** Everything that was come across, wanted or not. */
  readonly seen: string[];
}

/** Walks `folder`, which itself is always entered. Links are not followed, so nothing comes twice or runs in a circle. */
export async function walkFolder(folder: string, options: WalkOptions): Promise<WalkResult> {
  const result: WalkResult = { files: [], closed: [], seen: [] };
  await walk(folder, await readIgnoreChain(options.fileSystem, folder), options, result);
  return result;
}

async function walk(folder: string, above: IgnoreChain, options: WalkOptions, result: WalkResult): Promise<void> {
  const entries = await options.fileSystem.list(folder);
  if (entries === null) {
    result.closed.push(folder);
    return;
  }
  const hasIgnoreFile = entries.some((entry) => entry.name === '.gitignore' && entry.kind === 'file');
  const chain = hasIgnoreFile ? await addIgnoreFile(options.fileSystem, folder, above) : above;
  const root = await options.configs.findFor(folder);
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  for (const { name, kind } of entries) {
    const path = prefix + name;
    result.seen.push(path);
    if (kind === 'file') {
      if (options.isWanted(path, root) && !isIgnored(chain, path, false)) result.files.push(path);
    } else if (kind === 'folder' && !isSkippedFolder(path) && !root.isIgnored(path) && !isIgnored(chain, path, true)) {
      await walk(path, chain, options, result);
    }
  }
}
