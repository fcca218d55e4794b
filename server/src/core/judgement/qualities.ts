/** Finds a quality in a requirement or criterion that means something different to everyone. */
import type { Clause, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { spanOfWords } from './phrase.js';

/** The first such quality, unless the clause says how it would be noticed. */
export function vagueQuality(clause: Clause, language: LanguagePack): Span | null {
  const { words } = clause;
  const { qualities } = language;
  for (let at = 0; at < words.length; at++) {
    const escape = matchPhrase(qualities.escapes, words, at);
    if (escape > 0) return spanOfWords(clause, at, at + escape);
  }
  if (/\d/.test(clause.text) || words.some(({ lower }) => qualities.limits.has(lower))) return null;
  for (let at = 1; at < words.length; at++) {
    const length = lengthOfQuality(clause, at, language);
    if (length > 0) return spanOfWords(clause, at, at + length);
  }
  return null;
}

/** Words of the quality at `at`, 0 where there is none: "be fast", "load quickly", "an intuitive interface". */
function lengthOfQuality({ words }: Clause, at: number, { qualities, relations }: LanguagePack): number {
  if (words[at]?.opaque === true) return 0;
  const quality = matchPhrase(qualities.qualities, words, at);
  const manner = matchPhrase(qualities.manners, words, at);
  if (manner > quality) return manner;
  if (quality === 0) return 0;
  const next = words[at + quality]?.lower;
  if (next !== undefined && qualities.things.has(next)) return quality;
  if (!qualities.verbs.has(beforeDegrees(words, at, qualities))) return 0;
  // "is fast and easy to use": in "is simple interest" it is a part of a name.
  const isEnd = next === undefined || qualities.degrees.has(next) || relations.afterNoun.has(next);
  return isEnd || matchPhrase(qualities.qualities, words, at + quality) > 0 ? quality : 0;
}

function beforeDegrees(words: Clause['words'], at: number, { degrees }: LanguagePack['qualities']): string {
  let before = at - 1;
  while (before >= 0 && degrees.has(words[before]?.lower ?? '')) before--;
  return words[before]?.lower ?? '';
}
