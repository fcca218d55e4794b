/** Stories in tables: "As a | I want | So that" above their columns, or before their rows. */
import type { StoryGrammar } from '../language/grammar.js';
import { addressOf } from './address.js';
import type { Story } from './model.js';
import { type Field, fieldOf, isInWords, isProfile, roleIn, storyOfFields, titleOf } from './named-parts.js';
import { wantAtStart } from './read-stories.js';
import { sentenceOf, type Sentence } from './sentence.js';
import type { TableBlock, TableCell, TableRow } from './table.js';

/** A table whose columns, or whose rows, are the parts of a story; null where it is another table. */
export function readStoryTable(table: TableBlock, grammar: StoryGrammar): readonly Story[] | null {
  const [head, ...rows] = table.rows;
  if (head === undefined) return null;
  const titles = head.cells.map(({ prose }) => prose.text);
  const fields = titles.map((title) => fieldOf(titleOf(title), grammar));
  // "| As a groom | I want straw | so that it is dry |": no titles, but a story like those below.
  if (!fields.includes('role') && rows.some(({ cells: [first] }) => isOpened(first, grammar)))
    return readStoryCards(table, grammar);
  if (!isStory(fields, titles, grammar)) {
    const isPortrait = rows.some(({ cells: [first] }) => first !== undefined && isProfile(first.prose.text, grammar));
    const mayWish = fields.includes('role') && !isPortrait;
    const wishes = mayWish ? rows.flatMap((row) => wishOfRow(row, fields, grammar) ?? []) : [];
    return wishes.length > 0 ? wishes : readStoryCards(table, grammar);
  }
  return rows.flatMap((row) => storyOfRow(row, fields, grammar) ?? []);
}

function isOpened(cell: TableCell | undefined, grammar: StoryGrammar): boolean {
  const [first, second, third] = cell === undefined ? [] : sentenceOf(cell.prose, false, grammar).tokens;
  return (
    grammar.roleOpeners.has(first?.lower ?? '') && grammar.articles.has(second?.lower ?? '') && third !== undefined
  );
}

function isStory(fields: readonly (Field | null)[], titles: readonly string[], grammar: StoryGrammar): boolean {
  const has = (field: Field): boolean => fields.includes(field);
  if (!has('want') || (!has('role') && !has('outcome'))) return false;
  return (has('role') && has('outcome')) || titles.some((title) => isInWords(title, grammar));
}

/** "| Baker | I want to see what is left so that ... |" below "| Role | Story |". */
function wishOfRow({ cells }: TableRow, fields: readonly (Field | null)[], grammar: StoryGrammar): Story | null {
  const role = cells[fields.indexOf('role')];
  const persona = role === undefined ? null : roleIn(sentenceOf(role.prose, false, grammar), grammar);
  if (persona === null) return null;
  for (const { prose } of cells) {
    const story = wantAtStart(sentenceOf(prose, false, grammar), grammar);
    if (story === null) continue;
    const range = { start: Math.min(persona.range.start, story.range.start), end: story.range.end };
    return { ...story, range, persona, address: addressOf(persona, grammar.address), personaFrom: 'field' };
  }
  return null;
}

/** Cards with their labels in the first column, one below the other or side by side. */
function readStoryCards(table: TableBlock, grammar: StoryGrammar): readonly Story[] | null {
  const rows = table.rows.map(({ cells }) => {
    const title = cells[0]?.prose.text ?? '';
    return { title, cells, field: fieldOf(titleOf(title), grammar), isProfile: isProfile(title, grammar) };
  });
  const cards = cardsOf(rows).filter((card) =>
    isStory(
      card.map(({ field }) => field),
      card.map(({ title }) => title),
      grammar,
    ),
  );
  if (cards.length === 0 || rows.some(({ isProfile: isPortrait }) => isPortrait)) return null;
  return cards.flatMap((card) => {
    const columns = Math.max(...card.map(({ cells }) => cells.length));
    return Array.from({ length: columns - 1 }, (_, i) => storyOfCard(card, i + 1, grammar) ?? []).flat();
  });
}

interface CardRow {
  readonly title: string;
  readonly cells: readonly TableCell[];
  readonly field: Field | null;
}

/** A part that comes again begins another card. */
function cardsOf(rows: readonly CardRow[]): readonly (readonly CardRow[])[] {
  const cards: CardRow[][] = [[]];
  for (const row of rows) {
    if (row.field === null) continue;
    const last = cards[cards.length - 1] ?? [];
    if (last.some(({ field }) => field === row.field)) cards.push([row]);
    else last.push(row);
  }
  return cards;
}

function storyOfCard(card: readonly CardRow[], column: number, grammar: StoryGrammar): Story | null {
  const cellFor = (field: Field): TableCell | undefined => card.find((row) => row.field === field)?.cells[column];
  const sentenceFor = (field: Field): Sentence | null => {
    const cell = cellFor(field);
    return cell === undefined ? null : sentenceOf(cell.prose, false, grammar);
  };
  const story = storyOfFields(sentenceFor('role'), sentenceFor('want'), sentenceFor('outcome'), grammar);
  if (story === null || story.outcome !== null) return story && { ...story, layout: 'row' };
  const cell = cellFor('outcome');
  return cell === undefined ? { ...story, layout: 'closedRow' } : { ...story, end: cell.gap, layout: 'row' };
}

function storyOfRow(row: TableRow, fields: readonly (Field | null)[], grammar: StoryGrammar): Story | null {
  const { cells } = row;
  const sentenceFor = (field: Field): Sentence | null => {
    const cell = cells[fields.indexOf(field)];
    return cell === undefined ? null : sentenceOf(cell.prose, false, grammar);
  };
  const story = storyOfFields(sentenceFor('role'), sentenceFor('want'), sentenceFor('outcome'), grammar);
  if (story === null) return null;
  if (story.outcome !== null) return { ...story, layout: 'row' };
  const column = fields.indexOf('outcome');
  const cell = cells[column];
  if (cell !== undefined) return { ...story, end: cell.gap, layout: 'row' };
  // The last cells of a row may be left out; a gap can only be added as the very next one.
  const isNext = column === cells.length;
  return {
    ...story,
    end: isNext ? row.end : story.end,
    layout: isNext ? 'row' : 'closedRow',
  };
}
