/** Finds turns of phrase that are written as rows of words with gaps and alternatives: "@who must/has to? call … cancel". */

/** What one place of a row may be; `words` null stands for a gap. */
interface Part {
  readonly words: ReadonlySet<string> | null;
  readonly isNumber: boolean;
  readonly isOptional: boolean;
  /** Most words of a gap. */
  readonly most: number;
}

export interface Sequence {
  readonly parts: readonly Part[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

export interface SequenceTable {
  /** First word -> the rows that may begin with it. */
  readonly byFirst: ReadonlyMap<string, readonly Sequence[]>;
  /** Rows that begin with a number. */
  readonly numbered: readonly Sequence[];
  /** Words of which one stands in each row, with the rows in which it does. */
  readonly cues: Cues;
}

export type Cues = ReadonlyMap<string, readonly Sequence[]>;

type Classes = Readonly<Record<string, ReadonlySet<string>>>;

const MOST_OF_A_GAP = 3;

/**
 * Rows of words, one in each line: `a/b` is one of them, `@name` one of a class, `#` a number, `…` up to three words and
 * `…5` up to five, `?` behind a part that may be missing, `^` the start of the sentence and `$` its end. `common` are
 * words that stand in every other text.
 */
export function sequences(text: string, classes: Classes = {}, common: ReadonlySet<string> = NONE): SequenceTable {
  const all = text
    .trim()
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .map((line) => sequenceOf(line, classes));
  const byFirst = byWord(all, (each) => new Set(firstParts(each).flatMap(({ words }) => [...(words ?? [])])));
  const numbered = all.filter(({ parts }) => parts[0]?.isNumber === true);
  return { byFirst, numbered, cues: byWord(all, (each) => cuesOf(each, common)) };
}

function byWord(all: readonly Sequence[], wordsOf: (sequence: Sequence) => Iterable<string>): Map<string, Sequence[]> {
  const found = new Map<string, Sequence[]>();
  for (const sequence of all)
    for (const word of wordsOf(sequence)) {
      const list = found.get(word);
      if (list === undefined) found.set(word, [sequence]);
      else list.push(sequence);
    }
  return found;
}

/** The cues of several tables. */
export function cuesIn(tables: readonly SequenceTable[]): Cues {
  const found = new Map<string, readonly Sequence[]>();
  for (const { cues } of tables)
    for (const [word, rows] of cues) found.set(word, [...(found.get(word) ?? []), ...rows]);
  return found;
}

/** Whether some row may stand among these words, in whatever order they do. */
export function mayHoldSequence(cues: Cues, words: ReadonlySet<string>): boolean {
  for (const word of words) if (cues.get(word)?.some((row) => hasParts(row, words)) === true) return true;
  return false;
}

function hasParts({ parts }: Sequence, words: ReadonlySet<string>): boolean {
  return parts.every(
    ({ words: own, isNumber, isOptional, most }) =>
      isOptional || most > 0 || (isNumber ? someOf(words, (word) => NUMBER.test(word)) : meets(own ?? NONE, words)),
  );
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size < others.size ? someOf(some, (word) => others.has(word)) : someOf(others, (word) => some.has(word));
}

function someOf(words: ReadonlySet<string>, test: (word: string) => boolean): boolean {
  for (const word of words) if (test(word)) return true;
  return false;
}

/** The parts with which a row may begin. */
function firstParts({ parts }: Sequence): readonly Part[] {
  const sure = parts.findIndex(({ isOptional }) => !isOptional);
  return parts.slice(0, sure + 1);
}

function sequenceOf(line: string, classes: Classes): Sequence {
  const written = line.split(' ');
  const atStart = written[0] === '^';
  const atEnd = written[written.length - 1] === '$';
  const parts = written.slice(atStart ? 1 : 0, atEnd ? -1 : undefined).map((part) => partOf(part, classes));
  return { parts, atStart, atEnd };
}

function partOf(written: string, classes: Classes): Part {
  const isOptional = written.endsWith('?');
  const name = isOptional ? written.slice(0, -1) : written;
  const base = { words: null, isNumber: false, isOptional, most: 0 };
  if (name.startsWith('…')) return { ...base, most: name === '…' ? MOST_OF_A_GAP : Number(name.slice(1)) };
  if (name === '#') return { ...base, isNumber: true };
  const words = name
    .split('/')
    .flatMap((each) => (each.startsWith('@') ? [...(classes[each.slice(1)] ?? [])] : [each]));
  return { ...base, words: new Set(words) };
}

/** The words of the part that is met least often: one without common words, and the one whose shortest word is longest. */
function cuesOf({ parts }: Sequence, common: ReadonlySet<string>): readonly string[] {
  const rareness = ({ words }: Part): number => {
    const all = [...(words ?? [])];
    return Math.min(...all.map((word) => word.length)) - (all.some((word) => common.has(word)) ? COMMON : 0);
  };
  const sure = parts.filter(({ words, isOptional }) => words !== null && !isOptional);
  return [...(sure.sort((a, b) => rareness(b) - rareness(a))[0]?.words ?? [])];
}

const NONE: ReadonlySet<string> = new Set();
const COMMON = 100;

interface Worded {
  readonly lower: string;
}

/** The first words and the end of the first row that stands in `words` at `at` or behind; null where none does. */
export function findSequence(
  table: SequenceTable,
  words: readonly Worded[],
  at = 0,
): { readonly start: number; readonly end: number } | null {
  for (let start = at; start < words.length; start++) {
    const lower = words[start]?.lower ?? '';
    const candidates = NUMBER.test(lower)
      ? [...(table.byFirst.get(lower) ?? []), ...table.numbered]
      : (table.byFirst.get(lower) ?? []);
    for (const sequence of candidates) {
      if (sequence.atStart && start > 0) continue;
      const end = endOf(sequence, words, 0, start);
      if (end !== -1) return { start, end };
    }
  }
  return null;
}

const NUMBER = /^\d/;

/** Where the parts from `part` on end that begin at `at`; -1 where they do not. Gaps are short, so this stays bounded. */
function endOf(sequence: Sequence, words: readonly Worded[], part: number, at: number): number {
  const next = sequence.parts[part];
  if (next === undefined) return sequence.atEnd && at < words.length ? -1 : at;
  if (next.most > 0) {
    for (let skip = 0; skip <= next.most && at + skip <= words.length; skip++) {
      const end = endOf(sequence, words, part + 1, at + skip);
      if (end !== -1) return end;
    }
    return -1;
  }
  const lower = words[at]?.lower;
  const fits = lower !== undefined && (next.isNumber ? NUMBER.test(lower) : next.words?.has(lower) === true);
  const end = fits ? endOf(sequence, words, part + 1, at + 1) : -1;
  return end === -1 && next.isOptional ? endOf(sequence, words, part + 1, at) : end;
}
