/** Puts new content in the place of a file in one step, so that whoever stops the program finds the old or the new one. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Keeps mode and owner, and follows a symbolic link to the file it stands for. `isStillRight` is asked in the last
 * moment; where it says no, nothing is changed and the result is false. Throws what the file system says.
 */
export function replaceFile(path: string, bytes: Uint8Array, isStillRight: () => boolean): boolean {
  const target = realpathSync(path);
  // Renaming would replace a file that nobody may write to.
  accessSync(target, constants.W_OK);
  const draft = join(dirname(target), `.customer-first-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeDraft(draft, bytes, target);
    if (!isStillRight()) return false;
    renameSync(draft, target);
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** On the disk for good before it gets its name. The ending keeps it from being read as a story. */
function writeDraft(draft: string, bytes: Uint8Array, target: string): void {
  const { mode, uid, gid } = statSync(target);
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  keepOwner(draft, uid, gid);
  chmodSync(draft, mode & 0o7777);
}

/** Only the administrator may give files away; for everybody else they stay their own. */
function keepOwner(draft: string, uid: number, gid: number): void {
  try {
    chownSync(draft, uid, gid);
  } catch {
    return;
  }
}
