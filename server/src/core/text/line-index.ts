/** Turns offsets into 1-based lines and columns and back; `\n`, `\r\n` and a lone `\r` each end a line. */

import type { TextRange } from './range.js';

/** A place as people and reports count it: both 1-based, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  /** Offset of the first character of every line. */
  readonly starts: readonly number[];
  readonly length: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Finds where each line of `text` starts. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) starts.push(i + 1);
  }
  return { starts, length: text.length };
}

/** The line and column of `offset`; offsets outside the text are clamped to it. */
export function positionAt(index: LineIndex, offset: number): Position {
  const wanted = Math.max(0, Math.min(offset, index.length));
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: wanted - (index.starts[low] ?? 0) + 1 };
}

/** The offset of a 1-based line and column, clamped to the text. */
export function offsetAt(index: LineIndex, position: Position): number {
  const start = index.starts[Math.max(0, position.line - 1)];
  if (start === undefined) return index.length;
  const next = index.starts[position.line] ?? index.length + 1;
  return Math.min(start + Math.max(0, position.column - 1), next - 1, index.length);
}

/** From the start of the line that holds `offset` to its end, without the line break. */
export function lineAround(text: string, lines: LineIndex, offset: number): TextRange {
  const { line } = positionAt(lines, offset);
  const start = lines.starts[line - 1] ?? 0;
  const next = lines.starts[line] ?? text.length;
  return { start, end: start + text.slice(start, next).replace(/[\r\n]+$/, '').length };
}
