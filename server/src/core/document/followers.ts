/** The blocks that may go on with a story: wishes of a list, and the reason below. */
import type { StoryGrammar } from '../language/grammar.js';
import type { Block } from './blocks.js';
import { isRating } from './build-story.js';
import { outcomeOf } from './clause.js';
import type { Outcome } from './model.js';
import { outcomeAtStart } from './outcome-grammar.js';
import { sentenceOf } from './sentence.js';
import { findStories } from './story-grammar.js';

/** So many items may stand between a wish and its reason, or belong to it. */
export const MOST_ITEMS = 8;

/** A reason in the next paragraph or in the items below: "So that ...", "**Why:** ...". */
export function reasonAfter(blocks: readonly Block[], at: number, grammar: StoryGrammar): Outcome | null {
  const followers = followersOf(blocks, at, MOST_ITEMS);
  for (const index of followers) {
    const block = blocks[index];
    if (block === undefined) return null;
    const sentence = sentenceOf(block.prose, false, grammar);
    if (findStories(sentence, grammar).some((match) => match.role !== null)) return null;
    const match = outcomeAtStart(sentence, grammar);
    const outcome = outcomeOf(sentence, match);
    if (outcome !== null && isRating(outcome, grammar)) continue;
    if (outcome !== null) return { ...outcome, source: match?.source === 'field' ? 'field' : 'list' };
    if ((block.list === 0 && index > at + 1) || block.kind !== 'paragraph') return null;
  }
  return null;
}

/** Blocks that may belong to the one at `at`: what follows in the same group, up to the next heading. */
export function followersOf(blocks: readonly Block[], at: number, most: number): readonly number[] {
  const block = blocks[at];
  const indices: number[] = [];
  for (let i = at + 1; i < blocks.length && indices.length < most; i++) {
    const next = blocks[i];
    if (next === undefined || next.kind !== 'paragraph' || next.group !== block?.group) break;
    indices.push(i);
  }
  return indices;
}
