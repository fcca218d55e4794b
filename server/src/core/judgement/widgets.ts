/** Finds a control of a screen in a wish, where another control would do as well. */
import type { Clause, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { spanOfWords } from './phrase.js';

/** How far before a soft widget the word stands that says how it looks. */
const LOOKS_WITHIN = 2;

/** The first control: "a dropdown", "a red button", "three tabs", "a link in the top right corner". */
export function widgetIn(clause: Clause, language: LanguagePack): Span | null {
  const { words } = clause;
  const { craft, grammar } = language;
  for (let at = 0; at < words.length; at++) {
    if (words[at]?.opaque === true) continue;
    const length = matchPhrase(craft.widgets, words, at);
    if (length > 0) return isAttribute(clause, at + length, language) ? null : spanOfWords(clause, at, at + length);
    if (!craft.softWidgets.has(words[at]?.lower ?? '')) continue;
    const before = words.slice(Math.max(0, at - LOOKS_WITHIN), at);
    const look = before.findIndex(({ lower }) => craft.looks.has(lower));
    if (look !== -1) return spanOfWords(clause, at - before.length + look, at + 1);
    const isPlaced = grammar.articles.has(before.at(-1)?.lower ?? '') && matchPhrase(craft.corners, words, at + 1) > 0;
    if (isPlaced) return spanOfWords(clause, at, at + 1 + matchPhrase(craft.corners, words, at + 1));
  }
  return null;
}

/** "a slider puzzle", "toggle switches": the word before another noun is a part of its name. */
function isAttribute({ text, words }: Clause, end: number, { relations, grammar }: LanguagePack): boolean {
  const next = words[end];
  const last = words[end - 1];
  if (next === undefined || last === undefined || text.slice(last.end, next.start) !== ' ') return false;
  const { lower } = next;
  return ![relations.afterNoun, grammar.prepositions, grammar.conjunctions, grammar.modals].some((set) =>
    set.has(lower),
  );
}
