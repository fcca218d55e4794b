/** Offsets as machine-readable reports write them: 1-based lines and columns in UTF-16 units, end exclusive. */
import type { LineIndex, Position } from '../core/text/line-index.js';
import { positionAt } from '../core/text/line-index.js';
import type { TextRange } from '../core/text/range.js';

export interface PlaceRange {
  readonly start: Position;
  readonly end: Position;
}

export function placeRange(index: LineIndex, range: TextRange): PlaceRange {
  return { start: positionAt(index, range.start), end: positionAt(index, range.end) };
}
