/** The files of this computer. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { resolve } from 'node:path';
import {
  BAD_NAME,
  type FileStat,
  type FileSystem,
  type FolderEntry,
  isBadName,
  MOST_BYTES,
  NO_FILE,
  TOO_LARGE,
} from './file-system.js';

/** Windows has no such flag, and no such files. */
const NEVER_WAIT = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

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

/** Never waits: what is no file is not opened, and what has become none since is not read. */
export function readBytes(path: string, most = MOST_BYTES): Buffer | { readonly failure: string } {
  try {
    const objection = objectTo(statSync(path), most);
    if (objection !== null) return { failure: objection };
    const file = openSync(path, constants.O_RDONLY | NEVER_WAIT);
    try {
      const now = objectTo(fstatSync(file), most);
      return now === null ? readFileSync(file) : { failure: now };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { failure: explain(error, path) };
  }
}

function objectTo(stats: Stats, most: number): string | null {
  if (stats.isDirectory()) return 'This is a folder, not a file.';
  if (!stats.isFile()) return NO_FILE;
  return stats.size > most ? TOO_LARGE : null;
}

/** A link that leads nowhere is neither file nor folder, and yet it is there. */
function readStat(path: string): FileStat | null {
  try {
    // Most paths that are asked for are not there, and few are links: one look is enough for both.
    const own = lstatSync(path, { throwIfNoEntry: false });
    const stats = own?.isSymbolicLink() === true ? (statSync(path, { throwIfNoEntry: false }) ?? own) : own;
    return stats === undefined ? null : { kind: kindOf(stats), size: stats.size };
  } catch (error) {
    return codeOf(error) === 'ELOOP' ? { kind: 'other', size: 0 } : null;
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

function explain(error: unknown, path: string): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      if (isBadName(path)) return BAD_NAME;
      return isLink(path) ? 'This link leads to nothing.' : 'This file does not exist.';
    case 'ENOTDIR':
      return 'This file does not exist.';
    case 'ELOOP':
      return 'This link leads back to itself.';
    case 'EACCES':
    case 'EPERM':
      return 'You are not allowed to read this file.';
    case 'EMFILE':
    case 'ENFILE':
      return 'This file cannot be read, because too many files are open. Close some, or raise the limit (ulimit -n).';
    default:
      return `This file cannot be read (${error instanceof Error ? error.message : String(error)}).`;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
