/** The blocks that may go on with a story: wishes of a list, and the reason below. */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import type { Block } from './blocks.js';
import { isRating } from './build-story.js';
import { outcomeOf } from './clause.js';
import type { Outcome } from './model.js';
import { outcomeAtStart } from './outcome-grammar.js';
import { joinProse } from './prose.js';
import { type Sentence, sentenceOf } from './sentence.js';
import { findStories } from './story-grammar.js';

/** So many items may stand between a wish and its reason, or belong to it. */
export const MOST_ITEMS = 8;

/** A reason in the next paragraph or in the items below: "So that ...", "**Why:** ...". */
export function reasonAfter(blocks: readonly Block[], at: number, grammar: StoryGrammar): Outcome | null {
  const followers = followersOf(blocks, at, MOST_ITEMS);
  for (const index of followers) {
    const block = blocks[index];
    if (block === undefined) return null;
    const own = sentenceOf(block.prose, false, grammar);
    if (findStories(own, grammar).some((match) => match.role !== null)) return null;
    const next = followersOf(blocks, index, 1)[0];
    const below = next === undefined || !isOnlyConnector(own, grammar) ? undefined : blocks[next];
    const sentence = below === undefined ? own : sentenceOf(joinProse([block.prose, below.prose]), false, grammar);
    const match = outcomeAtStart(sentence, grammar);
    const outcome = outcomeOf(sentence, match);
    if (outcome !== null && isRating(outcome, grammar)) continue;
    if (outcome !== null) return { ...outcome, source: match?.source === 'field' ? 'field' : 'list' };
    if ((block.list === 0 && index > at + 1) || block.kind !== 'paragraph') return null;
  }
  return null;
}

/** "**So that**" or "So that I can" in a line of its own. */
function isOnlyConnector({ tokens }: Sentence, { connectors, subjects, modals }: StoryGrammar): boolean {
  const length = matchPhrase(connectors, tokens, 0);
  return length > 0 && tokens.slice(length).every(({ lower }) => subjects.has(lower) || modals.has(lower));
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
