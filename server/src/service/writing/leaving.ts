/**
 * Knows whether somebody has left the story they wrote last. Until then nobody tells them that a part of it is missing,
 * however long they pause: a full stop may be followed by the reason, and whoever thinks about it types nothing.
 *
 * They have left when they write elsewhere, begin a new paragraph, item or row, save, or move the cursor away, where the
 * editor tells of that.
 */
import type { DocumentModel, Story } from '../../core/document/model.js';
import { sectionAt } from '../../core/document/section-at.js';
import type { PlacedFinding } from '../../core/engine/place.js';
import { shift } from '../../core/text/range.js';
import { isAbout, NEW_BLOCK, storyBefore, type Written } from './resting.js';

/** Behind the story, its paragraph may go on. */
const LONGEST_REST = 1000;
const BLANK_LINE = /(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)/;
const LINE_END = /[\n\r]/;

interface Unleft extends Written {
  readonly story: Story;
}

/** The story that a cursor at `offset` stands in or right behind; null where there is none. */
export function unleftAt({ sections, text }: DocumentModel, offset: number): Unleft | null {
  const section = sectionAt(sections, offset);
  if (section === undefined) return null;
  const by = section.range.start;
  const story = storyBefore(section, offset - by);
  if (story === null) return null;
  const range = shift(story.range, by);
  const rest = text.slice(range.end, offset);
  const isRow = story.layout === 'row' || story.layout === 'closedRow';
  if (rest.length > LONGEST_REST || BLANK_LINE.test(rest) || NEW_BLOCK.test(rest)) return null;
  if (isRow && LINE_END.test(rest)) return null;
  return { story, range: { start: range.start, end: Math.max(range.end, offset) } };
}

/** `findings` without the gaps of `unleft` that were not shown before; the same list where there are none. */
export function withoutGaps(
  findings: readonly PlacedFinding[],
  unleft: Unleft | null,
  isGap: (finding: PlacedFinding) => boolean,
  wasShown: (finding: PlacedFinding) => boolean,
): readonly PlacedFinding[] {
  if (unleft === null) return findings;
  const isKept = (finding: PlacedFinding): boolean => isGap(finding) && isAbout(finding, unleft) && !wasShown(finding);
  return findings.some(isKept) ? findings.filter((finding) => !isKept(finding)) : findings;
}
