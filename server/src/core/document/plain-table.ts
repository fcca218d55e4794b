/** Reads a table whose rows all begin and end with a pipe and have the same number of cells; others are left to the parser. */
import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { withoutEnd } from '../text/without-end.js';
import { placeOf, readPhrasing } from './plain-phrasing.js';

/** The line of dashes below the titles. */
const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/;
const BLANK = /^[ \t]*$/;

/** The table that begins at `start` and all lines of which follow without a gap; null where only the parser can tell. */
export function readPlainTable(source: string, start: number, hasLabels: boolean): Table | null {
  const children: TableRow[] = [];
  let end = start;
  let cells = 0;
  for (let at = start, row = 0; at < source.length; row++) {
    const found = source.indexOf('\n', at);
    const next = found === -1 ? source.length : found;
    const line = source.slice(at, next);
    if (BLANK.test(line)) break;
    const bars = barsOf(line);
    if (bars === null || (row > 0 && bars.length !== cells)) return null;
    cells = bars.length;
    if (row === 1 && !DELIMITERS.test(withoutEnd(line, ' '))) return null;
    const read = row === 1 ? undefined : rowOf(line, { at, bars, hasLabels });
    if (read === null) return null;
    if (read !== undefined) children.push(read);
    end = next;
    at = next + 1;
    if (row === 0 && at >= source.length) return null;
  }
  const align: AlignType[] = [];
  return end === start || !source.slice(start, end).includes('\n')
    ? null
    : { type: 'table', align, children, position: placeOf(start, end) };
}

/** Where the pipes of a line stand. */
function barsOf(line: string): readonly number[] | null {
  const row = withoutEnd(line, ' ');
  if (row.length < 3 || !row.startsWith('|') || !row.endsWith('|') || /\|\||\t/.test(row)) return null;
  const bars: number[] = [];
  for (let at = row.indexOf('|'); at !== -1; at = row.indexOf('|', at + 1)) bars.push(at);
  return bars;
}

interface RowPlace {
  readonly at: number;
  readonly bars: readonly number[];
  readonly hasLabels: boolean;
}

function rowOf(line: string, { at, bars, hasLabels }: RowPlace): TableRow | null {
  const children: TableCell[] = [];
  for (let i = 0; i + 1 < bars.length; i++) {
    const start = bars[i] ?? 0;
    const close = bars[i + 1] ?? 0;
    const written = withoutEnd(line.slice(start + 1, close), ' ');
    const words = written.trimStart();
    const nodes = readPhrasing(words, at + start + 1 + written.length - words.length, hasLabels);
    if (nodes === null) return null;
    const end = i + 2 === bars.length ? line.length : close;
    children.push({ type: 'tableCell', children: [...nodes], position: placeOf(at + start, at + end) });
  }
  return { type: 'tableRow', children, position: placeOf(at, at + line.length) };
}
