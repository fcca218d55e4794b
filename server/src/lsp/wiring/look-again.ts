/** Notices by itself what has changed on this computer: before each message of the editor, and when a folder stirs. */
import type { FileSystem } from '../../workspace/file-system.js';
import { createSeenFiles, type SeenChange } from '../../workspace/seen-files.js';
import { createFolderWatch } from './folder-watch.js';

/** Files whose changes are told. */
export interface ToldFiles extends FileSystem {
  readonly listen: (listener: FileListener) => void;
}

export interface FileListener {
  /** Whether a file that nobody has asked for yet matters where it comes into a listed folder. */
  readonly mayMatter: (path: string) => boolean;
  readonly tell: (changes: readonly SeenChange[]) => void;
}

export interface LookingFiles extends ToldFiles {
  /** Looks now; a little later where that would take too much of the time. */
  readonly look: () => void;
}

/** Looking at so many paths takes two milliseconds or so, and no rest afterwards. */
const FEW_PATHS = 500;
/** How long looking rests for each path more, in milliseconds: not by the clock, as a busy computer should see no less. */
const REST_PER_PATH = 0.1;
/** Changes come in bursts: a save is two or three, a checkout thousands. */
const BURST_MS = 30;

/**
 * An editor may watch files itself, but not all of them: few tell of what stands above their folders, of packages, or of
 * the files in a folder that was deleted.
 */
export function createLookingFiles(): LookingFiles {
  let listener: FileListener | null = null;
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const folders = createFolderWatch(
    (path) => files.isSeen(path),
    () => later(BURST_MS),
  );
  const files = createSeenFiles(folders.follow);
  const look = (): void => {
    if (listener === null) return;
    const start = performance.now();
    if (start < next) {
      later(next - start);
      return;
    }
    const changes = files.changes(listener.mayMatter);
    next = performance.now() + Math.max(0, files.count() - FEW_PATHS) * REST_PER_PATH;
    if (changes.length === 0) return;
    folders.renew(changes.filter(({ kind }) => kind !== 'changed').map(({ path }) => path));
    listener.tell(changes);
  };
  const later = (milliseconds: number): void => {
    timer ??= setTimeout(() => {
      timer = null;
      look();
    }, milliseconds).unref();
  };
  return { ...files, look, listen: (given) => void (listener = given) };
}
