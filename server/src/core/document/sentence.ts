/** A piece of prose as words, and the questions about the marks between them. */
import type { StoryGrammar } from '../language/grammar.js';
import { remembered } from '../remembered.js';
import { asidesIn } from './asides.js';
import type { Prose } from './prose.js';
import { withoutSlips } from './slips.js';
import { isCapital, type Token, tokenize } from './words.js';

export interface Sentence {
  readonly prose: Prose;
  readonly tokens: readonly Token[];
  /** Whether the prose is a heading, where a short title may stand before the story. */
  readonly isHeading: boolean;
  readonly grammar: StoryGrammar;
}

/** Several readers look at the same prose; its words are found once. */
const tokensFor = remembered((grammar: StoryGrammar) =>
  remembered((prose: Prose): readonly Token[] => {
    let next = 0;
    const tokens = tokenize(prose.text, (offset) => {
      while ((prose.opaque[next]?.end ?? Infinity) <= offset) next++;
      return (prose.opaque[next]?.start ?? Infinity) <= offset;
    });
    const asides = asidesIn(prose.text, grammar);
    const isAside = (start: number): boolean => asides.some((aside) => aside.start <= start && start < aside.end);
    return withoutSlips(asides.length === 0 ? tokens : tokens.filter(({ start }) => !isAside(start)), grammar);
  }),
);

/** Splits prose into words. */
export function sentenceOf(prose: Prose, isHeading: boolean, grammar: StoryGrammar): Sentence {
  return { prose, tokens: tokensFor(grammar)(prose), isHeading, grammar };
}

/** What stands between the word before and the word at `at`. */
export function gapBefore(sentence: Sentence, at: number): string {
  const start = sentence.tokens[at - 1]?.end ?? 0;
  const end = sentence.tokens[at]?.start ?? sentence.prose.text.length;
  return sentence.prose.text.slice(start, end);
}

/** Whether a quotation begins directly before the word at `at`. */
export function startsQuote(sentence: Sentence, at: number): boolean {
  return /[“"«„]\s*$/.test(gapBefore(sentence, at));
}

/** Whether a sentence ends directly before the word at `at`. */
export function isSentenceEnd(sentence: Sentence, at: number): boolean {
  const gap = gapBefore(sentence, at);
  const mark = gap.search(/[.!?。！？]/u);
  if (mark === -1) return false;
  const token = sentence.tokens[at];
  if (token === undefined) return true;
  if (/[。！？]/u.test(gap)) return true;
  if (!/[.!?]["'”’»)\]*_]*\s/.test(gap)) return false;
  if (gap[mark] !== '.') return true;
  const before = sentence.tokens[at - 1];
  if (before !== undefined && mark === 0 && sentence.grammar.abbreviations.has(before.lower)) return false;
  return gap.includes('\n') || isCapital(token) || token.text[0]?.toLowerCase() === token.text[0]?.toUpperCase();
}

/** Marks after which a new clause may begin in the middle of a line: labels, cells, quotes, bullets, emoji. */
const CLAUSE_MARK = /[:;|"“”«»(\[)\]–—•·*>-]|[^\p{L}\p{N}\p{M}\s\p{P}]/u;

/** Whether a story could begin with the word at `at`: at a line's start, after a sentence, a label or a quote. */
export function startsClause(sentence: Sentence, at: number): boolean {
  if (at === 0) return true;
  const gap = gapBefore(sentence, at);
  if (gap.includes('\n') || isSentenceEnd(sentence, at)) return true;
  const token = sentence.tokens[at];
  if (token === undefined || !isCapital(token))
    return /[:;|"“«(\[]\s*$/u.test(gap) || (gap.trim() !== '' && isLabel(sentence, at));
  if (CLAUSE_MARK.test(gap)) return true;
  return isLabel(sentence, at) || isBehindTitle(sentence, at) || startOfLabel(sentence, at) < at;
}

const MOST_WORDS_OF_NUMBER = 3;

/** Where the number of the item at `at` begins, in the second line of a paragraph and below: "2.As a ...", "b) As a ...", "US-2 As a ..."; `at` where none stands there. */
export function startOfLabel(sentence: Sentence, at: number): number {
  let isNumbered = false;
  for (let i = at - 1; i > 0 && i >= at - MOST_WORDS_OF_NUMBER && !gapBefore(sentence, i + 1).includes('\n'); i--) {
    const { text = '' } = sentence.tokens[i] ?? {};
    isNumbered ||= /\d/.test(text) || (text.length === 1 && /^[).]/.test(gapBefore(sentence, i + 1)));
    if (gapBefore(sentence, i).includes('\n')) return isNumbered ? i : at;
  }
  return at;
}

const MOST_WORDS_OF_TITLE = 8;

/** "**Bread list** As a baker, ...": signs part a title from what follows. */
function isBehindTitle({ prose, tokens }: Sentence, at: number): boolean {
  if (at > MOST_WORDS_OF_TITLE || prose.wrapped === undefined) return false;
  const [first, end] = [tokens[0]?.start ?? 0, tokens[at - 1]?.end ?? 0];
  return prose.wrapped.some((wrap) => wrap.start <= first && end <= wrap.end && wrap.end <= (tokens[at]?.start ?? 0));
}

/** Tags and mentions before anything else: "@anna #billing As a ...". */
const TAGS = /^\s*(?:[#@][\p{L}\p{N}_/-]{1,40}[\s,:;]{1,4})+$/u;
const LONGEST_TAGS = 200;

/** An item number or, in a heading, a short title before the story: "US-003 As a ...", "Story 1 As a ...". */
function isLabel(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens.slice(Math.max(0, at - 5), at);
  const lead = sentence.prose.text.slice(0, sentence.tokens[at]?.start ?? 0);
  if (lead.length <= LONGEST_TAGS && TAGS.test(lead)) return true;
  if (before.length === 0 || at > 4 || lead.includes('\n')) return false;
  return sentence.isHeading || before.some((token) => /\d/.test(token.text));
}
