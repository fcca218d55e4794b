/** Reads an export as a table: of Jira, Azure DevOps, a GitHub project or any other tracker. */
import { count } from '../../../core/text/count.js';
import {
  type ExportProblem,
  type Issue,
  onOneLineOrNull,
  type ReadIssues,
  type Tracker,
  webAddress,
} from '../issue.js';
import { isHtml, markdownOfHtml } from '../markup/html.js';
import { markdownOfWiki } from '../markup/wiki.js';
import { type Columns, columnsOf, type Field, type NamedColumns } from './columns.js';
import { createNameless, numberedId } from './ids.js';
import { readTable, type Row } from './table.js';

export interface CsvOptions {
  readonly tracker: Tracker | null;
  readonly columns: NamedColumns;
}

export function readCsv(text: string, { tracker: told, columns: named }: CsvOptions): ReadIssues {
  const { names, rows } = readTable(text);
  const columns = columnsOf(names, named);
  const tracker = told ?? trackerOf(names, rows, columns);
  const problems: ExportProblem[] = [];
  const nameless = createNameless();
  const issues = rows.flatMap((row) => {
    if (row.cells.length > names.length) problems.push({ line: row.line, message: tooMany(row, names) });
    const issue = issueOf(row, columns, tracker);
    if (typeof issue !== 'string') return [issue.id === '' ? nameless.name(issue, row) : issue];
    problems.push({ line: row.line, message: `Row ${row.number.toString()} ${issue}, so it was left out.` });
    return [];
  });
  return { tracker, issues, problems: [...problems, ...nameless.problems()] };
}

function tooMany({ number, cells }: Row, names: readonly string[]): string {
  const widths = `has ${count(cells.length, 'cell')}, but there are ${count(names.length, 'column')}`;
  return `Row ${number.toString()} ${widths}: look whether its parts ended up in the right places.`;
}

function trackerOf(names: readonly string[], rows: readonly Row[], columns: Columns): Tracker {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const isJira = known.has('issue key') || known.has('issue_key') || (known.has('issue id') && known.has('summary'));
  if (isJira) return 'jira';
  if (known.has('work item type')) return 'azure';
  const [first] = rows;
  const link = first === undefined ? null : cellOf(first, columns, 'link');
  return link !== null && /\/(?:issues|pull)\/\d{1,12}$/.test(link) ? 'github' : 'other';
}

/** Or why there is none. */
function issueOf(row: Row, columns: Columns, tracker: Tracker): Issue | string {
  const title = onOneLineOrNull(cellOf(row, columns, 'title'));
  const link = webAddress(cellOf(row, columns, 'link'));
  const id = numberedId(cellOf(row, columns, 'id') ?? link?.match(/\/(\d{1,12})$/)?.[1] ?? null);
  if (title === null) return 'has no title';
  return {
    // An empty one is told from the title.
    id: id ?? '',
    title,
    body: textOf(row, columns.body, tracker),
    criteria: textOf(row, columns.criteria, tracker),
    link,
    type: onOneLineOrNull(cellOf(row, columns, 'type')),
    status: onOneLineOrNull(cellOf(row, columns, 'status')),
    labels: labelsIn(row, columns),
  };
}

/** The first of its columns in which something stands. */
function cellOf({ cells }: Row, columns: Columns, field: Field): string | null {
  const filled = columns[field].map((at) => cells[at] ?? '').find((cell) => cell.trim() !== '');
  return filled === undefined ? null : filled.trim();
}

/** Jira writes a column for each label, Azure DevOps all into one. */
function labelsIn({ cells }: Row, columns: Columns): readonly string[] {
  const labels = columns.labels.flatMap((at) => (cells[at] ?? '').split(/[;,]/)).map((label) => onOneLineOrNull(label));
  return [...new Set(labels.flatMap((label) => label ?? []))];
}

/** Teams may have several columns for the same, and fill one or the other, or both. */
function textOf({ cells }: Row, places: readonly number[], tracker: Tracker): string {
  const texts = places.map((at) => (cells[at] ?? '').trim()).filter((text) => text !== '');
  return [...new Set(texts)].map((text) => toMarkdown(text, tracker)).join('\n\n');
}

function toMarkdown(text: string, tracker: Tracker): string {
  if (tracker === 'jira') return markdownOfWiki(text);
  // Only Azure DevOps writes HTML for sure; elsewhere a tag may stand in Markdown.
  const isWholeHtml = tracker === 'azure' || (tracker === 'other' && text.startsWith('<'));
  return isWholeHtml && isHtml(text) ? markdownOfHtml(text) : text;
}
