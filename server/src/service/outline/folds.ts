/** What can be folded away, and what belongs together: sections and stories. */
import type { TextRange } from '../../core/text/range.js';
import type { Snapshot } from '../texts/snapshot.js';

/** From each heading to the next one of the same depth or above. */
export function sectionRanges({ model: { headings, text } }: Snapshot): readonly TextRange[] {
  return headings.map(({ depth, range }, i) => {
    const next = headings.slice(i + 1).find((heading) => heading.depth <= depth);
    return { start: range.start, end: next?.range.start ?? text.length };
  });
}

/** A story with its criteria. */
export function storyRanges({ stories }: Snapshot): readonly TextRange[] {
  return stories.map(({ range, criteria }) => ({
    start: range.start,
    end: Math.max(range.end, ...criteria.map((criterion) => criterion.range.end)),
  }));
}
