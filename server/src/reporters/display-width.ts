/** How many terminal columns a text takes: wide characters two, marks none, tabs up to the next stop. */
import stringWidth from 'string-width';
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
    const width = segment === '\t' ? TAB_STOP - (column % TAB_STOP) : widthOf(printable);
    const text = segment === '\t' ? ' '.repeat(width) : printable;
    cells.push({ text, width, offset: index });
    column += width;
  }
  return cells;
}

/** Nearly all signs need nobody to look them up. */
function widthOf(segment: string): number {
  return SIMPLE.test(segment) ? segment.length : stringWidth(segment);
}
