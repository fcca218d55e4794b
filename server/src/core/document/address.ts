/** How messages speak of the person in a story. */
import type { Clause } from './model.js';

const LONGEST_ADDRESS = 40;

/**
 * "the nurse". Names take no article: a capital without an article before it, as in "As Aisha, I want ...".
 * `hasArticle` tells whether one stands before the persona.
 */
export function addressOf(persona: Pick<Clause, 'text'> | null, hasArticle = true): string {
  if (persona === null) return 'the customer';
  const whole = persona.text.replace(/\s+/g, ' ').trim();
  const words = (whole.split(/[,(]|\s[-–—]\s|\s(?:who|that|with|whose|when|if)\s/)[0] ?? '').trim();
  const short = words.length > LONGEST_ADDRESS ? `${words.slice(0, words.lastIndexOf(' ', LONGEST_ADDRESS))} …` : words;
  if (/^(?:someone|somebody|anyone|anybody|everyone|everybody)\b/i.test(short)) return short.toLowerCase();
  const isName = !hasArticle && /^\p{Lu}/u.test(short);
  return isName ? short : `the ${short}`;
}
