/** Ranges, edits and the one word for "where" inside a text. */

/** A stretch of text: UTF-16 offsets into the document, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Replaces `range` with `text`; an empty range inserts. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

/** Whether the two ranges share at least one character, or touch where one is empty. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/** The range moved by `by` characters. */
export function shift(range: TextRange, by: number): TextRange {
  return { start: range.start + by, end: range.end + by };
}

/** Whether a cursor at `offset` is in the range or touches it. */
export function isIn({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
