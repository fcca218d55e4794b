/** Stories written as fields, in lines, items or paragraphs: "Persona: ... / Want: ... / Outcome: ...". */
import type { StoryGrammar } from '../language/grammar.js';
import type { Block } from './blocks.js';
import type { Story } from './model.js';
import { type Field, fieldOf, isInWords, isProfile, storyOfFields, titleOf } from './named-parts.js';
import { joinProse } from './prose.js';
import type { StoryReading } from './read-stories.js';
import { gapBefore, sentenceOf, type Sentence } from './sentence.js';
import type { TokenSpan } from './want-grammar.js';

const MAX_FIELD_BLOCKS = 8;

/** Lines, items or paragraphs "Key: value" from the block at `at` on that make a story; null where they do not. */
export function readStoryFields(blocks: readonly Block[], at: number, grammar: StoryGrammar): StoryReading | null {
  const block = blocks[at];
  if (block === undefined || !startsWithField(block, grammar)) return null;
  const taken = [block];
  const seen = new Set(fieldsOf(block, grammar));
  for (let i = at + 1; i < blocks.length && taken.length < MAX_FIELD_BLOCKS; i++) {
    const next = blocks[i];
    const isSame = next?.group === block.group && next.items.length === block.items.length && next.list === block.list;
    if (next === undefined || !isSame || next.kind !== 'paragraph' || !hasKey(next, grammar)) break;
    const fields = fieldsOf(next, grammar);
    if (fields.some((field) => seen.has(field))) break;
    for (const field of fields) seen.add(field);
    taken.push(next);
  }
  const story = storyOfLines(sentenceOf(joinProse(taken.map(({ prose }) => prose)), false, grammar), grammar);
  return story === null ? null : { story, next: at + taken.length };
}

function startsWithField(block: Block, grammar: StoryGrammar): boolean {
  if (block.kind !== 'paragraph') return false;
  return fieldLines(sentenceOf(block.prose, false, grammar), grammar)[0]?.at === 0;
}

function fieldsOf({ prose }: Block, grammar: StoryGrammar): readonly Field[] {
  return fieldLines(sentenceOf(prose, false, grammar), grammar).map(({ field }) => field);
}

function hasKey({ prose }: Block, grammar: StoryGrammar): boolean {
  return endOfKey(sentenceOf(prose, false, grammar), 0) > 0;
}

/** Who and what make a story, in words that are a story's own; with a reason, in any words: a role and a goal are also in a portrait. */
function storyOfLines(sentence: Sentence, grammar: StoryGrammar): Story | null {
  const lines = fieldLines(sentence, grammar);
  const lineOf = (field: Field): FieldLine | undefined => lines.find((line) => line.field === field);
  const [role, want, outcome] = [lineOf('role'), lineOf('want'), lineOf('outcome')];
  if (want === undefined || lines[0]?.at !== 0) return null;
  const isDashed = lines.some(({ value }) => !gapBefore(sentence, value.start).includes(':'));
  const isShort = role === undefined || outcome === undefined;
  if ((role === undefined && outcome === undefined) || (isShort && isDashed)) return null;
  const isNoun = grammar.nounWants.has(titleOf(want.key)) && !isInWords(role?.key ?? '', grammar);
  if ((isNoun && (role === undefined || outcome === undefined)) || hasProfileLine(sentence, grammar)) return null;
  const story = storyOfFields(part(sentence, role), part(sentence, want), part(sentence, outcome), grammar);
  return story === null ? null : { ...story, layout: 'fields', personaFrom: story.persona === null ? null : 'field' };
}

function hasProfileLine(sentence: Sentence, grammar: StoryGrammar): boolean {
  return sentence.tokens.some((_, i) => {
    const value = i === 0 || gapBefore(sentence, i).includes('\n') ? endOfKey(sentence, i) : 0;
    return value > 0 && isProfile(keyOf(sentence, i, value), grammar);
  });
}

interface FieldLine {
  readonly field: Field;
  readonly key: string;
  /** Index of the key's first word. */
  readonly at: number;
  readonly value: TokenSpan;
}

const MAX_KEY_WORDS = 4;

function fieldLines(sentence: Sentence, grammar: StoryGrammar): readonly FieldLine[] {
  const lines: FieldLine[] = [];
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && !gapBefore(sentence, i).includes('\n')) continue;
    const last = lines[lines.length - 1];
    const valueAt = endOfKey(sentence, i);
    const key = valueAt === 0 ? '' : keyOf(sentence, i, valueAt);
    const field = valueAt === 0 ? null : fieldOf(titleOf(key), grammar);
    if (field !== null) lines.push({ field, key, at: i, value: { start: valueAt, end: tokens.length } });
    if (last !== undefined && (field !== null || valueAt > 0))
      lines[lines.indexOf(last)] = { ...last, value: { ...last.value, end: i } };
  }
  return lines;
}

function keyOf({ tokens }: Sentence, at: number, valueAt: number): string {
  return tokens
    .slice(at, valueAt)
    .map(({ text }) => text)
    .join(' ');
}

/** The word after "Key:", or 0 where the line has no key. */
function endOfKey(sentence: Sentence, at: number): number {
  for (let i = at + 1; i <= Math.min(at + MAX_KEY_WORDS, sentence.tokens.length - 1); i++) {
    const gap = gapBefore(sentence, i);
    if (gap.includes('\n')) return 0;
    if (/^["'*_]*:/.test(gap)) return i;
    // "Who – the baker"
    if (/^["'*_]*\s+[-–—]\s/.test(gap))
      return fieldOf(titleOf(keyOf(sentence, at, i)), sentence.grammar) === null ? 0 : i;
  }
  return 0;
}

function part(sentence: Sentence, line: FieldLine | undefined): Sentence | null {
  if (line === undefined) return null;
  return { ...sentence, tokens: sentence.tokens.slice(line.value.start, line.value.end) };
}
