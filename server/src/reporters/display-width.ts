/** How many terminal columns a text takes: wide characters two, marks none, tabs up to the next stop. */
import { makePrintable } from './hidden-signs.js';

/** One visible unit of a line: what is printed for it, its width, and where it stands in the line. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset in the line. */
  readonly offset: number;
}

const TAB_STOP = 4;
/** Letters and signs of Western languages, each one column wide and one UTF-16 unit long: nearly all texts. */
const SIMPLE = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u20ac]*$/;
const ZERO_WIDTH = /^[\p{M}\p{Cf}]+$/u;
const WIDE_SCRIPT =
  /^(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const WIDE_PICTURE = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u;

let segmenter: Intl.Segmenter | null = null;

/** The columns that `text` takes. */
export function displayWidth(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  return toCells(text).reduce((sum, cell) => sum + cell.width, 0);
}

/** Cuts one line into what the eye sees as characters. Tabs become spaces. */
export function toCells(line: string): readonly Cell[] {
  if (SIMPLE.test(line)) return Array.from(line, (text, offset) => ({ text, width: 1, offset }));
  const cells: Cell[] = [];
  let column = 0;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment, index } of segmenter.segment(line)) {
    const printable = makePrintable(segment);
    const width = segment === '\t' ? TAB_STOP - (column % TAB_STOP) : graphemeWidth(printable);
    const text = segment === '\t' ? ' '.repeat(width) : printable;
    cells.push({ text, width, offset: index });
    column += width;
  }
  return cells;
}

function graphemeWidth(segment: string): number {
  if (SIMPLE.test(segment)) return segment.length;
  if (WIDE_SCRIPT.test(segment) || WIDE_PICTURE.test(segment)) return 2;
  if (ZERO_WIDTH.test(segment)) return 0;
  // What was hidden behind a letter now stands beside it.
  return Math.max(1, [...segment].filter((sign) => !ZERO_WIDTH.test(sign)).length);
}
