/** What the workspace needs to know about files; a browser can answer it as well as Node. */

/** Larger files are not read, whatever they are for. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** What is said of files that are there and yet cannot be read. */
export const TOO_LARGE = 'This file is larger than 50 MB, so it was not read. Split it, or add it to “ignores”.';
export const NO_FILE = 'This is neither a file nor a folder, so it was not read.';
export const BAD_NAME = 'This name is not written in UTF-8, so it cannot be opened. Rename it.';

/** Stands for what is not UTF-8; a name that has come to hold it cannot be asked for again. */
const UNREADABLE_SIGN = '\ufffd';

export function isBadName(path: string): boolean {
  return path.includes(UNREADABLE_SIGN);
}

/** Why a folder that is there has no list of what is in it. */
export function whyClosed(folder: string): string {
  return isBadName(folder) ? BAD_NAME : 'This folder cannot be opened.';
}

/** Paths are absolute and use `/`. Nothing here throws: null means "not there or not allowed". */
export interface FileSystem {
  /** The bytes of a file, or why they cannot be had. */
  readonly readFile: (path: string) => Promise<Uint8Array | { readonly failure: string }>;
  /** What is at `path`; links are followed, and one that leads nowhere is something else. */
  readonly stat: (path: string) => Promise<FileStat | null>;
  /** What is in a folder, in no order; links are told, not followed. */
  readonly list: (path: string) => Promise<readonly FolderEntry[] | null>;
}

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}
