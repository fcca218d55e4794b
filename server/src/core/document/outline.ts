/** The headings of a document, read from the first line of each section without parsing it. */

/** The heading a section starts with. */
export interface Head {
  readonly depth: number;
  readonly text: string;
  /** Of its line, in UTF-16 units. */
  readonly length: number;
}

/** A heading below those around it; the same object as long as it and they say the same. */
export interface Trail {
  readonly head: Head;
  readonly above: Trail | null;
  /** Their titles, outermost first. */
  readonly titles: readonly string[];
}

const LONGEST_TITLE = 500;

/** The heading in the first line of `section`, or null. */
export function readHead(section: string): Head | null {
  if (!section.startsWith('#')) return null;
  const line = firstLine(section);
  const depth = /^#{1,6}(?=[ \t]|$)/.exec(line)?.[0].length ?? 0;
  return depth === 0 ? null : { depth, text: plainTitle(line.slice(depth)), length: line.length };
}

/** The trail of a section that starts with `head` and follows one with the trail `before`; `known` is used if it fits. */
export function trailFrom(before: Trail | null, head: Head | null, known: Trail | null): Trail | null {
  if (head === null) return before;
  let above = before;
  while (above !== null && above.head.depth >= head.depth) above = above.above;
  if (known?.head === head && known.above === above) return known;
  return { head, above, titles: [...(above?.titles ?? []), head.text] };
}

function firstLine(section: string): string {
  const end = section.search(/[\n\r]/);
  return end === -1 ? section : section.slice(0, end);
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
