/** Finds the word a person probably meant when a name is misspelt. */

/** The closest of `known` words, or null when none is close: its beginning, or one mistake in three letters, three in all. */
export function findClosest(word: string, known: readonly string[]): string | null {
  const longer = known.find((candidate) => word.length > 2 && candidate.startsWith(word.toLowerCase()));
  if (longer !== undefined) return longer;
  const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** " Did you mean “x”?", or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const closest = findClosest(word, known);
  return closest === null ? '' : ` Did you mean “${closest}”?`;
}

/** Letters to add, drop, change or swap with their neighbour to come from one word to the other. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (isSwapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return last[to.length] ?? 0;
}
