/** Items in tables: what the column above says, or the headings around the table. */
import type { LanguagePack } from '../../language/pack.js';
import { overlaps, type TextRange } from '../../text/range.js';
import type { Item, Story } from '../model.js';
import { type Prose, sourceRange } from '../prose.js';
import { gapBefore, type Sentence, sentenceOf } from '../sentence.js';
import type { TableBlock, TableCell, TableRow } from '../table.js';
import type { TokenSpan } from '../want-grammar.js';
import { itemOf } from './item-of-block.js';
import { placeOfTitle, type TitlePlace } from './places.js';
import { dutySubject } from './requirement-sentence.js';

interface Setting {
  readonly place: TitlePlace | null;
  readonly pack: LanguagePack;
  /** Those of the section: cells in which one stands are read. */
  readonly stories: readonly Story[];
}

const OF_PLACE: Readonly<Partial<Record<TitlePlace, Item['kind']>>> = {
  ...{ goals: 'goal', okr: 'measure', measures: 'measure', plan: 'planEntry' },
  ...{ requirements: 'requirement', functions: 'requirement', criteria: 'criterion' },
};

export function itemsOfTable(
  { rows: [head, ...rows] }: TableBlock,
  { place, pack, stories }: Setting,
): readonly Item[] {
  if (head === undefined) return [];
  const titles = head.cells.map(({ prose }) => keyOf(prose.text));
  const { text, target, figure, ...columns } = pack.items.columns;
  const hasTarget = titles.some((title) => target.has(title));
  const isMeasure = (title: string): boolean =>
    columns.measure.has(title) || ((hasTarget || place !== null) && figure.has(title));
  const named = Object.entries(columns).flatMap(([kind, names]) => {
    const isCriterion = (title: string, i: number): boolean => names.has(title) || isOfCriteria(head.cells[i], pack);
    const isNamed = kind === 'measure' ? isMeasure : kind === 'criterion' ? isCriterion : (t: string) => names.has(t);
    const column = titles.findIndex(isNamed);
    return column === -1 ? [] : [{ kind: kind as Item['kind'], column }];
  });
  const ofPlace = place === null ? undefined : OF_PLACE[place];
  const hasStory = rows.some((row) => storyIn(row, stories) !== null);
  // Beside a story its criteria stand, whatever the headings around the table say.
  const fitting = named.filter(({ kind }) =>
    hasStory ? kind === 'criterion' : ofPlace === undefined || kind === ofPlace,
  );
  const others =
    ofPlace === undefined || hasStory ? [] : [{ kind: ofPlace, column: titles.findIndex((title) => text.has(title)) }];
  const columnsRead = fitting.length > 0 ? fitting : others;
  const isNamed = fitting.length > 0;
  return rows.flatMap((row) =>
    columnsRead.flatMap((column) => itemsOfRow(row, { ...column, isNamed, pack, owner: storyIn(row, stories) })),
  );
}

/** "| Story | Acceptance criteria |" */
function isOfCriteria(cell: TableCell | undefined, pack: LanguagePack): boolean {
  return cell !== undefined && placeOfTitle(cell.prose.text, pack) === 'criteria';
}

/** The cells of a table in which criteria stand, by row. */
export function criteriaCells({ rows: [head, ...rows] }: TableBlock, pack: LanguagePack): readonly CriteriaCell[] {
  const column = head?.cells.findIndex((cell) => isOfCriteria(cell, pack)) ?? -1;
  return rows.flatMap((row) => {
    const cell = row.cells[column];
    return cell === undefined ? [] : [{ row, prose: cell.prose }];
  });
}

export interface CriteriaCell {
  readonly row: TableRow;
  readonly prose: Prose;
}

/** The story that stands in a row, or in some of its cells. */
export function storyIn<Known extends Pick<Story, 'persona' | 'want' | 'range'>>(
  row: TableRow,
  stories: readonly Known[],
): Known | null {
  const places = row.cells.filter(({ prose }) => prose.text !== '').map(({ prose }) => rangeOf(prose));
  const parts = ({ persona, want, range }: Known): readonly TextRange[] =>
    [persona, want].flatMap((part) => part?.range ?? []).concat(persona === null && want === null ? [range] : []);
  return stories.find((story) => parts(story).some((part) => places.some((cell) => overlaps(cell, part)))) ?? null;
}

function rangeOf(prose: Prose): TextRange {
  return sourceRange(prose, 0, prose.text.length);
}

interface Column {
  readonly kind: Item['kind'];
  /** Below -1 where no column says which cell counts. */
  readonly column: number;
  readonly isNamed: boolean;
  readonly pack: LanguagePack;
  readonly owner: Story | null;
}

function itemsOfRow({ cells }: TableRow, { kind, column, isNamed, pack, owner }: Column): readonly Item[] {
  const prose = column >= 0 ? cells[column]?.prose : longest(cells.map((cell) => cell.prose));
  if (prose === undefined) return [];
  const sentence = sentenceOf(prose, false, pack.grammar);
  if (kind === 'requirement' && !isNamed && dutySubject(sentence, 0, pack) === null) return [];
  const around = { place: null, owner, isNested: false, pack };
  const lines = kind === 'criterion' ? linesOf(sentence) : [{ start: 0, end: sentence.tokens.length }];
  return lines.flatMap((span) => itemOf(sentence, span, { kind, label: null, around }) ?? []);
}

/** A cell has no lists, so each of its lines is a point. */
function linesOf(sentence: Sentence): readonly TokenSpan[] {
  const starts = [...sentence.tokens.keys()].filter((at) => at === 0 || gapBefore(sentence, at).includes('\n'));
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? sentence.tokens.length }));
}

function longest(all: readonly Prose[]): Prose | undefined {
  return all.reduce<Prose | undefined>(
    (best, one) => (one.text.length > (best?.text.length ?? 0) ? one : best),
    undefined,
  );
}

function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|(?<!_)_+$/g, '');
}
