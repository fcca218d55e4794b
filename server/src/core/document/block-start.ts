/** Tells which lines start something of their own, even without a blank line before them. */

const MARKER = /^\s*(?:[-*+][ \t]|[>#]|\d{1,9}[.)][ \t])/;
const STORY = /^\s*as an?\s/i;
/** What decides stands at the start; lines may be long. */
const ENOUGH = 60;

/** Whether `line` is a list item, a quotation, a heading or the first line of a story. */
export function startsBlock(line: string): boolean {
  const start = line.slice(0, ENOUGH);
  return MARKER.test(start) || STORY.test(start);
}
