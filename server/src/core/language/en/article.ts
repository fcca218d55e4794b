/** "a" or "an", by how a word is spoken as far as spelling tells; the one place that decides it. */
import { BEGINNINGS, ONSET, SPOKEN_SHORT, VOWEL_LETTERS } from './article-words.js';

export type Article = 'a' | 'an';

/** The article before `words`: "an" for “hour”, “MP”, “8-year-old”, “X-ray nurse”; "a" for “user”, “NATO officer”. */
export function articleOf(words: string): Article {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '');
  const [first = ''] = /[\p{L}\p{N}]+/u.exec(plain) ?? [];
  const number = /^\d+/.exec(first)?.[0];
  if (number !== undefined) return isVowelNumber(number) ? 'an' : 'a';
  if (isSpelt(first)) return VOWEL_LETTERS.has(first.charAt(0).toLowerCase()) ? 'an' : 'a';
  return articleOfWord(first.toLowerCase());
}

/** Eight, eighty, eleven and eighteen, also as thousands. */
function isVowelNumber(digits: string): boolean {
  return digits.startsWith('8') || (/^1[18]/.test(digits) && digits.length % 3 === 2);
}

/** Whether the letters are named one by one: "HR", "X" of “X-ray”, "MSc", "mHealth". */
function isSpelt(word: string): boolean {
  const letters = word.replace(/\d+$/, '');
  if (/^(?:\p{L}|[A-Z][a-z][A-Z]|[A-Z]{2,}[a-z]+|[b-df-hj-np-tv-z][A-Z].*)$/u.test(letters)) return true;
  if (!/^[A-Z]{2,}$/.test(letters)) return false;
  return letters.length < 4 ? !SPOKEN_SHORT.has(letters) : !ONSET.test(letters.toLowerCase());
}

function articleOfWord(word: string): Article {
  const length = (beginnings: readonly string[]): number =>
    Math.max(0, ...beginnings.filter((start) => `${word}$`.startsWith(start)).map((start) => start.length));
  const [a, an] = [length(BEGINNINGS.a), length(BEGINNINGS.an)];
  if (a !== an) return a > an ? 'a' : 'an';
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}
