/** Offers to accept a finding with a reason, as a comment above the story or at the end of its row. */
import { startsBlock } from '../../core/document/story-start.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import { SUPPRESSION_RULE } from '../../core/finding/finding.js';
import { GAP } from '../../core/rules/suggestions.js';
import { positionAt, lineAround } from '../../core/text/line-index.js';
import { isIn, shift, type TextEdit } from '../../core/text/range.js';
import { lineEndOf, withEdits } from '../texts/file-changes.js';
import { countStories, type Snapshot } from '../texts/snapshot.js';
import type { OfferContext, OfferMaker } from './offer.js';

const ROW = /^\s*\|/;

type Used = 'snapshot' | 'surroundings' | 'findings' | 'linters';

export const suppress: OfferMaker<Used> = (finding, context) => {
  if (finding.ruleId === SUPPRESSION_RULE) return [];
  const edit = candidates(finding, context.snapshot).find((candidate) => isAccepted(finding, candidate, context));
  if (edit === undefined) return [];
  return [
    {
      title: `Accept this “${finding.ruleId}”, with a reason`,
      changes: [{ file: context.snapshot, edits: [edit], hasGaps: true }],
    },
  ];
};

function candidates({ ruleId, range, story }: ReportedFinding, snapshot: Snapshot): readonly TextEdit[] {
  const { text, lines } = snapshot;
  const line = positionAt(lines, range.start).line;
  const first = story === undefined ? line : Math.min(line, storyLine(snapshot, range.start) ?? line);
  return [
    ...(ROW.test(textOf(snapshot, line)) ? [inLine(snapshot, line, ruleId)] : []),
    aboveLine(snapshot, blockStart(snapshot, line), ruleId),
    aboveLine(snapshot, blockStart(snapshot, first), ruleId),
    inLine(snapshot, line, ruleId),
  ].filter(({ range: at }) => at.start <= text.length);
}

/** The first line of the story that holds `offset`. */
function storyLine({ model, lines }: Snapshot, offset: number): number | null {
  const section = model.sections.find(({ range }) => isIn(range, offset));
  const story = section?.stories.find(({ range }) => isIn(shift(range, section.range.start), offset));
  return section === undefined || story === undefined
    ? null
    : positionAt(lines, story.range.start + section.range.start).line;
}

/** A comment in the middle of a paragraph would cut it in two. */
function blockStart(snapshot: Snapshot, from: number): number {
  let line = from;
  const { grammar } = snapshot.model.language;
  while (line > 1 && !startsBlock(textOf(snapshot, line), grammar) && textOf(snapshot, line - 1).trim() !== '') line--;
  return line;
}

function aboveLine(snapshot: Snapshot, line: number, ruleId: string): TextEdit {
  const start = snapshot.lines.starts[line - 1] ?? 0;
  const indent = /^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(textOf(snapshot, line))?.[0] ?? '';
  const comment = `<!-- customer-first-disable-next-line ${ruleId} -- ${GAP} -->`;
  return { range: { start, end: start }, text: `${indent}${comment}${lineEndOf(snapshot.text)}` };
}

function inLine(snapshot: Snapshot, line: number, ruleId: string): TextEdit {
  const start = snapshot.lines.starts[line - 1] ?? 0;
  const written = textOf(snapshot, line).trimEnd();
  const end = (written.endsWith('|') ? written.slice(0, -1).trimEnd() : written).length;
  return {
    range: { start: start + end, end: start + end },
    text: ` <!-- customer-first-disable-line ${ruleId} -- ${GAP} -->`,
  };
}

function textOf({ text, lines }: Snapshot, line: number): string {
  const { start, end } = lineAround(text, lines, lines.starts[line - 1] ?? 0);
  return text.slice(start, end);
}

/** The reminder to write the reason is meant to come. */
function isAboutStories({ ruleId, messageId }: ReportedFinding): boolean {
  return ruleId !== SUPPRESSION_RULE || messageId !== 'reasonless';
}

/** Whether the finding goes, nothing else comes, and all stories are still read. */
function isAccepted(finding: ReportedFinding, edit: TextEdit, context: Pick<OfferContext, Used>): boolean {
  const { linters, surroundings, snapshot, findings } = context;
  const after = withEdits(snapshot, [edit]);
  const left = linters.lint(after, surroundings, { namedPersonas: null }).findings;
  const place = finding.range.start + (edit.range.start <= finding.range.start ? edit.text.length : 0);
  const isGone = !left.some(({ ruleId, range }) => ruleId === finding.ruleId && range.start === place);
  const isFewer = left.filter(isAboutStories).length < findings.filter(isAboutStories).length;
  return isGone && isFewer && countStories(after) === countStories(snapshot);
}
