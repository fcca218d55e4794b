/** What stands around a turn of phrase: whether somebody is quoted with it, and whether it tells how things are. */
import { placeOfTitle } from '../document/items/places.js';
import type { Clause, Section, Span, Statement } from '../document/model.js';
import type { Voiced } from '../language/mission-words.js';
import type { LanguagePack } from '../language/pack.js';
import { findSequence, type SequenceTable } from '../language/sequences.js';
import { spanOfWords } from './phrase.js';
import { titleKey } from './sections.js';
import type { Voice } from './voice.js';

export interface Turn {
  readonly phrase: Span;
  readonly voice: Voice;
  /** Words of the clause, the end not among them. */
  readonly start: number;
  readonly end: number;
}

/** The first turn of phrase of a table that `isMeant`; null where there is none. */
export function turnIn(
  clause: Clause,
  { said, asked }: Voiced,
  isMeant: (start: number, end: number) => boolean = () => true,
): Turn | null {
  return findIn(clause, said, 'said', isMeant) ?? findIn(clause, asked, 'asked', isMeant);
}

/** The same for a single table. */
export function findIn(
  clause: Clause,
  table: SequenceTable,
  voice: Voice,
  isMeant: (start: number, end: number) => boolean = () => true,
): Turn | null {
  const { words } = clause;
  for (let found = findSequence(table, words); found !== null; found = findSequence(table, words, found.start + 1)) {
    const { start, end } = found;
    const isCode = words.slice(start, end).some(({ opaque }) => opaque);
    const isTorn = TEARS.test(clause.text.slice(words[start]?.start, words[end - 1]?.end));
    if (!isCode && !isTorn && !isQuoted(clause, words[start]?.start ?? 0) && isMeant(start, end))
      return { phrase: spanOfWords(clause, start, end), voice, start, end };
  }
  return null;
}

/** Signs at which one thought ends and another begins. */
const TEARS = /(?<!\bvs)[.:;()|=/]\s|\s[—–=|(-]|\*\*|\n|\p{L}\/\p{L}/u;

/** Whether a place is within quotation marks; the one that opens may stand before the first word. */
export function isQuoted({ text }: Clause, at: number): boolean {
  let isOpen = (text.match(/"/g) ?? []).length % 2 === 1;
  const first = /[“«„”»]/.exec(text)?.[0];
  isOpen ||= first === '”' || first === '»';
  for (const [mark] of text.slice(0, at).matchAll(/["“«„”»]/g))
    isOpen = mark === '"' ? !isOpen : mark !== '”' && mark !== '»';
  return isOpen;
}

/** Whether one of the words stands among those of a clause from `from` to `to`. */
export function has({ words }: Clause, list: ReadonlySet<string>, from = 0, to = words.length): boolean {
  return words.slice(Math.max(0, from), to).some(({ lower }) => list.has(lower));
}

type Around = Pick<Section, 'heading'>;

/** Whether it stands where it is told how things are: below "Problem", "Today", "What people told us". */
export function tellsHowItIs(
  { label, around }: Statement,
  { heading }: Around,
  { mission, lexicon }: LanguagePack,
): boolean {
  const own = /^[^:\n]{1,30}(?=:)/.exec(around)?.[0] ?? '';
  const titles = [...heading, label ?? '', own];
  return titles.some((title) => {
    const key = titleKey(title);
    if (mission.painTitles.has(key)) return true;
    return key.split('_').some((word) => mission.complaints.has(word)) && !lexicon.exemptSections.has(key);
  });
}

/** Whether nothing is asked for there: "Out of scope", "Architecture", "Testing". */
export function isApart({ label }: Statement, { heading }: Around, language: LanguagePack): boolean {
  const titles = label === null ? heading : [...heading, label];
  return titles.some((title) => placeOfTitle(title, language) === 'apart');
}
