/** Tells measures that pull against each other, and one that has two targets. */
import type { Clause } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import type { Conflict } from '../language/mission-words.js';
import { findSequence } from '../language/sequences.js';
import { has } from './turns.js';

export interface Conflicting {
  readonly kind: 'against' | 'twice';
  readonly one: Clause;
  readonly other: Clause;
}

const MOST_MEASURES = 60;

export function conflictsIn(all: readonly Clause[], language: LanguagePack): Conflicting | null {
  const { mission } = language;
  const measures = all.slice(0, MOST_MEASURES).filter((clause) => !has(clause, mission.limits));
  for (const [at, one] of measures.entries())
    for (const other of measures.slice(at + 1)) {
      if (haveTwoTargets(one, other)) return { kind: 'twice', one, other };
      const isAgainst = mission.conflicts.some(
        (conflict) =>
          pullsAgainst(one, other, { conflict, language }) || pullsAgainst(other, one, { conflict, language }),
      );
      if (isAgainst && !areOfDifferentThings(one, other, language)) return { kind: 'against', one, other };
    }
  return null;
}

interface By {
  readonly conflict: Conflict;
  readonly language: LanguagePack;
}

function pullsAgainst(a: Clause, b: Clause, { conflict, language }: By): boolean {
  const isOf = findSequence(conflict.one, a.words) !== null && findSequence(conflict.other, b.words) !== null;
  return isOf && goes(a, language) === conflict.oneGoes && goes(b, language) === conflict.otherGoes;
}

const NUMBERS = /(\d+(?:[.,]\d+)?)\s?(?:%|[a-z]{0,7}\s?)?\s?(?:→|->|=>)\s?(\d+(?:[.,]\d+)?)/i;

/** Where a measure is to go: by a sign, two values, a word, or a limit. */
function goes(clause: Clause, { mission }: LanguagePack): 'up' | 'down' | null {
  const { text } = clause;
  const [, from, to] = NUMBERS.exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    const [before, after] = [from, to].map((number) => Number(number.replace(',', '.'))) as [number, number];
    return before === after ? null : before < after ? 'up' : 'down';
  }
  if (/(?:^|\s)[+↑]\s?\d|↑/.test(text)) return 'up';
  if (/(?:^|\s)[-−–↓]\s?\d|↓/.test(text)) return 'down';
  if (has(clause, mission.up)) return 'up';
  if (has(clause, mission.down)) return 'down';
  if (/[>≥]/.test(text)) return 'up';
  return /[<≤]/.test(text) ? 'down' : null;
}

const TARGET = /^(\p{L}+(?: \p{L}+){1,6}):\s*(\d+(?:[.,]\d+)?\s?(?:%|[a-z]+)?)/iu;

/** "Time to deliver: 2 days" and "Time to deliver: 5 days". */
function haveTwoTargets(a: Clause, b: Clause): boolean {
  const [one, other] = [TARGET.exec(a.text), TARGET.exec(b.text)];
  if (one === null || other === null || one[1]!.toLowerCase() !== other[1]!.toLowerCase()) return false;
  return one[2] !== other[2] && !/→|->/.test(a.text.slice(one[0].length)) && unitOf(one[2]!) === unitOf(other[2]!);
}

function unitOf(target: string): string {
  return target.replace(/[\d.,\s]/g, '').toLowerCase();
}

/** "for invoices" and "for repairs". */
function areOfDifferentThings(a: Clause, b: Clause, { mission }: LanguagePack): boolean {
  const [one, other] = [a, b].map(({ words }) => {
    const at = words.findIndex(({ lower }) => mission.aboutWords.has(lower));
    return at === -1 ? undefined : words[at + 1]?.lower;
  });
  return one !== undefined && other !== undefined && one !== other;
}
