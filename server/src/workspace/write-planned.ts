/** Writes a text that was made for a place: whole or not at all, and over nothing but what was seen there. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import { decodeText } from './decode.js';
import { replaceFile } from './replace-file.js';

export interface PlannedText {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** What was seen there; null for nothing. */
  readonly before: string | null;
}

const CHANGED = 'This file has changed since it was read. Run the command again.';

/** Returns what went wrong, or null. */
export function writePlanned({ path, text, before }: PlannedText): string | null {
  try {
    if (before !== null) {
      const isStillRight = (): boolean => decodeText(readFileSync(path)).text === before;
      return isStillRight() && replaceFile(path, Buffer.from(text), isStillRight) ? null : CHANGED;
    }
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) return CHANGED;
    writeAtomically(path, text);
    return null;
  } catch (error) {
    return `This file could not be written (${error instanceof Error ? error.message : String(error)}).`;
  }
}
