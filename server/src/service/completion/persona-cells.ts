/** Finds where else than behind “As a” a persona is being written: in a column, behind a label, or in a list of people. */
import { fieldOf, titleOf } from '../../core/document/named-parts.js';
import type { StoryGrammar } from '../../core/language/grammar.js';
import type { Cursor } from './cursor.js';

const NAME = /^[\p{L}\p{N}' -]{0,60}$/u;
const LABEL = /^[ \t>*+-]{0,12}(?:\*\*|__)?([^:|*\n]{1,30})(?:\*\*|__)?[ \t]{0,4}:(?:\*\*|__)?[ \t]+/;
const DELIMITER = /^[ \t>|]{0,40}:?-[-:| \t]*$/;
const BAR = /(?<!\\)\|/;
/** Tables with more rows than this are left alone: whoever types should not wait. */
const MOST_ROWS = 2000;

/** What is written of the last name in a cell or field that holds people; null elsewhere. */
export function partInField(cursor: Cursor, grammar: StoryGrammar): string | null {
  const written = inCell(cursor, grammar) ?? behindLabel(cursor, grammar);
  if (written === null) return null;
  const last = lastOf(written);
  return NAME.test(last) ? last : null;
}

/** “Tenant, ow”: the name after the last comma. */
export function lastOf(written: string): string {
  return written.slice(written.lastIndexOf(',') + 1).trimStart();
}

/** The cell up to the cursor, in the column of a table that says who. */
function inCell({ text, offset, before }: Cursor, grammar: StoryGrammar): string | null {
  const cells = before.split(BAR);
  const written = cells.at(-1);
  if (cells.length < 2 || written === undefined) return null;
  const lines = text
    .slice(0, offset - before.length)
    .split('\n', -1)
    .slice(0, -1);
  const rows = lines.slice(-MOST_ROWS);
  let at = rows.length - 1;
  while (at >= 0 && rows[at]?.includes('|') === true && !DELIMITER.test((rows[at] ?? '').trimEnd())) at--;
  const header = rows[at - 1];
  if (at < 1 || header === undefined || !DELIMITER.test((rows[at] ?? '').trimEnd())) return null;
  const title = header.split(BAR)[cells.length - 1] ?? '';
  return fieldOf(titleOf(title.replace(/[*_`]/g, '')), grammar) === 'role' ? written.trimStart() : null;
}

/** “Persona: te”. */
function behindLabel({ before }: Cursor, grammar: StoryGrammar): string | null {
  const [whole, label = ''] = LABEL.exec(before) ?? [];
  if (whole === undefined || fieldOf(titleOf(label), grammar) !== 'role') return null;
  return before.slice(whole.length);
}
