/** Cuts the next version of a document into sections, looking only at what has changed. */
import { afterMarks } from '../text/marks.js';
import { ownCopy } from '../text/own-copy.js';
import { endOfFrontMatter } from './front-matter.js';
import type { SectionSource } from './model.js';
import type { ReadingWith } from './read-section.js';
import { createSectionSource } from './section-source.js';
import { cutFrom } from './sections.js';

/** Where the first section of `text` starts: a byte order mark is no part of it. */
export function startOfSections(text: string): number {
  return afterMarks(text, 0);
}

/** The sections of `text`; those of the version before come again as the same objects where their text does. */
export function cutAgain(text: string, before: readonly SectionSource[], how: ReadingWith): readonly SectionSource[] {
  const head = commonHead(text, before);
  if (head.count === before.length && head.end === text.length && before.length > 0) return before;
  // The last section that looks the same may go on now; and a heading that ends with the text may not be complete.
  const likely = Math.max(0, Math.min(head.count, before.length - 1) - 1);
  // A line written far below may have closed front matter that was none before.
  const kept = (head.starts[likely] ?? 0) < endOfFrontMatter(text) ? 0 : likely;
  const start = kept === 0 ? startOfSections(text) : head.starts[kept]!;
  const tail = commonTail(text, before, { start, from: kept });
  const heading = headingAbove(before, { at: kept, start });
  const { grammar } = how.pack;
  const above = kept === 0 ? '' : (before[kept]?.lead ?? '');
  const isKnown = (offset: number, lead: string): boolean => {
    const at = tail.get(offset);
    return at !== undefined && before[at]?.lead === lead;
  };
  const pieces = cutFrom(text, { start, heading, lead: above, grammar }, isKnown);
  const end = pieces[pieces.length - 1]?.end ?? start;
  const copied = before.length === 0 ? (words: string) => words : ownCopy;
  // The first section may hold front matter, so it is compared with the first one only.
  const again = new Map(
    before.slice(Math.max(kept, 1), tail.get(end)).map((source) => [source.lead + source.text, source]),
  );
  const fresh = pieces.map((piece) => {
    const words = text.slice(piece.start, piece.end);
    if (piece.start !== startOfSections(text))
      return (
        again.get(piece.lead + words) ?? createSectionSource({ text: copied(words), lead: piece.lead, front: 0 }, how)
      );
    if (before[0]?.text === words) return before[0];
    return createSectionSource({ text: copied(words), lead: '', front: endOfFrontMatter(text) - piece.start }, how);
  });
  return [...before.slice(0, kept), ...fresh, ...before.slice(tail.get(end) ?? before.length)];
}

/** Where the section begins that the one at index `at` is a part of; that one starts at `start`. */
function headingAbove(
  before: readonly SectionSource[],
  { at, start }: { readonly at: number; readonly start: number },
) {
  let offset = start;
  for (let i = at; i > 0 && before[i]?.head === null; i--) offset -= before[i - 1]?.text.length ?? 0;
  return offset;
}

interface CommonHead {
  /** How many sections `text` starts with. */
  readonly count: number;
  readonly starts: readonly number[];
  readonly end: number;
}

function commonHead(text: string, before: readonly SectionSource[]): CommonHead {
  const starts: number[] = [];
  let end = startOfSections(text);
  for (const source of before) {
    if (!standsAt(text, source, end)) break;
    starts.push(end);
    end += source.text.length;
  }
  return { count: starts.length, starts, end };
}

/** Offset -> index of the sections that `text` ends with. */
function commonTail(
  text: string,
  before: readonly SectionSource[],
  { start, from }: { readonly start: number; readonly from: number },
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let end = text.length;
  for (let i = before.length - 1; i > from; i--) {
    const source = before[i]!;
    end -= source.text.length;
    if (end <= start || !standsAt(text, source, end)) break;
    found.set(end, i);
  }
  return found;
}

/** Comparing a slice is much faster than `startsWith`, which goes character by character. */
function standsAt(text: string, source: SectionSource, offset: number): boolean {
  return text.slice(offset, offset + source.text.length) === source.text;
}
