/** Names that no list knows, where the wording alone shows that they are products: "us to adopt Larkspur", "the site rewritten in Larkspur". */
import type { Clause } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import type { Technology } from '../language/technology.js';
import { isAdopted, skipBack } from './relation.js';
import type { TechnologyHit } from './vocabulary.js';

const NAME = /^\p{Lu}[\p{L}\d.+#-]+$/u;
const FARTHEST_NAME = 14;
/** Between what is made and what it is made in. */
const MOST_WORDS_BETWEEN = 4;

/** The first of them; null where there is none. */
export function adoptedNameIn(clause: Clause, language: LanguagePack): TechnologyHit | null {
  const { words } = clause;
  for (let at = 2; at < Math.min(words.length, FARTHEST_NAME); at++) {
    const word = words[at]!;
    if (word.opaque || word.text === word.lower || !NAME.test(word.text) || !isAlone(clause, at, language)) continue;
    const before = skipBack(clause, at, language.relations);
    if (!isAdopted(clause, before, language) && !isMadeIn(clause, before, language)) continue;
    const technology: Technology = { term: word.text, class: 'framework', match: 'name', source: 'hand' };
    return { technology, start: at, end: at + 1 };
  }
  return null;
}

/** "introduce Saturday flights": the name only describes what comes behind it, or is a part of a longer one. */
function isAlone({ words }: Clause, at: number, { relations, items, lexicon }: LanguagePack): boolean {
  const [before, name, next] = [words[at - 1]!, words[at]!, words[at + 1]];
  if (items.months.has(name.lower) || lexicon.days.has(name.lower)) return false;
  if (before.text !== before.lower) return false;
  return next === undefined || (next.text === next.lower && relations.afterNoun.has(next.lower));
}

/** "the pairing program to be rewritten in Larkspur"; a menu may be written in Welsh. */
function isMadeIn({ words }: Clause, before: number, { relations, lexicon, morphology }: LanguagePack): boolean {
  const lower = (at: number): string => words[at]?.lower ?? '';
  if (!relations.beforeMeans.has(lower(before)) && !relations.means.has(lower(before))) return false;
  if (!relations.meansParticiples.has(lower(before - 1))) return false;
  return words.slice(Math.max(0, before - 1 - MOST_WORDS_BETWEEN), before - 1).some(({ lower: word }) => {
    const noun = morphology.singular(word);
    return lexicon.systemNouns.has(noun) || lexicon.systemThings.has(noun);
  });
}
