/** Puts stories together from blocks: one sentence, or clauses spread over paragraphs, list items and headings. */
import type { StoryGrammar } from '../language/grammar.js';
import type { Block } from './blocks.js';
import { addressOf } from './address.js';
import { isShown } from './shown-stories.js';
import { clauseOf, outcomeOf, spanOf } from './clause.js';
import type { Clause, Outcome, Span, Story } from './model.js';
import { outcomeAtStart } from './outcome-grammar.js';
import { joinProse, type Prose } from './prose.js';
import { sentenceOf, type Sentence } from './sentence.js';
import { findStories, type StoryMatch } from './story-grammar.js';
import { readWant, strongMarkerAt } from './want-grammar.js';
import { isTemplate } from './templates.js';

const MAX_JOINED_BLOCKS = 4;
const MAX_REASON_ITEMS = 8;

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
  const matches = findStories(sentence, grammar).filter(
    (match) => !isTemplateMatch(sentence, grammar, match) && !isShown(blocks, at, { sentence, match, grammar }),
  );
  return matches.flatMap((match, i) => {
    const isLast = i === matches.length - 1;
    if (isLast) return readLast(blocks, at, sentence, match, grammar);
    return toReading(storyOf(sentence, match), at + 1);
  });
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
    return readWantList(blocks, at, sentence, match, grammar);
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

/** "As a player, I want to:" with a list of wishes: one story whose outcome may stand in any of the items. */
function readWantList(
  blocks: readonly Block[],
  at: number,
  sentence: Sentence,
  match: StoryMatch,
  grammar: StoryGrammar,
): readonly StoryReading[] {
  // Without a colon this is a wish that is still being typed.
  if (!/[:：]\s*$/.test(sentence.prose.text)) return [];
  const followers = wishItems(blocks, at, grammar);
  const pieces = followers.map((i) => blocks[i]?.prose ?? joinProse([]));
  if (pieces.length === 0) return [];
  const joined = sentenceOf(joinProse([blocks[at]?.prose ?? joinProse([]), ...pieces]), sentence.isHeading, grammar);
  const again = findStories(joined, grammar).find((m) => m.start === match.start);
  if (again === undefined) return [];
  const story = storyOf(joined, again);
  if (story === null) return [];
  const outcome = story.outcome ?? reasonAfter(blocks, at, grammar);
  return [
    { story: { ...withOutcome(story, outcome), layout: 'list' }, next: (followers[followers.length - 1] ?? at) + 1 },
  ];
}

function withOutcome(story: Story, outcome: Outcome | null): Story {
  return { ...story, outcome, possibleOutcome: outcome === null ? story.possibleOutcome : null };
}

/** The items of the list that follows directly, up to one that speaks of somebody else. */
function wishItems(blocks: readonly Block[], at: number, grammar: StoryGrammar): readonly number[] {
  const items: number[] = [];
  for (const i of followersOf(blocks, at, MAX_REASON_ITEMS)) {
    const block = blocks[i];
    if (block === undefined || block.items.length === 0 || block.items.length < (blocks[at]?.items.length ?? 0)) break;
    if (findStories(sentenceOf(block.prose, false, grammar), grammar).some((story) => story.role !== null)) break;
    items.push(i);
  }
  return items;
}

/** A reason in the next paragraph or in the items below: "So that ...", "**Why:** ...". */
function reasonAfter(blocks: readonly Block[], at: number, grammar: StoryGrammar): Outcome | null {
  const followers = followersOf(blocks, at, MAX_REASON_ITEMS);
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

/** "Business value: high", "Impact: 8/10": a mark that somebody gave, and no reason. */
export function isRating({ words }: Clause, { ratings }: StoryGrammar): boolean {
  return words.every(({ lower }) => ratings.has(lower) || /^[\d.]+$/.test(lower));
}

/** Blocks that may belong to the one at `at`: what follows in the same group, up to the next heading. */
function followersOf(blocks: readonly Block[], at: number, most: number): readonly number[] {
  const block = blocks[at];
  const indices: number[] = [];
  for (let i = at + 1; i < blocks.length && indices.length < most; i++) {
    const next = blocks[i];
    if (next === undefined || next.kind !== 'paragraph' || next.group !== block?.group) break;
    indices.push(i);
  }
  return indices;
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

/** A story from a complete match; null where nothing is wanted. */
export function storyOf(sentence: Sentence, match: StoryMatch): Story | null {
  const want = clauseOf(sentence, match.want);
  if (want === null || match.marker === null) return null;
  const persona = clauseOf(sentence, match.role);
  const reason = outcomeOf(sentence, match.outcome);
  const outcome = reason !== null && isRating(reason, sentence.grammar) ? null : reason;
  return buildStory({
    kind: match.kind,
    first: spanOf(sentence, { start: match.start, end: lastOf(match) }),
    persona,
    hasArticle: match.role === null || match.hasArticle,
    situation: clauseOf(sentence, match.situation),
    want,
    wantMarker: spanOf(sentence, match.marker),
    outcome,
    possibleOutcome: outcomeOf(sentence, match.perhaps),
    grammar: sentence.grammar,
  });
}

/** The last word of its parts. */
function lastOf({ want, marker, outcome }: StoryMatch): number {
  return Math.max(want?.end ?? 0, marker?.end ?? 0, outcome?.text.end ?? 0);
}

/** A job story needs no persona, a story without one is read only where it stands alone: "I want ... so that ...". */
export function wantAtStart(sentence: Sentence, grammar: StoryGrammar): Story | null {
  const marker = strongMarkerAt(sentence, grammar, 0);
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

export interface StoryParts {
  /** Whether an article stands before the persona; it does in columns and fields, where none is written. */
  readonly hasArticle?: boolean;
  readonly kind: Story['kind'];
  readonly persona: Clause | null;
  readonly situation: Clause | null;
  readonly want: Clause;
  readonly wantMarker: Span | null;
  readonly outcome: Outcome | null;
  /** What may be meant as the reason; it stays a part of the want. */
  readonly possibleOutcome?: Outcome | null;
  readonly first: Span | null;
  readonly grammar: StoryGrammar;
}

/** Fills in what follows from the parts. */
export function buildStory(parts: StoryParts): Story {
  const ends = [parts.want.range.end, parts.outcome?.range.end ?? 0, parts.wantMarker?.range.end ?? 0];
  const start = parts.first?.range.start ?? parts.want.range.start;
  return {
    kind: parts.kind,
    range: { start, end: Math.max(...ends, parts.first?.range.end ?? 0) },
    heading: [],
    persona: parts.persona,
    address: addressOf(parts.persona, parts.grammar.address, parts.hasArticle),
    situation: parts.situation,
    want: parts.want,
    wantMarker: parts.wantMarker,
    outcome: parts.outcome,
    possibleOutcome: parts.outcome === null ? (parts.possibleOutcome ?? null) : null,
    criteria: [],
    end: Math.max(...ends),
    layout: 'sentence',
    stage: null,
    personaFrom: parts.persona === null ? null : 'clause',
  };
}
