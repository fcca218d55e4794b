/** Finds the reason of a story: a marked clause, a purpose, or a sentence after it that says why. */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import { endOfSentence, type OutcomeMatch } from './outcome-match.js';
import { findPurpose, type Reasons } from './purpose-grammar.js';
import { gapBefore, isSentenceEnd, type Sentence } from './sentence.js';
import { hasEnding, isCapital } from './words.js';

/** The reason in the words from `start` (just after "I want") to `end`; the clearest one wins. */
export function findOutcome(sentence: Sentence, grammar: StoryGrammar, start: number, end: number): Reasons {
  const marked = markedOutcome(sentence, grammar, start, end);
  if (marked !== null) return { sure: marked, likely: null };
  const purpose = findPurpose(sentence, grammar, start, end);
  const sure = purpose.sure ?? reasonSentence(sentence, grammar, start, end);
  return { sure, likely: sure === null ? (purpose.likely ?? ownSentence(sentence, grammar, start, end)) : null };
}

/** An outcome at the very start of a separate piece of prose: "So that ...", "**Why:** ...". */
export function outcomeAtStart(sentence: Sentence, grammar: StoryGrammar): OutcomeMatch | null {
  const { tokens } = sentence;
  const length = connectorLength(sentence, grammar, 0) || matchPhrase(grammar.reasonSentences, tokens, 0);
  if (length === 0 || tokens.length <= length) return null;
  const isLabel = /[:?]|\s[-–—]\s/.test(gapBefore(sentence, length));
  if (length === 1 && !isLabel && connectorLength(sentence, grammar, 0) === 0) return null;
  return {
    connector: { start: 0, end: length },
    text: { start: length, end: endOfSentence(sentence, length, tokens.length) },
    source: isLabel ? 'field' : 'marked',
  };
}

/** The same where what stands there is a reason anyway: "it lets me in" is one, with no connector. */
export function outcomeBehindConnector(sentence: Sentence, grammar: StoryGrammar): OutcomeMatch | null {
  const match = outcomeAtStart(sentence, grammar);
  return match?.source === 'field' || connectorLength(sentence, grammar, 0) > 0 ? match : null;
}

function markedOutcome(sentence: Sentence, grammar: StoryGrammar, start: number, end: number): OutcomeMatch | null {
  for (let i = start; i < end; i++) {
    const length = connectorLength(sentence, grammar, i);
    if (length === 0) continue;
    const text = { start: i + length, end: endOfSentence(sentence, i + length, end) };
    // "so that" with nothing behind it is a gap; "..., so" and "late otherwise" end a sentence.
    if (length > 1 || text.end > text.start)
      return { connector: { start: i, end: i + length }, text, source: 'marked' };
  }
  return null;
}

/** "as I" may go on with a comparison, "as I otherwise" gives a reason. */
const MOST_WORDS_OF_DOUBTFUL = 2;

/** Words of the connector at `at`; 0 where there is none. */
function connectorLength(sentence: Sentence, grammar: StoryGrammar, at: number): number {
  const { tokens } = sentence;
  const fixed = matchPhrase(grammar.connectors, tokens, at);
  // "as I otherwise stand": the subject belongs to the clause.
  if (fixed === 1 && grammar.subjects.has(tokens[at - 1]?.lower ?? '')) return 0;
  const needsComma = fixed <= MOST_WORDS_OF_DOUBTFUL && grammar.afterCommaOnly.has(tokens[at]?.lower ?? '');
  if (fixed > 0) return needsComma && !isApart(sentence, at) ? 0 : fixed;
  if (tokens[at]?.lower !== grammar.bareConnector) return 0;
  const next = tokens[at + 1]?.lower ?? '';
  if (grammar.notAfterBareConnector.has(next)) return 0;
  const gap = gapBefore(sentence, at);
  const isPlain = !/[,\n;.]/.test(gap);
  if (isPlain && grammar.notBeforeBareConnector.has(tokens[at - 1]?.lower ?? '')) return 0;
  if (isPlain && grammar.beforeDegree.has(tokens[at - 1]?.lower ?? '')) return 0;
  return grammar.afterBareConnector.has(next) || !isPlain || hasClauseSoon(sentence, grammar, at + 1) ? 1 : 0;
}

