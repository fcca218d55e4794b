/** The files as the next commit would hold them, whatever has happened to them in the folder since they were added. */
import type { FileSystem, FolderEntry } from './file-system.js';
import { fieldsOf, type GitProblem, type Repository } from './git.js';
import { failed, isBlob, readBlob, readIndex } from './git-objects.js';
import { folderOf, isInside, joinPath, nameOf } from './paths.js';

/** Ignored files, such as installed packages, stay visible; new files that were not added do not. */
export async function createIndexFileSystem(
  repository: Repository,
  base: FileSystem,
): Promise<FileSystem | GitProblem> {
  const [untracked, index] = await Promise.all([
    repository.git(['ls-files', '-z', '--others', '--exclude-standard']),
    readIndex(repository),
  ]);
  if (untracked.code !== 0) return failed(untracked);
  if ('problem' in index) return index;
  const absolute = (path: string): string => joinPath(repository.top, path);
  const files = index.filter(({ kind }) => kind === 'file');
  return overlay(base, {
    blobs: new Map(files.map(({ path, id }) => [absolute(path), id])),
    hidden: new Set(fieldsOf(untracked).map((path) => absolute(path.replace(/\/$/, '')))),
    folders: foldersOf(
      files.map(({ path }) => absolute(path)),
      repository.top,
    ),
    readBlob: (id) => readBlob(repository, id),
  });
}

interface Overlay {
  /** Files of the next commit, with the ids of their blobs. */
  readonly blobs: ReadonlyMap<string, string>;
  readonly hidden: ReadonlySet<string>;
  /** By folder: what the next commit has there. */
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, FolderEntry>>;
  readonly readBlob: (id: string) => ReturnType<FileSystem['readFile']>;
}

export function overlay(base: FileSystem, { blobs, hidden, folders, readBlob: read }: Overlay): FileSystem {
  return {
    readFile: async (path) => {
      if (hidden.has(path)) return { failure: 'This file is not added for the next commit.' };
      const id = blobs.get(path);
      const there = await base.readFile(path);
      if (id === undefined || (!('failure' in there) && isBlob(there, id))) return there;
      const unix = 'failure' in there ? null : withUnixLineEnds(there);
      return unix !== null && isBlob(unix, id) ? unix : read(id);
    },
    stat: async (path) => {
      if (hidden.has(path)) return null;
      const there = await base.stat(path);
      if (blobs.has(path)) return there?.kind === 'file' ? there : { kind: 'file', size: 0 };
      return there ?? (folders.has(path) ? { kind: 'folder', size: 0 } : null);
    },
    list: async (folder) => {
      const there = await base.list(folder);
      const added = folders.get(folder);
      if (there === null && added === undefined) return null;
      const shown = (there ?? []).filter(({ name }) => !hidden.has(joinPath(folder, name)));
      const names = new Set(shown.map(({ name }) => name));
      return [...shown, ...[...(added?.values() ?? [])].filter(({ name }) => !names.has(name))];
    },
  };
}

/** What git stores of a file that has Windows line ends only in the folder, so that it need not be asked. */
function withUnixLineEnds(bytes: Uint8Array): Uint8Array | null {
  if (!bytes.includes(13)) return null;
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/** All folders that hold these files, from `top` on. */
export function foldersOf(
  files: readonly string[],
  top: string,
): ReadonlyMap<string, ReadonlyMap<string, FolderEntry>> {
  const folders = new Map<string, Map<string, FolderEntry>>();
  for (const file of files) {
    let kind: FolderEntry['kind'] = 'file';
    for (let at = file; isInside(top, at); at = folderOf(at)) {
      const entries = folders.get(folderOf(at)) ?? new Map<string, FolderEntry>();
      folders.set(folderOf(at), entries);
      if (entries.has(nameOf(at))) break;
      entries.set(nameOf(at), { name: nameOf(at), kind });
      kind = 'folder';
    }
  }
  return folders;
}
