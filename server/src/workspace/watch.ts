/** Runs a check again whenever something changes that it depended on, until it is told to stop. */
import type { Stats } from 'node:fs';
import { watch as watchFolders, type FSWatcher } from 'chokidar';
import { isMarkdown } from './markdown-name.js';
import { isConfigName } from './config-names.js';
import { isSkippedFolder } from './ignore-files.js';
import { toSlashes } from './node-file-system.js';
import { foldersUpwards, nameOf } from './paths.js';
import type { RememberedFiles } from './remembered-files.js';

export interface WatchOptions {
  /** Absolute, with `/`. */
  readonly cwd: string;
  /** What the check reads through; it says what the check depends on. */
  readonly files: RememberedFiles;
  readonly signal: AbortSignal;
  /** One check over everything. It is asked again after changes, never twice at once. */
  readonly check: () => Promise<void>;
  /** Told when changes of some place cannot be seen; the rest is watched all the same. */
  readonly onTrouble: (message: string) => void;
}

/** Changes come in bursts: an editor's save is two or three, a checkout thousands. */
const QUIET_FOR_MS = 60;
const LONGEST_BURST_MS = 1500;
/** Folders are watched a little later than they are read, and nobody tells what went away in between: so often is looked again. */
const LOOK_AGAIN_AFTER_MS = [500, 4000];

/** Resolves when `signal` is aborted. */
export async function watch({ cwd, files, signal, check, onTrouble }: WatchOptions): Promise<void> {
  await check();
  const watcher = watchFolders([], {
    depth: 0,
    ignored: (path, stats) => !mayMatter(toSlashes(path), stats, files),
  });
  const watched = new Set<string>();
  const changes = createChanges(signal);
  const lookAgain = (): void => {
    files.forgetAll();
    changes.add();
  };
  watcher.on('all', (event, path) => {
    const changed = toSlashes(path);
    if (event === 'unlinkDir') for (const folder of watched) if (isAtOrBelow(changed, folder)) watched.delete(folder);
    // What was there from the start is told as well: it may have changed since it was read.
    if (event === 'addDir' && watched.has(changed)) return;
    files.forget(changed);
    changes.add();
  });
  // From now on nothing is missed; what went away before, while the first check ran, nobody tells.
  watcher.once('ready', lookAgain);
  watcher.on('error', (error) => onTrouble(error instanceof Error ? error.message : String(error)));
  let later: readonly NodeJS.Timeout[] = [];
  try {
    while (!signal.aborted) {
      if (follow(watcher, watched, [...files.folders(), ...foldersOfRepository(cwd, files)])) {
        later.forEach(clearTimeout);
        later = LOOK_AGAIN_AFTER_MS.map((after) => setTimeout(lookAgain, after));
      }
      await changes.next();
      if (!signal.aborted) await check();
    }
  } finally {
    later.forEach(clearTimeout);
    await watcher.close();
  }
}

function isAtOrBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Watches what the last check has looked into, and nothing else; says whether that is more than before. */
function follow(watcher: FSWatcher, watched: Set<string>, folders: readonly string[]): boolean {
  const added = [...new Set(folders)].filter((folder) => !watched.has(folder));
  for (const folder of added) watched.add(folder);
  if (added.length > 0) watcher.add(added);
  return added.length > 0;
}

/** A configuration may come into being in any of them. */
function foldersOfRepository(cwd: string, files: RememberedFiles): readonly string[] {
  const folders = foldersUpwards(cwd);
  const root = folders.findIndex((folder) => files.isKnown(`${folder}/.git`));
  return folders.slice(0, root + 1);
}

/** Watching costs something for each file, so those that no check will ever read are left out. */
function mayMatter(path: string, stats: Stats | undefined, files: RememberedFiles): boolean {
  if (files.isKnown(path)) return true;
  if (isSkippedFolder(path)) return false;
  if (stats === undefined || stats.isDirectory()) return true;
  const name = nameOf(path);
  return files.hasKnownEnding(path) || isMarkdown(path) || isConfigName(name) || name === '.gitignore';
}

interface Changes {
  readonly add: () => void;
  /** Resolves after the end of the next burst of changes, or of the one that is there already; or when stopped. */
  readonly next: () => Promise<void>;
}

function createChanges(signal: AbortSignal): Changes {
  let first: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let wake: (() => void) | null = null;
  const end = (): void => {
    isOver = true;
    first = null;
    wake?.();
  };
  signal.addEventListener('abort', end, { once: true });
  return {
    add: () => {
      first ??= performance.now();
      clearTimeout(timer);
      const left = LONGEST_BURST_MS - (performance.now() - first);
      timer = setTimeout(end, Math.max(0, Math.min(QUIET_FOR_MS, left)));
    },
    next: async () => {
      if (!isOver && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
      isOver = false;
      wake = null;
    },
  };
}
