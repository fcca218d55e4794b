/** Finds the reason that a wish gives without "so that": "... to spot a leak early", ", allowing parents to ...", "for debugging". */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import { endOfSentence, type OutcomeMatch } from './outcome-match.js';
import { gapBefore, isSentenceEnd, type Sentence } from './sentence.js';
import { hasEnding, isCapital } from './words.js';

/** The reasons of a wish: one that is surely meant so, or one that may be. */
export interface Reasons {
  readonly sure: OutcomeMatch | null;
  readonly likely: OutcomeMatch | null;
}

/** What a place in a wish may be: a reason for sure, perhaps, or none. */
type Belief = 'sure' | 'likely' | null;

interface Wish {
  readonly sentence: Sentence;
  readonly grammar: StoryGrammar;
  /** The words just after "I want" or "I want to". */
  readonly start: number;
  readonly end: number;
  /** "I want to see ...", "I can see ...": the wish begins with what the person does. */
  readonly isDoing: boolean;
}

const MOST_WORDS_OF_OBJECT = 3;
/** So far before "to" the verb may stand that it completes: "ask my neighbour next door to ...". */
const CONTROL_WITHIN = 6;
const MOST_WORDS_AFTER_FOR = 5;
const LEAST_LETTERS_OF_ING = 6;
const BREAK = /[,;\n–—]|\s-\s/;

/** The first purpose between `start` and `end` that is surely one, or else the first that may be. */
export function findPurpose(sentence: Sentence, grammar: StoryGrammar, start: number, end: number): Reasons {
  const before = sentence.tokens[start - 1]?.lower ?? '';
  const isDoing = before === grammar.infinitive || grammar.modals.has(before);
  const wish = { sentence, grammar, start, end, isDoing };
  let likely: OutcomeMatch | null = null;
  for (let i = start + 1; i < end && !isSentenceEnd(sentence, i); i++) {
    const isTo = sentence.tokens[i]?.lower === grammar.infinitive;
    const belief = isTo
      ? beliefInTo(wish, i)
      : (beliefInParticiple(wish, i) ?? beliefInFor(wish, i) ?? beliefInPhrase(wish, i));
    if (belief === null) continue;
    const match = purposeAt(wish, i, isTo);
    if (belief === 'sure') return { sure: match, likely: null };
    likely ??= match;
  }
  return { sure: null, likely };
}

function purposeAt({ sentence, end }: Wish, at: number, hasConnector: boolean): OutcomeMatch {
  const start = hasConnector ? at + 1 : at;
  const connector = hasConnector ? { start: at, end: at + 1 } : null;
  return { connector, text: { start, end: endOfSentence(sentence, start, end) }, source: 'purpose' };
}

/** "to spot an infection early", against "to" that completes a verb, a noun or an adjective. */
function beliefInTo(wish: Wish, at: number): Belief {
  const { sentence, grammar, isDoing } = wish;
  const { tokens } = sentence;
  const verb = verbAfterTo(wish, at);
  const isTool = !isDoing && isIndefinite(wish);
  const before = tokens[at - 1]?.lower ?? '';
  if (verb === null || grammar.joiners.has(before)) return null;
  if (grammar.takeInfinitive.has(before))
    return grammar.places.has(before) && grammar.purposeVerbs.has(verb.lower) && at - wish.start > 1 ? 'likely' : null;
  if (matchPhrase(grammar.abilities, tokens, at + 1) > 0) return isDoing ? 'sure' : null;
  if (isComplement(wish, at))
    return isTool && !grammar.thingVerbs.has(verb.lower) && startsObject(wish, verb.at + 1) ? 'likely' : null;
  const isKnown = grammar.purposeVerbs.has(verb.lower) && at + 2 < wish.end;
  if (isKnown && isOfAsked(wish, at)) return null;
  if (isKnown) return !isDoing && beginsWithDoer(wish) ? 'likely' : 'sure';
  if (grammar.thingVerbs.has(verb.lower)) return null;
  const hasBreak = BREAK.test(gapBefore(sentence, at));
  if (hasBreak) return 'sure';
  const control = verbBefore(wish, at);
  if (control === 'somebody') return null;
  const hasObject = startsObject(wish, verb.at + 1);
  if (!isDoing && !isOpenThing(wish)) return namesDoer(wish, at) ? null : 'likely';
  if (!isDoing) return hasObject ? 'likely' : null;
  if (control === 'means' || grammar.having.has(tokens[wish.start]?.lower ?? '') || !hasObject) return 'likely';
  return 'sure';
}

/** "I want to ask parents to confirm ...": what somebody is asked for in the next words. */
function isOfAsked({ sentence, grammar, start, isDoing }: Wish, at: number): boolean {
  if (!isDoing || at - start > MOST_WORDS_OF_OBJECT) return false;
  return grammar.askingVerbs.has(sentence.tokens[start]?.lower ?? '');
}

/** Whether a verb has what it is done to behind it: "to print labels", not "to install on a laptop". */
function startsObject({ sentence, grammar, end }: Wish, at: number): boolean {
  const lower = sentence.tokens[at]?.lower ?? '';
  return (
    at < endOfSentence(sentence, at - 1, end) && !grammar.prepositions.has(lower) && !grammar.conjunctions.has(lower)
  );
}

