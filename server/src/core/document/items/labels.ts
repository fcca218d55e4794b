/** Ids and labels before a point: "FR-001:", "KR2 –", "**Business goal:**", "Q3 2026:". */
import type { LanguagePack } from '../../language/pack.js';
import { matchPhrase } from '../../language/phrases.js';
import type { Item } from '../model.js';
import { gapBefore, type Sentence } from '../sentence.js';

export interface Label {
  /** What the label says that the point is; null where it only numbers or dates it. */
  readonly kind: Item['kind'] | null;
  /** Whether several points may follow, parted by signs. */
  readonly isOfMany: boolean;
  /** Index of the first word behind it. */
  readonly end: number;
}

const MOST_WORDS_BEFORE = 2;
/** As many letters may be anything: such a label needs a colon or a number. */
export const SHORT_LABEL = 2;
const NUMBER = /^\d+(?:\.\d+)*[a-z]?$/;
const NUMBERED = /^([a-z]{1,4})\d{1,4}$/;
const COLON = /[:：]/;
const DASH = /[:：–—-]/;

/** The label with which a sentence begins, or null. */
export function labelOf(sentence: Sentence, pack: LanguagePack): Label | null {
  return namedLabel(sentence, pack) ?? idOf(sentence, pack) ?? dateOf(sentence, pack);
}

function namedLabel(sentence: Sentence, { items }: LanguagePack): Label | null {
  const { tokens } = sentence;
  const { measures, ...kinds } = items.labels;
  for (let at = 0; at <= MOST_WORDS_BEFORE; at++) {
    const words = withoutNumber(tokens, at);
    for (const [kind, table] of [...Object.entries(kinds), ['measure', measures] as const]) {
      const length = matchPhrase(table, words, at);
      if (length === 0) continue;
      const isNumberApart = NUMBER.test(tokens[at + length]?.lower ?? '');
      const isNumbered = isNumberApart || tokens[at]?.lower !== words[at]?.lower;
      const end = at + length + (isNumberApart ? 1 : 0);
      const isShort = (words[at]?.lower.length ?? 0) <= SHORT_LABEL && length === 1;
      const gap = gapBefore(sentence, end);
      const isApart = DASH.test(gap) && (isNumbered || isWrapped(sentence, end));
      const ends = isApart || (isNumbered && isShort) ? /[^\p{L}\p{N}]/u : COLON;
      if ((isShort && !isNumbered && !COLON.test(gap)) || !ends.test(gap) || end >= tokens.length) continue;
      return { kind: kind as Item['kind'], isOfMany: table === measures, end };
    }
    if (!items.beforeLabel.has(tokens[at]?.lower ?? '')) return null;
  }
  return null;
}

/** "**Goal** – ...": whether signs hold the words up to `end` together. */
function isWrapped({ prose, tokens }: Sentence, end: number): boolean {
  const last = tokens[end - 1]?.end ?? 0;
  return (prose.wrapped ?? []).some(
    (wrap) => wrap.start <= (tokens[0]?.start ?? 0) && wrap.end >= last && wrap.end <= (tokens[end]?.start ?? last),
  );
}

/** "kr2" as "kr", so that it is found in a table of labels. */
function withoutNumber(tokens: Sentence['tokens'], at: number): readonly { readonly lower: string }[] {
  const name = NUMBERED.exec(tokens[at]?.lower ?? '')?.[1];
  if (name === undefined) return tokens;
  return tokens.map((token, i) => (i === at ? { lower: name } : token));
}

const NAME = /^[A-Z][A-Z0-9]{0,9}$/;

/** "BOOK-12: ...": an id that names no kind. */
function idOf(sentence: Sentence, { grammar }: LanguagePack): Label | null {
  const [name, number] = sentence.tokens;
  if (name === undefined || number === undefined || sentence.tokens.length < 3) return null;
  if (!NAME.test(name.text) || !/^\d{1,7}$/.test(number.text) || grammar.standards.has(name.lower)) return null;
  return /^[-_]$/.test(gapBefore(sentence, 1)) ? { kind: null, isOfMany: false, end: 2 } : null;
}

const MOST_WORDS_OF_DATE = 4;

/** "Q3 2026: ...", "March 2027 – ...". */
function dateOf(sentence: Sentence, { items }: LanguagePack): Label | null {
  const { tokens } = sentence;
  for (let end = 1; end <= Math.min(MOST_WORDS_OF_DATE, tokens.length - 1); end++) {
    if (!/[:：–—|]|\s-\s/.test(gapBefore(sentence, end)) || isTimeOfDay(sentence, end)) continue;
    const isDate = tokens.slice(0, end).some(({ text, lower }) => /\d/.test(text) || items.months.has(lower));
    return isDate && tokens.slice(0, end).every(({ lower }) => /^(?:\p{L}?\d+|\p{L}{3,9})$/u.test(lower))
      ? { kind: null, isOfMany: false, end }
      : null;
  }
  return null;
}

/** "22:00" */
function isTimeOfDay(sentence: Sentence, at: number): boolean {
  const [hour, minute] = [sentence.tokens[at - 1]?.lower ?? '', sentence.tokens[at]?.lower ?? ''];
  return gapBefore(sentence, at) === ':' && /^\d{1,2}$/.test(hour) && /^\d{2}/.test(minute);
}
