/** The files of this computer. */
import { readdirSync, readFileSync, statSync, type Dirent, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import type { FileStat, FileSystem, FolderEntry } from './file-system.js';

/** Synchronous calls inside: for thousands of small files they take a fraction of the time of the asynchronous ones. */
export const nodeFileSystem: FileSystem = {
  readFile: (path) => Promise.resolve(readBytes(path)),
  stat: (path) => Promise.resolve(readStat(path)),
  list: (path) => Promise.resolve(readFolder(path)),
};

/** The absolute path, with `/`, of what a person typed in the folder `cwd`. */
export function toAbsolutePath(cwd: string, path: string): string {
  return toSlashes(resolve(cwd, path));
}

/** Windows writes `\`; everything in here, and every report, writes `/`. */
export function toSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

export function readBytes(path: string): Uint8Array | { readonly failure: string } {
  try {
    return readFileSync(path);
  } catch (error) {
    return { failure: explain(error) };
  }
}

function readStat(path: string): FileStat | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? null : { kind: kindOf(stats), size: stats.size };
  } catch {
    return null;
  }
}

export function readFolder(path: string): readonly FolderEntry[] | null {
  try {
    return readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
    }));
  } catch {
    return null;
  }
}

export function kindOf(entry: Stats | Dirent): FileStat['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'This file does not exist.';
  if (code === 'EACCES' || code === 'EPERM') return 'You are not allowed to read this file.';
  if (code === 'EISDIR') return 'This is a folder, not a file.';
  return `This file cannot be read (${error instanceof Error ? error.message : String(error)}).`;
}
