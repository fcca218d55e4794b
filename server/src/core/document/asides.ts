/** What stands in a sentence and is no word of it: numbers of items, tags behind it, lines about its status. */
import type { StoryGrammar } from '../language/grammar.js';
import { remembered } from '../remembered.js';
import type { TextRange } from '../text/range.js';
import { idsIn, isItemId } from './item-ids.js';
import { anyOf } from './word-patterns.js';

/** All of them in `text`, in order; offsets into it. */
export function asidesIn(text: string, grammar: StoryGrammar): readonly TextRange[] {
  const ids = /[([]/.test(text) ? idsIn(text, grammar) : [];
  const lines = text.includes('\n') ? statusLinesIn(text, grammar) : [];
  const end = endWithoutTags(text, grammar);
  const tags = end < text.length ? [{ start: end, end: text.length }] : [];
  return [...ids, ...lines, ...tags];
}

/** So much of the end of a text is looked at, one tag after the other. */
const LONGEST_TAG = 60;
const TAG = /(?:^|[\s([])[#@](?=[\p{L}_])[\p{L}\p{N}_/-]{1,40}[\s)\].,;]{0,8}$/u;
/** An id that nothing but a dash or the end of a sentence parts from the words. */
const BARE_ID = /(?:[.!?]|\s[–—-]|[.!?]["”’)*_]\s?)\s([A-Z][A-Z0-9]{0,9}[-_]\d{1,7}|#\d{1,7})[\s.]{0,8}$/;

/** "[MUST]", "(P1)", "(3 points)" */
const RATING = /\s[[(]([\p{L}\p{N} ]{1,16})[\])][\s.]{0,8}$/u;

function isRating(mark: string, { ratings }: StoryGrammar): boolean {
  return (
    mark.split(/\s+/).every((word) => ratings.has(word.toLowerCase()) || /^[pP]?\d{1,2}$/.test(word)) &&
    /\p{L}/u.test(mark)
  );
}

/** Where the words of `text` end before tags, mentions and ids that stand behind them. */
function endWithoutTags(text: string, grammar: StoryGrammar): number {
  let end = text.length;
  for (;;) {
    const last = text.slice(Math.max(0, end - LONGEST_TAG), end);
    const id = BARE_ID.exec(last);
    const tag = TAG.exec(last) ?? (id !== null && isItemId(id[1] ?? '', grammar) ? id : null);
    const rating = RATING.exec(last);
    if (tag === null && rating !== null && isRating(rating[1] ?? '', grammar)) {
      end -= rating[0].length;
      continue;
    }
    if (tag === null || tag.index === 0) return end;
    end -= tag[0].length;
    // The full stop before an id is the sentence's own.
    if (/^[.!?]/.test(tag[0])) return end + 1;
  }
}

/** A status is short. */
const MOST_WORDS = 6;

const statusLine = remembered(
  ({ statusLabels }: StoryGrammar) =>
    new RegExp(
      `^[^\\p{L}\\n]{0,20}${anyOf(statusLabels, '[ _-]')}[ \\t]{0,4}(?:\\([^()\\n]{0,20}\\))?[*_\\s]{0,4}[:：=]`,
      'iu',
    ),
);

/** "Status: To do", "Priority: high | Estimate: 3". */
export function isStatusLine(line: string, grammar: StoryGrammar): boolean {
  const label = statusLine(grammar);
  if (!label.test(line)) return false;
  return line.split(/[|•·;]/).every((part, i) => wordsIn(part) <= MOST_WORDS && (i === 0 || label.test(part)));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function statusLinesIn(text: string, grammar: StoryGrammar): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (isStatusLine(line, grammar)) found.push({ start, end });
    start = end + 1;
  }
  return found;
}
