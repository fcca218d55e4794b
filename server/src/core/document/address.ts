/** How messages speak of the person in a story. */
import type { AddressWords } from '../language/grammar.js';
import { fillIn } from '../text/fill-in.js';
import type { Clause } from './model.js';

const LONGEST_ADDRESS = 40;
/** A bracket, a comma or a dash: what follows describes the person. */
const ASIDE = /[,(]|\s[-–—]\s/;

/**
 * "the nurse". Names take no article: a capital without an article before it, as in "As Aisha, I want ...".
 * `hasArticle` tells whether one stands before the persona.
 */
export function addressOf(persona: Pick<Clause, 'text'> | null, words: AddressWords, hasArticle = true): string {
  if (persona === null) return words.nobody;
  const whole = persona.text.replace(/\s+/g, ' ').trim();
  const name = nameIn(whole.split(ASIDE)[0] ?? '', words);
  const short = name.length > LONGEST_ADDRESS ? `${name.slice(0, name.lastIndexOf(' ', LONGEST_ADDRESS))} …` : name;
  const [first = ''] = short.toLowerCase().split(/[^\p{L}\p{N}]/u);
  if (words.anybody.has(first)) return short.toLowerCase();
  const isName = !hasArticle && /^\p{Lu}/u.test(short);
  return isName ? short : fillIn(words.somebody, { who: short });
}

function nameIn(text: string, { endsAt }: AddressWords): string {
  const parts = text.split(' ');
  const end = parts.findIndex((part, i) => i > 0 && i < parts.length - 1 && endsAt.has(part));
  return (end === -1 ? parts : parts.slice(0, end)).join(' ').trim();
}
