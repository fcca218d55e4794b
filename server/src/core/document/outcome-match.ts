/** What the readers of reasons find, as rows of words. */
import type { OutcomeSource } from './model.js';
import { isSentenceEnd, type Sentence } from './sentence.js';

export interface OutcomeMatch {
  /** Words of the connector, or null where there is none. */
  readonly connector: { readonly start: number; readonly end: number } | null;
  readonly text: { readonly start: number; readonly end: number };
  readonly source: OutcomeSource;
}

/** Where the sentence ends that holds the word at `start`. */
export function endOfSentence(sentence: Sentence, start: number, end: number): number {
  for (let i = start + 1; i < end; i++) if (isSentenceEnd(sentence, i)) return i;
  return end;
}
