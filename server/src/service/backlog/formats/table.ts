/** Reads comma-separated values into rows that know their line. */
import Papa from 'papaparse';
import { UnreadableExport } from '../issue.js';

export interface Row {
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** As spreadsheets count: the names of the columns are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/** Excel writes what the computer's country is used to. */
const DELIMITERS = [',', ';', '\t', '|', '^'];
/** Excel is told in the first line what parts the cells. */
const TOLD = /^sep=([^\n]?)\n/i;

/** Some programs end rows in one way and lines within a cell in another. */
export function readTable(written: string): Table {
  const text = written.replace(/\r\n?/g, '\n');
  const told = TOLD.exec(text);
  const table = text.slice(told?.[0].length ?? 0);
  const delimiter = told?.[1] === undefined || told[1] === '' ? delimiterOf(table) : told[1];
  const all = rowsOf(table, delimiter, told === null ? 0 : 1);
  const [head, ...rows] = all;
  if (head === undefined) throw new UnreadableExport('There is nothing in this file.');
  return { names: head.cells.map((name) => name.trim()), rows };
}

/** The one that makes the most columns. */
function delimiterOf(text: string): string {
  const widths = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 1 });
    return data[0]?.length ?? 0;
  });
  return DELIMITERS[widths.indexOf(Math.max(...widths))] ?? ',';
}

/** `above` is how many lines stand before the table. */
function rowsOf(text: string, delimiter: string, above: number): readonly Row[] {
  const rows: Row[] = [];
  const lines = createLineCounter(text);
  let from = 0;
  let number = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const line = lines(from) + above;
      from = meta.cursor;
      number++;
      const broken = errors.find(({ type }) => type === 'Quotes');
      if (broken !== undefined) throw new UnreadableExport(explain(broken.code, number), line);
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, number, cells: data });
    },
  });
  return rows;
}

function explain(code: string, number: number): string {
  const row = `Row ${number.toString()}`;
  return code === 'MissingQuotes'
    ? `${row} opens a quotation mark that is never closed, so it cannot be told where the row ends. Export the file again.`
    : `${row} has a quotation mark in the middle of a cell, so it cannot be told where the cell ends. Export the file again.`;
}

/** Which line an offset is in, for offsets that only grow. */
function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  const ends = /\n/g;
  return (offset) => {
    ends.lastIndex = at;
    for (let end = ends.exec(text); end !== null && end.index < offset; end = ends.exec(text)) {
      line++;
      at = ends.lastIndex;
    }
    return line;
  };
}
