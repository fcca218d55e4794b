/** Reads what a tracker has exported, in whatever form. */
import { readCsv } from './formats/csv.js';
import type { NamedColumns } from './formats/columns.js';
import { readJson } from './formats/json.js';
import { type ReadIssues, type Tracker, UnreadableExport } from './issue.js';

export interface ExportOptions {
  /** Where it comes from; null to find out. */
  readonly tracker?: Tracker | null;
  /** Columns whose names say it in no way that is known. */
  readonly columns?: NamedColumns;
}

const MARKUP = 'This is HTML or XML, also where its name says Excel or Word. Export as CSV, or as JSON.';

/** Throws an `UnreadableExport` where nothing can be made of it. */
export function readExport(text: string, { tracker = null, columns = {} }: ExportOptions = {}): ReadIssues {
  const start = /\S/.exec(text.slice(0, 10_000))?.[0];
  if (start === undefined) throw new UnreadableExport('There is nothing in this file.');
  if (start === '[' || start === '{') return readJson(text);
  if (start === '<') throw new UnreadableExport(MARKUP, 1);
  return readCsv(text, { tracker, columns });
}
