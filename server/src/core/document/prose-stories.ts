/** Stories told in prose below their number: "### User Story 1 - Keys (Priority: P1)", "A tenant opens ... and sees ...". */
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { Block } from './blocks.js';
import { outcomeOf } from './clause.js';
import type { Outcome, Story } from './model.js';
import { endOfSentence } from './outcome-match.js';
import { isPerson } from './people.js';
import { isRating, storyOf } from './build-story.js';
import type { StoryReading } from './read-stories.js';
import { gapBefore, isSentenceEnd, type Sentence, sentenceOf } from './sentence.js';
import { isTemplate } from './templates.js';
import { readWant, type TokenSpan } from './want-grammar.js';
import { hasEnding } from './words.js';

/** Below its title and its prose such a story has so many blocks at most up to the last label that shows what it is. */
const LABEL_WITHIN = 8;

/** The story that the paragraph at `at` tells; null where it does not stand below the title of one, with labels below it. */
export function proseStory(blocks: readonly Block[], at: number, pack: LanguagePack): StoryReading | null {
  const [title, block] = blocks;
  // Only the heading of the section itself is known to stand directly above.
  if (at !== 1 || title?.group !== 0 || title.items.length > 0 || title.inQuote) return null;
  if (block?.kind !== 'paragraph' || block.list !== 0 || block.inQuote || title.kind !== 'heading') return null;
  if (block.group !== 0 || !isStoryTitle(sentenceOf(title.prose, true, pack.grammar))) return null;
  const labels = labelsBelow(blocks, at, pack);
  const story = labels.length === 0 ? null : storyIn(sentenceOf(block.prose, false, pack.grammar), pack);
  if (story === null) return null;
  const why = labels.find((label) => matchPhrase(pack.grammar.whyLabels, label.tokens, 0) > 0);
  return { story: why === undefined || story.outcome !== null ? story : withWhy(story, why, pack), next: at + 1 };
}

/** "User Story 1 - Keys", "US1: Keys". */
function isStoryTitle({ tokens, grammar }: Sentence): boolean {
  const length = matchPhrase(grammar.storyTitles, tokens, 0);
  if (length > 0) return /^\d/.test(tokens[length]?.lower ?? '');
  const [, name = ''] = /^([a-z]{1,6})\d{1,4}$/.exec(tokens[0]?.lower ?? '') ?? [];
  return grammar.itemNames.has(name);
}

function labelsBelow(blocks: readonly Block[], at: number, { grammar }: LanguagePack): readonly Sentence[] {
  const labels: Sentence[] = [];
  for (const block of blocks.slice(at + 1, at + 1 + LABEL_WITHIN)) {
    if (block.kind === 'heading') break;
    const sentence = sentenceOf(block.prose, false, grammar);
    const length = matchPhrase(grammar.storyLabels, sentence.tokens, 0);
    if (length > 0 && /[:：]/.test(gapBefore(sentence, length))) labels.push(sentence);
  }
  return labels;
}

interface Told {
  readonly situation: TokenSpan | null;
  readonly role: TokenSpan;
  readonly hasArticle: boolean;
  /** What the person wishes or does begins behind it. */
  readonly marker: TokenSpan;
}

function storyIn(sentence: Sentence, pack: LanguagePack): Story | null {
  const { tokens, grammar } = sentence;
  const preface = endOfPreface(sentence);
  const told = preface === null ? null : toldAt(sentence, preface, pack);
  if (told === null || tokens.some(({ lower }) => grammar.addressees.has(lower))) return null;
  const { want, outcome, perhaps } = readWant(sentence, grammar, told.marker.end, tokens.length);
  if (isTemplate(sentence, grammar, told.role, want)) return null;
  return storyOf(sentence, { kind: 'story', start: 0, end: tokens.length, ...told, want, outcome, perhaps });
}

/** Where the sentence goes on behind "While they wait, ..."; 0 where nothing of the kind is written, null where it has no end. */
function endOfPreface(sentence: Sentence): number | null {
  const { tokens, grammar } = sentence;
  const first = tokens[0]?.lower ?? '';
  const isPreface = [grammar.situationOpeners, grammar.reasonedSituations, grammar.conditions].some((set) =>
    set.has(first),
  );
  if (!isPreface) return 0;
  for (let i = 1; i < tokens.length && !isSentenceEnd(sentence, i); i++)
    if (gapBefore(sentence, i).includes(',')) return i;
  return null;
}

