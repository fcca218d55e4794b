/** The items of one paragraph, bullet or heading. */
import type { LanguagePack } from '../../language/pack.js';
import type { Block } from '../blocks.js';
import { clauseOf } from '../clause.js';
import type { Item, Story } from '../model.js';
import { sourceRange } from '../prose.js';
import { gapBefore, isSentenceEnd, type Sentence, sentenceOf } from '../sentence.js';
import type { TokenSpan } from '../want-grammar.js';
import { type Label, labelOf } from './labels.js';
import type { TitlePlace } from './places.js';
import { dutySubject, systemSubject, withoutArticle } from './requirement-sentence.js';

export interface Around {
  readonly place: TitlePlace | null;
  /** The story above in the section. */
  readonly owner: Story | null;
  /** Whether it is a detail of another point. */
  readonly isNested: boolean;
  readonly pack: LanguagePack;
}

/** Longer texts explain something. */
const LONGEST = { bullet: 500, paragraph: 300 } as const;

/** `announcement`: it has nothing but a label, "Q3 2026", and says what stands in it. */
export function itemsOfBlock(block: Block, around: Around): readonly Item[] | 'announcement' {
  const { text } = block.prose;
  const isListed = block.items.length > 0 || block.kind === 'heading';
  if (text.length > (isListed ? LONGEST.bullet : LONGEST.paragraph)) return [];
  const sentence = sentenceOf(block.prose, block.kind === 'heading', around.pack.grammar);
  if (sentence.tokens.length === 0) return [];
  if (isListed && around.place !== null && isOnlyDate(sentence, around.pack)) return 'announcement';
  return linesOf(sentence, around.pack).flatMap((line) => itemsOfLine(line, block, around));
}

/** Lines that begin with a label of their own are points of their own. */
function linesOf(sentence: Sentence, pack: LanguagePack): readonly Sentence[] {
  const { tokens } = sentence;
  if (!sentence.prose.text.includes('\n')) return [sentence];
  const starts = [...tokens.keys()].filter((at) => {
    if (at === 0) return true;
    return gapBefore(sentence, at).includes('\n') && labelOf({ ...sentence, tokens: tokens.slice(at) }, pack) !== null;
  });
  return starts.map((start, i) => {
    const next = starts[i + 1] ?? tokens.length;
    const other = [...tokens.keys()].find((at) => at > start && at < next && isOtherField(sentence, at));
    return { ...sentence, tokens: tokens.slice(start, other ?? next) };
  });
}

/** "Owner: Mira" in a line of its own ends what the line above says. */
function isOtherField(sentence: Sentence, at: number): boolean {
  if (!gapBefore(sentence, at).includes('\n')) return false;
  return [1, 2, 3].some((words) => at + words < sentence.tokens.length && isColon(gapBefore(sentence, at + words)));
}

function isColon(gap: string): boolean {
  return /^[*_]{0,3}[:：][*_]{0,3}\s/.test(gap);
}

function itemsOfLine(sentence: Sentence, block: Block, around: Around): readonly Item[] {
  const label = labelOf(sentence, around.pack);
  const kind = kindOf(sentence, { block, label, around });
  if (kind === null) return [];
  const start = label?.end ?? 0;
  if (kind === 'goal' && label?.kind === 'goal') {
    const parts = partsOf(sentence, start);
    if (areFigures(sentence, parts))
      return parts.flatMap((span) => itemOf(sentence, span, { kind: 'measure', label: null, around }) ?? []);
  }
  const spans = label?.isOfMany === true ? partsOf(sentence, start) : [{ start, end: sentence.tokens.length }];
  return spans.flatMap((span, i) => itemOf(sentence, span, { kind, label: i === 0 ? label : null, around }) ?? []);
}

