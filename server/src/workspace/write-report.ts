/** Writes a report into a file: whole or not at all, with the folders it needs, and never over somebody's stories. */
import { closeSync, constants, mkdirSync, openSync, readSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import { isMarkdown } from './markdown-name.js';
import { BYTES_THAT_TELL, type FileEnds, isOwnOutput } from './own-output.js';

/** Why the file at this absolute path cannot take a report, or null. What is not there is left to the writing, which says why. */
export function findObjection(path: string): string | null {
  const stats = statOf(path);
  if (stats === null) return null;
  if (stats.isDirectory()) return 'is a folder. Name a file in it.';
  if (!stats.isFile() || stats.size === 0) return null;
  const ends = readEnds(path, stats.size);
  if (ends === null) return 'is a file that cannot be looked into, so it is not replaced. Choose another name.';
  if (isOwnOutput(ends)) return null;
  const what = isMarkdown(path) ? 'a Markdown file' : 'a file';
  return `is ${what} that customer-first has not written, so it is not replaced. Choose another name, or delete it first.`;
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** However large it is, only so much of it is read. */
function readEnds(path: string, size: number): FileEnds | null {
  try {
    const file = openSync(path, constants.O_RDONLY);
    try {
      const read = (from: number): string => {
        const bytes = Buffer.alloc(Math.min(BYTES_THAT_TELL, size));
        return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, from));
      };
      return { start: read(0), end: read(Math.max(0, size - BYTES_THAT_TELL)) };
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Returns what went wrong, or null. Pipes and devices such as /dev/stderr are written to directly. */
export function writeReport(path: string, text: string): string | null {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.isFile()) writeAtomically(path, text);
    else if (stats.isFIFO()) writeToPipe(path, text);
    else writeFileSync(path, text);
    return null;
  } catch (error) {
    return explain(error);
  }
}

/** Opening a pipe waits for a reader, so there has to be one; a pipe that is opened without waiting says so. */
function writeToPipe(path: string, text: string): void {
  const probe = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    writeFileSync(path, text);
  } finally {
    closeSync(probe);
  }
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'You are not allowed to write there.';
  if (code === 'ENOSPC') return 'There is no space left on the disk.';
  if (code === 'ENXIO') return 'Nobody reads from this pipe or socket.';
  if (code === 'EPIPE') return 'Whoever read from there has closed it.';
  if (code === 'ELOOP') return 'This link leads back to itself.';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'Part of the path is a file, not a folder.';
  return `It could not be written (${error instanceof Error ? error.message : String(error)}).`;
}
