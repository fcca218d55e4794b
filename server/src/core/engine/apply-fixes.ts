/** Applies safe fixes to a text: whole fixes only, from first to last, leaving out those that overlap an earlier one. */
import type { Finding, Fix } from '../finding/finding.js';
import { GAP } from '../rules/suggestions.js';
import { overlaps, type TextEdit } from '../text/range.js';

/** A text that needs more passes than this has fixes that undo each other. */
export const MOST_FIX_PASSES = 10;

export interface FixedText {
  readonly text: string;
  /** How many groups of edits were applied. */
  readonly applied: number;
  /** How many were left out because they overlap an applied one, or do not fit the text. */
  readonly skipped: number;
}

/** The edits of every fix that keeps the meaning; suggestions are left for a person to choose. */
export function safeFixes(findings: readonly Finding[]): readonly (readonly TextEdit[])[] {
  return findings.flatMap((finding) => {
    const fix = finding.fixes.find((candidate) => candidate.kind === 'fix');
    return fix === undefined ? [] : [fix.edits];
  });
}

/**
 * The same, and where a finding has one suggestion, no other, and nothing in it is left to write, the edits of that one: for
 * rules that a person has named.
 */
export function chosenFixes(findings: readonly Finding[]): readonly (readonly TextEdit[])[] {
  return findings.flatMap((finding) => {
    const [safe] = safeFixes([finding]);
    if (safe !== undefined) return [safe];
    const [only, other] = finding.fixes;
    return only !== undefined && other === undefined && isComplete(only) ? [only.edits] : [];
  });
}

/** Whether nothing of it is left for a person to write. What is not complete must never be one click away from a commit. */
export function isComplete({ edits }: Fix): boolean {
  return edits.length > 0 && edits.every(({ text }) => !text.includes(GAP));
}

/** Applies each group of edits wholly or not at all. The text is returned unchanged when nothing applies. */
export function applyFixes(text: string, groups: readonly (readonly TextEdit[])[]): FixedText {
  const chosen: TextEdit[] = [];
  let applied = 0;
  for (const group of [...groups].sort((a, b) => firstOffset(a) - firstOffset(b))) {
    if (!isApplicable(group, text) || group.some((edit) => collides(edit, chosen))) continue;
    chosen.push(...group);
    applied++;
  }
  return { text: applyEdits(text, chosen), applied, skipped: groups.length - applied };
}

/** Applies edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const edit of [...edits].sort(byPlace)) {
    result += text.slice(done, edit.range.start) + edit.text;
    done = edit.range.end;
  }
  return result + text.slice(done);
}

/** Whether the edits change something, lie inside the text and leave each other alone. */
function isApplicable(group: readonly TextEdit[], text: string): boolean {
  const fits = group.every(({ range }) => range.start >= 0 && range.start <= range.end && range.end <= text.length);
  if (!fits || group.some((edit, index) => collides(edit, group.slice(0, index)))) return false;
  return group.some((edit) => text.slice(edit.range.start, edit.range.end) !== edit.text);
}

function collides(edit: TextEdit, others: readonly TextEdit[]): boolean {
  return others.some((other) => overlaps(edit.range, other.range));
}

function firstOffset(group: readonly TextEdit[]): number {
  return Math.min(...group.map((edit) => edit.range.start));
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.range.start - b.range.start || a.range.end - b.range.end;
}
