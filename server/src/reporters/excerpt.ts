/** Sorts the findings of a file by the story they are about, for reports that show whole stories. */
import { placedStories } from '../core/document/placed-stories.js';
import { readDocument } from '../core/document/read-document.js';
import type { FileReport, ReportedFinding } from '../core/engine/report.js';
import { indexLines } from '../core/text/line-index.js';
import { positionAt } from '../core/text/line-index.js';
import type { TextRange } from '../core/text/range.js';

/** A stretch of a file with what was found in it. */
export interface Excerpt {
  /** Titles of the sections around the story, outermost first; empty for what is outside of stories. */
  readonly heading: readonly string[];
  readonly isStory: boolean;
  /** 1-based. */
  readonly line: number;
  /** What to show: offsets into the text of the file. */
  readonly range: TextRange;
  readonly findings: readonly ReportedFinding[];
}

/** More than this is not shown around a finding. */
const LONGEST = 2000;

/** In the order of the text; every finding is in exactly one excerpt. */
export function cutExcerpts({ text }: FileReport, findings: readonly ReportedFinding[]): readonly Excerpt[] {
  const index = indexLines(text);
  const lineOf = (offset: number): number => positionAt(index, offset).line;
  const left = new Set(findings);
  const ofStories = placedStories(readDocument(text)).flatMap(({ heading, range: story }) => {
    const own = [...left].filter(({ range }) => range.start >= story.start && range.start <= story.end);
    const [first] = own;
    if (first === undefined) return [];
    for (const finding of own) left.delete(finding);
    const whole = { start: story.start, end: Math.max(story.end, ...own.map(({ range }) => range.end)) };
    const range = whole.end - whole.start > LONGEST ? lineAround(text, first.range) : whole;
    return [{ heading, isStory: true, line: lineOf(story.start), range, findings: own }];
  });
  const others = [...left].map((finding) => {
    const range = lineAround(text, finding.range);
    return { heading: [], isStory: false, line: lineOf(finding.range.start), range, findings: [finding] };
  });
  return [...ofStories, ...others].sort((a, b) => a.range.start - b.range.start);
}

/** From the start of the first line to the end of the last, within reason. */
function lineAround(text: string, { start, end }: TextRange): TextRange {
  const before = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = text.slice(end, end + LONGEST).search(/[\r\n]/);
  return {
    start: start === 0 ? 0 : Math.max(before, start - LONGEST),
    end: Math.min(start + LONGEST, rest === -1 ? Math.min(text.length, end + LONGEST) : end + rest),
  };
}
