/** Finds the section at a place of its document. */
import type { Section } from './model.js';

/** The section that holds `offset`; at the end of the document its last one. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.range.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return sections[low];
}
