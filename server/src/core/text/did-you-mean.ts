/** Finds the word a person probably meant when a name is misspelt. */
import { editDistance } from './edit-distance.js';

/** The closest of `known` words, or null when none is close: its beginning, or one mistake in three letters, three in all. */
export function findClosest(word: string, known: readonly string[]): string | null {
  const longer = known.find((candidate) => word.length > 2 && candidate.startsWith(word.toLowerCase()));
  if (longer !== undefined) return longer;
  const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** " Did you mean “x”?", or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const closest = findClosest(word, known);
  return closest === null ? '' : ` Did you mean “${closest}”?`;
}
