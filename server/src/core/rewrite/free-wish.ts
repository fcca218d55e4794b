/** Reads a plain sentence as a wish: who could have it, and which of its words say what they want. */
import { gapBefore, type Sentence } from '../document/sentence.js';
import type { TokenSpan } from '../document/want-grammar.js';
import { matchPhrase } from '../language/phrases.js';
import type { WishWords } from '../language/wish-words.js';

/** All spans are indices into the sentence's words. */
export interface FreeWish {
  /** The words for the person; null where the sentence names nobody. */
  readonly person: TokenSpan | null;
  /** A thing that should do something: "the system", before "send a reminder". */
  readonly thing: TokenSpan | null;
  /** Whether the want is something to do, so that "to" belongs before it. */
  readonly isAction: boolean;
  readonly want: TokenSpan;
  /** "when a repair is late": stood first, belongs behind the want. */
  readonly condition: TokenSpan | null;
}

export interface WishReading {
  readonly sentence: Sentence;
  readonly words: WishWords;
  /** The sentence's words. */
  readonly span: TokenSpan;
  /** Whether it is an item of a list, which may begin with a verb. */
  readonly isItem: boolean;
  /** Whether these words name people. */
  readonly isPerson: (span: TokenSpan) => boolean;
}

const LONGEST_SUBJECT = 6;
const LONGEST_CONDITION = 25;
const FEWEST_WORDS = 2;

/** Null where the sentence is no wish, or the opposite of one. Looks at each word a fixed number of times at most. */
export function readFreeWish(reading: WishReading): FreeWish | null {
  const condition = conditionOf(reading);
  const start = condition?.end ?? reading.span.start;
  const wish =
    fromPossibility(reading, start) ??
    fromEnabling(reading, start) ??
    fromSubject(reading, start) ??
    (condition === null ? fromVerb(reading, start) : null);
  if (wish === null || isOpposite(reading, start, wish.want.start) || isShared(reading, wish)) return null;
  const fewest = FEWEST_WORDS - (wish.isAction ? 1 : 0);
  return wish.want.end - wish.want.start < fewest ? null : { ...wish, condition };
}

/** "must not see", "nobody can": further on, "no" is part of what is wanted. */
function isOpposite({ sentence, words }: WishReading, start: number, want: number): boolean {
  return sentence.tokens.slice(start, want + 1).some(({ lower }) => words.negations.has(lower));
}

/** "My neighbour and I": a story has one who speaks. */
function isShared({ sentence, words }: WishReading, { person }: Pick<FreeWish, 'person'>): boolean {
  const names = person === null ? [] : sentence.tokens.slice(person.start, person.end);
  return names.some(({ lower }) => words.writers.has(lower));
}

type Found = Omit<FreeWish, 'condition'>;

/** "When a repair is late, ...": up to the first comma. */
function conditionOf({ sentence, words, span }: WishReading): TokenSpan | null {
  if (!words.conditions.has(sentence.tokens[span.start]?.lower ?? '')) return null;
  const limit = Math.min(span.end - 1, span.start + LONGEST_CONDITION);
  for (let i = span.start + 2; i < limit; i++) {
    if (gapBefore(sentence, i).includes(',')) return { start: span.start, end: i };
  }
  return null;
}

/** "It should be possible for tenants to ...", "There must be a list of ...". */
function fromPossibility({ sentence, words, span }: WishReading, start: number): Found | null {
  const { tokens } = sentence;
  const existence = matchPhrase(words.existence, tokens, start);
  if (existence > 0) return wanting(null, { start: start + existence, end: span.end });
  const length = matchPhrase(words.possibility, tokens, start);
  if (length === 0) return null;
  const next = start + length;
  if (tokens[next]?.lower === sentence.grammar.infinitive) return doing(null, { start: next + 1, end: span.end });
  if (tokens[next]?.lower !== words.forWhom) return null;
  const to = nextInfinitive(sentence, next + 1, span.end);
  return to === null ? null : doing({ start: next + 1, end: to }, { start: to + 1, end: span.end });
}

