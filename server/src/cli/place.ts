/** A place in a file as people and programs write it: `docs/a.md:12` or `docs/a.md:12:34`. */
import type { TextRange } from '../core/text/range.js';
import { type LineIndex, positionAt } from '../core/text/line-index.js';
import { UserError } from './exit-code.js';

export interface Place {
  /** As it was typed. */
  readonly typed: string;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based; null for the whole line. */
  readonly column: number | null;
}

/** Throws a `UserError` with `example` in it for what names no line. */
export function parsePlace(typed: string, example: string): Place {
  const [, path = '', line = '', column] = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(typed) ?? [];
  if (path === '') throw new UserError(`“${typed}” names no line. Write the file and the line, as in “${example}”.`);
  return { typed, path, line: Number(line), column: column === undefined ? null : Number(column) };
}

/** Whether the place is in the range, or in one of its lines where no column is given. */
export function isAt({ line, column }: Place, range: TextRange, index: LineIndex): boolean {
  const [start, end] = [positionAt(index, range.start), positionAt(index, range.end)];
  if (line < start.line || line > end.line) return false;
  if (column === null) return true;
  return (line > start.line || column >= start.column) && (line < end.line || column <= end.column);
}
