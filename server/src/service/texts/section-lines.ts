/** On which line each section starts, counted from the sections themselves: a keystroke does not count the whole file. */
import type { Section, SectionSource } from '../../core/document/model.js';
import { remembered } from '../../core/remembered.js';
import { indexLines, type LineIndex } from '../../core/text/line-index.js';

/** The lines of one section. */
export const linesOf: (source: SectionSource) => LineIndex = remembered(({ text }) => indexLines(text));

/** Tells, for sections in document order, the first line of each, from 0. */
export function createLineCounter(sections: readonly Section[]): (section: Section) => number {
  let at = 0;
  let line = 0;
  return (section) => {
    // By place: the document may have been read anew since the section was looked at.
    for (let next = sections[at]; next !== undefined && next.range.start < section.range.start; next = sections[++at]) {
      line += linesOf(next.source).starts.length - 1;
    }
    return line;
  };
}
