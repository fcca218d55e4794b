/** Finds a second wish in a want: "track attendance and send parents a receipt". */
import type { Clause, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { spanOfWords } from './phrase.js';

export interface TwoWishes {
  readonly first: Span;
  readonly second: Span;
}

/** Fewer words before "and" are a verb alone, which shares its object with the next one: "edit and delete my posts". */
const LEAST_WORDS_OF_WISH = 2;

/** Where one wish ends and another begins; null where they are one deed, or the second only goes on with the first. */
export function twoWishesIn(clause: Clause, language: LanguagePack): TwoWishes | null {
  const { words } = clause;
  const { grammar, craft } = language;
  if (!grammar.isVerb(words[0]?.lower ?? '')) return null;
  for (let at = 1; at < words.length - 2; at++) {
    const joiner = words[at]?.lower ?? '';
    if (!craft.adds.has(joiner)) continue;
    const verb = at + 1 + matchPhrase(craft.besides, words, at + 1);
    if (at < LEAST_WORDS_OF_WISH || !beginsWish(clause, verb, language)) continue;
    if (isPair(clause, at, language) || sharesObject(clause, at, language)) continue;
    return { first: spanOfWords(clause, 0, at), second: spanOfWords(clause, verb, words.length) };
  }
  return null;
}

/** A verb with an object of its own behind it: "send parents a receipt"; "approve them" goes on with what was said. */
function beginsWish({ words }: Clause, at: number, { grammar, craft, lexicon, morphology }: LanguagePack): boolean {
  const [verb, next] = [words[at]?.lower ?? '', words[at + 1]?.lower ?? ''];
  if (words[at]?.opaque === true || !grammar.verbs.has(verb)) return false;
  if (craft.sameDeed.has(verb) || craft.decisions.has(verb)) return false;
  if (lexicon.determiners.has(next) || lexicon.possessives.has(next)) return true;
  // "my revenue and tax positions": many verbs are nouns too.
  if (!craft.plainVerbs.has(verb) || grammar.pronouns.has(next)) return false;
  return grammar.prepositions.has(next) || morphology.singular(next) !== next;
}

/** "drag and drop" */
function isPair({ words }: Clause, joiner: number, { craft }: LanguagePack): boolean {
  for (let at = Math.max(0, joiner - 3); at < joiner; at++)
    if (at + matchPhrase(craft.pairs, words, at) > joiner) return true;
  return false;
}

/** "build, publish and deploy my app", "clean and watch the kids": the verb before "and" has no object of its own. */
function sharesObject({ text, words }: Clause, joiner: number, { grammar, craft }: LanguagePack): boolean {
  const [last, before] = [words[joiner - 1], words[joiner - 2]];
  if (last === undefined || before === undefined) return true;
  if (grammar.prepositions.has(last.lower)) return true;
  const isBare = before.lower === grammar.infinitive || text.slice(before.end, last.start).includes(',');
  return isBare && (grammar.verbs.has(last.lower) || craft.plainVerbs.has(last.lower));
}
