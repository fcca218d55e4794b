/** What stands in a sentence and is no word of it: numbers of items, tags behind it, lines about its status. */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
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

/** "[MUST]", "(P1)", "(3 points)", "(To do)"; behind a dash or a bar: "- P1", "— Done", "| 3". */
const MARK = /\s(?:[[(]([\p{L}\p{N} ]{1,16})[\])]|(?:--?|[–—|])\s([\p{Lu}\p{N}][\p{L}\p{N} ]{0,15}))[\s.]{0,8}$/u;

/** Where the mark begins that was given to an item and stands at the end of `text`; -1 where none does. */
function markAt(text: string, grammar: StoryGrammar): number {
  const found = MARK.exec(text);
  if (found === null) return -1;
  const mark = found[1] ?? found[2] ?? '';
  const isNumber = found[0].startsWith('|', 1) && /^\d+$/.test(mark);
  return isNumber || isRating(mark, grammar) || isStatus(mark, grammar) ? found.index : -1;
}

function isRating(mark: string, { ratings }: StoryGrammar): boolean {
  return (
    mark.split(/\s+/).every((word) => ratings.has(word.toLowerCase()) || /^[pP]?\d{1,2}$/.test(word)) &&
    /\p{L}/u.test(mark)
  );
}

/** Whether all of `text` is such a mark or the number of an item. */
export function isMark(text: string, grammar: StoryGrammar): boolean {
  return isItemId(text, grammar) || isRating(text, grammar) || isStatus(text, grammar);
}

function isStatus(text: string, { statusValues }: StoryGrammar): boolean {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .map((lower) => ({ lower }));
  return matchPhrase(statusValues, words, 0) === words.length;
}

/** Where the words of `text` end before tags, mentions and ids that stand behind them. */
function endWithoutTags(text: string, grammar: StoryGrammar): number {
  let end = text.length;
  for (;;) {
    const last = text.slice(Math.max(0, end - LONGEST_TAG), end);
    const id = BARE_ID.exec(last);
    const tag = TAG.exec(last) ?? (id !== null && isItemId(id[1] ?? '', grammar) ? id : null);
    const mark = tag === null ? markAt(last, grammar) : -1;
    if (mark !== -1) {
      end -= last.length - mark;
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

/** "To do: ask Ben". */
const taskLine = remembered(({ infinitive }: StoryGrammar) => {
  const first = infinitive.charAt(0);
  const word = `[${first}${first.toUpperCase()}]${infinitive.slice(1)}`;
  return new RegExp(`^[^\\p{L}\\n]{0,20}${word}[ \\t]{1,4}\\p{L}{1,20}[*_\\s]{0,4}[:：]`, 'u');
});

/** "(To do)": begins with a capital, and nothing else stands in the line. */
const VALUE = /^[^\p{L}\n]{0,20}(\p{Lu}[\p{L} ]{1,15})[^\p{L}\p{N}\n]{0,20}$/u;

/** "Status: To do", "Priority: high | Estimate: 3", "To do", "To test: open the page". */
function isStatusLine(line: string, grammar: StoryGrammar): boolean {
  if (taskLine(grammar).test(line)) return true;
  const value = VALUE.exec(line)?.[1];
  if (value !== undefined && isStatus(value, grammar)) return true;
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