/** "Allow tenants to ...", "Let tenants ...", also after "the system must". */
function fromEnabling(reading: WishReading, start: number): Found | null {
  const { sentence, words } = reading;
  const here = matchPhrase(words.enable, sentence.tokens, start);
  if (here > 0) return enabled(reading, start + here);
  const duty = findPhrase(reading, words.duty, start);
  const after = duty === null ? 0 : matchPhrase(words.enable, sentence.tokens, duty.end);
  return duty === null || after === 0 ? null : enabled(reading, duty.end + after);
}

function enabled({ sentence, span, isPerson }: WishReading, at: number): Found | null {
  const to = nextInfinitive(sentence, at, span.end);
  if (to !== null) return doing({ start: at, end: to }, { start: to + 1, end: span.end });
  // "let tenants see": only what names people can be told from what they do.
  for (let end = Math.min(at + LONGEST_SUBJECT, span.end - 1); end > at; end--) {
    const person = { start: at, end };
    if (isPerson(person)) return doing(person, { start: end, end: span.end });
  }
  return null;
}

/** "Tenants must be able to ...", "We need ...", "The system must ...". */
function fromSubject(reading: WishReading, start: number): Found | null {
  const { words, span, isPerson } = reading;
  const ability = findPhrase(reading, words.ability, start);
  if (ability !== null) return doing(personOf(reading, start, ability.start), { start: ability.end, end: span.end });
  const need = findPhrase(reading, words.need, start);
  if (need !== null && need.start > start) {
    return wanting(personOf(reading, start, need.start), { start: need.end, end: span.end });
  }
  const duty = findPhrase(reading, words.duty, start);
  if (duty === null || duty.start === start) return null;
  const subject = { start, end: duty.start };
  const want = { start: duty.end, end: span.end };
  if (isWriter(reading, subject)) return doing(null, want);
  if (isPerson(subject)) return doing(subject, want);
  return { person: null, thing: subject, isAction: true, want };
}

/** "See open repairs", as an item of a list. */
function fromVerb({ sentence, words, span, isItem }: WishReading, start: number): Found | null {
  if (!isItem || !words.verbs.has(sentence.tokens[start]?.lower ?? '')) return null;
  return span.end - start < FEWEST_WORDS ? null : doing(null, { start, end: span.end });
}

function personOf(reading: WishReading, start: number, end: number): TokenSpan | null {
  const span = { start, end };
  return end === start || isWriter(reading, span) ? null : span;
}

function isWriter({ sentence, words }: WishReading, { start, end }: TokenSpan): boolean {
  return end - start === 1 && words.writers.has(sentence.tokens[start]?.lower ?? '');
}

function doing(person: TokenSpan | null, want: TokenSpan): Found {
  return { person, thing: null, isAction: true, want };
}

function wanting(person: TokenSpan | null, want: TokenSpan): Found {
  return { person, thing: null, isAction: false, want };
}

/** The first of these phrases after a short subject that no comma or other mark interrupts. */
function findPhrase({ sentence, span }: WishReading, table: WishWords['duty'], start: number): TokenSpan | null {
  for (let i = start; i <= Math.min(start + LONGEST_SUBJECT, span.end - 1); i++) {
    if (i > start && /[^\s*_`]/.test(gapBefore(sentence, i))) return null;
    const length = matchPhrase(table, sentence.tokens, i);
    if (length > 0 && i + length < span.end) return { start: i, end: i + length };
  }
  return null;
}

function nextInfinitive(sentence: Sentence, start: number, end: number): number | null {
  for (let i = start + 1; i <= Math.min(start + LONGEST_SUBJECT, end - 2); i++) {
    if (/[^\s*_`]/.test(gapBefore(sentence, i))) return null;
    if (sentence.tokens[i]?.lower === sentence.grammar.infinitive) return i;
  }
  return null;
}
