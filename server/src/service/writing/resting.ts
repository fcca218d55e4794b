/**
 * Decides which findings wait while somebody is still writing the story they are about.
 *
 * Somebody is writing when the last edit ended at the growing end of a story: none of its words follow, no full stop has
 * been set, no blank line and no new item has been started. Then everything new about this story waits, not only what is
 * said about its last clause, because the end of a sentence decides what its start means: “developer” is a customer or a
 * builder by what they wish for, and a wish is judged by its reason. What has been shown before stays, so that nothing
 * comes and goes under the hands of the writer. Whoever edits the middle of a story hears at once.
 */
import type { Clause, DocumentModel, Section, Story } from '../../core/document/model.js';
import { sectionAt } from '../../core/document/section-at.js';
import { startOf, type PlacedFinding } from '../../core/engine/place.js';
import { shift, type TextRange } from '../../core/text/range.js';

/** Between the last clause and the cursor: blanks, markup, one line break, and words that only join (“so that”). */
const GAP = /^[^.!?;\n\r]*(?:(?:\r\n|\n|\r)[^.!?;\n\r]*)?$/;
const LONGEST_GAP = 200;
/** The full stops of addresses and the semicolons of “&amp;” end no sentence. */
const NO_SENTENCE = /\]\([^()\s]*\)?|&\w+;?/g;
/** A line that starts like this is something new. */
export const NEW_BLOCK = /[\n\r][ \t>]*(?:[#|]|(?:[-*+]|\d{1,9}[.)])[ \t])/;
const LETTER = /[\p{L}\p{N}]/u;

/** What is being written: a story, or a title, an item or the name of a rule, which belong to none. */
export interface Written {
  readonly range: TextRange;
  readonly story: Story | null;
}

/** What grows at `end`, where the last edit ended; null where nothing does. */
export function writtenAt({ sections, text }: DocumentModel, end: number): Written | null {
  const section = sectionAt(sections, end);
  if (section === undefined) return null;
  const by = section.range.start;
  const at = end - by;
  const story = storyBefore(section, at);
  if (story !== null && isGrowing(lastOf(clausesOf(story)), at, text, by)) {
    return { range: shift({ start: story.range.start, end: Math.max(at, story.range.end) }, by), story };
  }
  const title = section.titles.find(({ clause }) => isGrowing(clause.range, at, text, by));
  const item = section.items.find((one) => isGrowing(one.clause.range, at, text, by));
  const range = title?.clause.range ?? item?.range ?? suppressionAt(section, at);
  return range === null ? null : { range: shift(range, by), story: null };
}

/**
 * `findings` without those that wait; the same list where none does. They are sorted by place, and only those near what is
 * being written are looked at. `wasShown` says whether the writer has seen a finding like this one.
 */
export function withoutResting(
  findings: readonly PlacedFinding[],
  written: Written | null,
  wasShown: (finding: PlacedFinding) => boolean,
): readonly PlacedFinding[] {
  if (written === null) return findings;
  const from = firstAt(findings, startOf, written.range.start - FARTHEST_TITLE);
  const to = firstAt(findings, startOf, written.range.end + 1);
  const near = findings.slice(from, to);
  const shown = near.filter((finding) => !isAbout(finding, written) || wasShown(finding));
  return shown.length === near.length ? findings : findings.slice(0, from).concat(shown, findings.slice(to));
}

/** A heading may name the persona of a story that stands some way below it. */
const FARTHEST_TITLE = 4000;

/** Whether a finding is about what is written there. */
export function isAbout({ finding, section }: PlacedFinding, written: Written): boolean {
  if (finding.story !== undefined && finding.story === written.story) return true;
  const { start, end } = shift(written.range, -(section?.range.start ?? 0));
  const touches = (other: TextRange): boolean => other.start <= end && start <= other.end;
  return touches(finding.range) || finding.fixes.some(({ edits }) => edits.some(({ range }) => touches(range)));
}

/** A finding as far as it matters whether it was seen. */
export interface Shown {
  readonly ruleId: string;
  /** Counted from the start of the document. */
  readonly start: number;
}

/** Whether `shown`, sorted by place, holds one of the same rule at the same place. */
export function hasLike(shown: readonly Shown[], wanted: PlacedFinding): boolean {
  const start = startOf(wanted);
  for (let i = firstAt(shown, (one) => one.start, start); i < shown.length; i++) {
    const candidate = shown[i];
    if (candidate?.start !== start) return false;
    if (candidate.ruleId === wanted.finding.ruleId) return true;
  }
  return false;
}

/** Index of the first of `items`, sorted by place, that starts at `offset` or later. */
function firstAt<Item>(items: readonly Item[], start: (item: Item) => number, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && start(item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last story that starts there or before. */
export function storyBefore({ stories }: Section, at: number): Story | null {
  return stories[firstAt(stories, ({ range }) => range.start, at + 1) - 1] ?? null;
}

function clausesOf({ persona, situation, want, outcome }: Story): readonly TextRange[] {
  return [persona, situation, want, outcome].flatMap((clause: Clause | null) =>
    clause === null ? [] : [clause.range],
  );
}

function lastOf(ranges: readonly TextRange[]): TextRange | null {
  return ranges.reduce<TextRange | null>((last, range) => (last === null || range.end > last.end ? range : last), null);
}

/** Whether `clause` is unfinished and the cursor, at `at`, is behind its last word. */
function isGrowing(clause: TextRange | null, at: number, text: string, by: number): boolean {
  if (clause === null || at < clause.start) return false;
  if (clause.end > at) return !LETTER.test(text.slice(by + at, by + clause.end));
  if (at - clause.end > LONGEST_GAP) return false;
  const gap = text.slice(by + clause.end, by + at).replace(NO_SENTENCE, '');
  return GAP.test(gap) && !NEW_BLOCK.test(gap);
}

/** A rule's name inside a suppression is unknown until it is written out. */
function suppressionAt({ directives }: Section, at: number): TextRange | null {
  const isHere = ({ start, end }: TextRange): boolean => start <= at && at <= end;
  return directives.flatMap(({ rules }) => rules).find(({ range }) => isHere(range))?.range ?? null;
}
