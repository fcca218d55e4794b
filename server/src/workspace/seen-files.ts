/** The files of this computer, and what has become of those that were looked at: for programs that nobody tells about changes. */
import { statSync, type Stats } from 'node:fs';
import type { FileSystem, FolderEntry } from './file-system.js';
import { kindOf, readBytes, readFolder } from './node-file-system.js';
import { folderOf, joinPath, nameOf } from './paths.js';

/** A file or folder that has come, changed or gone since it was looked at. */
export interface SeenChange {
  readonly path: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

export interface SeenFiles extends FileSystem {
  /**
   * What differs from what was seen, each difference once; costs one look at every path that was ever asked for. Of
   * files that nobody has asked for, only those count whose folder was listed, and that `mayMatter` or end like a file
   * that was read.
   */
  readonly changes: (mayMatter: (path: string) => boolean) => readonly SeenChange[];
  /** Whether a change at this path would be among the changes. */
  readonly isSeen: (path: string) => boolean;
  /** How many paths were asked for. */
  readonly count: () => number;
}

type Entries = ReadonlyMap<string, FolderEntry['kind']>;

interface Seen {
  readonly stats: Stats | null;
  /** In milliseconds, when `stats` were taken. */
  readonly at: number;
  /** As it was read first; only of files so young that they may change again without a trace in `stats`. */
  bytes: Uint8Array | null;
  /** What a folder held when somebody asked for that first. */
  entries: Entries | null;
}

/** For as many milliseconds, a second change may bear the time of the first one. */
const YOUNG = 50;

/**
 * What was seen first counts until `changes` is asked, so that nobody who has seen it is left with something old.
 * `onFolder` is told of each folder before anything in it is looked at for the first time.
 */
export function createSeenFiles(onFolder: (folder: string) => void): SeenFiles {
  const seen = new Map<string, Seen>();
  const endings = new Set<string>();
  const see = (path: string, folder = folderOf(path)): Seen => {
    onFolder(folder);
    const entry = seen.get(path) ?? { stats: statsOf(path), at: Date.now(), bytes: null, entries: null };
    seen.set(path, entry);
    return entry;
  };
  return {
    stat: (path) => {
      see(path);
      const stats = statsOf(path);
      return Promise.resolve(stats === null ? null : { kind: kindOf(stats), size: stats.size });
    },
    readFile: (path) => {
      const entry = see(path);
      endings.add(endingOf(path));
      const bytes = readBytes(path);
      if (isYoung(entry) && !('failure' in bytes)) entry.bytes ??= bytes;
      return Promise.resolve(bytes);
    },
    list: (path) => {
      const entry = see(path, path);
      const entries = readFolder(path);
      entry.entries ??= toEntries(entries);
      return Promise.resolve(entries);
    },
    changes: (mayMatter) =>
      takeChanges(seen, (path, kind) => kind !== 'file' || endings.has(endingOf(path)) || mayMatter(path)),
    count: () => seen.size,
    isSeen: (path) => seen.has(path) || seen.get(folderOf(path))?.entries != null,
  };
}

/** `isWanted` says which of the paths that nobody has asked for are worth telling. */
function takeChanges(
  seen: Map<string, Seen>,
  isWanted: (path: string, kind: FolderEntry['kind']) => boolean,
): readonly SeenChange[] {
  const found = new Map<string, SeenChange['kind']>();
  for (const [path, before] of seen) {
    const now = lookAgain(path, before);
    if (now === null) continue;
    seen.set(path, now);
    const kind = changeOf(before, now);
    if (kind !== null) found.set(path, kind);
    for (const [name, what, has] of differences(before.entries, now.entries)) {
      const at = joinPath(path, name);
      if (seen.has(at) || isWanted(at, what)) found.set(at, has);
    }
  }
  return [...found].map(([path, kind]) => ({ path, kind }));
}

/** Null where nothing can have changed. */
function lookAgain(path: string, before: Seen): Seen | null {
  const stats = statsOf(path);
  if (isSame(before.stats, stats) && !isYoung(before)) return null;
  const at = Date.now();
  const bytes = before.bytes === null ? null : readBytes(path);
  return {
    ...{ stats, at },
    bytes: bytes === null || 'failure' in bytes ? null : bytes,
    entries: before.entries === null ? null : toEntries(readFolder(path)),
  };
}

function changeOf(before: Seen, now: Seen): SeenChange['kind'] | null {
  if (now.stats === null) return before.stats === null ? null : 'deleted';
  if (before.stats === null || kindOf(before.stats) !== kindOf(now.stats)) return 'created';
  if (!now.stats.isFile()) return null;
  if (!isSame(before.stats, now.stats)) return 'changed';
  if (before.bytes === null || now.bytes === null) return null;
  return Buffer.compare(before.bytes, now.bytes) === 0 ? null : 'changed';
}

type Difference = readonly [name: string, kind: FolderEntry['kind'], has: 'created' | 'deleted'];

/** A file in the place of a folder, or the other way round, has been created. */
function differences(before: Entries | null, now: Entries | null): readonly Difference[] {
  if (before === null || now === null) return [];
  const gone = [...before].filter(([name]) => !now.has(name));
  const fresh = [...now].filter(([name, kind]) => before.get(name) !== kind);
  return [
    ...gone.map(([name, kind]): Difference => [name, kind, 'deleted']),
    ...fresh.map(([name, kind]): Difference => [name, kind, 'created']),
  ];
}

function statsOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

function isSame(a: Stats | null, b: Stats | null): boolean {
  if (a === null || b === null) return a === b;
  return a.mtimeMs === b.mtimeMs && a.size === b.size && a.ino === b.ino && a.mode === b.mode;
}

function isYoung({ stats, at }: Seen): boolean {
  return stats !== null && at - stats.mtimeMs < YOUNG;
}

function toEntries(entries: readonly FolderEntry[] | null): Entries {
  return new Map((entries ?? []).map(({ name, kind }) => [name, kind]));
}

/** ".md" of "a.md"; all of a name without a dot. */
function endingOf(path: string): string {
  const name = nameOf(path);
  return name.slice(Math.max(0, name.lastIndexOf('.')));
}
