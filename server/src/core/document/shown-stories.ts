/** Stories that nobody tells: examples of how to write or not to write, and what somebody is quoted with. */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import { announces, type Block } from './blocks.js';
import type { Prose } from './prose.js';
import { gapBefore, sentenceOf, startsQuote, type Sentence } from './sentence.js';
import type { StoryMatch } from './story-grammar.js';

interface Found {
  readonly sentence: Sentence;
  readonly match: StoryMatch;
  readonly grammar: StoryGrammar;
}

/** Whether a story that was found in the block at `at` is only shown. */
export function isShown(blocks: readonly Block[], at: number, found: Found): boolean {
  return isLabelled(found) || isBelowLabel(blocks, at, found) || isSpoken(blocks, at, found);
}

const COUNTER_MARK = /[❌✗✘🚫👎]/u;
const LONGEST_LABEL = 60;
const MOST_WORDS_OF_LABEL = 4;
const LONGEST_EXAMPLE_LABEL = 3;

/** "Bad: As a user, ...", "Name the person. For example: As a user, ...", "Quote: “As a driver, ...”". */
function isLabelled({ sentence, match: { start }, grammar }: Found): boolean {
  const { tokens } = sentence;
  const isBehindColon = /[:：]\s*[*_"“„«]*\s*$/.test(gapBefore(sentence, start));
  if (isBehindColon && startsQuote(sentence, start) && grammar.quoteTitles.has(tokens[start - 1]?.lower ?? ''))
    return true;
  if (isBehindColon)
    for (let length = 1; length <= LONGEST_EXAMPLE_LABEL; length++)
      if (start >= length && matchPhrase(grammar.exampleLabels, tokens, start - length) === length) return true;
  const before = sentence.prose.text.slice(0, tokens[start]?.start ?? 0);
  if (start > MOST_WORDS_OF_LABEL || before.length > LONGEST_LABEL) return false;
  return COUNTER_MARK.test(before) || tokens.slice(0, start).some(({ lower }) => grammar.counterLabels.has(lower));
}

/** Below a line "Don't write:", or a quotation below "Interviews". */
function isBelowLabel(blocks: readonly Block[], at: number, { sentence, match, grammar }: Found): boolean {
  const label = blocks[blocks[at]?.above ?? -1];
  if (label === undefined || label.kind === 'table' || !announces(label, LONGEST_LABEL)) return false;
  const isQuoted = startsQuote(sentence, match.start);
  const { tokens } = sentenceOf(label.prose, true, grammar);
  return tokens.some(({ lower }) => grammar.counterLabels.has(lower) || (isQuoted && grammar.quoteTitles.has(lower)));
}

/** "— Maria, 42" in a line of its own or behind the last full stop. */
const SPEAKER = /(?:(?:^|\n)\s*|[.!?…]["”»]?\s+)(?:[–—―]|--)\s?\p{Lu}[^\n.!?]{0,60}\.?\s*$/u;
const LONGEST_SPEAKER = 100;

/** A block quote that ends with the name of who said it, perhaps in a paragraph of its own. */
function isSpoken(blocks: readonly Block[], at: number, { sentence: { prose } }: Found): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.inQuote !== true) return false;
  const isBelow = next?.inQuote === true && next.prose.text.length <= LONGEST_SPEAKER && SPEAKER.test(next.prose.text);
  return isBelow || SPEAKER.test(prose.text.slice(-LONGEST_SPEAKER));
}

const MOST_WORDS_OF_COLUMN = 4;

/** "Weak", "Bad example": what stands in such a column or row is only shown. */
export function isCounterLabel(prose: Prose, grammar: StoryGrammar): boolean {
  const { tokens } = sentenceOf(prose, true, grammar);
  if (tokens.length > MOST_WORDS_OF_COLUMN) return false;
  return COUNTER_MARK.test(prose.text) || tokens.some(({ lower }) => grammar.counterLabels.has(lower));
}
