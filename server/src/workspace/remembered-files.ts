/** A file system that reads everything once, until it is told what has changed; it knows what a run depended on. */
import type { FileSystem } from './file-system.js';
import { folderOf, isInside, nameOf } from './paths.js';

export interface RememberedFiles extends FileSystem {
  /** What is at `path` and below it has changed, or has come or gone. */
  readonly forget: (path: string) => void;
  readonly forgetAll: () => void;
  /** Whether a run has asked for this path, even if nothing was there. */
  readonly isKnown: (path: string) => boolean;
  /** Whether a file with the same ending was read: a configuration may name any. */
  readonly hasKnownEnding: (path: string) => boolean;
  /** Folders that were listed, and those of files that were read. */
  readonly folders: () => ReadonlySet<string>;
}

type Answers<Name extends 'readFile' | 'stat' | 'list'> = Map<string, ReturnType<FileSystem[Name]>>;

/** Answers of `files`, each asked for once. */
export function rememberFiles(files: FileSystem): RememberedFiles {
  const read: Answers<'readFile'> = new Map();
  const stats: Answers<'stat'> = new Map();
  const lists: Answers<'list'> = new Map();
  const endings = new Set<string>();
  const drop = (answers: Map<string, unknown>, path: string): void => {
    for (const known of answers.keys()) if (known === path || isInside(path, known)) answers.delete(known);
  };
  return {
    readFile: (path) => {
      endings.add(endingOf(path));
      return recall(read, path, files.readFile);
    },
    stat: (path) => recall(stats, path, files.stat),
    list: (path) => recall(lists, path, files.list),
    forget: (path) => {
      // A folder that was moved takes all that is in it along.
      const isFolder = lists.has(path) || stats.get(path) === undefined;
      for (const answers of [read, stats, lists]) {
        if (isFolder) drop(answers, path);
        else answers.delete(path);
      }
      lists.delete(folderOf(path));
    },
    forgetAll: () => {
      for (const answers of [read, stats, lists]) answers.clear();
    },
    isKnown: (path) => read.has(path) || stats.has(path) || lists.has(path),
    hasKnownEnding: (path) => endings.has(endingOf(path)),
    folders: () => new Set([...lists.keys(), ...[...read.keys()].map(folderOf)]),
  };
}

function endingOf(path: string): string {
  const name = nameOf(path);
  return name.slice(Math.max(0, name.lastIndexOf('.')));
}

function recall<Answer>(known: Map<string, Answer>, path: string, ask: (path: string) => Answer): Answer {
  const answer = known.get(path) ?? ask(path);
  known.set(path, answer);
  return answer;
}
