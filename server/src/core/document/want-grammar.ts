/** Reads the wish of a story: "I want to", and where the want ends and the outcome begins. */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import { findOutcome } from './outcome-grammar.js';
import type { OutcomeMatch } from './outcome-match.js';
import { gapBefore, isSentenceEnd, type Sentence } from './sentence.js';
import { hasEnding, type Token } from './words.js';

/** A row of words: indices into the tokens, `end` exclusive. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** How far after the persona the wish may begin. */
export const MAX_WORDS_TO_WANT = 60;

/** The want that starts at `start` and the outcome up to `end`; a `leading` outcome came before. */
export function readWant(
  sentence: Sentence,
  grammar: StoryGrammar,
  start: number,
  end: number,
  leading: OutcomeMatch | null = null,
): { readonly want: TokenSpan; readonly outcome: OutcomeMatch | null; readonly perhaps: OutcomeMatch | null } {
  const reasons = leading === null ? findOutcome(sentence, grammar, start, end) : { sure: leading, likely: null };
  const outcome = reasons.sure;
  const limit = outcome === null || outcome === leading ? end : (outcome.connector?.start ?? outcome.text.start);
  return { want: { start, end: endOfWant(sentence, start, limit) }, outcome, perhaps: reasons.likely };
}

/** The want is one sentence: it ends at the first full stop, or where the outcome begins. */
function endOfWant(sentence: Sentence, start: number, limit: number): number {
  for (let i = start + 1; i < limit; i++) if (isSentenceEnd(sentence, i)) return i;
  return Math.max(start, limit);
}

