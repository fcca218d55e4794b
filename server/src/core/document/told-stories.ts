/** Stories in words that are often none: "A clerk can ... so that ...", "As a rider, I see ...", "I am a tenant and I'd like ...". */
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { remembered } from '../remembered.js';
import type { Block } from './blocks.js';
import type { Story } from './model.js';
import { isBuilder, isPerson } from './people.js';
import { storyOf } from './build-story.js';
import { readRole } from './role-grammar.js';
import { gapBefore, isSentenceEnd, type Sentence, sentenceOf, startsClause } from './sentence.js';
import { isShown } from './shown-stories.js';
import type { StoryMatch } from './story-grammar.js';
import { isTemplate } from './templates.js';
import { isSubject, readWant, strongMarkerAt, type TokenSpan } from './want-grammar.js';

export interface ToldStory {
  readonly story: Story;
  /** Whether it says what somebody can or must be able to do: below another story it is one of its criteria. */
  readonly isDuty: boolean;
  readonly sentence: Sentence;
  readonly match: StoryMatch;
}

interface Place {
  readonly sentence: Sentence;
  readonly pack: LanguagePack;
  /** Where the story would begin. */
  readonly at: number;
}

interface Wish {
  readonly role: TokenSpan;
  readonly hasArticle: boolean;
  readonly marker: TokenSpan;
  /** Where the wish begins, where that is not behind the marker. */
  readonly from?: number;
  readonly isDuty?: boolean;
  /** Whether only a reason makes a story of it. */
  readonly needsReason: boolean;
}

const LONGEST = 600;
const MOST_WORDS_OF_LABEL = 5;

/** The story that all of a block is, but for a label before it; null where it is something else. */
export function toldStory(block: Block, pack: LanguagePack): ToldStory | null {
  return toldBy(pack)(block).told;
}

/** Kept, because a block is asked twice: whether it is a story, and whether it is one that may be a criterion. */
const toldBy = remembered((pack: LanguagePack) => remembered((block: Block) => ({ told: readTold(block, pack) })));

function readTold(block: Block, pack: LanguagePack): ToldStory | null {
  if (block.kind === 'table' || block.prose.text.length > LONGEST) return null;
  const sentence = sentenceOf(block.prose, block.kind === 'heading', pack.grammar);
  for (let at = 0; at <= Math.min(MOST_WORDS_OF_LABEL, sentence.tokens.length - 1); at++) {
    if (at > 0 && !startsClause(sentence, at)) continue;
    const place = { sentence, pack, at };
    const wish = wishOfRole(place) ?? wishOfSelf(place) ?? wishOfLabelled(place) ?? wishOfOther(place);
    const match = wish === null ? null : matchOf(place, wish);
    const story =
      match === null || isShown([block], 0, { sentence, match, grammar: pack.grammar })
        ? null
        : storyOf(sentence, match);
    if (story !== null && match !== null) return { story, isDuty: wish?.isDuty === true, sentence, match };
  }
  return null;
}

/** Null where the block says more than the wish and its reason, or where it speaks to its reader. */
function matchOf({ sentence, pack: { grammar }, at }: Place, wish: Wish): StoryMatch | null {
  const { tokens } = sentence;
  const { role, hasArticle, marker, from = marker.end } = wish;
  const read = readWant(sentence, grammar, from, tokens.length);
  const { outcome } = read;
  const isSpoken = tokens.slice(at).some(({ lower }) => grammar.addressees.has(lower));
  const isWhole = Math.max(read.want.end, outcome?.text.end ?? 0) === tokens.length;
  if (isSpoken || !isWhole || (wish.needsReason && !isReason(sentence, outcome, wish.isDuty === true))) return null;
  if (isTemplate(sentence, grammar, role, read.want)) return null;
  return { kind: 'story', start: at, end: tokens.length, role, hasArticle, situation: null, marker, ...read };
}

/** "so that nobody waits", "so nobody waits"; "so we lowered the price" and "so enabling it" tell what was done. */
function isReason({ tokens, grammar }: Sentence, outcome: StoryMatch['outcome'], isDuty: boolean): boolean {
  const connector = outcome?.connector ?? null;
  if (outcome?.source !== 'marked' || connector === null || outcome.text.end <= outcome.text.start) return false;
  const first = tokens[connector.start]?.lower ?? '';
  if (first !== grammar.bareConnector) return !isDuty || matchPhrase(grammar.firstReason, tokens, connector.start) > 0;
  const next = tokens[connector.end]?.lower ?? '';
  const isBare = connector.end - connector.start === 1;
  return !isBare || (!grammar.subjects.has(next) && grammar.afterBareConnector.has(next));
}

