/** How well a few letters fit a persona or story: typed in full, by the starts of words, or with a slip of the finger. */
import { editDistance } from '../../core/text/edit-distance.js';

/** Shorter words are too easily taken for each other. */
const SHORTEST_WITH_SLIP = 4;

/**
 * 0 where every word of the query stands in `text` as it is, 1 where some are only the starts of words ("ten lea" or
 * "tele" for "tenant … leak"), 2 where some have one letter wrong; null where a word fits nothing. Both in small letters.
 */
export function fitOf(query: string, text: string): number | null {
  let worst = 0;
  for (const part of query.split(/\s+/).filter((word) => word !== '')) {
    const fit = fitOfWord(part, text);
    if (fit === null) return null;
    worst = Math.max(worst, fit);
  }
  return worst;
}

function fitOfWord(part: string, text: string): number | null {
  if (text.includes(part)) return 0;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (isMadeOfStarts(part, words)) return 1;
  if (part.length < SHORTEST_WITH_SLIP) return null;
  const isNear = (word: string): boolean =>
    [0, 1].some((more) => editDistance(part, word.slice(0, part.length + more), 1) <= 1);
  return words.some(isNear) ? 2 : null;
}

/** "npo" is "night porter": each letter goes on in a word or starts a later one. */
function isMadeOfStarts(part: string, words: readonly string[]): boolean {
  /** How many letters can be used up at each word; later words only go on from there. */
  let reached = new Set([0]);
  for (const word of words) {
    const next = new Set(reached);
    for (const from of reached) {
      let used = 0;
      while (from + used < part.length && part[from + used] === word[used]) next.add(from + ++used);
    }
    reached = next;
    if (reached.has(part.length)) return true;
  }
  return false;
}
