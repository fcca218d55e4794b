/** Stories whose parts stand below their names, in paragraphs or deeper items: "**As a**", "tenant", "**I want**", "to report a leak". */
import type { Block } from './blocks.js';
import { storyOf } from './build-story.js';
import { followersOf } from './followers.js';
import type { Story } from './model.js';
import { joinProse } from './prose.js';
import { type Sentence, sentenceOf } from './sentence.js';
import { findStories } from './story-grammar.js';
import { isTemplate } from './templates.js';

/** Three names, and what stands below each of them. */
const MOST_BLOCKS = 8;

interface PartsReading {
  readonly story: Story;
  readonly next: number;
}

/** The story that begins with nothing but "As a" in the block at `at`; null where it begins otherwise. */
export function readParts(blocks: readonly Block[], at: number, opening: Sentence): PartsReading | null {
  const block = blocks[at];
  if (block?.kind !== 'paragraph' || !isOnlyOpener(opening)) return null;
  const { grammar } = opening;
  const pieces = [block.prose];
  let best: PartsReading | null = null;
  for (const index of followersOf(blocks, at, MOST_BLOCKS)) {
    const next = blocks[index];
    if (next === undefined || isOnlyOpener(sentenceOf(next.prose, false, grammar))) break;
    pieces.push(next.prose);
    const sentence = sentenceOf(joinProse(pieces), false, grammar);
    const [match] = findStories(sentence, grammar);
    if (match === undefined) continue;
    if (match.start !== 0 || isTemplate(sentence, grammar, match.role, match.want)) break;
    // What follows the wish and is no reason is something else.
    if (best !== null && match.outcome === null) break;
    const story = storyOf(sentence, match);
    if (story === null) continue;
    best = { story: { ...story, layout: 'fields' }, next: index + 1 };
    if (story.outcome !== null) break;
  }
  return best;
}

function isOnlyOpener({ tokens, grammar }: Sentence): boolean {
  const [first, second] = tokens;
  if (first === undefined || first.opaque || tokens.length > 2 || !grammar.roleOpeners.has(first.lower)) return false;
  return second === undefined || grammar.articles.has(second.lower);
}
