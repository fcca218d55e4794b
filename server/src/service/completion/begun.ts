/**
 * Which words may stand in a list while somebody is typing.
 *
 * Enter, Tab and some other keys choose from an open list, so a list has to be gone when the word is whole. Editors filter
 * what they have been given before they ask again, and they do it loosely: for VS Code “host” is in “hospital porter”. So
 * a word gets to be compared with what is written, and one letter more: nothing but the word itself can pass, and a letter
 * that makes a whole word is left out. A list like this is never complete: the editor asks again with every letter.
 */

export interface Begun<Word> {
  readonly word: Word;
  readonly filterText: string;
}

interface Reading<Word> {
  readonly textOf: (word: Word) => string;
  /** Whether nothing need follow; where absent, whether it is one of the words. */
  readonly isWhole?: (text: string) => boolean;
}

const LETTER = /[\p{L}\p{N}]/u;

/** The words that `written` begins; none where it is whole, for what follows then is up to the writer. */
export function begun<Word>(
  written: string,
  words: readonly Word[],
  { textOf, isWhole }: Reading<Word>,
): readonly Begun<Word>[] {
  const start = fold(written);
  const all = words.map((word) => ({ word, text: fold(textOf(word)) }));
  const whole = isWhole ?? ((text: string): boolean => all.some((known) => known.text === fold(text)));
  if (written !== '' && whole(written)) return [];
  return all
    .filter(({ text }) => text.length > start.length && text.startsWith(start))
    .map(({ word, text }) => {
      const next = /^./su.exec(text.slice(start.length))?.[0] ?? '';
      const isOpen = LETTER.test(next) && !whole(written + next);
      return { word, filterText: isOpen ? written + next : written };
    });
}

/** Words are the same in small and capital letters, with any blanks and hyphens. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, ' ');
}
