/** Wishes in a list below "As a player, I want to": one story with a colon before it, one an item below a heading or dots. */
import type { StoryGrammar } from '../language/grammar.js';
import type { Block } from './blocks.js';
import { buildStory, storyOf, withOutcome } from './build-story.js';
import { clauseOf, outcomeOf } from './clause.js';
import { followersOf, MOST_ITEMS, reasonAfter } from './followers.js';
import type { Story } from './model.js';
import { joinProse } from './prose.js';
import { gapBefore, sentenceOf, type Sentence } from './sentence.js';
import { findStories, type StoryMatch } from './story-grammar.js';
import { isTemplate } from './templates.js';
import { readWant } from './want-grammar.js';

/** A story whose wish stands below. */
interface Opened {
  readonly sentence: Sentence;
  readonly match: StoryMatch;
  readonly grammar: StoryGrammar;
}

interface ListReading {
  readonly story: Story;
  /** Index of the block after the last one used. */
  readonly next: number;
}

/** "As a player, I want to:" with a list of wishes: one story whose outcome may stand in any of the items. */
export function readWantList(
  blocks: readonly Block[],
  at: number,
  { sentence, match, grammar }: Opened,
): readonly ListReading[] {
  if (goesOnInItems(blocks[at])) return readWantItems(blocks, at, { sentence, match, grammar });
  const followers = wishItems(blocks, at, grammar);
  // Without a colon this is a wish that is still being typed, unless a list of its own goes on with it.
  if (!/[:：]\s*$/.test(sentence.prose.text) && !isOwnList(blocks, at, followers)) return [];
  const pieces = followers.map((i) => blocks[i]?.prose ?? joinProse([]));
  if (pieces.length === 0) return [];
  const joined = sentenceOf(joinProse([blocks[at]?.prose ?? joinProse([]), ...pieces]), sentence.isHeading, grammar);
  const again = findStories(joined, grammar).find((m) => m.start === match.start);
  if (again === undefined) return [];
  const story = storyOf(joined, withoutItemAsReason(joined, again));
  if (story === null) return [];
  const outcome = story.outcome ?? reasonAfter(blocks, at, grammar);
  return [
    { story: { ...withOutcome(story, outcome), layout: 'list' }, next: (followers[followers.length - 1] ?? at) + 1 },
  ];
}

/** The wish has no words of its own, and what follows is a list one deeper. */
function isOwnList(blocks: readonly Block[], at: number, items: readonly number[]): boolean {
  const depth = blocks[at]?.items.length ?? 0;
  return items[0] === at + 1 && items.some((i) => blocks[i]?.items.length === depth + 1);
}

/** "- to see my rent", "- to report a leak": the second wish is no reason of the first. */
function withoutItemAsReason(sentence: Sentence, match: StoryMatch): StoryMatch {
  const start = match.outcome?.connector?.start ?? match.outcome?.text.start ?? 0;
  if (match.outcome?.source !== 'purpose' || match.want === null || !gapBefore(sentence, start).includes('\n'))
    return match;
  return { ...match, want: { ...match.want, end: match.end }, outcome: null, perhaps: null };
}

/** A heading "As a customer I want to", and words that end in dots: what follows goes on with them, item by item. */
function goesOnInItems(block: Block | undefined): boolean {
  if (block === undefined) return false;
  return (
    /(?:…|\.{2,3})\s*$/.test(block.prose.text) || (block.kind === 'heading' && !/[:：]\s*$/.test(block.prose.text))
  );
}

/** Each item is a wish of its own. */
function readWantItems(
  blocks: readonly Block[],
  at: number,
  { sentence, match, grammar }: Opened,
): readonly ListReading[] {
  const persona = clauseOf(sentence, match.role);
  const depth = blocks[at + 1]?.items.length ?? 0;
  return wishItems(blocks, at, grammar).flatMap((i) => {
    const block = blocks[i];
    if (block?.items.length !== depth || !block.isItemStart) return [];
    const item = sentenceOf(block.prose, false, grammar);
    const { want, outcome, perhaps } = readWant(item, grammar, itemStart(item, grammar), item.tokens.length);
    const clause = clauseOf(item, want);
    if (clause === null || isTemplate(item, grammar, match.role, want)) return [];
    const story = buildStory({
      kind: 'story',
      persona,
      hasArticle: match.hasArticle,
      situation: null,
      want: clause,
      wantMarker: null,
      outcome: outcomeOf(item, outcome),
      possibleOutcome: outcomeOf(item, perhaps),
      first: null,
      grammar,
    });
    return [{ story: { ...story, personaFrom: 'heading' as const }, next: i + 1 }];
  });
}

/** "- to order bread", "- … order bread". */
function itemStart({ tokens }: Sentence, { infinitive }: StoryGrammar): number {
  return tokens[0]?.lower === infinitive ? 1 : 0;
}

/** The items of the list that follows directly, up to one that speaks of somebody else. */
function wishItems(blocks: readonly Block[], at: number, grammar: StoryGrammar): readonly number[] {
  const items: number[] = [];
  for (const i of followersOf(blocks, at, MOST_ITEMS)) {
    const block = blocks[i];
    if (block === undefined || block.items.length === 0 || block.items.length < (blocks[at]?.items.length ?? 0)) break;
    if (findStories(sentenceOf(block.prose, false, grammar), grammar).some((story) => story.role !== null)) break;
    items.push(i);
  }
  return items;
}
