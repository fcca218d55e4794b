/** Finds stories in a piece of prose: who, want and outcome, as rows of words. Knows no Markdown. */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import { findOutcome } from './outcome-grammar.js';
import { endOfSentence, type OutcomeMatch } from './outcome-match.js';
import { readRole } from './role-grammar.js';
import { isSelfPortrait } from './self-portraits.js';
import { gapBefore, isSentenceEnd, startOfLabel, startsClause, startsQuote, type Sentence } from './sentence.js';
import { findMarker, isSingular, readWant, strongMarkerAt, type TokenSpan } from './want-grammar.js';

/** A story found in prose; all spans are indices into the tokens. */
export interface StoryMatch {
  readonly kind: 'story' | 'jobStory';
  readonly start: number;
  /** Where the next story begins, or the end of the prose. */
  readonly end: number;
  readonly role: TokenSpan | null;
  readonly hasArticle: boolean;
  readonly situation: TokenSpan | null;
  readonly marker: TokenSpan | null;
  readonly want: TokenSpan | null;
  readonly outcome: OutcomeMatch | null;
  /** What may be meant as the reason, where none is sure. */
  readonly perhaps: OutcomeMatch | null;
}

const MAX_WORDS_TO_SUBJECT = 45;

interface Opening {
  readonly kind: 'story' | 'jobStory';
  readonly start: number;
  readonly role: TokenSpan | null;
  readonly hasArticle: boolean;
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
    const limit = endBefore(sentence, grammar, openings[i + 1]?.start);
    const end = endOfQuote(sentence, opening.start, limit);
    // A story quoted in the middle of a sentence is talked about, not told.
    if (end < limit && !isSentenceEnd(sentence, end) && limit - end > MOST_WORDS_AFTER_QUOTE) return;
    const isOfSpeaker = startsQuote(sentence, opening.start) && hasSpeaker(sentence, grammar, opening.start, end);
    if (isOfSpeaker) return;
    const match = readStory(sentence, grammar, opening, end);
    const from = matches.at(-1)?.end ?? 0;
    if (match !== null && !isSpeech(sentence, grammar, match) && !isSelfPortrait(sentence, match, from))
      matches.push(match);
  });
  return matches;
}

