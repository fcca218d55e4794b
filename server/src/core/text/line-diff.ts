/** Compares two texts line by line; never slow, at worst it calls more changed than is. */

/** Lines `from` up to but without `to` of the old text gave way to such lines of the new one; 0-based. */
export interface LineEdit {
  readonly before: Span;
  readonly after: Span;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A table of more fields is not filled: the lines between two that fit then count as changed, all of them. */
const MOST_FIELDS = 1_000_000;
/** Lines that stand once in both texts are looked for again between those, but not for ever. */
const MOST_DEPTH = 64;

interface Comparison {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly edits: LineEdit[];
}

/** From first to last; nothing where the texts are the same. Lines that are equal never lie inside at both ends. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly LineEdit[] {
  const comparison: Comparison = { before, after, edits: [] };
  compare({ from: 0, to: before.length }, { from: 0, to: after.length }, comparison, 0);
  return comparison.edits;
}

function compare(oldSpan: Span, newSpan: Span, comparison: Comparison, depth: number): void {
  const { before, after, edits } = comparison;
  let { from: oldFrom, to: oldTo } = oldSpan;
  let { from: newFrom, to: newTo } = newSpan;
  for (; oldFrom < oldTo && newFrom < newTo && before[oldFrom] === after[newFrom]; oldFrom++) newFrom++;
  for (; oldFrom < oldTo && newFrom < newTo && before[oldTo - 1] === after[newTo - 1]; oldTo--) newTo--;
  const [old, now] = [
    { from: oldFrom, to: oldTo },
    { from: newFrom, to: newTo },
  ];
  if (oldFrom === oldTo && newFrom === newTo) return;
  const isOneSided = oldFrom === oldTo || newFrom === newTo;
  const anchors = isOneSided ? [] : findAnchors(old, now, comparison, depth);
  if (anchors.length === 0) {
    edits.push({ before: old, after: now });
    return;
  }
  let [oldAt, newAt] = [oldFrom, newFrom];
  for (const [oldLine, newLine] of anchors) {
    compare({ from: oldAt, to: oldLine }, { from: newAt, to: newLine }, comparison, depth + 1);
    [oldAt, newAt] = [oldLine + 1, newLine + 1];
  }
  compare({ from: oldAt, to: oldTo }, { from: newAt, to: newTo }, comparison, depth + 1);
}

type Pair = readonly [oldLine: number, newLine: number];

/** Pairs of equal lines, ascending in both texts: lines that stand once in each, or else as many as fit in order. */
function findAnchors(old: Span, now: Span, comparison: Comparison, depth: number): readonly Pair[] {
  if (depth < MOST_DEPTH) {
    const unique = longestAscending(uniquePairs(old, now, comparison));
    if (unique.length > 0) return unique;
  }
  const fields = (old.to - old.from + 1) * (now.to - now.from + 1);
  return fields > MOST_FIELDS ? [] : longestCommon(old, now, comparison);
}

/** In the order of the old text. */
function uniquePairs(old: Span, now: Span, { before, after }: Comparison): readonly Pair[] {
  const newLines = placesOf(after, now);
  return [...placesOf(before, old)].flatMap(([line, oldLine]): readonly Pair[] => {
    const newLine = newLines.get(line);
    return oldLine === null || newLine === undefined || newLine === null ? [] : [[oldLine, newLine]];
  });
}

/** Where each line stands; null where it stands more than once. */
function placesOf(lines: readonly string[], { from, to }: Span): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    places.set(line, places.has(line) ? null : at);
  }
  return places;
}

/** The most pairs whose new lines ascend, by patience sorting. */
function longestAscending(pairs: readonly Pair[]): readonly Pair[] {
  interface Card {
    readonly pair: Pair;
    readonly previous: Card | undefined;
  }
  const tops: Card[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    tops[low] = { pair, previous: tops[low - 1] };
  }
  const found: Pair[] = [];
  for (let card = tops.at(-1); card !== undefined; card = card.previous) found.push(card.pair);
  return found.reverse();
}

function longestCommon(old: Span, now: Span, { before, after }: Comparison): readonly Pair[] {
  const width = now.to - now.from + 1;
  const lengths = new Uint32Array((old.to - old.from + 1) * width);
  const at = (i: number, j: number): number => (i - old.from) * width + (j - now.from);
  for (let i = old.to - 1; i >= old.from; i--) {
    for (let j = now.to - 1; j >= now.from; j--) {
      const [below, right] = [lengths[at(i + 1, j)] ?? 0, lengths[at(i, j + 1)] ?? 0];
      const isSame = before[i] === after[j];
      lengths[at(i, j)] = isSame ? (lengths[at(i + 1, j + 1)] ?? 0) + 1 : Math.max(below, right);
    }
  }
  const pairs: Pair[] = [];
  for (let i = old.from, j = now.from; i < old.to && j < now.to;) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if ((lengths[at(i + 1, j)] ?? 0) >= (lengths[at(i, j + 1)] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
