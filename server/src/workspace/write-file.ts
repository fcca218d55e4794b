/** Writes a mended document back: all or nothing, written the way it was, and never over somebody else's change. */
import { readFileSync } from 'node:fs';
import { decodeText, encodeText } from './decode.js';
import { replaceFile } from './replace-file.js';

export interface WriteRequest {
  /** Absolute. */
  readonly path: string;
  /** What was read, without byte order mark. */
  readonly before: string;
  readonly after: string;
}

export type WriteResult = { readonly isWritten: true } | { readonly isWritten: false; readonly reason: string };

const CHANGED = 'This file has changed since it was read. Run the command again.';

/** Keeps encoding, byte order mark and line ends; refuses when the file is no longer what was read. */
export function writeDocument({ path, before, after }: WriteRequest): WriteResult {
  try {
    const bytes = readFileSync(path);
    const current = decodeText(bytes);
    const wanted = withLineEndsOf(before, after);
    // The same file may have been reached under another name, through a link.
    if (current.text === wanted) return { isWritten: true };
    if (current.text !== before) return refuse(CHANGED);
    if (!bytes.equals(encodeText(before, current))) {
      return refuse('Some characters of this file cannot be read, so it is not changed. Save it as UTF-8 first.');
    }
    const isUnchanged = (): boolean => readFileSync(path).equals(bytes);
    return replaceFile(path, encodeText(wanted, current), isUnchanged) ? { isWritten: true } : refuse(CHANGED);
  } catch (error) {
    return refuse(`This file could not be written (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** New lines get the line ends of the rest, and the last line ends (or does not) as before. */
export function withLineEndsOf(before: string, after: string): string {
  const isWindows = before.includes('\r\n') && !/(?:^|[^\r])\n/.test(before);
  const text = isWindows ? after.replace(/\r?\n/g, '\r\n') : after;
  const last = /\r\n|\n|\r/g;
  const end = isWindows ? '\r\n' : '\n';
  const endedBefore = /[\r\n]$/.test(before);
  const endsNow = /[\r\n]$/.test(text);
  if (before === '' || endedBefore === endsNow) return text;
  return endedBefore ? text + end : text.replace(new RegExp(`(?:${last.source})$`), '');
}

function refuse(reason: string): WriteResult {
  return { isWritten: false, reason };
}
