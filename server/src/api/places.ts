/** Offsets of the core as the library's places, which know their line and column too. */
import { positionAt, type LineIndex } from '../core/text/line-index.js';
import type { TextRange } from '../core/text/range.js';
import type { Position, Range } from './types.js';

export function rangeOf(index: LineIndex, { start, end }: TextRange): Range {
  return { start: placeOf(index, start), end: placeOf(index, end) };
}

function placeOf(index: LineIndex, offset: number): Position {
  return { ...positionAt(index, offset), offset };
}