/** An item of the words in `span`; null where there are none. */
export function itemOf(
  sentence: Sentence,
  span: TokenSpan,
  { kind, label, around }: { readonly kind: Item['kind']; readonly label: Label | null; readonly around: Around },
): Item | null {
  const { owner, pack } = around;
  const clause = clauseOf(sentence, span);
  if (clause === null) return null;
  const { tokens, prose } = sentence;
  const first = tokens[label === null ? span.start : 0]?.start ?? 0;
  const range = { start: sourceRange(prose, first, first + 1).start, end: clause.range.end };
  const name = label === null ? null : prose.text.slice(first, tokens[label.end - 1]?.end ?? first);
  const base = { range, label: name, clause };
  if (kind === 'criterion') return { ...base, kind, owner };
  if (kind !== 'requirement') return { ...base, kind };
  const subject = dutySubject(sentence, span.start, pack);
  return { ...base, kind, subject: subject && clauseOf(sentence, withoutArticle(subject, sentence)), wish: null };
}

interface Looked {
  readonly block: Block;
  readonly label: Label | null;
  readonly around: Around;
}

/** What the block is, by its label, by where it stands, or by how it is worded. */
function kindOf(sentence: Sentence, { block, label, around }: Looked): Item['kind'] | null {
  const { place, owner, isNested, pack } = around;
  const start = label?.end ?? 0;
  const isListed = block.items.length > 0 || block.kind === 'heading';
  const isDuty = dutySubject(sentence, start, pack) !== null;
  const byWords = systemSubject(sentence, start, pack) === null ? null : 'requirement';
  if (place === 'criteria') return 'criterion';
  if (label?.kind === 'requirement' || place === 'requirements' || place === 'functions')
    return isDuty || (place !== null && label !== null) || (place === 'functions' && isListed) ? 'requirement' : null;
  if (label !== null && label.kind !== null) return label.kind;
  if (byWords !== null) return owner !== null && block.items.length > 0 ? 'criterion' : byWords;
  if (place === 'measures') return 'measure';
  if (place === 'okr') return block.kind === 'heading' ? 'goal' : 'measure';
  if (place === 'goals') return isNested ? null : 'goal';
  if (place === 'plan') return isNested || !(isListed || label !== null) ? null : 'planEntry';
  const isStep = pack.criteria.steps.has(sentence.tokens[start]?.lower ?? '');
  if (place === 'scenario') return isStep ? 'criterion' : null;
  return isStep && owner !== null && isScenario(sentence, pack) ? 'criterion' : null;
}

/** "Given a full boat, when ...": a step begins with another word than "and". */
function isScenario({ tokens }: Sentence, { grammar }: LanguagePack): boolean {
  return !grammar.joiners.has(tokens[0]?.lower ?? '');
}

const DATE = /^(?:[qh][1-4]|\d{4}|\d{1,2})$/;
const MOST_WORDS_OF_DATE = 3;

/** "Q3 2026", "March 2027". */
function isOnlyDate({ tokens }: Sentence, { items }: LanguagePack): boolean {
  if (tokens.length > MOST_WORDS_OF_DATE) return false;
  return tokens.every(({ lower }) => DATE.test(lower) || items.months.has(lower));
}

/** "Goals: upsell rate 12 %, churn 3 %": two or more, each with a number. */
function areFigures(sentence: Sentence, parts: readonly TokenSpan[]): boolean {
  const hasNumber = ({ start, end }: TokenSpan): boolean =>
    end - start <= MOST_WORDS_OF_FIGURE &&
    sentence.tokens.slice(start, end).some(({ text }, i) => i > 0 && /^\d/.test(text));
  return parts.length > 1 && parts.every(hasNumber);
}

const MOST_WORDS_OF_FIGURE = 6;

/** "revenue +5 %, cost per case −10 %; churn 3 %" */
function partsOf(sentence: Sentence, start: number): readonly TokenSpan[] {
  const { tokens } = sentence;
  const ends: number[] = [];
  for (let at = start + 1; at < tokens.length; at++)
    if (/[;,·•\n]\s/.test(gapBefore(sentence, at)) || isSentenceEnd(sentence, at)) ends.push(at);
  return [start, ...ends].map((from, i) => ({ start: from, end: ends[i] ?? tokens.length }));
}
