/** Shows the lines of a finding as written, with the words in question underlined. */
import type { LineIndex } from '../core/text/line-index.js';
import { positionAt } from '../core/text/line-index.js';
import type { TextRange } from '../core/text/range.js';
import type { Cell } from './display-width.js';
import { toCells } from './display-width.js';

/** One shown line: its number (null for the line that counts what is left out), its words and its underline. */
export interface FrameLine {
  readonly number: number | null;
  readonly source: string;
  readonly underline: string;
}

const MOST_LINES = 3;
const SNAP_TO_WORD = 12;
const ROUGHLY = 4;
const LEFT_OUT_BEFORE: Cell = { text: '… ', width: 2, offset: -1 };
const LEFT_OUT_AFTER: Cell = { text: '…', width: 1, offset: -1 };

/** The lines of `range`, three at most, each at most `columns` wide. */
export function codeFrame(text: string, index: LineIndex, range: TextRange, columns: number): readonly FrameLine[] {
  const first = positionAt(index, range.start).line;
  const last = Math.max(first, positionAt(index, Math.max(range.start, range.end - 1)).line);
  const lines: FrameLine[] = [];
  for (let number = first; number <= Math.min(last, first + MOST_LINES - 1); number++) {
    const start = index.starts[number - 1] ?? 0;
    const line = text.slice(start, index.starts[number] ?? text.length).replace(/(?<![\r\n])[\r\n]+$/, '');
    const marked = trimToWords(line, {
      start: Math.max(0, range.start - start),
      end: Math.min(line.length, range.end - start),
    });
    lines.push({ number, ...drawLine(line, marked, columns) });
  }
  const left = last - first + 1 - MOST_LINES;
  if (left > 0) lines.push({ number: null, source: `… ${left} more ${left === 1 ? 'line' : 'lines'}`, underline: '' });
  return lines;
}

/** Leaves out the white space at both ends of the marked part. */
function trimToWords(line: string, range: TextRange): TextRange {
  const part = line.slice(range.start, range.end);
  if (part.trim() === '') return range;
  return {
    start: range.start + part.length - part.trimStart().length,
    end: range.end - part.length + part.trimEnd().length,
  };
}

/** A very long line is first cut roughly, because only a part of it is shown anyway. */
function drawLine(whole: string, place: TextRange, columns: number): { source: string; underline: string } {
  const near = columns * ROUGHLY;
  const start = Math.max(0, place.start - near);
  const line = whole.slice(start, place.start + near);
  const marked = { start: place.start - start, end: Math.min(place.end - start, line.length) };
  const cells = toCells(line);
  const from = firstCellAt(cells, marked.start);
  const to = Math.max(from, firstCellAt(cells, marked.end));
  const shown = cutAround(cells, { start: from, end: to }, columns);
  const isMarked = (cell: Cell): boolean => cell.offset >= marked.start && cell.offset < marked.end;
  return {
    source: shown
      .map((cell) => cell.text)
      .join('')
      .trimEnd(),
    underline: shown.some(isMarked) ? underline(shown, isMarked) : caretAt(shown, marked.start, line),
  };
}

function underline(shown: readonly Cell[], isMarked: (cell: Cell) => boolean): string {
  return shown
    .map((cell) => (isMarked(cell) ? '^' : ' ').repeat(cell.width))
    .join('')
    .trimEnd();
}

/** A single caret for a place between words, such as the end of a line. A blank line gets none. */
function caretAt(shown: readonly Cell[], offset: number, line: string): string {
  if (line.trim() === '') return '';
  const before = shown.filter((cell) => cell.offset < offset).reduce((sum, cell) => sum + cell.width, 0);
  return `${' '.repeat(before)}^`;
}

function firstCellAt(cells: readonly Cell[], offset: number): number {
  const found = cells.findIndex((cell) => cell.offset >= offset);
  return found === -1 ? cells.length : found;
}

/** Keeps at most `columns` columns of the line around the focus (cell numbers), at word boundaries where possible. */
function cutAround(cells: readonly Cell[], focus: TextRange, columns: number): readonly Cell[] {
  if (widthOf(cells) <= columns) return cells;
  const room = columns - LEFT_OUT_BEFORE.width - LEFT_OUT_AFTER.width;
  const spare = Math.max(0, room - widthOf(cells.slice(focus.start, focus.end)));
  let start = focus.start;
  for (let used = 0; start > 0 && used + widthAt(cells, start - 1) <= spare / 2; start--)
    used += widthAt(cells, start - 1);
  let end = takeForward(cells, start, room);
  if (end === cells.length) start = takeBackward(cells, end, room);
  if (start <= 1) {
    start = 0;
    end = takeForward(cells, start, room);
  }
  start = snapForward(cells, start, focus.start);
  end = snapBackward(cells, end, focus.end);
  const before = start > 0 ? [LEFT_OUT_BEFORE] : [];
  const after = end < cells.length ? [LEFT_OUT_AFTER] : [];
  return [...before, ...cells.slice(start, end), ...after];
}

function takeForward(cells: readonly Cell[], start: number, room: number): number {
  let end = start;
  for (let used = 0; end < cells.length && used + widthAt(cells, end) <= room; end++) used += widthAt(cells, end);
  return end;
}

function takeBackward(cells: readonly Cell[], end: number, room: number): number {
  let start = end;
  for (let used = 0; start > 0 && used + widthAt(cells, start - 1) <= room; start--) used += widthAt(cells, start - 1);
  return start;
}

/** The start of the next word, unless that is far away or inside the focus. */
function snapForward(cells: readonly Cell[], start: number, limit: number): number {
  if (start === 0) return start;
  for (let at = start; at < Math.min(limit, start + SNAP_TO_WORD); at++) if (cells[at - 1]?.text === ' ') return at;
  return start;
}

/** The end of the last whole word, unless that is far away or inside the focus. */
function snapBackward(cells: readonly Cell[], end: number, limit: number): number {
  if (end === cells.length) return end;
  for (let at = end; at > Math.max(limit, end - SNAP_TO_WORD); at--) if (cells[at - 1]?.text === ' ') return at;
  return end;
}

function widthAt(cells: readonly Cell[], at: number): number {
  return cells[at]?.width ?? 0;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
