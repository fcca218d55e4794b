/** What a clause is about: its content words, reduced to stems that can be compared. */
import type { Clause } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';

/** Stems of the words that carry meaning, in order. */
export function contentStems(clause: Clause, { lexicon, morphology }: LanguagePack): readonly string[] {
  const content = clause.words.filter((word) => !lexicon.stopWords.has(word.lower));
  return content.map((word) => morphology.stem(word.lower));
}
