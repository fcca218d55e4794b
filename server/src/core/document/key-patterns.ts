/** Whether raw text may hold a story in columns or fields, by their names. See `gates.ts`. */
import type { StoryGrammar } from '../language/grammar.js';
import { anyOf, LEAD, NO_LETTER_AFTER } from './word-patterns.js';

export interface KeyPatterns {
  /** "Want: ..." */
  readonly wantField: RegExp;
  /** "| Want |" */
  readonly wantColumn: RegExp;
  /** "Want" alone in a line, as cells in tags are seen. */
  readonly wantCell: RegExp;
  /** The others, at the start of a line or a cell. */
  readonly role: RegExp;
  readonly outcome: RegExp;
  /** Any of the three, with its colon. */
  readonly field: RegExp;
  /** The title of a column that is worded like the story itself. */
  readonly inWords: RegExp;
}

/** What may follow a key before its colon or the next column. */
const KEY_END = '[^a-z\\n:|]{0,60}';
/** Or a dash that stands alone. */
const COLON = '(?::|(?<=[ \\t])[-–—](?=[ \\t]))';
const CELL = '\\|[^a-z\\n|]{0,60}';

export function keyPatterns(grammar: StoryGrammar): KeyPatterns {
  const want = anyOf([...grammar.wantColumns].map(spelt));
  const wantStart = anyOf(grammar.wantColumnStarts.map(spelt));
  const named = [...grammar.roleColumns, ...grammar.wantColumns, ...grammar.outcomeColumns];
  const starts = [...grammar.wantColumnStarts, ...grammar.outcomeColumnStarts];
  const key = (keys: Iterable<string>): RegExp =>
    new RegExp(`(?:${LEAD}|${CELL})${anyOf([...keys].map(spelt))}${NO_LETTER_AFTER}`, 'im');
  return {
    wantField: new RegExp(`${LEAD}(?:${want}${KEY_END}|${wantStart}[^\\n:|]{0,300})${COLON}`, 'im'),
    wantColumn: new RegExp(
      `${LEAD}(?:${want}${KEY_END}|${wantStart}[^\\n|]{0,300})\\||${CELL}(?:${want}${KEY_END}(?:\\||$)|${wantStart}${NO_LETTER_AFTER})`,
      'im',
    ),
    wantCell: new RegExp(`${LEAD}(?:${want}${NO_LETTER_AFTER}|${wantStart})`, 'im'),
    role: key(grammar.roleColumns),
    outcome: key([...grammar.outcomeColumns, ...grammar.outcomeColumnStarts]),
    field: new RegExp(
      `${LEAD}(?:${anyOf(named.map(spelt))}${KEY_END}|${anyOf(starts.map(spelt))}[^\\n:]{0,300})${COLON}`,
      'im',
    ),
    inWords: key([...grammar.roleOpeners, ...grammar.subjects, grammar.bareConnector]),
  };
}

/** The same conditions as in `story-fields.ts`. */
export function hasKeys(text: string, { wantField, wantColumn, role, outcome, inWords }: KeyPatterns): boolean {
  if (wantField.test(text) && (role.test(text) || outcome.test(text))) return true;
  if (!text.includes('|') || !wantColumn.test(text)) return false;
  return inWords.test(text) || (role.test(text) && outcome.test(text));
}

/** A cell of a table that is written in tags. */
const TAGGED_CELL = /<(?:t[dh]|d[td])[\s>]/i;

/** The same for the cells of a table in tags, each of which is a line of `text`. */
export function hasKeyCells(text: string, written: string, { wantCell, role, outcome }: KeyPatterns): boolean {
  return TAGGED_CELL.test(written) && wantCell.test(text) && (role.test(text) || outcome.test(text));
}

function spelt(key: string): string {
  return key.replace(/[_/]+/g, ' ');
}
