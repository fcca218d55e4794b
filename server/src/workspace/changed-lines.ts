/** What has changed in a text since the last commit, or on this branch, for whoever asks again and again while it is being written. */
import type { Change } from '../core/engine/changed.js';
import { decodeText } from './decode.js';
import type { FileSystem } from './file-system.js';
import { type GitProblem, NO_REPOSITORY, openRepository } from './git.js';
import { changesSince, compareTexts, type WhatWas } from './git-changes.js';
import { findDefaultBranch } from './git-default-branch.js';
import { isBlob, readBlobs } from './git-objects.js';
import type { Environment } from './git-guard.js';
import { folderOf, foldersUpwards, joinPath, relativePath } from './paths.js';
import type { Blob } from './git-before.js';

/** Since when: the last commit, or since this branch was left: the named one, or the default branch for ''. */
export type Since = { readonly commit: 'HEAD' } | { readonly branch: string };

export interface ChangedLines {
  /** `all` for a text that is new as a whole, or where nobody can tell; undefined where nothing has changed. */
  readonly in: (path: string, text: string, since: Since) => Promise<Change | 'all' | undefined>;
  /** Why nobody can tell what has changed in a file, in words for people; null where somebody can. */
  readonly problemWith: (path: string, since: Since) => Promise<string | null>;
  /** Whether a file at this path changes with every commit. */
  readonly isCommit: (path: string) => boolean;
}

/** Git writes down there every time that something else is checked out or committed. */
const LOG = 'logs/HEAD';
/** So many texts are compared with what they were, and then only again when they change. */
const MOST_KNOWN = 200;

interface Compared {
  readonly text: string;
  readonly change: Change | 'all' | undefined;
}

/** As of the last commit: what each file was, and the old texts that somebody asked for. */
interface Commit {
  readonly whatWas: WhatWas;
  readonly compared: Map<string, Compared>;
}

export function createChangedLines(fileSystem: FileSystem, environment: Environment): ChangedLines {
  const homes = new Map<string, Promise<Home | null>>();
  const commits = new Map<string, Promise<Commit | GitProblem>>();
  const sizes = new Map<string, number>();
  const homeOf = (folder: string): Promise<Home | null> => {
    const home = homes.get(folder) ?? findHome(folder, fileSystem);
    homes.set(folder, home);
    return home;
  };
  const commitOf = async ({ top, log }: Home, since: Since): Promise<Commit | GitProblem> => {
    const size = (await fileSystem.stat(log))?.size ?? 0;
    const key = 'commit' in since ? top : `${top}\0${since.branch}`;
    const before = sizes.get(key) === size ? commits.get(key) : undefined;
    const commit = before ?? readCommit(top, environment, since);
    sizes.set(key, size);
    commits.set(key, commit);
    return commit;
  };
  return {
    in: async (path, text, since) => {
      const home = await homeOf(folderOf(path));
      if (home === null) return 'all';
      const commit = await commitOf(home, since);
      // Without git, or before the first commit, everything is new.
      return 'problem' in commit ? 'all' : compare(commit, { path, text, shown: relativePath(home.top, path) });
    },
    problemWith: async (path, since) => {
      const home = await homeOf(folderOf(path));
      if (home === null) return NO_REPOSITORY;
      const commit = await commitOf(home, since);
      return 'problem' in commit ? commit.problem : null;
    },
    isCommit: (path) => path.endsWith(`/${LOG}`),
  };
}

interface Home {
  readonly top: string;
  readonly log: string;
}

/** Where the work tree begins that a folder is in. */
async function findHome(folder: string, fileSystem: FileSystem): Promise<Home | null> {
  for (const top of foldersUpwards(folder)) {
    const path = joinPath(top, '.git');
    const stat = await fileSystem.stat(path);
    if (stat === null) continue;
    if (stat.kind === 'folder') return { top, log: joinPath(path, LOG) };
    // In a work tree of its own, and in a submodule, a file says where the rest is.
    const read = await fileSystem.readFile(path);
    const there = 'failure' in read ? undefined : /^gitdir: (.+)$/m.exec(decodeText(read).text ?? '')?.[1]?.trim();
    return { top, log: joinPath(there === undefined ? path : joinPath(top, there), LOG) };
  }
  return null;
}

async function readCommit(top: string, environment: Environment, since: Since): Promise<Commit | GitProblem> {
  const repository = await openRepository(top, environment);
  if ('problem' in repository) return repository;
  const ref = 'commit' in since ? since.commit : since.branch || (await findDefaultBranch(repository));
  if (typeof ref !== 'string') return ref;
  const whatWas = await changesSince(repository, ref);
  return typeof whatWas === 'function' ? { whatWas, compared: new Map() } : whatWas;
}

interface Asked {
  readonly path: string;
  readonly text: string;
  /** As seen from the top of the work tree. */
  readonly shown: string;
}

async function compare({ whatWas, compared }: Commit, { path, text, shown }: Asked): Promise<Compared['change']> {
  const old = whatWas(shown);
  if (old === 'same') return undefined;
  if (old === 'new') return 'all';
  const before = compared.get(path);
  if (before?.text === text) return before.change;
  const change = isBlob(Buffer.from(text), old.id) ? undefined : await changeSince(old, text);
  compared.delete(path);
  compared.set(path, { text, change });
  for (const first of [...compared.keys()].slice(0, Math.max(0, compared.size - MOST_KNOWN))) compared.delete(first);
  return change;
}

const oldTexts = new WeakMap<Blob, Promise<string | null>>();

async function changeSince(old: Blob, text: string): Promise<Change | 'all'> {
  const reading = oldTexts.get(old) ?? readOld(old);
  oldTexts.set(old, reading);
  const before = await reading;
  return before === null ? 'all' : compareTexts(before, text);
}

/** Null for what is no text, or cannot be had. */
async function readOld({ id, repository }: Blob): Promise<string | null> {
  const read = await readBlobs(repository, [id]);
  const bytes = 'problem' in read ? undefined : read.get(id);
  return bytes === undefined ? null : decodeText(bytes).text;
}
