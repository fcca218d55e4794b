/** Puts stories together from blocks: one sentence, or clauses spread over paragraphs, list items and headings. */
import type { StoryGrammar } from '../language/grammar.js';
import type { Block } from './blocks.js';
import { buildStory, storyOf, withOutcome } from './build-story.js';
import { clauseOf, outcomeOf, spanOf } from './clause.js';
import { followersOf, reasonAfter } from './followers.js';
import type { Story } from './model.js';
import { outcomeAtStart } from './outcome-grammar.js';
import { joinProse, type Prose } from './prose.js';
import { sentenceOf, type Sentence } from './sentence.js';
import { isShown } from './shown-stories.js';
import { findStories, type StoryMatch } from './story-grammar.js';
import { readWant, strongMarkerAt } from './want-grammar.js';
import { isTemplate } from './templates.js';
import { readParts } from './lone-parts.js';
import { readWantList } from './want-lists.js';

const MAX_JOINED_BLOCKS = 4;

/** A story with the blocks it took; `isLoose` ones have no persona and are only stories in the right company. */
export interface StoryReading {
  readonly story: Story;
  /** Index of the block after the last one used. */
  readonly next: number;
}

/** All stories that begin in the block at `at`. */
export function readStoriesAt(blocks: readonly Block[], at: number, grammar: StoryGrammar): readonly StoryReading[] {
  const block = blocks[at];
  if (block === undefined) return [];
  const sentence = sentenceOf(block.prose, block.kind === 'heading', grammar);
  const parts = readParts(blocks, at, sentence);
  if (parts !== null) return [parts];
  const matches = findStories(sentence, grammar).filter(
    (match) =>
      (!isTemplateMatch(sentence, grammar, match) || isOpenWish(blocks, at, match)) &&
      !isShown(blocks, at, { sentence, match, grammar }),
  );
  return matches.flatMap((match, i) => {
    const isLast = i === matches.length - 1;
    if (isLast) return readLast(blocks, at, sentence, match, grammar);
    return toReading(storyOf(sentence, match), at + 1);
  });
}

/** "As a customer I want to ..." above a list: no gap to fill in. */
function isOpenWish(blocks: readonly Block[], at: number, { start, want }: StoryMatch): boolean {
  const isEmpty = start === 0 && want !== null && want.end <= want.start;
  return isEmpty && (blocks[at + 1]?.items.length ?? 0) > (blocks[at]?.items.length ?? 0);
}

/** The last story of a block may go on in the blocks that follow. */
function readLast(
  blocks: readonly Block[],
  at: number,
  sentence: Sentence,
  match: StoryMatch,
  grammar: StoryGrammar,
): readonly StoryReading[] {
  if (match.marker === null)
    return match.role === null || !reachesEnd(sentence, match) ? [] : readSplit(blocks, at, match, grammar);
  if (match.want === null || match.want.end <= match.want.start)
    return readWantList(blocks, at, { sentence, match, grammar });
  const complete = storyOf(sentence, match);
  if (match.outcome !== null && complete?.outcome === null) {
    // "so that" at the very end: the reason follows below, or is still to be written.
    const split = readSplit(blocks, at, match, grammar);
    if (split.length > 0) return split;
  }
  if (match.outcome !== null || complete === null) return toReading(complete, at + 1);
  if (blocks[at]?.kind === 'heading' && goesOn(blocks, at)) return readSplit(blocks, at, match, grammar);
  const reason = reasonAfter(blocks, at, grammar);
  return toReading(reason === null ? complete : withOutcome(complete, reason), at + 1);
}

function reachesEnd(sentence: Sentence, match: StoryMatch): boolean {
  return match.role !== null && match.role.end >= sentence.tokens.length;
}

/** A heading cut off in mid-sentence goes on in a paragraph that starts with a small letter. */
function goesOn(blocks: readonly Block[], at: number): boolean {
  const [next] = followersOf(blocks, at, 1);
  return next !== undefined && /^\p{Ll}/u.test(blocks[next]?.prose.text ?? '');
}

/** "As a nurse" / "I want ..." / "so that ..." in blocks of their own. */
function readSplit(
  blocks: readonly Block[],
  at: number,
  match: StoryMatch,
  grammar: StoryGrammar,
): readonly StoryReading[] {
  const followers = followersOf(blocks, at, MAX_JOINED_BLOCKS);
  let best: StoryReading | null = null;
  const pieces: Prose[] = [blocks[at]?.prose ?? joinProse([])];
  for (const index of followers) {
    const block = blocks[index];
    if (block === undefined) break;
    const own = findStories(sentenceOf(block.prose, false, grammar), grammar);
    if (own.some((story) => story.role !== null)) break;
    pieces.push(block.prose);
    const sentence = sentenceOf(joinProse(pieces), false, grammar);
    const joined = findStories(sentence, grammar).find((m) => m.start === match.start);
    if (joined === undefined || isTemplateMatch(sentence, grammar, joined)) break;
    const story = joined.marker === null ? null : storyOf(sentence, joined);
    if (story !== null) best = { story, next: index + 1 };
    if (story?.outcome != null) break;
    if (best !== null && !startsReason(blocks[index + 1], grammar)) break;
  }
  if (best === null) return [];
  return [best, ...siblingWants(blocks, best, grammar)];
}

/** Below "As a cluster operator:", or a heading like it, every "I want ..." is a story of that persona. */
function siblingWants(blocks: readonly Block[], first: StoryReading, grammar: StoryGrammar): readonly StoryReading[] {
  const readings: StoryReading[] = [];
  const { persona, address } = first.story;
  for (let i = first.next; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || block.kind !== 'paragraph') break;
    const sentence = sentenceOf(block.prose, false, grammar);
    if (findStories(sentence, grammar).some((match) => match.role !== null)) break;
    const want = strongMarkerAt(sentence, grammar, 0) === null ? null : wantAtStart(sentence, grammar);
    if (want !== null) readings.push({ story: { ...want, persona, address, personaFrom: 'heading' }, next: i + 1 });
  }
  return readings;
}

function startsReason(block: Block | undefined, grammar: StoryGrammar): boolean {
  return block?.kind === 'paragraph' && outcomeAtStart(sentenceOf(block.prose, false, grammar), grammar) !== null;
}

function isTemplateMatch(sentence: Sentence, grammar: StoryGrammar, match: StoryMatch): boolean {
  return isTemplate(sentence, grammar, match.role, match.want);
}

function toReading(story: Story | null, next: number): readonly StoryReading[] {
  return story === null ? [] : [{ story, next }];
}

/** A job story needs no persona, a story without one is read only where it stands alone: "I want ... so that ...". */
export function wantAtStart(sentence: Sentence, grammar: StoryGrammar, at = 0): Story | null {
  const marker = strongMarkerAt(sentence, grammar, at);
  if (marker === null) return null;
  const { want, outcome, perhaps } = readWant(sentence, grammar, marker.end, sentence.tokens.length);
  const clause = clauseOf(sentence, want);
  if (clause === null) return null;
  const first = spanOf(sentence, marker);
  return buildStory({
    kind: 'story',
    first,
    persona: null,
    situation: null,
    want: clause,
    wantMarker: first,
    outcome: outcomeOf(sentence, outcome),
    possibleOutcome: outcomeOf(sentence, perhaps),
    grammar,
  });
}
