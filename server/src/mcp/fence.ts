/** The files of this computer, as far as they are below the folders that may be read. */
import { realpathSync } from 'node:fs';
import { pause } from '../workspace/check-all.js';
import type { FileSystem } from '../workspace/file-system.js';
import { toSlashes } from '../workspace/node-file-system.js';
import { isInside } from '../workspace/paths.js';
import type { Folder } from './folders.js';
import type { Around } from './tool.js';

const OUTSIDE = 'This is outside of the folders that may be read, so it was not read.';
const LEADS_OUT = 'This link leads out of the folders that may be read, so it was not followed.';
/** How many questions to the disk are answered before anything else, such as a cancellation, gets a turn. */
const AT_A_TIME = 64;

/** Of what is outside, all that can be learned is that it is outside. Rejects when `signal` is aborted. */
export function fenceIn(folders: readonly Folder[], { files, signal }: Pick<Around, 'files' | 'signal'>): FileSystem {
  const breathe = createBreath(signal);
  const mayRead = (path: string): boolean => isWithin(folders, path);
  return {
    readFile: async (path) => {
      await breathe();
      const real = realPath(path);
      if (real !== null && mayRead(real)) return files.readFile(real);
      if (!mayRead(path)) return { failure: OUTSIDE };
      return real === null ? files.readFile(path) : { failure: LEADS_OUT };
    },
    stat: async (path) => {
      await breathe();
      const real = realPath(path);
      if (real !== null && mayRead(real)) return files.stat(real);
      if (!mayRead(path)) return null;
      return real === null ? files.stat(path) : { kind: 'other', size: 0 };
    },
    list: async (path) => {
      await breathe();
      const real = realPath(path);
      return real !== null && mayRead(real) ? files.list(real) : null;
    },
  };
}

/** Whether this absolute path is one of the folders, or below one. */
export function isWithin(folders: readonly Folder[], path: string): boolean {
  return folders.some((folder) => folder.path === path || isInside(folder.path, path));
}

/** The path without links; null where it leads to nothing. */
export function realPath(path: string): string | null {
  try {
    return toSlashes(realpathSync.native(path));
  } catch {
    return null;
  }
}

function createBreath(signal: AbortSignal): () => Promise<void> {
  let left = AT_A_TIME;
  return async () => {
    if (--left <= 0) {
      left = AT_A_TIME;
      await pause(signal);
    }
    signal.throwIfAborted();
  };
}
