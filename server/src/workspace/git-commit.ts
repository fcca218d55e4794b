/** The files as an earlier commit had them; what git does not keep, such as installed packages, as it is now. */
import type { FileSystem } from './file-system.js';
import { fieldsOf, type GitProblem, type Repository } from './git.js';
import { findBase } from './git-changes.js';
import { foldersOf, overlay } from './git-index.js';
import { failed, readBlob, readIndex, readTree } from './git-objects.js';
import { joinPath } from './paths.js';

/** As they were where this branch left `ref`. */
export async function createBaseFileSystem(
  repository: Repository,
  ref: string,
  base: FileSystem,
): Promise<FileSystem | GitProblem> {
  const commit = await findBase(repository, ref);
  if (typeof commit !== 'string') return commit;
  const [untracked, index, tree] = await Promise.all([
    repository.git(['ls-files', '-z', '--others', '--exclude-standard']),
    readIndex(repository),
    readTree(repository, commit),
  ]);
  if (untracked.code !== 0) return failed(untracked);
  if ('problem' in index) return index;
  if ('problem' in tree) return tree;
  const absolute = (path: string): string => joinPath(repository.top, path.replace(/\/$/, ''));
  const files = tree.filter(({ kind }) => kind === 'file');
  const before = new Set(files.map(({ path }) => path));
  const since = index.filter(({ path, kind }) => kind === 'file' && !before.has(path)).map(({ path }) => path);
  return overlay(base, {
    blobs: new Map(files.map(({ path, id }) => [absolute(path), id])),
    hidden: new Set([...fieldsOf(untracked), ...since].map(absolute)),
    folders: foldersOf(
      files.map(({ path }) => absolute(path)),
      repository.top,
    ),
    readBlob: (id) => readBlob(repository, id),
  });
}
