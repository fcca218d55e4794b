/** Sorts the findings of a file by the story they are about, for reports that show whole stories. */
import { placedStories } from '../core/document/placed-stories.js';
import { readWith } from '../core/engine/read-with.js';
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

/** In the order of the text; every finding is in exactly one excerpt. `findings` are sorted by place. */
export function cutExcerpts({ text, settings }: FileReport, findings: readonly ReportedFinding[]): readonly Excerpt[] {
  const index = indexLines(text);
  const lineOf = (offset: number): number => positionAt(index, offset).line;
  const left = [...findings].sort((a, b) => a.range.start - b.range.start);
  const excerpts: Excerpt[] = [];
  let next = 0;
  const takeUpTo = (end: number): readonly ReportedFinding[] => {
    const from = next;
    while (next < left.length && (left[next]?.range.start ?? 0) <= end) next++;
    return left.slice(from, next);
  };
  const addOutside = (outside: readonly ReportedFinding[]): void => {
    for (const finding of outside) {
      const range = lineAround(text, finding.range);
      excerpts.push({ heading: [], isStory: false, line: lineOf(finding.range.start), range, findings: [finding] });
    }
  };
  for (const { heading, range } of findings.length === 0 ? [] : placedStories(readWith(settings, text))) {
    addOutside(takeUpTo(range.start - 1));
    const own = takeUpTo(range.end);
    if (own.length === 0) continue;
    excerpts.push({
      heading,
      isStory: true,
      line: lineOf(range.start),
      range: showFor(text, range, own),
      findings: own,
    });
  }
  addOutside(takeUpTo(text.length));
  return excerpts;
}

/** The story with all that its findings point at; only the line of the first one where that is very long. */
function showFor(text: string, story: TextRange, findings: readonly ReportedFinding[]): TextRange {
  const end = Math.max(story.end, ...findings.map(({ range }) => range.end));
  const [first] = findings;
  return first !== undefined && end - story.start > LONGEST ? lineAround(text, first.range) : { ...story, end };
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
