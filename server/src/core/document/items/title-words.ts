/** The words of a title, and which of them are numbers. */

/** Every word, with the apostrophes within it. */
export const TITLE_WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;

const NUMBER = /^(?:\d+\p{L}{0,2}|[ivx]{1,4})$/iu;

/** "3", "2nd", "iv": says which one it is, and not what it is about. */
export function isTitleNumber(word: string): boolean {
  return NUMBER.test(word);
}
