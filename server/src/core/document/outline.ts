/** The headings of a document, read from the first line of each section without parsing it. */
import type { TextRange } from '../text/range.js';
import type { Heading } from './model.js';

export interface Outline {
  readonly headings: readonly Heading[];
  /** For each section the titles around it and its own, outermost first. */
  readonly paths: readonly (readonly string[])[];
}

const LONGEST_TITLE = 500;

/** Lists the headings that start the sections; `pieces` are the sections' texts, `ranges` their places. */
export function outlineOf(pieces: readonly string[], ranges: readonly TextRange[]): Outline {
  const headings: Heading[] = [];
  let path: readonly { readonly depth: number; readonly text: string }[] = [];
  const paths = pieces.map((piece, i) => {
    const line = firstLine(piece);
    const depth = /^#{1,6}(?=[ \t]|$)/.exec(line)?.[0].length ?? 0;
    if (depth > 0) {
      const text = plainTitle(line.slice(depth));
      const start = ranges[i]?.start ?? 0;
      headings.push({ depth, text, range: { start, end: start + line.length } });
      path = [...path.filter((entry) => entry.depth < depth), { depth, text }];
    }
    return path.map((entry) => entry.text);
  });
  return { headings, paths };
}

function firstLine(piece: string): string {
  const end = piece.search(/[\n\r]/);
  return end === -1 ? piece : piece.slice(0, end);
}

/** A title without the markup that a reader does not see. */
function plainTitle(raw: string): string {
  if (raw.length > LONGEST_TITLE) return raw.slice(0, LONGEST_TITLE).trim();
  const text = raw
    .replace(/\]\([^()\s]{0,300}\)/g, '')
    .replace(/[*`[\]]/g, '')
    .trim();
  return text.replace(/ #+$/, '').trim();
}