/** Behind a comma, or with a capital at the beginning of a line. */
function isApart(sentence: Sentence, at: number): boolean {
  const gap = gapBefore(sentence, at);
  const token = sentence.tokens[at];
  return gap.includes(',') || (gap.includes('\n') && token !== undefined && isCapital(token));
}

/** Words after a bare "so" among which the verb of its clause must stand: "so the boats of the north line leave on time". */
const VERB_WITHIN = 8;

/** "so site visitors can choose", "so boats leave on time": whoever it is, a clause follows; "so small that ..." has none. */
function hasClauseSoon(sentence: Sentence, grammar: StoryGrammar, at: number): boolean {
  for (let i = at + 1; i <= at + VERB_WITHIN; i++) {
    const word = sentence.tokens[i]?.lower;
    if (word === undefined || word === grammar.connectorTail || isSentenceEnd(sentence, i)) return false;
    if (grammar.modals.has(word) || grammar.isVerb(word)) return true;
  }
  return false;
}

/** A sentence after the want that says why: "This way nobody waits twice.", "This list saves me a walk.", "By seeing them I can ...". */
function reasonSentence(sentence: Sentence, grammar: StoryGrammar, start: number, end: number): OutcomeMatch | null {
  for (let i = start + 1; i < end; i++) {
    if (!isSentenceEnd(sentence, i) && !/[;\n–—]|\s-\s/.test(gapBefore(sentence, i))) continue;
    const length = matchPhrase(grammar.reasonSentences, sentence.tokens, i);
    const isLabel = length > 0 && gapBefore(sentence, i + length).includes(':');
    const labelled = { start: i + length, end: endOfSentence(sentence, i + length, end) };
    if (isLabel) return { connector: { start: i, end: i + length }, text: labelled, source: 'sentence' };
    const isOpened = length > 1;
    if (!isOpened && !(isSentenceEnd(sentence, i) && tellsEffect(sentence, grammar, i))) continue;
    return { connector: null, text: { start: i, end: endOfSentence(sentence, i, end) }, source: 'sentence' };
  }
  return null;
}

/** "I often forget the eggs.": what somebody tells of themselves behind a wish may be why; what they wish or can do is more of it. */
function ownSentence(sentence: Sentence, grammar: StoryGrammar, start: number, end: number): OutcomeMatch | null {
  const { tokens } = sentence;
  for (let i = start + 1; i + 2 < end; i++) {
    if (!isSentenceEnd(sentence, i)) continue;
    const isOwn = grammar.singularSubjects.has(tokens[i]?.lower ?? '');
    const verb = grammar.adverbs.has(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    const isMore = [grammar.strongMarkers, grammar.weakMarkers].some((table) => matchPhrase(table, tokens, verb) > 0);
    if (!isOwn || isMore || grammar.modals.has(tokens[verb]?.lower ?? '')) return null;
    return { connector: null, text: { start: i, end: endOfSentence(sentence, i, end) }, source: 'sentence' };
  }
  return null;
}

/** So soon after its beginning a sentence has to say what it brings about. */
const EFFECT_WITHIN = 12;

/** "This consistency simplifies my work": a sentence that takes up the wish and says what it brings about. */
function tellsEffect(sentence: Sentence, grammar: StoryGrammar, at: number): boolean {
  const { tokens } = sentence;
  const first = tokens[at]?.lower ?? '';
  const takesUp = grammar.takesUp.has(first) || hasEnding(first, grammar.gerundEndings);
  for (let i = at + 1; takesUp && i <= at + EFFECT_WITHIN && i < tokens.length && !isSentenceEnd(sentence, i); i++) {
    if (grammar.effectVerbs.has(tokens[i]?.lower ?? '')) return true;
    if (grammar.subjects.has(tokens[i - 1]?.lower ?? '') && grammar.modals.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}
