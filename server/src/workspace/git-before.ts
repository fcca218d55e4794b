/** Which files a commit had, under the names that they have now, in a repository and in its submodules. */
import { type GitProblem, openRepository, type Repository } from './git.js';
import { withoutRepository } from './git-guard.js';
import { type Entry, readIndex, readRenames, readTree } from './git-objects.js';

/** What a file was, with the repository that holds it. */
export interface Blob {
  readonly id: string;
  readonly repository: Repository;
}

/** All files that git knows by their path in the outermost repository, with what they were; `new` where they were not. */
export type Before = ReadonlyMap<string, Blob | 'new'>;

interface Reading {
  /** Whether a submodule counts only where the index holds another commit of it. */
  readonly isStaged: boolean;
  readonly files: Map<string, Blob | 'new'>;
}

/** `commit` is null where there is none yet. */
export async function readBefore(
  repository: Repository,
  commit: string | null,
  isStaged: boolean,
): Promise<Before | GitProblem> {
  const reading: Reading = { isStaged, files: new Map() };
  return (await readInto(reading, { repository, commit, at: '' })) ?? reading.files;
}

interface Part {
  readonly repository: Repository;
  readonly commit: string | null;
  /** Where it is in the outermost one: '' or a path that ends with `/`. */
  readonly at: string;
}

async function readInto(reading: Reading, { repository, commit, at }: Part): Promise<GitProblem | null> {
  const [index, tree, renames] = await Promise.all([
    readIndex(repository),
    commit === null ? [] : readTree(repository, commit),
    commit === null ? new Map<string, string>() : readRenames(repository, commit),
  ]);
  for (const answer of [index, tree, renames]) if ('problem' in answer) return answer;
  if ('problem' in index || 'problem' in tree || 'problem' in renames) return null;
  const before = new Map(tree.map((entry) => [entry.path, entry]));
  for (const entry of index) {
    const old = before.get(entry.path);
    if (entry.kind === 'submodule') {
      const problem = await readSubmodule(reading, { repository, at }, entry, old);
      if (problem !== null) return problem;
      continue;
    }
    const id = old?.kind === 'file' ? old.id : renames.get(entry.path);
    reading.files.set(at + entry.path, id === undefined ? 'new' : { id, repository });
  }
  return null;
}

/** One that is not checked out has no files here. */
async function readSubmodule(
  reading: Reading,
  { repository, at }: Omit<Part, 'commit'>,
  { path, id }: Entry,
  old: Entry | undefined,
): Promise<GitProblem | null> {
  const before = old?.kind === 'submodule' ? old.id : null;
  if (reading.isStaged && before === id) return null;
  const inner = await openRepository(`${repository.top}/${path}`, withoutRepository(repository.environment));
  if ('problem' in inner || inner.prefix !== '') return null;
  // A commit that was never fetched cannot be compared with, so everything counts.
  const isThere = before !== null && (await inner.git(['cat-file', '-e', `${before}^{commit}`])).code === 0;
  return readInto(reading, { repository: inner, commit: isThere ? before : null, at: `${at}${path}/` });
}
