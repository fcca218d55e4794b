/** Items in tables: what the column above says, or the headings around the table. */
import type { LanguagePack } from '../../language/pack.js';
import type { Item } from '../model.js';
import type { Prose } from '../prose.js';
import { sentenceOf } from '../sentence.js';
import type { TableBlock, TableRow } from '../table.js';
import { itemOf } from './item-of-block.js';
import type { TitlePlace } from './places.js';
import { dutySubject } from './requirement-sentence.js';

interface Setting {
  readonly place: TitlePlace | null;
  readonly pack: LanguagePack;
}

const OF_PLACE: Readonly<Partial<Record<TitlePlace, Item['kind']>>> = {
  ...{ goals: 'goal', okr: 'measure', measures: 'measure', plan: 'planEntry' },
  ...{ requirements: 'requirement', functions: 'requirement', criteria: 'criterion' },
};

export function itemsOfTable({ rows: [head, ...rows] }: TableBlock, { place, pack }: Setting): readonly Item[] {
  if (head === undefined) return [];
  const titles = head.cells.map(({ prose }) => keyOf(prose.text));
  const { text, target, figure, ...columns } = pack.items.columns;
  const hasTarget = titles.some((title) => target.has(title));
  const isMeasure = (title: string): boolean =>
    columns.measure.has(title) || ((hasTarget || place !== null) && figure.has(title));
  const named = Object.entries(columns).flatMap(([kind, names]) => {
    const column = titles.findIndex(kind === 'measure' ? isMeasure : (title) => names.has(title));
    return column === -1 ? [] : [{ kind: kind as Item['kind'], column }];
  });
  const ofPlace = place === null ? undefined : OF_PLACE[place];
  const fitting = named.filter(({ kind }) => ofPlace === undefined || kind === ofPlace);
  const others = ofPlace === undefined ? [] : [{ kind: ofPlace, column: titles.findIndex((title) => text.has(title)) }];
  const columnsRead = fitting.length > 0 ? fitting : others;
  const isNamed = fitting.length > 0;
  return rows.flatMap((row) => columnsRead.flatMap((column) => itemOfRow(row, { ...column, isNamed, pack }) ?? []));
}

interface Column {
  readonly kind: Item['kind'];
  /** Below -1 where no column says which cell counts. */
  readonly column: number;
  readonly isNamed: boolean;
  readonly pack: LanguagePack;
}

function itemOfRow({ cells }: TableRow, { kind, column, isNamed, pack }: Column): Item | null {
  const prose = column >= 0 ? cells[column]?.prose : longest(cells.map((cell) => cell.prose));
  if (prose === undefined) return null;
  const sentence = sentenceOf(prose, false, pack.grammar);
  if (kind === 'requirement' && !isNamed && dutySubject(sentence, 0, pack) === null) return null;
  const around = { place: null, owner: null, isNested: false, pack };
  return itemOf(sentence, { start: 0, end: sentence.tokens.length }, { kind, label: null, around });
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
    .replace(/^_+|_+$/g, '');
}
