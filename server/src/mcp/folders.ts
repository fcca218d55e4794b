/** Which folders may be read: those that the client names, else those the server was started with. */
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toSlashes } from '../workspace/node-file-system.js';

/** A folder that may be read, with all that is below it. */
export interface Folder {
  /** Absolute, with `/`, and no link on the way. */
  readonly path: string;
  /** The same as it was named. */
  readonly named: string;
}

/** How the client answers when it is asked for its folders. */
export interface Client {
  /** Null where it does not speak of folders at all. Rejects when it gives no answer. */
  readonly listRoots: () => Promise<readonly string[]> | null;
}

export interface FolderOptions {
  readonly client: Client;
  /** As typed behind --root. */
  readonly roots: readonly string[];
  readonly cwd: string;
}

export interface Folders {
  /** Empty where the client has opened none, and none was named. */
  readonly get: () => Promise<readonly Folder[]>;
  /** The client has other folders now. */
  readonly forget: () => void;
}

export function createFolders({ client, roots, cwd }: FolderOptions): Folders {
  let known: Promise<readonly Folder[]> | null = null;
  const find = async (): Promise<readonly Folder[]> => {
    const named = openFolders(roots.map((root) => resolve(cwd, root)));
    const asked = client.listRoots();
    if (asked === null) return named.length > 0 ? named : openFolders([cwd]);
    const told = await asked.catch((): readonly string[] => []);
    const theirs = openFolders(told.flatMap(pathOfUri));
    // A client that speaks of folders and has none open shows nothing: the working folder may be anybody's.
    return theirs.length > 0 ? theirs : named;
  };
  return {
    get: () => (known ??= find()),
    forget: () => {
      known = null;
    },
  };
}

/** Folders that are there, each once; one within another is the other's. */
export function openFolders(paths: readonly string[]): readonly Folder[] {
  const folders = new Map<string, Folder>();
  for (const path of paths) {
    const real = realFolder(path);
    if (real !== null && !folders.has(real)) folders.set(real, { path: real, named: toSlashes(path) });
  }
  return [...folders.values()];
}

/** The folder's path without links; null where there is no such folder. */
function realFolder(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? toSlashes(realpathSync.native(path)) : null;
  } catch {
    return null;
  }
}

/** Other addresses than those of files lead to nothing that could be read here. */
function pathOfUri(uri: string): readonly string[] {
  try {
    return uri.startsWith('file:') ? [resolve(fileURLToPath(uri))] : [];
  } catch {
    return [];
  }
}
