/** Stories written as columns or fields: tables "As a | I want | So that", lines "Persona: ... / Want: ... / Outcome: ...". */
import type { TableCell, TableRow } from 'mdast';
import type { StoryGrammar } from '../language/grammar.js';
import type { Block, TableBlock } from './blocks.js';
import { withoutEnd } from '../text/without-end.js';
import { clauseOf, outcomeOf } from './clause.js';
import type { Clause, Outcome, Story } from './model.js';
import { outcomeAtStart } from './outcome-grammar.js';
import { joinProse, proseOf } from './prose.js';
import { buildStory, isRating, type StoryReading } from './read-stories.js';
import { gapBefore, sentenceOf, type Sentence } from './sentence.js';
import { strongMarkerAt, type TokenSpan } from './want-grammar.js';

type Field = 'role' | 'want' | 'outcome';

/** A table whose columns, or whose rows, are the parts of a story; null where it is another table. */
export function readStoryTable(table: TableBlock, grammar: StoryGrammar): readonly Story[] | null {
  const [head, ...rows] = table.node.children;
  if (head === undefined) return null;
  const titles = head.children.map((cell) => wordsOf(cell, table));
  const fields = titles.map((title) => fieldOf(titleOf(title), grammar));
  if (!isStory(fields, titles, grammar)) return readStoryCards(table, grammar);
  return rows.flatMap((row) => storyOfRow(row, fields, table, grammar) ?? []);
}

function wordsOf(cell: TableCell, { source }: TableBlock): string {
  return proseOf(cell.children, source).text;
}

function isStory(fields: readonly (Field | null)[], titles: readonly string[], grammar: StoryGrammar): boolean {
  const has = (field: Field): boolean => fields.includes(field);
  if (!has('want') || (!has('role') && !has('outcome'))) return false;
  return (has('role') && has('outcome')) || titles.some((title) => isInWords(title, grammar));
}

