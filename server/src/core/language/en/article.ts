/** "a" or "an", by how a word is spoken as far as spelling tells. */

/** Vowels that are spoken like consonants, and the other way round. */
const LIKE_CONSONANT = /^(?:eu|uni(?!n)|use|usu|ut[ei]|one\b|once\b)/i;
const LIKE_VOWEL = /^(?:hour|honest|honou?r|heir)/i;
/** Letters spoken one by one: "an HR lead", "an MP". */
const SPELT_VOWEL = /^[AEFHILMNORSX](?=[A-Z]{1,3}\b|\b)/;

export function articleOf(name: string): 'a' | 'an' {
  if (/^[A-Z]{2,4}\b/.test(name) && !/^[A-Z][AEIOU]/.test(name)) return SPELT_VOWEL.test(name) ? 'an' : 'a';
  if (LIKE_VOWEL.test(name)) return 'an';
  return /^[aeiou]/i.test(name) && !LIKE_CONSONANT.test(name) ? 'an' : 'a';
}
