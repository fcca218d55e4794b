/** Finds the plain sentence at a place of a document: in a paragraph or list item, never in code, titles, tables or comments. */
import type { Nodes, Paragraph } from 'mdast';
import type { DocumentModel } from '../document/model.js';
import type { StoryGrammar } from '../language/grammar.js';
import { withoutMarks } from '../text/marks.js';
import { createMarkdownParser } from '../document/parse-markdown.js';
import { proseOf, type Prose } from '../document/prose.js';
import { sectionAt } from '../document/section-at.js';
import { cutIntoChunks } from '../document/sections.js';
import { gapBefore, isSentenceEnd, sentenceOf, type Sentence } from '../document/sentence.js';
import type { TokenSpan } from '../document/want-grammar.js';

export interface PlainSentence {
  readonly sentence: Sentence;
  /** Its words, without a label such as "FR-001:" before them. */
  readonly span: TokenSpan;
  /** Where its text ends in the prose, before a full stop or semicolon. */
  readonly end: number;
  /** Where in the document words are added to it. */
  readonly endOffset: number;
  /** Whether it stands at the start of a list item. */
  readonly isItem: boolean;
}

const parse = createMarkdownParser();
/** No paragraph that somebody wrote by hand is longer. */
const LONGEST_CHUNK = 20_000;
const LONGEST_SENTENCE = 60;
const FEWEST_WORDS = 3;
const MOST_WORDS_OF_LABEL = 5;

/** Null where there is no such sentence at `offset`. */
export function sentenceAt({ text, sections, language }: DocumentModel, offset: number): PlainSentence | null {
  const section = sectionAt(sections, offset)?.range;
  if (section === undefined) return null;
  const piece = withoutMarks(text.slice(section.start, section.end));
  const chunk = cutIntoChunks(piece).pieces.findLast(({ start }) => start <= offset - section.start);
  if (chunk === undefined || chunk.end - chunk.start > LONGEST_CHUNK) return null;
  const base = section.start + chunk.start;
  const source = piece.slice(chunk.start, chunk.end);
  const found = paragraphAt(parse(source, []), source, offset - base, false);
  return found === null ? null : sentenceIn(found, source, { base, offset, grammar: language.grammar });
}

interface FoundParagraph {
  readonly node: Paragraph;
  readonly isItem: boolean;
}

/** Only lists are looked into; a quotation is somebody else's text. */
function paragraphAt(node: Nodes, source: string, at: number, isItem: boolean): FoundParagraph | null {
  if (node.type === 'paragraph') return { node, isItem };
  if (node.type !== 'root' && node.type !== 'list' && node.type !== 'listItem') return null;
  for (const [i, child] of node.children.entries()) {
    const start = source.lastIndexOf('\n', (child.position?.start.offset ?? 0) - 1) + 1;
    const isHere = start <= at && at <= (child.position?.end.offset ?? 0);
    const found = isHere ? paragraphAt(child, source, at, node.type === 'listItem' && i === 0) : null;
    if (found !== null) return found;
  }
  return null;
}

interface Place {
  readonly base: number;
  readonly offset: number;
  readonly grammar: StoryGrammar;
}

function sentenceIn(
  { node, isItem }: FoundParagraph,
  source: string,
  { base, offset, grammar }: Place,
): PlainSentence | null {
  const prose = proseOf(node.children, source, base);
  const sentence = sentenceOf(prose, false, grammar);
  const whole = spanAt(sentence, offset);
  if (whole === null) return null;
  const span = { start: afterLabel(sentence, whole), end: whole.end };
  const length = span.end - span.start;
  const stop = textEnd(sentence, whole);
  const isQuestion = /[?？:：…]/u.test(prose.text[stop] ?? '');
  if (length < FEWEST_WORDS || length > LONGEST_SENTENCE || isQuestion) return null;
  return {
    sentence,
    span,
    end: stop,
    endOffset: endOffset(node, prose, stop, base),
    isItem: isItem && whole.start === 0,
  };
}

/** The words of the sentence that holds `offset`. */
function spanAt(sentence: Sentence, offset: number): TokenSpan | null {
  const { tokens, prose } = sentence;
  let start = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && !isSentenceEnd(sentence, i)) continue;
    const next = prose.starts[tokens[i]?.start ?? prose.text.length] ?? Infinity;
    if (offset < next) return { start, end: i };
    start = i;
  }
  return null;
}

/** "FR-001: Tenants must ...", "Must: ...", "[ ] 1.2 Tenants ...". */
function afterLabel(sentence: Sentence, { start, end }: TokenSpan): number {
  const { tokens } = sentence;
  const limit = Math.min(end - FEWEST_WORDS, start + MOST_WORDS_OF_LABEL);
  for (let i = limit; i > start; i--) if (/:[\s*_]/.test(gapBefore(sentence, i))) return i;
  let at = start;
  if (/^[A-Z]{1,6}$/.test(tokens[at]?.text ?? '') && isNumber(tokens[at + 1]?.text)) at++;
  while (at < limit && isNumber(tokens[at]?.text)) at++;
  return at;
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^[\d.]+[a-z]?$/.test(text);
}

/** After the last word and what closes it: brackets and quotes. */
function textEnd({ prose, tokens }: Sentence, span: TokenSpan): number {
  const limit = tokens[span.end]?.start ?? prose.text.length;
  let end = tokens[span.end - 1]?.end ?? 0;
  while (end < limit && /[)\]"'”’»%€$]/u.test(prose.text[end] ?? '')) end++;
  return end;
}

/** Behind a link or bold words that the sentence ends with, but before its full stop. */
function endOffset(node: Paragraph, prose: Prose, end: number, base: number): number {
  const mark = prose.starts[end];
  if (mark !== undefined && /\S/.test(prose.text[end] ?? '')) return mark;
  const last = prose.ends[end - 1] ?? 0;
  const around = node.children.find(({ position }) => {
    return base + (position?.start.offset ?? 0) < last && last <= base + (position?.end.offset ?? 0);
  });
  return around === undefined || around.type === 'text' ? last : base + (around.position?.end.offset ?? 0);
}
