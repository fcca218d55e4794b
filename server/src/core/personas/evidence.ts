/** How well somebody is known: what each piece of evidence is, and how old it is at a given date. */
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';

/** A day of the calendar, as `YYYY-MM-DD`. */
export type Day = string;

export type EvidenceKind = 'fresh' | 'old' | 'undated' | 'supposed' | 'overdue';

export interface Evidence {
  readonly text: string;
  /** `supposed`: nobody has seen it yet; `overdue`: it should have been looked at by now. */
  readonly kind: EvidenceKind;
  /** The latest month that it names, as `YYYY-MM`; null where it names none. */
  readonly from: string | null;
  /** Full months from then to the day of the picture; never below 0. */
  readonly months: number | null;
}

/** What was seen more than a year ago may have changed. */
const OLD_AFTER_MONTHS = 12;

/** `2026-05`, `2026-05-11`, `2026/05` */
const DATE = /(?<!\d)((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])(?:[-/.](0?[1-9]|[12]\d|3[01]))?(?!\d)/g;
const LONGEST = 500;

export function evidenceOf(text: string, today: Day, language: LanguagePack): Evidence {
  const dates = datesIn(text.slice(0, LONGEST), language);
  const now = monthsOf(today);
  const past = dates.filter((date) => date.slice(0, 7) <= today.slice(0, 7));
  const latest = past.at(-1) ?? null;
  const months = latest === null ? null : Math.max(0, now - monthsOf(latest));
  const from = latest?.slice(0, 7) ?? null;
  if (isSupposed(text, language)) {
    // The first day is when it was supposed, the last one when somebody wants to have looked.
    const due = dates.length > 1 ? dates.at(-1) : undefined;
    const isOverdue = due === undefined ? (months ?? 0) > OLD_AFTER_MONTHS : due < today.slice(0, due.length);
    return { text, kind: isOverdue ? 'overdue' : 'supposed', from, months };
  }
  if (months === null) return { text, kind: 'undated', from, months };
  return { text, kind: months > OLD_AFTER_MONTHS ? 'old' : 'fresh', from, months };
}

/** Sorted; months where no day is named. */
function datesIn(text: string, { life }: LanguagePack): readonly string[] {
  const two = (number: string): string => number.padStart(2, '0');
  const plain = [...text.matchAll(DATE)].map(([, year = '', month = '', day]) => {
    return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  });
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const named = words.flatMap((word, at) => {
    const month = life.months.findIndex((name) => name === word || (word.length > 2 && name.startsWith(word))) + 1;
    const year = /^(?:19|20)\d\d$/.exec(words[at + 1] ?? '')?.[0];
    return month === 0 || year === undefined ? [] : [`${year}-${two(month.toString())}`];
  });
  return [...plain, ...named].sort();
}

function isSupposed(text: string, { life }: LanguagePack): boolean {
  const words = (
    text
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/[\p{L}\p{N}'’]+/gu) ?? []
  ).map((lower) => ({ lower }));
  const first = words.findIndex(({ lower }) => /^\p{L}/u.test(lower));
  // "We guess", "Only an assumption"; "6 interviews about our assumptions" begins with what was done.
  if (words.slice(0, Math.max(0, first)).length > 0 && !isDated(text)) return false;
  const opening = words.slice(first, first + MOST_WORDS_BEFORE + 1);
  return opening.some(
    ({ lower }, at) =>
      life.supposed.some((start) => lower.startsWith(start)) || matchPhrase(life.supposedBy, opening, at) > 0,
  );
}

const MOST_WORDS_BEFORE = 3;

/** "2026-05: we guess" */
function isDated(text: string): boolean {
  return /^[^\p{L}\p{N}]*(?:19|20)\d\d(?:[-/.]\d{1,2}){0,2}(?!\p{L})/u.test(text);
}

function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
