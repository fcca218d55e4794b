/** The words of a clause with their place: at its start, anywhere, at its end. */
import type { Clause } from '../../document/model.js';
import type { LanguagePack } from '../../language/pack.js';
import { contentWords } from '../stems.js';
import type { Signal } from './signal.js';

type Words = Pick<Clause, 'words'>;

/** What stands for a word in code: its letters are no word of a language. */
const CODE = '`';

/** Stems of a clause without the words that say nothing. */
export function stemsOf(clause: Words, language: LanguagePack): readonly string[] {
  return contentWords(clause, language).map(({ lower, opaque }) => (opaque ? CODE : language.morphology.stem(lower)));
}

const LENGTH_STEP = 5;
const LONGEST = 4;

/** `part` is what the clause is to its story. */
export function wordSignals(part: 'want' | 'outcome', clause: Words, language: LanguagePack): readonly Signal[] {
  const stems = stemsOf(clause, language);
  return [
    `${part}.first:${clause.words[0]?.lower ?? ''}`,
    `${part}.length:${Math.min(LONGEST, Math.floor(clause.words.length / LENGTH_STEP))}`,
    ...stems.slice(0, 2).map((stem) => `${part}.start:${stem}`),
    ...stems.slice(-1).map((stem) => `${part}.end:${stem}`),
    ...stems.map((stem) => `${part}.word:${stem}`),
  ];
}