/** The verb behind the "to" at `at`, an adverb between them passed over; null where "to" goes to a place or a person. */
function verbAfterTo(
  { sentence, grammar, end }: Wish,
  at: number,
): { readonly lower: string; readonly at: number } | null {
  const { tokens } = sentence;
  const isAdverb = hasEnding(tokens[at + 1]?.lower ?? '', grammar.adverbEndings);
  for (const i of isAdverb ? [at + 1, at + 2] : [at + 1]) {
    const lower = tokens[i]?.lower ?? '';
    if (i < end && (grammar.verbs.has(lower) || grammar.purposeVerbs.has(lower))) return { lower, at: i };
  }
  return null;
}

/** "I want my users to keep ...": the first "to" after a bare noun phrase says what is wanted, not why. */
function isComplement({ sentence, grammar, start }: Wish, at: number): boolean {
  const { tokens } = sentence;
  if (tokens[start - 1]?.lower === grammar.infinitive || at - start > MOST_WORDS_OF_OBJECT) return false;
  const first = tokens[start];
  if (first === undefined) return false;
  return first.opaque || isCapital(first) || grammar.articles.has(first.lower) || grammar.possessives.has(first.lower);
}

/** "I want a badge to open the cupboard": it may be what for, or what the badge does. */
function isIndefinite({ sentence, grammar, start }: Wish): boolean {
  return grammar.indefiniteArticles.has(sentence.tokens[start]?.lower ?? '');
}

/** "the owner of the flat to ...": somebody who is to do it; "the plan of each stable to ..." does nothing. */
function namesDoer({ sentence, grammar, start }: Wish, at: number): boolean {
  const words = sentence.tokens.slice(start, at);
  return words.some(({ opaque, lower }) => opaque || hasEnding(lower, grammar.personEndings)) || words.some(isCapital);
}

/** "the owner to ...", "our porter of ..." */
function beginsWithDoer({ sentence, grammar, start }: Wish): boolean {
  const [article, head] = [sentence.tokens[start]?.lower ?? '', sentence.tokens[start + 1]?.lower ?? ''];
  const isCertain = grammar.definiteArticles.has(article) || grammar.possessives.has(article);
  return isCertain && hasEnding(head, grammar.personEndings);
}

/** "I want a chart to ...", "notifications to ...": no known thing that is wished to do something itself. */
function isOpenThing({ sentence, grammar, start }: Wish): boolean {
  const first = sentence.tokens[start];
  if (first === undefined || first.opaque || isCapital(first)) return false;
  if (grammar.indefiniteArticles.has(first.lower)) return true;
  return (
    !grammar.articles.has(first.lower) && !grammar.possessives.has(first.lower) && !grammar.pronouns.has(first.lower)
  );
}

/** Whether "to" completes a verb before it: "invite friends to ...", "use a map to ...". */
function verbBefore({ sentence, grammar, start }: Wish, at: number): 'somebody' | 'means' | null {
  for (let i = at - 1; i >= Math.max(start, at - CONTROL_WITHIN); i--) {
    const lower = sentence.tokens[i]?.lower ?? '';
    if (grammar.control.has(lower)) return 'somebody';
    if (grammar.usage.has(lower)) return 'means';
    if (BREAK.test(gapBefore(sentence, i))) return null;
  }
  return null;
}

/** ", allowing users to ...", ", potentially saving ...". */
function beliefInParticiple({ sentence, grammar }: Wish, at: number): Belief {
  const { tokens } = sentence;
  const word = tokens[at]?.lower ?? '';
  const isAdverb = hasEnding(word, grammar.adverbEndings);
  const isPurpose = grammar.purposeParticiples.has(isAdverb ? (tokens[at + 1]?.lower ?? '') : word);
  return isPurpose && BREAK.test(gapBefore(sentence, at)) ? 'sure' : null;
}

/** "which lets me ...", "given that trains are late". */
function beliefInPhrase({ sentence, grammar, end }: Wish, at: number): Belief {
  const { tokens } = sentence;
  if (matchPhrase(grammar.relativePurpose, tokens, at) > 0) return 'sure';
  const length = matchPhrase(grammar.likelyPurpose, tokens, at);
  return length > 0 && endOfSentence(sentence, at, end) > at + length ? 'likely' : null;
}

/** "for audit purposes", "for debugging", "for workload distribution"; "for each building" says whom or what it is about. */
function beliefInFor({ sentence, grammar, end }: Wish, at: number): Belief {
  const { tokens } = sentence;
  if (tokens[at]?.lower !== grammar.forWhat) return null;
  const last = endOfSentence(sentence, at, end);
  const first = tokens[at + 1]?.lower ?? '';
  const final = tokens[last - 1]?.lower ?? '';
  const isShort = last - at - 1 <= MOST_WORDS_AFTER_FOR;
  if (isShort && grammar.purposeNouns.has(final)) return 'sure';
  const isGerund = first.length >= LEAST_LETTERS_OF_ING && hasEnding(first, grammar.gerundEndings);
  if (isGerund && BREAK.test(gapBefore(sentence, at))) return 'sure';
  if (isGerund) return 'likely';
  if (grammar.articles.has(first) || grammar.possessives.has(first) || grammar.pronouns.has(first)) return null;
  return isShort && hasEnding(final, grammar.effectEndings) ? 'likely' : null;
}
