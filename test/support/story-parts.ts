/** The parts of the stories of a text as they stand in it, for tests of what is read. */
import { expect } from 'vitest';
import { OPEN_GATES } from '../../server/src/core/document/gates.js';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { createMemory, readDocument, type ReadOptions } from '../../server/src/core/document/read-document.js';

export type Parts = readonly [persona: string | null, want: string | null, outcome: string | null];

/** The parts of each story as they stand in the source. */
export function parts(text: string, options: ReadOptions = {}): readonly Parts[] {
  return placedStories(readDocument(text, createMemory(), options)).map((story) => {
    const cut = (part: { readonly range: { readonly start: number; readonly end: number } } | null): string | null =>
      part === null ? null : text.slice(part.range.start, part.range.end);
    return [cut(story.persona), cut(story.want), cut(story.outcome)];
  });
}

export const BAKER: Parts = ['baker', 'see what is left', 'nothing is thrown away'];
export const STORY = 'As a baker, I want to see what is left so that nothing is thrown away.';
export const GUARD: Parts = ['night guard', 'know who is in', 'I lock nobody up'];

/** Read as told, whether or not a gate stands before it. */
export function isRead(text: string, expected: readonly Parts[]): void {
  expect(parts(text)).toEqual(expected);
  expect(parts(text, { gates: OPEN_GATES })).toEqual(expected);
}
