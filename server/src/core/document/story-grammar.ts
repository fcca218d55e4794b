/** Finds stories in a piece of prose: who, want and outcome, as rows of words. Knows no Markdown. */
import type { StoryGrammar } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { findOutcome, type OutcomeMatch } from './outcome-grammar.js';
import { gapBefore, isSentenceEnd, startsClause, type Sentence } from './sentence.js';
import type { Token } from './words.js';

/** A row of words: indices into the tokens, `end` exclusive. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** A story found in prose; all spans are indices into the tokens. */
export interface StoryMatch {
  readonly kind: 'story' | 'jobStory';
  readonly start: number;
  /** Where the next story begins, or the end of the prose. */
  readonly end: number;
  readonly role: TokenSpan | null;
  readonly situation: TokenSpan | null;
  readonly marker: TokenSpan | null;
  readonly want: TokenSpan | null;
  readonly outcome: OutcomeMatch | null;
}

const MAX_ROLE_WORDS = 16;
const MAX_WORDS_TO_SUBJECT = 45;
const MAX_WORDS_TO_WANT = 60;

interface Opening {
  readonly kind: 'story' | 'jobStory';
  readonly start: number;
  readonly role: TokenSpan | null;
  readonly situation: TokenSpan | null;
  /** Where to look for the subject and the want. */
  readonly next: number;
  readonly leading: OutcomeMatch | null;
}

/** All stories of `sentence`, in order. Half-written ones have null parts; the caller decides what they are worth. */
export function findStories(sentence: Sentence, grammar: StoryGrammar): StoryMatch[] {
  const openings = findOpenings(sentence, grammar);
  const matches: StoryMatch[] = [];
  openings.forEach((opening, i) => {
    const limit = openings[i + 1]?.start ?? sentence.tokens.length;
    const end = endOfQuote(sentence, opening.start, limit);
    // A story quoted in the middle of a sentence is talked about, not told.
    if (end < limit && !isSentenceEnd(sentence, end) && limit - end > MOST_WORDS_AFTER_QUOTE) return;
    const match = readStory(sentence, grammar, opening, end);
    if (match !== null) matches.push(match);
  });
  return matches;
}

