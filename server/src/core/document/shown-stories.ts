/** Stories that nobody tells: examples of how to write or not to write, and what somebody is quoted with. */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import { isMark } from './asides.js';
import { announces, type Block } from './blocks.js';
import { isCounterLabel } from './counter-labels.js';
import type { Prose } from './prose.js';
import { gapBefore, sentenceOf, startsQuote, type Sentence } from './sentence.js';
import type { StoryMatch } from './story-grammar.js';
import { isCapital, type Token } from './words.js';

interface Found {
  readonly sentence: Sentence;
  readonly match: StoryMatch;
  readonly grammar: StoryGrammar;
}

/** Whether a story that was found in the block at `at` is only shown. */
export function isShown(blocks: readonly Block[], at: number, found: Found): boolean {
  return isLabelled(found) || isBelowLabel(blocks, at, found) || isSpoken(blocks, at, found);
}

const LONGEST_LABEL = 60;
const MOST_WORDS_OF_LABEL = 4;
const LONGEST_EXAMPLE_LABEL = 3;

/** "Bad: As a user, ...", "Name the person. For example: As a user, ...", "Quote: “As a driver, ...”". */
function isLabelled({ sentence, match: { start }, grammar }: Found): boolean {
  const { tokens } = sentence;
  const isBehindColon = /[:：][\s*_"“„«]*$/.test(gapBefore(sentence, start));
  if (isBehindColon && startsQuote(sentence, start) && isOfSpeaker(tokens.slice(0, start), grammar)) return true;
  // "For instance, “As a user, ...”": a single word before a comma is no label.
  const isBehindComma = /,\s*[*_]*["“„«]\s*$/.test(gapBefore(sentence, start));
  if (isBehindColon || isBehindComma)
    for (let length = isBehindColon ? 1 : 2; length <= LONGEST_EXAMPLE_LABEL; length++)
      if (start >= length && matchPhrase(grammar.exampleLabels, tokens, start - length) === length) return true;
  const before = sentence.prose.text.slice(0, tokens[start]?.start ?? 0);
  if (start > MOST_WORDS_OF_LABEL || before.length > LONGEST_LABEL) return false;
  return isCounterLabel(before, grammar);
}

/** "Quote", and who speaks in an interview: "M". */
function isOfSpeaker(label: readonly Token[], { quoteTitles, itemNames }: StoryGrammar): boolean {
  const last = label.at(-1);
  if (last === undefined || quoteTitles.has(last.lower)) return last !== undefined;
  return label.length === 1 && /^\p{Lu}{1,2}$/u.test(last.text) && !itemNames.has(last.lower);
}

/** Below a line "Don't write:", or a quotation below "Interviews" or "Example". */
function isBelowLabel(blocks: readonly Block[], at: number, { sentence, match, grammar }: Found): boolean {
  const label = blocks[blocks[at]?.above ?? -1];
  if (label === undefined || label.kind === 'table') return false;
  if (!announces(label, LONGEST_LABEL) && !isBoldTitle(label.prose)) return false;
  if (isInMinutes(sentence, match.start) && hasWord(label, grammar.minutesTitles, grammar)) return true;
  const isQuoted = [match.start, match.marker?.start ?? 0].some((place) => startsQuote(sentence, place));
  const { tokens } = sentenceOf(label.prose, true, grammar);
  const isOfQuotes = ({ lower }: Token, i: number): boolean =>
    grammar.quoteTitles.has(lower) || matchPhrase(grammar.exampleLabels, tokens, i) > 0;
  return isCounterLabel(label.prose.text, grammar) || (isQuoted && tokens.some(isOfQuotes));
}

function hasWord({ prose }: Block, set: ReadonlySet<string>, grammar: StoryGrammar): boolean {
  return sentenceOf(prose, true, grammar).tokens.some(({ lower }) => set.has(lower));
}

const MOST_WORDS_OF_SPEAKER = 2;

/** "Ann: as a tester I need the data by Monday": who speaks, and on in small letters. */
function isInMinutes({ prose, tokens }: Sentence, start: number): boolean {
  const [speaker, at] = [tokens.slice(0, start), tokens[start]];
  if (start < 1 || start > MOST_WORDS_OF_SPEAKER || at === undefined || isCapital(at)) return false;
  return speaker.every(isCapital) && /^\s*:/.test(prose.text.slice(tokens[start - 1]?.end));
}

/** A paragraph that is nothing but some bold words. */
function isBoldTitle({ text, wrapped = [] }: Prose): boolean {
  const end = text.trimEnd().length;
  return text.length <= LONGEST_LABEL && wrapped.some((wrap) => wrap.start === 0 && wrap.end >= end);
}

/** "— Maria, 42" in a line of its own or behind the last full stop. */
const SPEAKER = /(?:(?:^|\n)\s*|[.!?…]["”»]?\s+)(?:[–—―]|--)\s?(\p{Lu}[^\n.!?]{0,60})\.?\s*$/u;
const LONGEST_SPEAKER = 100;

const CALLOUT = /^\s*\[!(\p{L}+)\]/u;

/** A block quote that ends with the name of who said it, perhaps in a paragraph of its own, or is marked as a quotation. */
function isSpoken(blocks: readonly Block[], at: number, { sentence: { prose }, grammar }: Found): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.inQuote !== true) return false;
  if (grammar.quoteTitles.has(CALLOUT.exec(prose.text)?.[1]?.toLowerCase() ?? '')) return true;
  const isBelow =
    next?.inQuote === true && next.prose.text.length <= LONGEST_SPEAKER && hasSpeaker(next.prose, grammar);
  return isBelow || hasSpeaker(prose, grammar);
}

/** "— Ines"; "— US-3" is a number. */
function hasSpeaker({ text }: Prose, grammar: StoryGrammar): boolean {
  const name = SPEAKER.exec(text.slice(-LONGEST_SPEAKER))?.[1]?.trim();
  return name !== undefined && !isMark(name, grammar);
}