const CLOSING_QUOTE = /[”"»]/;
/** What „ opens, “ closes. */
const CLOSING_LOW_QUOTE = /[“”"]/;
const MOST_WORDS_AFTER_QUOTE = 2;
/** More words than a label has. */
const MOST_WORDS_BEFORE_QUOTE = 2;
const LEAST_WORDS_OF_STORY = 6;

/** A story that begins with a quotation mark ends at the closing one. */
function endOfQuote(sentence: Sentence, start: number, limit: number): number {
  const closing = /„\s*$/.test(gapBefore(sentence, start)) ? CLOSING_LOW_QUOTE : CLOSING_QUOTE;
  const close = startsQuote(sentence, start) ? firstWith(sentence, closing, start + 1, limit) : limit;
  return Math.min(close, endOfItalics(sentence, start, limit));
}

function firstWith(sentence: Sentence, mark: RegExp, from: number, limit: number): number {
  for (let i = from; i <= limit; i++) if (mark.test(gapBefore(sentence, i))) return i;
  return limit;
}

/** "*As a nurse, I want a list* is too short": an italic sentence ends with its italics; a label in italics is shorter. */
function endOfItalics(sentence: Sentence, start: number, limit: number): number {
  const at = sentence.tokens[start]?.start ?? 0;
  const italics = sentence.prose.emphasised.find((range) => range.start <= at && at < range.end);
  if (italics === undefined) return limit;
  let end = start;
  while (end < limit && (sentence.tokens[end]?.start ?? 0) < italics.end) end++;
  return end - start >= LEAST_WORDS_OF_STORY ? end : limit;
}

const DASH_AFTER_QUOTE = /[”"»]\s*(?:[–—―]|--?\s)/;

/** Whether a quotation from `start` to `end` stands in a sentence that says who spoke: "“As a …”, said Anna", "“As a …” – Anna". */
function hasSpeaker(sentence: Sentence, grammar: StoryGrammar, start: number, end: number): boolean {
  const { tokens } = sentence;
  const before = tokens.slice(startOfSentence(sentence, start), start);
  // What stands before it may be a label.
  if (before.length > MOST_WORDS_BEFORE_QUOTE && !isTitled(sentence, grammar, start)) return true;
  const around = [...before, ...tokens.slice(end, end + MOST_WORDS_AFTER_QUOTE)];
  return DASH_AFTER_QUOTE.test(gapBefore(sentence, end)) || around.some(({ lower }) => grammar.sayingVerbs.has(lower));
}

/** "The first user story: “As a …”". */
function isTitled(sentence: Sentence, grammar: StoryGrammar, start: number): boolean {
  if (!gapBefore(sentence, start).includes(':')) return false;
  return [1, 2].some((length) => matchPhrase(grammar.storyTitles, sentence.tokens, start - length) === length);
}

function startOfSentence(sentence: Sentence, start: number): number {
  let at = start;
  while (at > 0 && !isSentenceEnd(sentence, at) && !gapBefore(sentence, at).includes('\n')) at--;
  return at;
}

/** Where a story ends that another one at `next` follows: "..., and as a courier, I want". */
function endBefore(sentence: Sentence, { joiners }: StoryGrammar, opening?: number): number {
  const { tokens } = sentence;
  const next = opening === undefined ? tokens.length : startOfLabel(sentence, opening);
  return next < tokens.length && joiners.has(tokens[next - 1]?.lower ?? '') ? next - 1 : next;
}

/** "I want to thank everybody", "I want you to call": said to somebody, not wished for. */
function isSpeech(sentence: Sentence, grammar: StoryGrammar, match: StoryMatch): boolean {
  const first = match.want === null ? '' : (sentence.tokens[match.want.start]?.lower ?? '');
  // "As a teacher, we need you to sign."
  const isOfMany = grammar.pluralSubjects.has(sentence.tokens[match.marker?.start ?? -1]?.lower ?? '');
  const isToReader = (match.role === null || isOfMany) && grammar.addressees.has(first);
  if (grammar.speechVerbs.has(first) || isToReader) return true;
  const second = match.want === null ? '' : (sentence.tokens[match.want.start + 1]?.lower ?? '');
  if (grammar.tellingVerbs.has(first) && grammar.addressees.has(second)) return true;
  // "I want to say this: ..."
  if (grammar.announcingVerbs.has(first) && grammar.announced.has(second)) return true;
  // "Before we begin, I want to show the plan so that you can follow."
  if (match.role !== null || !grammar.reasonedSituations.has(sentence.tokens[match.start]?.lower ?? '')) return false;
  return sentence.tokens.slice(match.start, match.end).some(({ lower }) => grammar.addressees.has(lower));
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
  const isSituation = grammar.situationOpeners.has(lower) || grammar.reasonedSituations.has(lower);
  const isPreface = isSituation || grammar.conditions.has(lower) || grammar.causes.has(lower);
  const leading = matchPhrase(grammar.leadingOutcome, sentence.tokens, at);
  const length = matchPhrase(grammar.roleOpenings, sentence.tokens, at);
  if (!isRole && !isPreface && leading === 0 && length === 0) return null;
  const starts = startsClause(sentence, at) || isInserted(sentence, grammar, at);
  if (!starts && !startsSecondStory(sentence, grammar, at)) return null;
  if (isRole) return roleOpening(sentence, grammar, at);
  if (length > 0) return longOpening(sentence, grammar, at, length);
  if (leading > 0) return leadingOutcomeOpening(sentence, grammar, at, leading);
  return prefacedOpening(sentence, grammar, at) ?? (isSituation ? situationOpening(sentence, grammar, at) : null);
}

/** "I, as a tenant, want heat.", "I as a tenant want heat." */
function isInserted(sentence: Sentence, grammar: StoryGrammar, at: number): boolean {
  const { tokens } = sentence;
  if (!grammar.roleOpeners.has(tokens[at]?.lower ?? '') || !startsClause(sentence, at - 1)) return false;
  if (!gapBefore(sentence, at).includes(',')) return isOfSubject(sentence, grammar, at);
  return isSingular(grammar, tokens[at - 1]);
}

/** "I as a tenant want to": with nothing else between them. */
function isOfSubject(sentence: Sentence, grammar: StoryGrammar, at: number): boolean {
  if (!grammar.subjects.has(sentence.tokens[at - 1]?.lower ?? '')) return false;
  const role = readRole(sentence, grammar, at);
  return role !== null && grammar.bareWishes.has(sentence.tokens[role.next]?.lower ?? '');
}

/** "As a tenant, I want heat, and as a caretaker, I want keys": where a wish came before, and comes again. */
function startsSecondStory(sentence: Sentence, grammar: StoryGrammar, at: number): boolean {
  const { tokens } = sentence;
  if (!grammar.roleOpeners.has(tokens[at]?.lower ?? '') || !grammar.joiners.has(tokens[at - 1]?.lower ?? ''))
    return false;
  const role = readRole(sentence, grammar, at);
  if (role?.hasArticle !== true || strongMarkerAt(sentence, grammar, role.next) === null) return false;
  return tokens.some((_, i) => i < at && strongMarkerAt(sentence, grammar, i) !== null);
}

function roleOpening(sentence: Sentence, grammar: StoryGrammar, at: number): Opening | null {
  const role = readRole(sentence, grammar, at);
  return role === null ? null : { kind: 'story', start: at, situation: null, ...role };
}

/** "In my role as a dispatcher, I want ...": only where the wish follows at once. */
function longOpening(sentence: Sentence, grammar: StoryGrammar, at: number, length: number): Opening | null {
  const role = readRole(sentence, grammar, at, length);
  if (role === null || strongMarkerAt(sentence, grammar, role.next) === null) return null;
  return { kind: 'story', start: at, situation: null, ...role };
}

/** "If a colleague falls ill, as a paramedic I'd like ...", "Because nights are short, as a nurse I want ...". */
function prefacedOpening(sentence: Sentence, grammar: StoryGrammar, at: number): Opening | null {
  const { tokens } = sentence;
  for (let i = at + 2; i < Math.min(tokens.length, at + MAX_WORDS_TO_SUBJECT) && !isSentenceEnd(sentence, i); i++) {
    if (!grammar.roleOpeners.has(tokens[i]?.lower ?? '') || !/[,\n]/.test(gapBefore(sentence, i))) continue;
    const role = readRole(sentence, grammar, i);
    if (role?.hasArticle !== true || strongMarkerAt(sentence, grammar, role.next) === null) continue;
    const text = { start: at + 1, end: i };
    const isCause = grammar.causes.has(tokens[at]?.lower ?? '');
    const base = { kind: 'story', start: at, situation: isCause ? null : text, ...role } as const;
    if (!isCause || role.leading !== null || hasReason(sentence, grammar, role.next)) return base;
    return { ...base, leading: { connector: { start: at, end: at + 1 }, text, source: 'leading' } };
  }
  return null;
}

/** "In order to plan my week, as a parent, I want ..." */
function leadingOutcomeOpening(sentence: Sentence, grammar: StoryGrammar, at: number, length: number): Opening | null {
  const { tokens } = sentence;
  const isShort = length === 1 && tokens[at]?.lower === grammar.infinitive;
  if (isShort && !(at === 0 || isSentenceEnd(sentence, at) || /[\n"“«„]/.test(gapBefore(sentence, at)))) return null;
  const status = matchPhrase(grammar.statusValues, tokens, at);
  for (let i = at + length + 1; i < Math.min(tokens.length, at + 50); i++) {
    // "To do ⏎ As a parent, I want ..."
    if (isSentenceEnd(sentence, i) || i === at + status) return null;
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
    return { kind: 'story', start: at, situation: null, ...role, leading };
  }
  return null;
}

/** "When my parcel is late, I want ..."; without a comma, or after "After", only with a reason. */
function situationOpening(sentence: Sentence, grammar: StoryGrammar, at: number): Opening | null {
  const { tokens } = sentence;
  if (grammar.endsList.has(tokens[at + 1]?.lower ?? '')) return null; // "When in doubt"
  const wishes = wishesAfter(sentence, grammar, at);
  const isPlain = grammar.situationOpeners.has(tokens[at]?.lower ?? '');
  const hasComma = (i: number): boolean => /[,\n]/.test(gapBefore(sentence, i));
  const next = wishes.find((i) => (isPlain && hasComma(i)) || hasReason(sentence, grammar, i));
  if (next === undefined) return null;
  const situation = { start: at + 1, end: next };
  return { kind: 'jobStory', start: at, role: null, hasArticle: false, situation, next, leading: null };
}

/** Where "I want" stands in the sentence that begins at `at`; places after a comma first. */
function wishesAfter(sentence: Sentence, grammar: StoryGrammar, at: number): readonly number[] {
  const { tokens } = sentence;
  const after: number[] = [];
  const others: number[] = [];
  for (let i = at + 2; i < Math.min(tokens.length, at + MAX_WORDS_TO_SUBJECT); i++) {
    if (isSentenceEnd(sentence, i)) break;
    const marker = isSingular(grammar, tokens[i]) ? strongMarkerAt(sentence, grammar, i) : null;
    if (marker === null || !tokens.slice(i, marker.end).some((token) => grammar.jobWishes.has(token.lower))) continue;
    if (/[,\n]/.test(gapBefore(sentence, i))) after.push(i);
    else others.push(i);
  }
  return [...after, ...others];
}

/** Whether the wish at `at` has a reason in its own sentence. */
function hasReason(sentence: Sentence, grammar: StoryGrammar, at: number): boolean {
  const end = endOfSentence(sentence, at, sentence.tokens.length);
  return findOutcome(sentence, grammar, at, end).sure?.source === 'marked';
}

function readStory(sentence: Sentence, grammar: StoryGrammar, opening: Opening, end: number): StoryMatch | null {
  const marker = findMarker(sentence, grammar, opening, end);
  const { kind, start, role, hasArticle, situation } = opening;
  const base = { kind, start, end, role, hasArticle, situation };
  if (marker === null) return { ...base, marker: null, want: null, outcome: opening.leading, perhaps: null };
  const { want, outcome, perhaps } = readWant(sentence, grammar, marker.end, end, opening.leading);
  return { ...base, marker, want, outcome, perhaps };
}
