/** Says when something stirs in a folder, on systems and places that can tell; where nobody can, nothing is said. */
import { watch, type FSWatcher } from 'node:fs';
import { isInside, joinPath, nameOf } from '../../workspace/paths.js';

export interface FolderWatch {
  readonly follow: (folder: string) => void;
  /** What is at these paths is not what was there before. */
  readonly renew: (paths: readonly string[]) => void;
}

/** More would cost more than it is worth. */
const MOST = 2000;

/** `onStir` is called for changes of what `isWanted`; it does not keep the process alive. */
export function createFolderWatch(isWanted: (path: string) => boolean, onStir: () => void): FolderWatch {
  /** Null where there is no such folder, or where it cannot be watched. */
  const watchers = new Map<string, FSWatcher | null>();
  const open = (folder: string): FSWatcher | null => {
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        const isItself = name === nameOf(folder);
        if (name === null || isItself || isWanted(joinPath(folder, name))) onStir();
      });
      return watcher.on('error', () => close(folder));
    } catch {
      return null;
    }
  };
  const close = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.set(folder, null);
  };
  return {
    follow: (folder) => {
      if (!watchers.has(folder) && watchers.size < MOST) watchers.set(folder, open(folder));
    },
    renew: (paths) => {
      const isOther = (folder: string): boolean => paths.some((path) => path === folder || isInside(path, folder));
      for (const folder of [...watchers.keys()].filter(isOther)) {
        close(folder);
        watchers.set(folder, open(folder));
      }
    },
  };
}
