/** Emphasis, links and code around the words of a prose, so that no place in a document begins or ends in the middle of one. */
import { remembered } from '../remembered.js';
import type { TextRange } from '../text/range.js';

/** A stretch of prose that stands between signs; `whole` is the place in the document with those signs. */
export interface Wrapped extends TextRange {
  readonly whole: TextRange;
}

interface Tree {
  readonly wraps: readonly Wrapped[];
  /** The wrap around each one, -1 for none. */
  readonly outer: readonly number[];
  /** The innermost wrap of each character up to the end of the last wrap, -1 for none. */
  readonly innermost: readonly number[];
}

const NOTHING: Tree = { wraps: [], outer: [], innermost: [] };

/** Wraps that begin in one and end behind it are left out: signs of two kinds, one of which is none. */
const treeOf = remembered((all: readonly Wrapped[]): Tree => {
  if (all.length === 0) return NOTHING;
  const wraps: Wrapped[] = [];
  const outer: number[] = [];
  const innermost: number[] = [];
  const open: number[] = [];
  const closeUpTo = (at: number): void => {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const end = wraps[last]?.end ?? 0;
      fill(innermost, Math.min(end, at), last);
      if (end > at) return;
      open.pop();
    }
    fill(innermost, at, -1);
  };
  for (const wrap of [...all].sort(outerFirst)) {
    if (wrap.end <= wrap.start) continue;
    closeUpTo(wrap.start);
    const around = open.at(-1);
    if (around !== undefined && (wraps[around]?.end ?? 0) < wrap.end) continue;
    outer.push(around ?? -1);
    open.push(wraps.push(wrap) - 1);
  }
  closeUpTo(Math.max(...wraps.map(({ end }) => end)));
  return { wraps, outer, innermost };
});

function fill(innermost: number[], to: number, index: number): void {
  while (innermost.length < to) innermost.push(index);
}

function outerFirst(a: Wrapped, b: Wrapped): number {
  const sizeOf = ({ whole }: Wrapped): number => whole.end - whole.start;
  return a.start - b.start || b.end - a.end || sizeOf(b) - sizeOf(a);
}

/**
 * The place of the text from `start` to `end`, which `range` is without the signs around it: emphasis that it holds all
 * the words of comes with its signs, and so does what it would cut. Where it is a part of one, or all that stands in it,
 * the signs stay outside. A part of a word is never more than the word: `isWord`.
 */
export function withMarkup(
  all: readonly Wrapped[],
  { start, end }: TextRange,
  range: TextRange,
  isWord = false,
): TextRange {
  const { wraps, outer, innermost } = treeOf(all);
  const place = { ...range };
  let [from, to] = [start, end];
  for (let isGrown = wraps.length > 0; isGrown;) {
    isGrown = false;
    for (const edge of [from, to - 1]) {
      for (let i = innermost[edge] ?? -1; i !== -1; i = outer[i] ?? -1) {
        const wrap = wraps[i];
        if (wrap === undefined || (wrap.start <= from && to <= wrap.end)) break;
        const isCut = wrap.start < from || to < wrap.end;
        if (isCut && isWord) break;
        isGrown ||= isCut;
        [from, to] = [Math.min(from, wrap.start), Math.max(to, wrap.end)];
        place.start = Math.min(place.start, wrap.whole.start);
        place.end = Math.max(place.end, wrap.whole.end);
      }
    }
  }
  return place;
}
