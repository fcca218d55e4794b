/** Finds stories in a piece of prose: who, want and outcome, as rows of words. Knows no Markdown. */
import type { StoryGrammar } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { OutcomeMatch } from './outcome-grammar.js';
import { readRole } from './role-grammar.js';
import { gapBefore, isSentenceEnd, startsClause, type Sentence } from './sentence.js';
import { findMarker, isSingular, readWant, strongMarkerAt, type TokenSpan } from './want-grammar.js';

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

const MAX_WORDS_TO_SUBJECT = 45;

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
    const leading = {
      connector: { start: at, end: at + length },
      text: { start: at + length, end: i },
      source: 'leading' as const,
    };
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

function readStory(sentence: Sentence, grammar: StoryGrammar, opening: Opening, end: number): StoryMatch | null {
  const marker = findMarker(sentence, grammar, opening, end);
  const base = { kind: opening.kind, start: opening.start, end, role: opening.role, situation: opening.situation };
  if (marker === null) return { ...base, marker: null, want: null, outcome: opening.leading };
  const { want, outcome } = readWant(sentence, grammar, marker.end, end, opening.leading);
  return { ...base, marker, want, outcome };
}
