/** Stories written as columns or fields: tables "As a | I want | So that", lines "Persona: ... / Want: ... / Outcome: ...". */
import type { TableCell, TableRow } from 'mdast';
import type { StoryGrammar } from '../language/grammar.js';
import type { Block, TableBlock } from './blocks.js';
import { withoutEnd } from '../text/without-end.js';
import { clauseOf, outcomeOf } from './clause.js';
import type { Clause, Outcome, Story } from './model.js';
import { outcomeAtStart } from './outcome-grammar.js';
import { proseOf } from './prose.js';
import { buildStory } from './read-stories.js';
import { gapBefore, sentenceOf, type Sentence } from './sentence.js';
import { strongMarkerAt, type TokenSpan } from './want-grammar.js';

type Field = 'role' | 'want' | 'outcome';

/** A table whose columns are the parts of a story; null where it is another table. */
export function readStoryTable(table: TableBlock, grammar: StoryGrammar): readonly Story[] | null {
  const [head, ...rows] = table.node.children;
  if (head === undefined) return null;
  const fields = head.children.map((cell) => fieldOf(titleOf(proseOf(cell.children, table.source).text), grammar));
  const has = (field: Field): boolean => fields.includes(field);
  if (!has('want') || (!has('role') && !has('outcome'))) return null;
  const isNamed = head.children.some((cell) => isInWords(proseOf(cell.children, table.source).text, grammar));
  if (!isNamed && !(has('role') && has('outcome'))) return null;
  return rows.flatMap((row) => storyOfRow(row, fields, table, grammar) ?? []);
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

/** Lines or items "Key: value" of one paragraph or list that make a story; null where they do not. */
export function readStoryFields(block: Block, grammar: StoryGrammar): Story | null {
  const sentence = sentenceOf(block.prose, false, grammar);
  const lines = fieldLines(sentence, grammar);
  const want = lines.find((line) => line.field === 'want');
  if (want === undefined || lines[0]?.at !== 0) return null;
  const role = lines.find((line) => line.field === 'role');
  const outcome = lines.find((line) => line.field === 'outcome');
  if (role === undefined && outcome === undefined) return null;
  const story = storyOfFields(part(sentence, role), part(sentence, want), part(sentence, outcome), grammar);
  return story === null ? null : { ...story, layout: 'fields', personaFrom: story.persona === null ? null : 'field' };
}

interface FieldLine {
  readonly field: Field;
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
    const field =
      valueAt === 0
        ? null
        : fieldOf(
            titleOf(
              tokens
                .slice(i, valueAt)
                .map((token) => token.text)
                .join(' '),
            ),
            grammar,
          );
    if (field !== null) lines.push({ field, at: i, value: { start: valueAt, end: tokens.length } });
    if (last !== undefined && (field !== null || valueAt > 0))
      lines[lines.indexOf(last)] = { ...last, value: { ...last.value, end: i } };
  }
  return lines;
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
  return outcomeOf(sentence, { ...(match ?? whole), source: 'column' });
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
