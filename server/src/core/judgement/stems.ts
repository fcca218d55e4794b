/** What a clause is about: its content words, reduced to stems that can be compared. */
import type { Clause, Word } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';

/** The words that carry meaning, in order. */
export function contentWords({ words }: Pick<Clause, 'words'>, { lexicon }: LanguagePack): readonly Word[] {
  return words.filter((word) => !lexicon.stopWords.has(word.lower));
}

/** Their stems. */
export function contentStems(clause: Clause, language: LanguagePack): readonly string[] {
  return contentWords(clause, language).map((word) => language.morphology.stem(word.lower));
}
