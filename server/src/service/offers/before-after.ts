/** What an edit makes of the words it is about, for whoever has to choose it. */
import { applyEdits } from '../../core/engine/apply-fixes.js';
import { GAP } from '../../core/rules/suggestions.js';
import { shift, type TextEdit } from '../../core/text/range.js';
import type { Offer } from './offer.js';

const LONGEST_WORDS = 60;
const LONGEST_LINE = 90;
/** So much of what stands before the change is shown with it. */
const LEAD = 30;

/** The title, with the words before and after where it does not say them already. */
export function titleWithWords({ title, changes, isFar }: Offer): string {
  const [change, ...others] = changes;
  if (change?.file == null || others.length > 0 || isFar === true) return title;
  const { text } = change.file;
  const start = Math.min(...change.edits.map(({ range }) => range.start));
  const end = Math.max(...change.edits.map(({ range }) => range.end));
  const before = text.slice(start, end);
  const after = applyEdits(
    before,
    change.edits.map((edit) => moved(edit, -start)),
  );
  const isPlain = !/[\r\n]/.test(before + after) && Math.max(before.length, after.length) <= LONGEST_WORDS;
  if (!isPlain || plain(before) === '' || title.includes(plain(after.replaceAll(GAP, '')) || GAP)) return title;
  return `${title}: “${plain(before)}” → “${plain(after)}”`;
}

function moved({ range, text }: TextEdit, by: number): TextEdit {
  return { range: shift(range, by), text };
}

/** The first line that changes, as it would be; null where lines are added or nothing of it would be left. */
export function lineAfter(text: string, edits: readonly TextEdit[]): string | null {
  const first = Math.min(...edits.map(({ range }) => range.start));
  const start = text.lastIndexOf('\n', first - 1) + 1;
  const end = /$/m.exec(text.slice(start))?.index ?? 0;
  const line = { start, end: start + end };
  const here = edits.filter(({ range }) => range.start >= line.start && range.end <= line.end);
  if (here.some(({ text: written }) => /[\r\n]/.test(written))) return null;
  const after = plain(
    applyEdits(
      text.slice(line.start, line.end),
      here.map((edit) => moved(edit, -start)),
    ),
  );
  const lead = plain(text.slice(start, first)).length;
  const from = lead > LEAD + 10 ? after.indexOf(' ', lead - LEAD) + 1 : 0;
  return after === '' ? null : `${from > 0 ? '… ' : ''}${shorten(after.slice(from), LONGEST_LINE)}`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most - 2);
  return `${text.slice(0, cut > most / 2 ? cut : most - 2)} …`;
}
