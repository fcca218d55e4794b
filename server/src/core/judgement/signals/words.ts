/** The words of a clause with their place: at its start, anywhere, at its end. */
import type { Clause } from '../../document/model.js';
import type { LanguagePack } from '../../language/pack.js';
import type { Note } from './signal.js';

type Words = Pick<Clause, 'words'>;

/** What stands for a word in code: its letters are no word of a language. */
const CODE = '`';

/** Stems of a clause without the words that say nothing. */
export function stemsOf(clause: Words, language: LanguagePack): readonly string[] {
  const { lexicon, morphology } = language;
  const stems: string[] = [];
  for (const { lower, opaque } of clause.words)
    if (!lexicon.stopWords.has(lower)) stems.push(opaque ? CODE : morphology.stem(lower));
  return stems;
}

const LENGTH_STEP = 5;
const LONGEST = 4;

type Part = Readonly<Record<'first' | 'length' | 'start' | 'end' | 'word', string>>;

export const WANT: Part = partOf('want');
export const OUTCOME: Part = partOf('outcome');

function partOf(name: string): Part {
  return {
    first: `${name}.first`,
    length: `${name}.length`,
    start: `${name}.start`,
    end: `${name}.end`,
    word: `${name}.word`,
  };
}

/** `part` is what the clause is to its story; `stems` are its own. */
export function noteWords(part: Part, { words }: Words, stems: readonly string[], note: Note): void {
  note(part.first, words[0]?.lower ?? '');
  note(part.length, String(Math.min(LONGEST, Math.floor(words.length / LENGTH_STEP))));
  for (let i = 0; i < Math.min(2, stems.length); i++) note(part.start, stems[i]);
  const last = stems[stems.length - 1];
  if (last !== undefined) note(part.end, last);
  for (const stem of stems) note(part.word, stem);
}