/** "As a guest, the door should open ...", "As a rider, I see ...". */
function wishOfRole({ sentence, pack, at }: Place): Wish | null {
  const { tokens } = sentence;
  const { grammar } = pack;
  if (!grammar.roleOpeners.has(tokens[at]?.lower ?? '')) return null;
  const read = readRole(sentence, grammar, at);
  if (read?.hasArticle !== true || read.leading !== null) return null;
  const { role, next } = read;
  const common = { role, hasArticle: true, needsReason: false };
  if (isDutyOfThing(sentence, next) && isPerson(tokens.slice(role.start, role.end), pack))
    return { ...common, marker: { start: next, end: next } };
  if (!isSubject(grammar, tokens[next]) || isBuilder(tokens.slice(role.start, role.end), pack)) return null;
  const verb = grammar.adverbs.has(tokens[next + 1]?.lower ?? '') ? next + 2 : next + 1;
  if (matchPhrase(grammar.told, tokens, verb) > 0)
    return { ...common, marker: { start: next, end: next + 1 }, from: verb };
  if (!grammar.receives.has(tokens[verb]?.lower ?? '')) return null;
  const object = tokens.slice(verb + 1, verb + 1 + WORDS_OF_OBJECT);
  if (object.length === 0 || object.some(({ lower }) => grammar.notReceived.has(lower))) return null;
  return { ...common, marker: { start: next, end: next + 1 }, from: verb };
}

const WORDS_OF_OBJECT = 3;
const MOST_WORDS_OF_THING = 6;

/** "the door should", "an order must". */
function isDutyOfThing(sentence: Sentence, at: number): boolean {
  const { tokens, grammar } = sentence;
  if (!grammar.articles.has(tokens[at]?.lower ?? '') || !gapBefore(sentence, at).includes(',')) return false;
  for (let i = at + 2; i <= at + MOST_WORDS_OF_THING && !isSentenceEnd(sentence, i); i++)
    if (grammar.obligations.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** "I am a tenant and I'd like ...", "Being a carer, I need ...". */
function wishOfSelf({ sentence, pack, at }: Place): Wish | null {
  const { tokens } = sentence;
  const { grammar } = pack;
  const length = matchPhrase(grammar.selfOpenings, tokens, at);
  const read = length === 0 ? null : readRole(sentence, grammar, at, length);
  if (read?.hasArticle !== true || !grammar.indefiniteArticles.has(tokens[at + length]?.lower ?? '')) return null;
  const marker = strongMarkerAt(sentence, grammar, read.next);
  let { end } = read.role;
  while (grammar.joiners.has(tokens[end - 1]?.lower ?? '') || tokens[end - 1]?.lower === grammar.bareConnector) end--;
  const role = { start: read.role.start, end };
  if (marker === null || end <= role.start) return null;
  return { role, hasArticle: true, marker, needsReason: isBuilder(tokens.slice(role.start, end), pack) };
}

const MOST_WORDS_OF_NAME = 4;

/** "Florist: I want ... so that ...", no name of somebody who speaks. */
function wishOfLabelled({ sentence, pack, at }: Place): Wish | null {
  const { tokens } = sentence;
  const { grammar } = pack;
  const hasArticle = grammar.articles.has(tokens[at]?.lower ?? '');
  const start = at + (hasArticle ? 1 : 0);
  for (let i = start + 1; i <= start + MOST_WORDS_OF_NAME && i < tokens.length; i++) {
    const gap = gapBefore(sentence, i);
    if (/^[\s*_]*$/.test(gap)) continue;
    const marker = /^[\s*_]*[:–—-][\s*_]*(?:[“"„«][\s*_]*)?$/.test(gap) ? strongMarkerAt(sentence, grammar, i) : null;
    if (marker === null || !isPerson(tokens.slice(start, i), pack)) return null;
    return { role: { start, end: i }, hasArticle: true, marker, needsReason: true };
  }
  return null;
}

const MOST_WORDS_OF_SUBJECT = 5;
/** Words that begin another part of a sentence: "When a clerk wants ...". */
const NO_PERSON = [
  ...(['roleOpeners', 'situationOpeners', 'reasonedSituations', 'conditions', 'causes'] as const),
  ...(['prepositions', 'conjunctions', 'describes'] as const),
] as const;

/** "The payroll clerk wants ... so that ...", "Clerks can ... so that ...". */
function wishOfOther({ sentence, pack, at }: Place): Wish | null {
  const { tokens } = sentence;
  const { grammar } = pack;
  const hasArticle = grammar.articles.has(tokens[at]?.lower ?? '');
  const start = at + (hasArticle ? 1 : 0);
  const first = tokens[at]?.lower ?? '';
  if (NO_PERSON.some((set) => grammar[set].has(first))) return null;
  for (let i = start; i <= start + MOST_WORDS_OF_SUBJECT && i < tokens.length; i++) {
    if (i > start && !/^[\s*_]*$/.test(gapBefore(sentence, i))) return null;
    if (i === start) continue;
    const wish = matchPhrase(grammar.thirdWishes, tokens, i);
    const length = wish || matchPhrase(grammar.thirdAbilities, tokens, i);
    if (length === 0) continue;
    const role = { start, end: i };
    if (!isPerson(tokens.slice(start, i), pack)) return null;
    return { role, hasArticle, marker: { start: i, end: i + length }, isDuty: wish === 0, needsReason: true };
  }
  return null;
}
