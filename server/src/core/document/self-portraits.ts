/** What an association writes of itself: "We apply for 4,000 euros. As a small museum, we want to ...". */
import type { OutcomeMatch } from './outcome-match.js';
import { isSentenceEnd, type Sentence } from './sentence.js';
import type { TokenSpan } from './want-grammar.js';

/** A story as rows of words. */
interface Told {
  readonly start: number;
  readonly end: number;
  readonly role: TokenSpan | null;
  readonly marker: TokenSpan | null;
  readonly want: TokenSpan | null;
  readonly outcome: OutcomeMatch | null;
}

/** More than a label or a title has. */
const LEAST_WORDS = 4;

/**
 * Whether "As a museum, we want ..." is part of a text in which those who write tell of themselves. A story stands alone, or
 * beside other stories. `from` is where the story before it ends.
 */
export function isSelfPortrait(sentence: Sentence, match: Told, from: number): boolean {
  const { tokens, grammar } = sentence;
  const { role, marker, outcome, want } = match;
  const isOne = role !== null && grammar.indefiniteArticles.has(tokens[role.start - 1]?.lower ?? '');
  if (!isOne || marker === null || !grammar.pluralSubjects.has(tokens[marker.start]?.lower ?? '')) return false;
  const isOwn = (at: number): boolean =>
    [grammar.pluralSubjects, grammar.ownPossessives].some((set) => set.has(tokens[at]?.lower ?? ''));
  const before = range(from, match.start);
  if (before.length >= LEAST_WORDS && before.some(isOwn)) return true;
  if (range(role.end + 1, marker.start + 1).some((at) => isSentenceEnd(sentence, at))) return true;
  const after = range(Math.max(want?.end ?? 0, marker.end, outcome?.text.end ?? 0), match.end);
  const isToReader = after.some((at) => grammar.addressees.has(tokens[at]?.lower ?? ''));
  return after.length >= LEAST_WORDS && (outcome === null || isToReader);
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
}
