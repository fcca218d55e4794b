/** Offers to accept a finding with a reason, as a comment above the story or at the end of its row. */
import { startsBlock } from '../../core/document/story-start.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import { SUPPRESSION_RULE } from '../../core/finding/finding.js';
import { GAP } from '../../core/rules/suggestions.js';
import { positionAt, lineAround } from '../../core/text/line-index.js';
import { isIn, shift, type TextEdit } from '../../core/text/range.js';
import { lineEndOf, withEdits } from '../texts/file-changes.js';
import { countStories, type Snapshot } from '../texts/snapshot.js';
import type { Offer, OfferContext, OfferMaker } from './offer.js';

const ROW = /^\s*\|/;

type Used = 'snapshot' | 'surroundings' | 'findings' | 'linters';

export const suppress: OfferMaker<Used> = (finding, context) => {
  if (finding.ruleId === SUPPRESSION_RULE) return [];
  return offerFor([finding], `Accept this “${finding.ruleId}”, with a reason`, context);
};

/** One comment for everything that is said of a story, where that is more than one thing. */
export const suppressAll: OfferMaker<Used> = (finding, context) => {
  const { story } = finding;
  if (story === undefined) return [];
  const all = context.findings.filter((other) => other.story === story && other.ruleId !== SUPPRESSION_RULE);
  if (new Set(all.map(({ ruleId }) => ruleId)).size < 2) return [];
  return offerFor(all, `Accept all ${all.length.toString()} findings of this story, with one reason`, context);
};

function offerFor(
  accepted: readonly ReportedFinding[],
  title: string,
  context: Pick<OfferContext, Used>,
): readonly Offer[] {
  const [first] = accepted;
  const candidates = first === undefined ? [] : candidatesFor(first, idsOf(accepted), context.snapshot);
  const edit = candidates.find((candidate) => areAccepted(accepted, candidate, context));
  return edit === undefined ? [] : [{ title, changes: [{ file: context.snapshot, edits: [edit], hasGaps: true }] }];
}

function idsOf(findings: readonly ReportedFinding[]): string {
  return [...new Set(findings.map(({ ruleId }) => ruleId))].join(', ');
}

function candidatesFor({ range, story }: ReportedFinding, ids: string, snapshot: Snapshot): readonly TextEdit[] {
  const { text, lines } = snapshot;
  const line = positionAt(lines, range.start).line;
  const first = story === undefined ? line : Math.min(line, storyLine(snapshot, range.start) ?? line);
  return [
    ...inComments(snapshot, first, ids),
    ...(ROW.test(textOf(snapshot, line)) ? [inLine(snapshot, line, ids)] : []),
    aboveLine(snapshot, blockStart(snapshot, line), ids),
    aboveLine(snapshot, blockStart(snapshot, first), ids),
    inLine(snapshot, line, ids),
  ].filter(({ range: at }) => at.start <= text.length);
}

/** So far from the story a comment may stand that is for it already. */
const NEAR_LINES = 2;

/** Behind the rules that a comment for this place names: a second comment would need a second reason. */
function inComments({ model, lines }: Snapshot, line: number, ids: string): readonly TextEdit[] {
  return model.sections.flatMap(({ range: section, directives }) =>
    directives.flatMap(({ kind, rules }) => {
      const last = rules.at(-1);
      if (last === undefined || !(kind === 'disable-next-line' || kind === 'disable-line')) return [];
      const { end } = shift(last.range, section.start);
      const distance = Math.abs(positionAt(lines, end).line - line);
      return distance > NEAR_LINES ? [] : [{ range: { start: end, end }, text: `, ${ids}` }];
    }),
  );
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

function aboveLine(snapshot: Snapshot, line: number, ids: string): TextEdit {
  const start = snapshot.lines.starts[line - 1] ?? 0;
  const indent = /^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(textOf(snapshot, line))?.[0] ?? '';
  const comment = `<!-- customer-first-disable-next-line ${ids} -- ${GAP} -->`;
  return { range: { start, end: start }, text: `${indent}${comment}${lineEndOf(snapshot.text)}` };
}

function inLine(snapshot: Snapshot, line: number, ids: string): TextEdit {
  const start = snapshot.lines.starts[line - 1] ?? 0;
  const written = textOf(snapshot, line).trimEnd();
  const end = (written.endsWith('|') ? written.slice(0, -1).trimEnd() : written).length;
  return {
    range: { start: start + end, end: start + end },
    text: ` <!-- customer-first-disable-line ${ids} -- ${GAP} -->`,
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

/** Whether the findings go, nothing else comes, and all stories are still read. */
function areAccepted(accepted: readonly ReportedFinding[], edit: TextEdit, context: Pick<OfferContext, Used>): boolean {
  const { linters, surroundings, snapshot, findings } = context;
  const after = withEdits(snapshot, [edit]);
  const left = linters.lint(after, surroundings, { namedPersonas: null }).findings;
  const isGone = accepted.every((finding) => {
    const place = finding.range.start + (edit.range.start <= finding.range.start ? edit.text.length : 0);
    return !left.some(({ ruleId, range }) => ruleId === finding.ruleId && range.start === place);
  });
  const isFewer = left.filter(isAboutStories).length <= findings.filter(isAboutStories).length - accepted.length;
  return isGone && isFewer && countStories(after) === countStories(snapshot);
}