const OPENING_QUOTE = /[“"«„]\s*$/;
const CLOSING_QUOTE = /[”"»]/;
const MOST_WORDS_AFTER_QUOTE = 2;

/** A story that begins with a quotation mark ends at the closing one. */
function endOfQuote(sentence: Sentence, start: number, limit: number): number {
  if (!OPENING_QUOTE.test(gapBefore(sentence, start))) return limit;
  for (let i = start + 1; i <= limit; i++) if (CLOSING_QUOTE.test(gapBefore(sentence, i))) return i;
  return limit;
}

/** Where each story starts: "As a ...", "In order to ..., as a ...", "When ..., I want". */
function findOpenings(sentence: Sentence, grammar: StoryGrammar): Opening[] {
  const openings: Opening[] = [];
  for (let i = 0; i < sentence.tokens.length; i++) {
    const opening = readOpening(sentence, grammar, i);
    if (opening === null) continue;
    openings.push(opening);
    i = Math.max(i, opening.next - 1);
  }
  return openings;
}

function readOpening(sentence: Sentence, grammar: StoryGrammar, at: number): Opening | null {
  const token = sentence.tokens[at];
  if (token === undefined || token.opaque) return null;
  const { lower } = token;
  const isRole = grammar.roleOpeners.has(lower);
  const isSituation = grammar.situationOpeners.has(lower);
  const leading = matchPhrase(grammar.leadingOutcome, sentence.tokens, at);
  if (!isRole && !isSituation && leading === 0) return null;
  if (!startsClause(sentence, at)) return null;
  if (isRole) return roleOpening(sentence, grammar, at);
  if (leading > 0) return leadingOutcomeOpening(sentence, grammar, at, leading);
  return situationOpening(sentence, grammar, at);
}

function roleOpening(sentence: Sentence, grammar: StoryGrammar, at: number): Opening | null {
  const role = readRole(sentence, grammar, at);
  return role === null ? null : { kind: 'story', start: at, situation: null, ...role };
}

/** "In order to plan my week, as a parent, I want ..." */
function leadingOutcomeOpening(sentence: Sentence, grammar: StoryGrammar, at: number, length: number): Opening | null {
  const { tokens } = sentence;
  for (let i = at + length + 1; i < Math.min(tokens.length, at + 50); i++) {
    if (isSentenceEnd(sentence, i)) return null;
    const gap = gapBefore(sentence, i);
    if (!gap.includes(',') && !gap.includes('\n')) continue;
    if (!grammar.roleOpeners.has(tokens[i]?.lower ?? '')) continue;
    const role = readRole(sentence, grammar, i);
    if (role === null) continue;
    const leading = { connector: { start: at, end: at + length }, text: { start: at + length, end: i }, source: 'leading' as const };
    return { kind: 'story', start: at, situation: null, role: role.role, next: role.next, leading };
  }
  return null;
}

/** "When my parcel is late, I want ..." */
function situationOpening(sentence: Sentence, grammar: StoryGrammar, at: number): Opening | null {
  const { tokens } = sentence;
  for (let i = at + 2; i < Math.min(tokens.length, at + MAX_WORDS_TO_SUBJECT); i++) {
    if (isSentenceEnd(sentence, i)) return null;
    const gap = gapBefore(sentence, i);
    if (!gap.includes(',') && !gap.includes('\n')) continue;
    if (!isSingular(grammar, tokens[i]) || strongMarkerAt(sentence, grammar, i) === null) continue;
    return { kind: 'jobStory', start: at, role: null, situation: { start: at + 1, end: i }, next: i, leading: null };
  }
  return null;
}

type RoleReading = Pick<Opening, 'role' | 'next'> & { readonly leading: OutcomeMatch | null };

/** Reads "As a(n) ROLE" up to where the sentence goes on; null where this is only a turn of phrase. */
function readRole(sentence: Sentence, grammar: StoryGrammar, at: number): RoleReading | null {
  const { tokens } = sentence;
  const hasArticle = grammar.articles.has(tokens[at + 1]?.lower ?? '');
  let start = at + (hasArticle ? 2 : 1);
  if (hasArticle && tokens[start]?.lower === 'an' && gapBefore(sentence, start).includes('/')) start++;
  if (isSubject(grammar, tokens[start])) return null;
  if (!hasArticle && grammar.notRoleStarts.has(tokens[start]?.lower ?? '')) return null;
  const end = endOfRole(sentence, grammar, start);
  if (end === null || end.at === start) return null;
  if (!isPlausibleRole(sentence, grammar, { start, end: end.at }, hasArticle)) return null;
  // "As the system grows, we want ..." speaks of time; a persona with "the" is one person.
  const isTime = tokens[at + 1]?.lower === 'the' && tokens[end.at]?.lower === 'we' && end.at - start > 1;
  if (isTime) return null;
  const leading = end.connector === 0 ? null : leadingAfterRole(sentence, grammar, end.at, end.connector);
  return { role: { start, end: end.at }, next: leading?.text.end ?? end.at, leading };
}

/** The first word after the persona; `connector` counts the words of an outcome that comes before the want. */
function endOfRole(sentence: Sentence, grammar: StoryGrammar, start: number): { at: number; connector: number } | null {
  const { tokens } = sentence;
  for (let i = start; i < tokens.length; i++) {
    const gap = gapBefore(sentence, i);
    const subject = isSubject(grammar, tokens[i]);
    if (subject && i > start) return { at: i, connector: 0 };
    if (i > start && /[\n,]/.test(gap)) {
      const connector = connectorAt(sentence, grammar, i);
      if (connector > 0) return { at: i, connector };
    }
    if (i > start && (gap.includes(':') || isSentenceEnd(sentence, i))) {
      return gap.includes('\n') || gap.includes(':') ? { at: i, connector: 0 } : null;
    }
    if (i > start && gap.includes(',') && !continuesList(sentence, i)) return { at: i, connector: 0 };
    if (i - start >= MAX_ROLE_WORDS) return null;
  }
  return { at: tokens.length, connector: 0 };
}

/** "a coach, referee, or player": the comma belongs to a list of people if an "or"/"and" closes it soon. */
function continuesList(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  for (let i = at; i < Math.min(tokens.length, at + 6); i++) {
    const lower = tokens[i]?.lower;
    if (lower === 'or' || lower === 'and') return gapBefore(sentence, i).includes(',') || i > at;
    if (lower === 'i' || lower === 'we') return false;
    if (lower === 'who' || lower === 'when' || lower === 'that') return false;
    if (i > at + 2 && !gapBefore(sentence, i).includes(',')) return false;
  }
  return false;
}

function isPlausibleRole(sentence: Sentence, grammar: StoryGrammar, role: TokenSpan, hasArticle: boolean): boolean {
  const first = sentence.tokens[role.start];
  if (first === undefined) return false;
  if (!grammar.notRoleHeads.has(first.lower)) return true;
  // "As a result" is a turn of phrase, "as a test manager" a person.
  return hasArticle && role.end - role.start > 1 && !['of', 'for', 'to', 'that', 'from', 'in'].includes(sentence.tokens[role.start + 1]?.lower ?? '') && !grammar.notRoleHeads.has(sentence.tokens[role.start + 1]?.lower ?? '');
}

/** "As a customer ⏎ So that I can order ⏎ I would like ..." */
function leadingAfterRole(sentence: Sentence, grammar: StoryGrammar, at: number, length: number): OutcomeMatch | null {
  const { tokens } = sentence;
  for (let i = at + length + 1; i < Math.min(tokens.length, at + MAX_WORDS_TO_WANT); i++) {
    if (isSubject(grammar, tokens[i]) && /[\n,]/.test(gapBefore(sentence, i)) && strongMarkerAt(sentence, grammar, i) !== null) {
      return { connector: { start: at, end: at + length }, text: { start: at + length, end: i }, source: 'leading' };
    }
  }
  return null;
}

function readStory(sentence: Sentence, grammar: StoryGrammar, opening: Opening, end: number): StoryMatch | null {
  const marker = findMarker(sentence, grammar, opening, end);
  const base = { kind: opening.kind, start: opening.start, end, role: opening.role, situation: opening.situation };
  if (marker === null) return { ...base, marker: null, want: null, outcome: opening.leading };
  const { want, outcome } = readWant(sentence, grammar, marker.end, end, opening.leading);
  return { ...base, marker, want, outcome };
}

/** The want that starts at `start` and the outcome up to `end`; a `leading` outcome came before. */
export function readWant(
  sentence: Sentence,
  grammar: StoryGrammar,
  start: number,
  end: number,
  leading: OutcomeMatch | null = null,
): { readonly want: TokenSpan; readonly outcome: OutcomeMatch | null } {
  const outcome = leading ?? findOutcome(sentence, grammar, start, end);
  const limit = outcome === null || outcome === leading ? end : (outcome.connector?.start ?? outcome.text.start);
  return { want: { start, end: endOfWant(sentence, start, limit) }, outcome };
}

/** The want is one sentence: it ends at the first full stop, or where the outcome begins. */
function endOfWant(sentence: Sentence, start: number, limit: number): number {
  for (let i = start + 1; i < limit; i++) if (isSentenceEnd(sentence, i)) return i;
  return Math.max(start, limit);
}

/** "I want to" and its kin: directly after the persona, or (only the strong ones) a little later. */
function findMarker(sentence: Sentence, grammar: StoryGrammar, opening: Opening, end: number): TokenSpan | null {
  const { tokens } = sentence;
  const direct = markerAt(sentence, grammar, opening.next);
  if (direct !== null) return direct;
  for (let i = opening.next; i < Math.min(end, opening.next + MAX_WORDS_TO_WANT); i++) {
    if (!isSubject(grammar, tokens[i])) continue;
    const strong = strongMarkerAt(sentence, grammar, i);
    if (strong !== null) return strong;
    const isAfterAside = i > opening.next && gapBefore(sentence, i).includes(',') && !isAfterSentence(sentence, opening.next, i);
    const weak = isAfterAside ? markerAt(sentence, grammar, i) : null;
    if (weak !== null) return weak;
  }
  return plainStatement(sentence, grammar, opening, end);
}

/** "As a buyer I receive a receipt so that ...": without a wish, only a clear "so that" makes it a story. */
function plainStatement(sentence: Sentence, grammar: StoryGrammar, opening: Opening, end: number): TokenSpan | null {
  const { tokens } = sentence;
  if (opening.role === null || !isSubject(grammar, tokens[opening.next])) return null;
  for (let i = opening.next + 2; i + 1 < Math.min(end, opening.next + MAX_WORDS_TO_WANT); i++) {
    if (isSentenceEnd(sentence, i)) return null;
    if (tokens[i]?.lower === grammar.bareConnector && tokens[i + 1]?.lower === grammar.connectorTail) {
      return { start: opening.next, end: opening.next + 1 };
    }
  }
  return null;
}

function isAfterSentence(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (isSentenceEnd(sentence, i)) return true;
  return false;
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
    const isBareLike = length > 0 && skip === 1 && ['like', 'love'].includes(tokens[at + 1]?.lower ?? '');
    if (length > 0 && (!isBareLike || grammar.contractedSubjects.has(tokens[at]?.lower ?? ''))) {
      return { start: at, end: at + skip + length };
    }
    if (!grammar.adverbs.has(tokens[at + skip]?.lower ?? '')) return null;
  }
  return null;
}

function connectorAt(sentence: Sentence, grammar: StoryGrammar, at: number): number {
  return matchPhrase(grammar.leadingOutcome, sentence.tokens, at) || (sentence.tokens[at]?.lower === grammar.bareConnector ? 1 : 0);
}

/** "I", not "we": where the wording is weak, only one person's wish is a story. */
export function isSingular(grammar: StoryGrammar, token: Token | undefined): boolean {
  return token !== undefined && grammar.singularSubjects.has(token.lower);
}

function isSubject(grammar: StoryGrammar, token: Token | undefined): boolean {
  return token !== undefined && (grammar.subjects.has(token.lower) || grammar.contractedSubjects.has(token.lower));
}