const MOST_WORDS_OF_SUBJECT = 8;

/** "A tenant opens ...", "Tenants can ...", "The tenant wants to ...". */
function toldAt(sentence: Sentence, at: number, pack: LanguagePack): Told | null {
  const { tokens, grammar } = sentence;
  const hasArticle = grammar.articles.has(tokens[at]?.lower ?? '');
  const start = at + (hasArticle ? 1 : 0);
  const situation = at === 0 ? null : { start: 1, end: at };
  let end = start;
  let isDescribed = false;
  let hasAside = false;
  for (let i = start + 1; i <= start + MOST_WORDS_OF_SUBJECT && i < tokens.length; i++) {
    if (isSentenceEnd(sentence, i)) return null;
    // "A tenant or guest opens": the last person before the verb.
    if (!isDescribed && !hasAside && isPerson(tokens.slice(start, i), pack)) end = i;
    if (gapBefore(sentence, i).includes('(')) {
      i = endOfBracket(sentence, i);
      hasAside = true;
    }
    const { lower = '' } = tokens[i] ?? {};
    const isBeside = i - end <= 1 || isDescribed || hasAside;
    const wish = matchPhrase(grammar.thirdWishes, tokens, i) || matchPhrase(grammar.thirdAbilities, tokens, i);
    const isVerb = wish > 0 || isDoing(sentence, i, hasArticle);
    const isOwnVerb = !isDescribed || i > end + LEAST_DESCRIPTION;
    if (end > start && isBeside && isVerb && isOwnVerb)
      return {
        situation,
        role: { start, end: isDescribed ? i : end },
        hasArticle,
        marker: { start: i, end: i + wish },
      };
    isDescribed ||= end === i && grammar.describes.has(lower);
  }
  return null;
}

/** "who pays rent opens ...": fewer words than these hold the verb of the description itself. */
const LEAST_DESCRIPTION = 2;

function endOfBracket(sentence: Sentence, at: number): number {
  for (let i = at + 1; i < sentence.tokens.length && !isSentenceEnd(sentence, i); i++)
    if (gapBefore(sentence, i).includes(')')) return i;
  return at;
}

/** "opens", "quickly opens"; "open" where many do it. */
function isDoing({ tokens, grammar }: Sentence, at: number, isOne: boolean): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (hasEnding(lower, grammar.adverbEndings)) return false;
  return isOne ? lower.endsWith('s') && grammar.isVerb(lower) : grammar.verbs.has(lower);
}

/** The first sentence of a "Why" in which a person gains something; another one may be meant so, and is only asked about. */
function withWhy(story: Story, why: Sentence, pack: LanguagePack): Story {
  const { tokens, grammar } = why;
  const label = matchPhrase(grammar.whyLabels, tokens, 0);
  const clauseFrom = (start: number, connector: TokenSpan | null): Outcome | null =>
    outcomeOf(why, { connector, text: { start, end: endOfSentence(why, start, tokens.length) }, source: 'field' });
  for (let at = label; at < tokens.length; at = endOfSentence(why, at, tokens.length)) {
    const text = tokens.slice(at, endOfSentence(why, at, tokens.length));
    if (!text.some((_, i) => isGain(text, i, pack))) continue;
    const outcome = clauseFrom(at, at === label ? { start: 0, end: label } : null);
    return { ...story, outcome, possibleOutcome: null };
  }
  const perhaps = clauseFrom(label, null);
  return perhaps === null || isRating(perhaps, grammar) ? story : { ...story, possibleOutcome: perhaps };
}

const GAIN_WITHIN = 5;

/** "tenants save a walk", "lets the tenant ...": somebody, and soon what gets better for them. */
function isGain(words: Sentence['tokens'], at: number, pack: LanguagePack): boolean {
  const { grammar } = pack;
  const word = words[at];
  if (word === undefined || !isSomebody(words, at, pack)) return false;
  const around = words.slice(Math.max(0, at - 2), at + 1 + GAIN_WITHIN);
  return around.some(({ lower }) => grammar.effectVerbs.has(lower) || grammar.purposeVerbs.has(lower));
}

function isSomebody(words: Sentence['tokens'], at: number, pack: LanguagePack): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return pack.grammar.thirdSubjects.has(word.lower) || isPerson([word], pack);
}
