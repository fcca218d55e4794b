/** The files as the next commit would hold them, whatever has happened to them in the folder since they were added. */
import type { FileSystem, FolderEntry } from './file-system.js';
import { fieldsOf, type GitProblem, type Repository } from './git.js';
import { folderOf, isInside, joinPath, nameOf } from './paths.js';

/** Ignored files, such as installed packages, stay visible; new files that were not added do not. */
export async function createIndexFileSystem(
  repository: Repository,
  base: FileSystem,
): Promise<FileSystem | GitProblem> {
  const { git, top } = repository;
  const [edited, untracked, staged] = await Promise.all([
    git(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-relative', '--']),
    git(['ls-files', '-z', '--others', '--exclude-standard']),
    git(['ls-files', '-z', '--stage']),
  ]);
  for (const { code, said } of [edited, untracked, staged]) {
    if (code !== 0) return { problem: `Git could not tell what is added for the next commit (${said}).` };
  }
  const absolute = (path: string): string => joinPath(top, path);
  const blobs = readBlobs(fieldsOf(staged));
  const differing = fieldsOf(edited).filter((path) => blobs.has(path));
  const contents = new Map(differing.map((path) => [absolute(path), blobs.get(path) ?? '']));
  const hidden = new Set(fieldsOf(untracked).map((path) => absolute(path.replace(/\/$/, ''))));
  const readBlob = async (blob: string): ReturnType<FileSystem['readFile']> => {
    const { code, bytes, said } = await git(['cat-file', 'blob', blob]);
    return code === 0 ? bytes : { failure: `Git could not read this file (${said}).` };
  };
  return overlay(base, { contents, hidden, missing: await findMissing([...contents.keys()], base, top), readBlob });
}

interface Overlay {
  /** Files that hold something else for the next commit, with their blobs. */
  readonly contents: ReadonlyMap<string, string>;
  readonly hidden: ReadonlySet<string>;
  /** By folder: what is there for the next commit only. */
  readonly missing: ReadonlyMap<string, ReadonlyMap<string, FolderEntry>>;
  readonly readBlob: (blob: string) => ReturnType<FileSystem['readFile']>;
}

function overlay(base: FileSystem, { contents, hidden, missing, readBlob }: Overlay): FileSystem {
  return {
    readFile: async (path) => {
      if (hidden.has(path)) return { failure: 'This file is not added for the next commit.' };
      const blob = contents.get(path);
      return blob === undefined ? base.readFile(path) : readBlob(blob);
    },
    stat: async (path) => {
      if (hidden.has(path)) return null;
      const there = await base.stat(path);
      if (there !== null) return there;
      if (contents.has(path)) return { kind: 'file', size: 0 };
      return missing.has(path) ? { kind: 'folder', size: 0 } : null;
    },
    list: async (folder) => {
      const there = await base.list(folder);
      const extra = missing.get(folder);
      if (there === null && extra === undefined) return null;
      const shown = (there ?? []).filter(({ name }) => !hidden.has(joinPath(folder, name)));
      return [...shown, ...(extra?.values() ?? [])];
    },
  };
}

/** "100644 <blob> 0\t<path>": regular files without a conflict, by path. */
function readBlobs(fields: readonly string[]): ReadonlyMap<string, string> {
  const blobs = new Map<string, string>();
  for (const field of fields) {
    const [, blob, path] = /^100\d{3} ([0-9a-f]+) 0\t([^]*)$/.exec(field) ?? [];
    if (blob !== undefined && path !== undefined) blobs.set(path, blob);
  }
  return blobs;
}

/** By folder: what was deleted there, but not from the next commit. */
async function findMissing(
  paths: readonly string[],
  base: FileSystem,
  top: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, FolderEntry>>> {
  const missing = new Map<string, Map<string, FolderEntry>>();
  for (const path of paths) {
    let kind: FolderEntry['kind'] = 'file';
    for (let at = path; isInside(top, at) && (await base.stat(at)) === null; at = folderOf(at)) {
      const entries = missing.get(folderOf(at)) ?? new Map<string, FolderEntry>();
      missing.set(folderOf(at), entries.set(nameOf(at), { name: nameOf(at), kind }));
      kind = 'folder';
    }
  }
  return missing;
}
