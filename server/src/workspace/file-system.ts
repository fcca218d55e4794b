/** What the workspace needs to know about files; a browser can answer it as well as Node. */

/** Paths are absolute and use `/`. Nothing here throws: null means "not there or not allowed". */
export interface FileSystem {
  /** The bytes of a file, or why they cannot be had. */
  readonly readFile: (path: string) => Promise<Uint8Array | { readonly failure: string }>;
  /** What is at `path`; links are followed. */
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
