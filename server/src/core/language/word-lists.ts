/** How the word lists of a language are written: words with blanks between them, phrases a line each. */
import { type PhraseTable, phraseTable } from './phrases.js';

/** Words as a set; blanks and line ends between them. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Phrases as a table, one in each line. */
export function phrases(text: string): PhraseTable {
  return phraseTable(text.trim().split(/\s*\n\s*/));
}