/** Cards with their labels in the first column, one below the other or side by side. */
function readStoryCards(table: TableBlock, grammar: StoryGrammar): readonly Story[] | null {
  const rows = table.node.children.map(({ children }) => {
    const [label] = children;
    const title = label === undefined ? '' : wordsOf(label, table);
    return { title, cells: children, field: fieldOf(titleOf(title), grammar), isProfile: isProfile(title, grammar) };
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
    return Array.from({ length: columns - 1 }, (_, i) => storyOfCard(card, i + 1, table, grammar) ?? []).flat();
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

function storyOfCard(card: readonly CardRow[], column: number, table: TableBlock, grammar: StoryGrammar): Story | null {
  const cellFor = (field: Field): TableCell | undefined => card.find((row) => row.field === field)?.cells[column];
  const sentenceFor = (field: Field): Sentence | null => {
    const cell = cellFor(field);
    return cell === undefined ? null : sentenceOf(proseOf(cell.children, table.source, table.base), false, grammar);
  };
  const story = storyOfFields(sentenceFor('role'), sentenceFor('want'), sentenceFor('outcome'), grammar);
  if (story === null || story.outcome !== null) return story && { ...story, layout: 'row' };
  const cell = cellFor('outcome');
  return cell === undefined
    ? { ...story, layout: 'closedRow' }
    : { ...story, end: startOfCell(cell, table), layout: 'row' };
}

/** Whether a label is one of a portrait: "Age". */
function isProfile(title: string, { profileColumns }: StoryGrammar): boolean {
  return profileColumns.has(titleOf(title));
}

/** "As a", "I want", "So that": worded like the story itself, and not only named. */
function isInWords(title: string, grammar: StoryGrammar): boolean {
  const [first = ''] = titleOf(title).split(/[_/]/);
  return grammar.roleOpeners.has(first) || grammar.subjects.has(first) || first === grammar.bareConnector;
}

function storyOfRow(
  row: TableRow,
  fields: readonly (Field | null)[],
  table: TableBlock,
  grammar: StoryGrammar,
): Story | null {
  const cells = row.children;
  const sentenceFor = (field: Field): Sentence | null => {
    const cell = cells[fields.indexOf(field)];
    return cell === undefined ? null : sentenceOf(proseOf(cell.children, table.source, table.base), false, grammar);
  };
  const story = storyOfFields(sentenceFor('role'), sentenceFor('want'), sentenceFor('outcome'), grammar);
  if (story === null) return null;
  if (story.outcome !== null) return { ...story, layout: 'row' };
  const column = fields.indexOf('outcome');
  const cell = cells[column];
  if (cell !== undefined) return { ...story, end: startOfCell(cell, table), layout: 'row' };
  // The last cells of a row may be left out; a gap can only be added as the very next one.
  const isNext = column === cells.length;
  return {
    ...story,
    end: isNext ? table.base + (row.position?.end.offset ?? 0) : story.end,
    layout: isNext ? 'row' : 'closedRow',
  };
}

/** Where text goes in an empty cell: after its pipe. */
function startOfCell(cell: TableCell, { source, base }: TableBlock): number {
  const at = cell.position?.start.offset ?? 0;
  return base + (source[at] === '|' ? at + 1 : at);
}

const MAX_FIELD_BLOCKS = 8;

/** Lines, items or paragraphs "Key: value" from the block at `at` on that make a story; null where they do not. */
export function readStoryFields(blocks: readonly Block[], at: number, grammar: StoryGrammar): StoryReading | null {
  const block = blocks[at];
  if (block === undefined || !startsWithField(block, grammar)) return null;
  const taken = [block];
  const seen = new Set(fieldsOf(block, grammar));
  for (let i = at + 1; i < blocks.length && taken.length < MAX_FIELD_BLOCKS; i++) {
    const next = blocks[i];
    const isSame = next?.group === block.group && next.items.length === block.items.length && next.list === block.list;
    if (next === undefined || !isSame || next.kind !== 'paragraph' || !hasKey(next, grammar)) break;
    const fields = fieldsOf(next, grammar);
    if (fields.some((field) => seen.has(field))) break;
    for (const field of fields) seen.add(field);
    taken.push(next);
  }
  const story = storyOfLines(sentenceOf(joinProse(taken.map(({ prose }) => prose)), false, grammar), grammar);
  return story === null ? null : { story, next: at + taken.length };
}

function startsWithField(block: Block, grammar: StoryGrammar): boolean {
  if (block.kind !== 'paragraph') return false;
  return fieldLines(sentenceOf(block.prose, false, grammar), grammar)[0]?.at === 0;
}

function fieldsOf({ prose }: Block, grammar: StoryGrammar): readonly Field[] {
  return fieldLines(sentenceOf(prose, false, grammar), grammar).map(({ field }) => field);
}

function hasKey({ prose }: Block, grammar: StoryGrammar): boolean {
  return endOfKey(sentenceOf(prose, false, grammar), 0) > 0;
}

/** Who and what make a story, in words that are a story's own; with a reason, in any words: a role and a goal are also in a portrait. */
function storyOfLines(sentence: Sentence, grammar: StoryGrammar): Story | null {
  const lines = fieldLines(sentence, grammar);
  const lineOf = (field: Field): FieldLine | undefined => lines.find((line) => line.field === field);
  const [role, want, outcome] = [lineOf('role'), lineOf('want'), lineOf('outcome')];
  if (want === undefined || lines[0]?.at !== 0) return null;
  if (role === undefined && outcome === undefined) return null;
  const isNoun = grammar.nounWants.has(titleOf(want.key)) && !isInWords(role?.key ?? '', grammar);
  if ((isNoun && (role === undefined || outcome === undefined)) || hasProfileLine(sentence, grammar)) return null;
  const story = storyOfFields(part(sentence, role), part(sentence, want), part(sentence, outcome), grammar);
  return story === null ? null : { ...story, layout: 'fields', personaFrom: story.persona === null ? null : 'field' };
}

function hasProfileLine(sentence: Sentence, grammar: StoryGrammar): boolean {
  return sentence.tokens.some((_, i) => {
    const value = i === 0 || gapBefore(sentence, i).includes('\n') ? endOfKey(sentence, i) : 0;
    return value > 0 && isProfile(keyOf(sentence, i, value), grammar);
  });
}

interface FieldLine {
  readonly field: Field;
  readonly key: string;
  /** Index of the key's first word. */
  readonly at: number;
  readonly value: TokenSpan;
}

const MAX_KEY_WORDS = 4;

function fieldLines(sentence: Sentence, grammar: StoryGrammar): readonly FieldLine[] {
  const lines: FieldLine[] = [];
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && !gapBefore(sentence, i).includes('\n')) continue;
    const last = lines[lines.length - 1];
    const valueAt = endOfKey(sentence, i);
    const key = valueAt === 0 ? '' : keyOf(sentence, i, valueAt);
    const field = valueAt === 0 ? null : fieldOf(titleOf(key), grammar);
    if (field !== null) lines.push({ field, key, at: i, value: { start: valueAt, end: tokens.length } });
    if (last !== undefined && (field !== null || valueAt > 0))
      lines[lines.indexOf(last)] = { ...last, value: { ...last.value, end: i } };
  }
  return lines;
}

function keyOf({ tokens }: Sentence, at: number, valueAt: number): string {
  return tokens
    .slice(at, valueAt)
    .map(({ text }) => text)
    .join(' ');
}

/** The word after "Key:", or 0 where the line has no key. */
function endOfKey(sentence: Sentence, at: number): number {
  for (let i = at + 1; i <= Math.min(at + MAX_KEY_WORDS, sentence.tokens.length - 1); i++) {
    const gap = gapBefore(sentence, i);
    if (gap.includes('\n')) return 0;
    if (/^["'*_]*:/.test(gap)) return i;
  }
  return 0;
}

function part(sentence: Sentence, line: FieldLine | undefined): Sentence | null {
  if (line === undefined) return null;
  return { ...sentence, tokens: sentence.tokens.slice(line.value.start, line.value.end) };
}

function storyOfFields(
  role: Sentence | null,
  want: Sentence | null,
  outcome: Sentence | null,
  grammar: StoryGrammar,
): Story | null {
  const wantClause = want === null ? null : wantIn(want, grammar);
  if (wantClause === null) return null;
  return buildStory({
    kind: 'story',
    persona: role === null ? null : roleIn(role, grammar),
    situation: null,
    want: wantClause,
    wantMarker: null,
    outcome: outcome === null ? null : outcomeIn(outcome, grammar),
    first: role === null || role.tokens.length === 0 ? null : roleIn(role, grammar),
    grammar,
  });
}

function roleIn(sentence: Sentence, grammar: StoryGrammar): Clause | null {
  let start = 0;
  if (grammar.roleOpeners.has(sentence.tokens[start]?.lower ?? '')) start++;
  if (grammar.articles.has(sentence.tokens[start]?.lower ?? '')) start++;
  return clauseOf(sentence, { start, end: sentence.tokens.length });
}

function wantIn(sentence: Sentence, grammar: StoryGrammar): Clause | null {
  const marker = strongMarkerAt(sentence, grammar, 0);
  const start = marker?.end ?? (sentence.tokens[0]?.lower === grammar.infinitive ? 1 : 0);
  return clauseOf(sentence, { start, end: sentence.tokens.length });
}

function outcomeIn(sentence: Sentence, grammar: StoryGrammar): Outcome | null {
  const match = outcomeAtStart(sentence, grammar);
  const whole = { connector: null, text: { start: 0, end: sentence.tokens.length } };
  const outcome = outcomeOf(sentence, { ...(match ?? whole), source: 'column' });
  return outcome !== null && isRating(outcome, grammar) ? null : outcome;
}

/** "So That" -> "so_that". */
function titleOf(text: string): string {
  const title = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
  return withoutEnd(title, title.endsWith('_') ? '_' : '.…:*,?');
}

function fieldOf(title: string, grammar: StoryGrammar): Field | null {
  if (grammar.roleColumns.has(title) || grammar.roleColumns.has(title.replace(/_?\(.*$|_\/.*$/, ''))) return 'role';
  const begins = (starts: readonly string[]): boolean => starts.some((start) => title.startsWith(start));
  if (grammar.wantColumns.has(title) || begins(grammar.wantColumnStarts)) return 'want';
  if (grammar.outcomeColumns.has(title) || begins(grammar.outcomeColumnStarts)) return 'outcome';
  return null;
}
