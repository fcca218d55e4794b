/** Turns words and phrases of a language into patterns for raw text. Every repeat is bounded, so that patterns stay linear. */
import type { PhraseTable } from '../language/phrases.js';
import { escapePattern } from '../text/escape-pattern.js';

/** What may stand between two words of a phrase: everything but letters of the Latin alphabet and digits. */
export const BETWEEN = '[^a-z0-9]{1,40}';
/** Before and after a whole word. To be used with the flag `i`. */
export const NO_LETTER_BEFORE = '(?<![a-z0-9])';
export const NO_LETTER_AFTER = '(?![a-z0-9])';

/** What may stand before the first word of a block: markers, numbers, boxes, signs. With the flag `m`. */
export const LEAD = '^[^a-z\\n]{0,80}(?:x\\][^a-z\\n]{0,40})?';

/** A line end with a blank line behind it; to be searched from a `lastIndex` of one's own. */
export const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[ \t>]{0,200}(?:\r\n|\n|\r)/g;

/**
 * The phrases as alternatives, in a group; `between` is what may stand where they have a blank. Those with the same first
 * word stand together, so that most places of a text are passed over at its first letters.
 */
export function anyOf(phrases: Iterable<string>, between = BETWEEN): string {
  const rests = new Map<string, string[]>();
  for (const phrase of [...new Set(phrases)].sort((a, b) => b.length - a.length)) {
    const [first = '', ...rest] = phrase.split(' ');
    const known = rests.get(first) ?? [];
    rests.set(first, [...known, rest.join(' ')]);
  }
  const patterns = [...rests].map(([first, behind]) => escapeWord(first) + restOf(behind, between));
  // An empty list matches nowhere.
  return patterns.length === 0 ? '(?!)' : `(?:${patterns.join('|')})`;
}

function restOf(rests: readonly string[], between: string): string {
  const longer = rests.filter((rest) => rest !== '');
  if (longer.length === 0) return '';
  const pattern = between + anyOf(longer, between);
  return longer.length < rests.length ? `(?:${pattern})?` : pattern;
}

/**
 * Where `pattern` is found next, asked for places that come one behind the other: looked for once for all before it, as
 * they may be many. The end of the text where it is not found.
 */
export function nextIndex(text: string, pattern: RegExp): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found >= from) return found;
    pattern.lastIndex = from;
    found = pattern.exec(text)?.index ?? text.length;
    return found;
  };
}

/** All phrases of a table, words with single spaces. */
export function phrasesOf({ byFirst }: PhraseTable): readonly string[] {
  return [...byFirst.values()].flatMap((phrases) => phrases.map((words) => words.join(' ')));
}

/** The phrases with which all others begin: where "want" is one, "want to" tells no more. */
export function beginningsOf(table: PhraseTable): readonly string[] {
  const all = new Set(phrasesOf(table));
  return [...all].filter((phrase) => {
    const words = phrase.split(' ');
    return !words.some((_, i) => i > 0 && all.has(words.slice(0, i).join(' ')));
  });
}

/** `[stage:: leave]`, also in round brackets: fields as note-taking tools have them; what they say is captured. */
export function inlineFieldOf(names: Iterable<string>, longest: number): string {
  return `[[(]${anyOf(names, '[ -]')}::[ \\t]{0,8}([^\\])\\n]{1,${longest.toString()}})[\\])]`;
}

/** Either apostrophe will do. */
function escapeWord(word: string): string {
  return escapePattern(word).replaceAll("'", "['\u2019]");
}