const OPENING_QUOTE = /(?:^|\s)["“«„]\s*$/;

/** Where a wish is looked for: after a persona, or after a situation. */
interface WishPlace {
  readonly role: TokenSpan | null;
  readonly next: number;
}

/** "I want to" and its kin: directly after the persona, or (only the strong ones) a little later. */
export function findMarker(
  sentence: Sentence,
  grammar: StoryGrammar,
  opening: WishPlace,
  end: number,
): TokenSpan | null {
  const { tokens } = sentence;
  const direct =
    markerAt(sentence, grammar, opening.next) ??
    bareWish(sentence, grammar, opening) ??
    impersonalWish(sentence, grammar, opening) ??
    wishOfThird(sentence, grammar, opening, end);
  if (direct !== null) return direct;
  for (let i = opening.next; i < Math.min(end, opening.next + MAX_WORDS_TO_WANT); i++) {
    if (!isSubject(grammar, tokens[i])) continue;
    // "As a nurse, Anna works at night. “I want to sleep,” she says."
    if (i > opening.next && OPENING_QUOTE.test(gapBefore(sentence, i))) break;
    if (isAfterSentence(sentence, opening.next, i) && isTold(sentence, grammar, opening.next, i)) return null;
    const strong = strongMarkerAt(sentence, grammar, i);
    // "I hear of a leak so that I can say whether I want to come": the wish came before the reason.
    if (strong !== null) return plainStatement(sentence, grammar, opening, i) ?? strong;
    const isAfterAside =
      i > opening.next && gapBefore(sentence, i).includes(',') && !isAfterSentence(sentence, opening.next, i);
    const weak = isAfterAside ? markerAt(sentence, grammar, i) : null;
    if (weak !== null) return weak;
  }
  return (
    plainStatement(sentence, grammar, opening, end) ??
    ownThing(sentence, grammar, opening, end) ??
    request(sentence, grammar, opening, end)
  );
}

/** "As a baker, want to ...", "I, as a baker, want to ...": who wishes was said before. */
function bareWish(sentence: Sentence, grammar: StoryGrammar, { role, next }: WishPlace): TokenSpan | null {
  const { tokens } = sentence;
  if (role === null || !grammar.bareWishes.has(tokens[next]?.lower ?? '')) return null;
  const isApart = gapBefore(sentence, next).includes(',') || tokens[next + 1]?.lower === grammar.infinitive;
  const length = isApart ? matchPhrase(grammar.strongMarkers, tokens, next) : 0;
  return length === 0 ? null : { start: next, end: next + length };
}

/** "As a baker, it should be possible to ...": nobody has this wish but the person named before. */
function impersonalWish(sentence: Sentence, grammar: StoryGrammar, { role, next }: WishPlace): TokenSpan | null {
  const length = role === null ? 0 : matchPhrase(grammar.impersonalWishes, sentence.tokens, next);
  return length === 0 ? null : { start: next, end: next + length };
}

/** "As a baker, she wants to ... so that ...": without a reason it is told of somebody. */
function wishOfThird(
  sentence: Sentence,
  grammar: StoryGrammar,
  { role, next }: WishPlace,
  end: number,
): TokenSpan | null {
  const { tokens } = sentence;
  if (role === null || !grammar.thirdSubjects.has(tokens[next]?.lower ?? '')) return null;
  const length =
    matchPhrase(grammar.thirdWishes, tokens, next + 1) || matchPhrase(grammar.thirdAbilities, tokens, next + 1);
  if (length === 0 || !hasFullConnector(sentence, grammar, next + length, end)) return null;
  return { start: next, end: next + 1 + length };
}

/** Whether "so that" stands behind `from` in the same sentence. */
function hasFullConnector(sentence: Sentence, grammar: StoryGrammar, from: number, end: number): boolean {
  const { tokens } = sentence;
  for (let i = from + 1; i + 1 < Math.min(end, from + MAX_WORDS_TO_WANT) && !isSentenceEnd(sentence, i); i++)
    if (tokens[i]?.lower === grammar.bareConnector && tokens[i + 1]?.lower === grammar.connectorTail) return true;
  return false;
}

const MOST_WORDS_OF_THING = 5;

/** "As a baker, my list should be short": a wish about what is one's own, which begins with its first word. */
function ownThing(sentence: Sentence, grammar: StoryGrammar, { role, next }: WishPlace, end: number): TokenSpan | null {
  const { tokens } = sentence;
  if (role === null || !grammar.ownPossessives.has(tokens[next]?.lower ?? '')) return null;
  for (let i = next + 2; i < Math.min(end, next + MOST_WORDS_OF_THING); i++) {
    if (isSentenceEnd(sentence, i)) return null;
    if (grammar.obligations.has(tokens[i]?.lower ?? '')) return { start: next, end: next };
  }
  return null;
}

/** "As a guest I get a key card so that ...": without a wish, only a clear "so that" makes it a story. */
function plainStatement(sentence: Sentence, grammar: StoryGrammar, opening: WishPlace, end: number): TokenSpan | null {
  const { next } = opening;
  if (opening.role === null || !isSubject(grammar, sentence.tokens[next]) || isPast(sentence, grammar, next))
    return null;
  const isSpoken = sentence.tokens.slice(next, end).some(({ lower }) => grammar.addressees.has(lower));
  return !isSpoken && hasFullConnector(sentence, grammar, next + 1, end) ? { start: next, end: next + 1 } : null;
}

/** "As a guest, show me my room so that I rest": asked for by whoever gains by it, and no instruction to the reader. */
function request(sentence: Sentence, grammar: StoryGrammar, { role, next }: WishPlace, end: number): TokenSpan | null {
  const { tokens } = sentence;
  if (role === null || !isApartFrom(sentence, role, next) || !grammar.verbs.has(tokens[next]?.lower ?? '')) return null;
  if (!grammar.articles.has(tokens[role.start - 1]?.lower ?? '')) return null;
  if (tokens.slice(next, end).some(({ lower }) => grammar.addressees.has(lower))) return null;
  for (let i = next + 1; i + 2 < Math.min(end, next + MAX_WORDS_TO_WANT) && !isSentenceEnd(sentence, i); i++) {
    if (tokens[i]?.lower !== grammar.bareConnector || tokens[i + 1]?.lower !== grammar.connectorTail) continue;
    return isSingular(grammar, tokens[i + 2]) ? { start: next, end: next } : null;
  }
  return null;
}

/** Behind a comma or a colon in the line of the role. */
function isApartFrom(sentence: Sentence, role: TokenSpan, at: number): boolean {
  const text = sentence.prose.text.slice(sentence.tokens[role.start]?.start, sentence.tokens[at]?.start);
  return /[,:]\s*$/.test(text) && !text.includes('\n');
}

function isAfterSentence(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (isSentenceEnd(sentence, i)) return true;
  return false;
}

/** "As a contributor, you need a key. We want ...", "As a mother I wanted noise. So ...": what is told first is no wish. */
function isTold(sentence: Sentence, grammar: StoryGrammar, from: number, to: number): boolean {
  if (isSubject(grammar, sentence.tokens[from]) && isPast(sentence, grammar, from)) return true;
  return sentence.tokens.slice(from, to).some(({ lower }) => grammar.addressees.has(lower));
}

/** "I wanted", "I always loved": whether the verb behind the subject at `subject` tells of the past. */
function isPast({ tokens }: Sentence, grammar: StoryGrammar, subject: number): boolean {
  const verb = grammar.adverbs.has(tokens[subject + 1]?.lower ?? '') ? subject + 2 : subject + 1;
  const word = tokens[verb]?.lower ?? '';
  return grammar.pastWishes.has(word) || (hasEnding(word, grammar.pastEndings) && !grammar.verbs.has(word));
}

function markerAt(sentence: Sentence, grammar: StoryGrammar, at: number): TokenSpan | null {
  const strong = strongMarkerAt(sentence, grammar, at);
  if (strong !== null) return strong;
  if (!isSingular(grammar, sentence.tokens[at])) return null;
  const weak = matchPhrase(grammar.weakMarkers, sentence.tokens, at + 1);
  return weak === 0 ? null : { start: at, end: at + 1 + weak };
}

/** Subject, up to two adverbs, and a wish: "I only want to". */
export function strongMarkerAt(sentence: Sentence, grammar: StoryGrammar, at: number): TokenSpan | null {
  const { tokens } = sentence;
  if (!isSubject(grammar, tokens[at])) return null;
  for (let skip = 1; skip <= 3; skip++) {
    const length = matchPhrase(grammar.strongMarkers, tokens, at + skip);
    const isBareLike = length > 0 && grammar.bareLikes.has(tokens[at + skip]?.lower ?? '');
    const isConditional = [tokens[at], tokens[at + 1]].some((token) => grammar.conditionals.has(token?.lower ?? ''));
    if (length > 0 && (!isBareLike || isConditional)) {
      return { start: at, end: at + skip + length };
    }
    if (!grammar.adverbs.has(tokens[at + skip]?.lower ?? '')) return null;
  }
  return null;
}

/** "I", not "we": where the wording is weak, only one person's wish is a story. */
export function isSingular(grammar: StoryGrammar, token: Token | undefined): boolean {
  return token !== undefined && grammar.singularSubjects.has(token.lower);
}

export function isSubject(grammar: StoryGrammar, token: Token | undefined): boolean {
  return token !== undefined && (grammar.subjects.has(token.lower) || grammar.contractedSubjects.has(token.lower));
}
