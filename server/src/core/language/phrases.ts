/** Finds fixed phrases in a row of words; linear in the text, whatever the list's length. */

/** What a phrase is looked for in: only the folded text of each word counts. */
interface HasLower {
  readonly lower: string;
}

export interface PhraseTable {
  /** First word -> the phrases that start with it, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Builds a table from phrases written with single spaces, in small letters. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const list = byFirst.get(first) ?? [];
    list.push(words);
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return { byFirst };
}

/** Number of words the longest phrase that starts at `at` covers; 0 where none does. */
export function matchPhrase(table: PhraseTable, words: readonly HasLower[], at: number): number {
  const candidates = table.byFirst.get(words[at]?.lower ?? '');
  if (candidates === undefined) return 0;
  for (const phrase of candidates) {
    if (phrase.every((word, i) => words[at + i]?.lower === word)) return phrase.length;
  }
  return 0;
}
