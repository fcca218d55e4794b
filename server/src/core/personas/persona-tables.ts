/** Personas in tables: one a row below the names of fields, or one a table with a field in each row. */
import type { Table, TableRow } from 'mdast';
import { type Prose, proseOf } from '../document/prose.js';
import type { LanguagePack } from '../language/pack.js';
import { addTo, type Draft, placed, type Placed } from './persona-draft.js';
import { type FieldName, personaFields } from './persona-fields.js';
import { maybeSomebody, nameInTitle } from './persona-title.js';

/** Where a table stands. */
export interface TablePlace {
  /** The text that its places refer to, and where that stands in the file. */
  readonly piece: string;
  readonly base: number;
  readonly language: LanguagePack;
  /** The headings above it, outermost first. */
  readonly within: readonly Draft[];
}

/** The people of the rows; fields of the heading above go to its draft. */
export function readTable(table: Table, place: TablePlace): readonly Draft[] {
  const rows = table.children.map((row) => cellsOf(row, place));
  const owner = place.within.at(-1);
  const [head = [], ...body] = rows;
  const columns = columnsOf(head, place);
  if (columns !== null) return body.flatMap((cells) => draftOf(cells, columns, place));
  const columnsOfPeople = peopleInHead(head, rows, place);
  if (columnsOfPeople.length > 0) return columnsOfPeople.map((column) => draftOfColumn(rows, column, place));
  if (owner !== undefined && !owner.isRegistry && isList(rows, place.language)) readFieldRows(rows, owner);
  return [];
}

/** Fields that tell what somebody is in need of. */
const TELLING: ReadonlySet<FieldName> = new Set<FieldName>(['needs', 'pains']);

interface Columns {
  readonly name: number;
  readonly fields: readonly (FieldName | null)[];
  /** Whether a title says that these are people. */
  readonly isSaid: boolean;
}

/** What the columns hold; null where the head names no people, or nothing about them. */
function columnsOf(head: readonly Prose[], { language, within }: TablePlace): Columns | null {
  const { nameColumns, label } = language.people;
  const titles = head.map(({ text }) => text.trim().toLowerCase().replace(/[*_:]/g, ''));
  const name = nameColumns.map((title) => titles.indexOf(title)).find((at) => at !== -1);
  if (name === undefined || titles.length < 2) return null;
  const fields = titles.map((title) => personaFields(title, language));
  const isPersonas = within.at(-1)?.isRegistry === true;
  const hasNeeds = fields.some((field) => field !== null && TELLING.has(field));
  const isSaid = titles[name]?.startsWith(label) === true || within.some(({ isRegistry }) => isRegistry);
  return isPersonas || hasNeeds ? { name, fields, isSaid } : null;
}

function draftOf(cells: readonly Prose[], { name, fields, isSaid }: Columns, place: TablePlace): readonly Draft[] {
  const { language, within } = place;
  const prose = cells[name];
  if (prose === undefined || prose.text.trim() === '') return [];
  const { start, end, isLabelled } = nameInTitle(prose.text, language);
  const { text, range } = placed(prose, start, end);
  const draft: Draft = {
    ...{ language, name: text, range, form: 'row', depth: (within.at(-1)?.depth ?? 0) + 1, within },
    ...{ isRegistry: false, isLabelled, isUnsaid: !isSaid, isBare: false, fields: new Map(), description: [] },
  };
  for (const [at, cell] of cells.entries()) {
    const field = fields[at] ?? null;
    if (at === name) continue;
    if (field === null) draft.description.push(cell.text.trim());
    else for (const value of linesOf(cell)) addTo(draft, field, value);
  }
  return [draft];
}

/** Columns with somebody at the top, where each row tells one thing about all of them. */
function peopleInHead(
  head: readonly Prose[],
  rows: readonly (readonly Prose[])[],
  { language, within }: TablePlace,
): readonly number[] {
  const body = rows.slice(1);
  const named = body.filter(([key]) => key !== undefined && personaFields(key.text, language) !== null);
  if (within.at(-1)?.isRegistry !== true || named.length === 0 || named.length * 2 < body.length) return [];
  const names = head.slice(1);
  return names.every(({ text }) => maybeSomebody(text.trim(), language)) ? names.map((_, i) => i + 1) : [];
}

function draftOfColumn(rows: readonly (readonly Prose[])[], column: number, place: TablePlace): Draft {
  const { language, within } = place;
  const [head = [], ...body] = rows;
  const prose = head[column] ?? EMPTY;
  const { start, end, isLabelled } = nameInTitle(prose.text, language);
  const { text, range } = placed(prose, start, end);
  const draft: Draft = {
    ...{ language, name: text, range, form: 'row', depth: (within.at(-1)?.depth ?? 0) + 1, within },
    ...{ isRegistry: false, isLabelled, isBare: false, fields: new Map(), description: [] },
  };
  for (const cells of body) {
    const field = personaFields(cells[0]?.text ?? '', language);
    const value = cells[column] ?? EMPTY;
    if (field === null) draft.description.push(value.text.trim());
    else for (const line of linesOf(value)) addTo(draft, field, line);
  }
  return draft;
}

const EMPTY: Prose = { text: '', starts: [], ends: [], opaque: [], emphasised: [] };

/** A table of two columns, most of whose first cells are names of fields. */
function isList(rows: readonly (readonly Prose[])[], language: LanguagePack): boolean {
  const named = rows.filter(([key]) => key !== undefined && personaFields(key.text, language) !== null);
  return rows.every((cells) => cells.length <= 2) && named.length * 2 >= rows.length - 1;
}

function readFieldRows(rows: readonly (readonly Prose[])[], owner: Draft): void {
  for (const [key, value] of rows) {
    const field = key === undefined ? null : personaFields(key.text, owner.language);
    if (field !== null && value !== undefined) for (const line of linesOf(value)) addTo(owner, field, line);
  }
}

function linesOf(cell: Prose): readonly Placed[] {
  let start = 0;
  return cell.text.split('\n').map((line) => {
    const value = placed(cell, start, start + line.length);
    start += line.length + 1;
    return value;
  });
}

function cellsOf({ children }: TableRow, { piece, base }: TablePlace): readonly Prose[] {
  return children.map((cell) => proseOf(cell.children, piece, base));
}
