/** Finds the reason of a story: a marked clause, a purpose, or a sentence after it that says why. */
import type { OutcomeSource } from './model.js';
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import { gapBefore, isSentenceEnd, type Sentence } from './sentence.js';

export interface OutcomeMatch {
  /** Words of the connector, or null where there is none. */
  readonly connector: { readonly start: number; readonly end: number } | null;
  readonly text: { readonly start: number; readonly end: number };
  readonly source: OutcomeSource;
}

const MOST_WORDS_OF_OBJECT = 3;

/** The outcome in the words from `start` (just after "I want") to `end`; the clearest one wins. */
export function findOutcome(
  sentence: Sentence,
  grammar: StoryGrammar,
  start: number,
  end: number,
): OutcomeMatch | null {
  return (
    markedOutcome(sentence, grammar, start, end) ??
    purposeOutcome(sentence, grammar, start, end) ??
    reasonSentence(sentence, grammar, start, end)
  );
}

/** An outcome at the very start of a separate piece of prose: "So that ...", "**Why:** ...". */
export function outcomeAtStart(sentence: Sentence, grammar: StoryGrammar): OutcomeMatch | null {
  const { tokens } = sentence;
  const length = connectorLength(sentence, grammar, 0) || matchPhrase(grammar.reasonSentences, tokens, 0);
  if (length === 0 || tokens.length <= length) return null;
  const isLabel = gapBefore(sentence, length).includes(':');
  if (length === 1 && !isLabel && connectorLength(sentence, grammar, 0) === 0) return null;
  return {
    connector: { start: 0, end: length },
    text: { start: length, end: endOfSentence(sentence, length, tokens.length) },
    source: isLabel ? 'field' : 'marked',
  };
}

function markedOutcome(sentence: Sentence, grammar: StoryGrammar, start: number, end: number): OutcomeMatch | null {
  for (let i = start; i < end; i++) {
    const length = connectorLength(sentence, grammar, i);
    if (length === 0) continue;
    const isBare = length === 1 && sentence.tokens[i]?.lower === grammar.bareConnector;
    const text = { start: i + length, end: endOfSentence(sentence, i + length, end) };
    if (isBare ? text.end > text.start : true)
      return { connector: { start: i, end: i + length }, text, source: 'marked' };
  }
  return null;
}

/** Words of the connector at `at`; 0 where there is none. */
function connectorLength(sentence: Sentence, grammar: StoryGrammar, at: number): number {
  const { tokens } = sentence;
  const fixed = matchPhrase(grammar.connectors, tokens, at);
  if (fixed > 0) {
    const isClauseOnly = grammar.afterCommaOnly.has(tokens[at]?.lower ?? '');
    return isClauseOnly && !gapBefore(sentence, at).includes(',') ? 0 : fixed;
  }
  if (tokens[at]?.lower !== grammar.bareConnector) return 0;
  const next = tokens[at + 1]?.lower ?? '';
  if (grammar.notAfterBareConnector.has(next)) return 0;
  const gap = gapBefore(sentence, at);
  const isPlain = !/[,\n;.]/.test(gap);
  if (isPlain && grammar.notBeforeBareConnector.has(tokens[at - 1]?.lower ?? '')) return 0;
  if (isPlain && grammar.beforeDegree.has(tokens[at - 1]?.lower ?? '')) return 0;
  return grammar.afterBareConnector.has(next) || !isPlain || hasModalSoon(sentence, grammar, at + 1) ? 1 : 0;
}

/** "so site visitors can choose": whoever it is, a clause follows. */
function hasModalSoon(sentence: Sentence, grammar: StoryGrammar, at: number): boolean {
  for (let i = at + 1; i <= at + 4; i++) if (grammar.modals.has(sentence.tokens[i]?.lower ?? '')) return true;
  return false;
}

/** "... to ensure parents can ...", ", allowing users to ...", "which lets me ...". */
/** "I want my users to keep ...": the first "to" after a bare noun phrase says what is wanted, not why. */
function isComplement(sentence: Sentence, grammar: StoryGrammar, start: number, at: number): boolean {
  const { tokens } = sentence;
  if (tokens[start - 1]?.lower === grammar.infinitive || at - start > MOST_WORDS_OF_OBJECT) return false;
  const first = tokens[start];
  if (first === undefined) return false;
  const isName = first.opaque || first.text[0] !== first.lower[0];
  return isName || grammar.articles.has(first.lower) || grammar.possessives.has(first.lower);
}

function purposeOutcome(sentence: Sentence, grammar: StoryGrammar, start: number, end: number): OutcomeMatch | null {
  const { tokens } = sentence;
  for (let i = start + 1; i < end; i++) {
    const lower = tokens[i]?.lower ?? '';
    const isPurpose =
      lower === grammar.infinitive &&
      grammar.purposeVerbs.has(tokens[i + 1]?.lower ?? '') &&
      i + 2 < end &&
      !grammar.takeInfinitive.has(tokens[i - 1]?.lower ?? '') &&
      !isSentenceEnd(sentence, i) &&
      !isComplement(sentence, grammar, start, i);
    const isParticiple = grammar.purposeParticiples.has(lower) && /[,\n–—]|\s-\s/.test(gapBefore(sentence, i));
    const relative = matchPhrase(grammar.relativePurpose, tokens, i);
    if (!isPurpose && !isParticiple && relative === 0) continue;
    const connector = isPurpose ? { start: i, end: i + 1 } : null;
    const from = isPurpose ? i + 1 : i;
    return { connector, text: { start: from, end: endOfSentence(sentence, from, end) }, source: 'purpose' };
  }
  return null;
}

/** A sentence after the want that says why: "This way nobody waits twice." */
function reasonSentence(sentence: Sentence, grammar: StoryGrammar, start: number, end: number): OutcomeMatch | null {
  for (let i = start + 1; i < end; i++) {
    if (!isSentenceEnd(sentence, i) && !gapBefore(sentence, i).includes('\n')) continue;
    const length = matchPhrase(grammar.reasonSentences, sentence.tokens, i);
    if (length === 0 || (length === 1 && !gapBefore(sentence, i + 1).includes(':'))) continue;
    return { connector: null, text: { start: i, end: endOfSentence(sentence, i, end) }, source: 'sentence' };
  }
  return null;
}

function endOfSentence(sentence: Sentence, start: number, end: number): number {
  for (let i = start + 1; i < end; i++) if (isSentenceEnd(sentence, i)) return i;
  return end;
}
