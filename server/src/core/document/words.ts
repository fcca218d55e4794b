/** Splits prose into words: letters and digits with inner apostrophes and dots ("don't", "Node.js"), `+` and `#` after. */

/** A word of a prose text; offsets into that text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly opaque: boolean;
}

const LETTER = /[\p{L}\p{N}_]/u;
const MARK = /\p{M}/u;

function isLetter(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
  }
  if (code >= 0xd800 && code <= 0xdbff) return LETTER.test(String.fromCodePoint(text.codePointAt(i) ?? 0));
  if (code >= 0xdc00 && code <= 0xdfff) return i > 0 && LETTER.test(String.fromCodePoint(text.codePointAt(i - 1) ?? 0));
  return LETTER.test(text[i] ?? '') && !isRaised(text, i);
}

/** "diver¹" has a note, "km²" is a unit. */
function isRaised(text: string, i: number): boolean {
  return text.charCodeAt(i) >= 128 && RAISED.test(text[i] ?? '');
}

const RAISED = /[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]/;
const LONGEST_UNIT = 2;

/** Accents and vowel signs go on with a word but start none: emoji carry such marks too. */
function continuesWord(text: string, i: number): boolean {
  return isLetter(text, i) || (text.charCodeAt(i) >= 128 && MARK.test(text[i] ?? ''));
}

/** A character that belongs to a word only between two letters. */
function isInner(char: string): boolean {
  return char === "'" || char === '\u2019' || char === '.';
}

/** "1.As a baker": whether what stands from `start` to the dot at `dot` only numbers the sentence behind it. */
function isNumbering(text: string, start: number, dot: number): boolean {
  if (text[dot] !== '.' || dot - start > LONGEST_NUMBER) return false;
  return DIGITS.test(text.slice(start, dot)) && CAPITAL.test(text[dot + 1] ?? '');
}

const LONGEST_NUMBER = 3;
const DIGITS = /^\d+$/;
const CAPITAL = /^\p{Lu}$/u;

/** Typographic apostrophes become plain ones and letters small, so that word lists need one spelling. */
export function fold(word: string): string {
  return word.replaceAll('\u2019', "'").toLowerCase();
}

/** Whether a word is written with a capital. */
export function isCapital({ text, lower }: Pick<Token, 'text' | 'lower'>): boolean {
  return text[0] !== lower[0];
}

/** Whether a word in small letters ends in one of `endings`. */
export function hasEnding(word: string, endings: readonly string[]): boolean {
  return endings.some((ending) => word.endsWith(ending));
}

/** All words of `text` in order; `isOpaque` tells whether an offset lies in code. */
export function tokenize(text: string, isOpaque: (offset: number) => boolean): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    if (!isLetter(text, i)) {
      i++;
      continue;
    }
    const start = i;
    while (
      i < text.length &&
      (continuesWord(text, i) ||
        (isRaised(text, i) && i - start <= LONGEST_UNIT) ||
        (isInner(text[i] ?? '') && i + 1 < text.length && isLetter(text, i + 1))) &&
      !isNumbering(text, start, i)
    )
      i++;
    while (text[i] === '+' || text[i] === '#') i++;
    const word = text.slice(start, i);
    tokens.push({ text: word, lower: fold(word), start, end: i, opaque: isOpaque(start) });
  }
  return tokens;
}
