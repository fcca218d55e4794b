/** Findings with the section they were found in: edits elsewhere move the section, not the finding. */
import type { Section } from '../document/model.js';
import type { Finding } from '../finding/finding.js';
import { shift } from '../text/range.js';

export interface PlacedFinding {
  /** Its ranges count from the start of `section`; the same object as long as the section stays the same. */
  readonly finding: Finding;
  /** Null where the ranges count from the start of the document. */
  readonly section: Section | null;
}

/** Where the finding starts, counted from the start of the document. */
export function startOf({ finding, section }: PlacedFinding): number {
  return finding.range.start + (section?.range.start ?? 0);
}

/** The finding with ranges that count from the start of the document. */
export function moveToDocument({ finding, section }: PlacedFinding): Finding {
  const by = section?.range.start ?? 0;
  if (by === 0) return finding;
  const before = moved.get(finding);
  if (before?.by === by) return before.finding;
  const fixes = finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, range: shift(edit.range, by) })),
  }));
  const extent = finding.extent === undefined ? {} : { extent: shift(finding.extent, by) };
  const there = { ...finding, range: shift(finding.range, by), ...extent, fixes };
  moved.set(finding, { by, finding: there });
  return there;
}

const moved = new WeakMap<Finding, { readonly by: number; readonly finding: Finding }>();

/** By place, then rule id. */
export function byPlace(a: PlacedFinding, b: PlacedFinding): number {
  const start = startOf(a) - startOf(b);
  if (start !== 0) return start;
  const length = lengthOf(a) - lengthOf(b);
  if (length !== 0) return length;
  return a.finding.ruleId < b.finding.ruleId ? -1 : a.finding.ruleId > b.finding.ruleId ? 1 : 0;
}

/** What stands in the title of many stories is found with each of them, above the section of most. */
export function sayOnceOfTitles(found: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const isOfTitle = ({ finding: { story } }: PlacedFinding): boolean => story?.personaFrom === 'title';
  if (!found.some(isOfTitle)) return found;
  return [...found].sort(byPlace).filter((placed, i, all) => {
    const before = all[i - 1];
    const isSame = before !== undefined && byPlace(before, placed) === 0 && isOfTitle(before) && isOfTitle(placed);
    return !isSame || before.finding.message !== placed.finding.message;
  });
}

function lengthOf({ finding: { range } }: PlacedFinding): number {
  return range.end - range.start;
}
