/** Tells what makes effort of a customer that could be spared them, or makes them a step of our process. */
import type { Clause } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { has, type Turn, turnIn } from './turns.js';

const FARTHEST_SUBJECT = 10;

/** Who does what stands at `at`: somebody who is served, somebody or something of ours; null for nobody we know. */
export function doerOf({ words, text }: Clause, at: number, { mission, grammar }: LanguagePack): Doer {
  const first = Math.max(0, at - FARTHEST_SUBJECT);
  for (let i = Math.min(at, words.length) - 1; i >= first; i--) {
    const { lower = '', end = 0 } = words[i] ?? {};
    // Before a comma somebody else may act: "When the guest calls, the bot must ...".
    if (i < at - 1 && /[,:;]/.test(text.slice(end, words[i + 1]?.start ?? end))) return null;
    if (mission.ours.has(lower)) return 'ours';
    if (mission.customers.has(lower)) return 'customer';
    const isNamed = i > 0 && grammar.articles.has(words[i - 1]?.lower ?? '') && isPersonLike(lower, mission);
    if (isNamed) return 'somebody';
  }
  return null;
}

export type Doer = 'customer' | 'somebody' | 'ours' | null;

function isPersonLike(word: string, { personEndings, thingsLikePeople }: LanguagePack['mission']): boolean {
  return word.length > SHORTEST && !thingsLikePeople.has(word) && personEndings.some((ending) => word.endsWith(ending));
}

const SHORTEST = 4;

/** What a customer has to do that we could spare them; null where it has a reason or is spared. */
export function burdenIn(clause: Clause, language: LanguagePack): Turn | null {
  const { mission } = language;
  if (has(clause, mission.complaints)) return null;
  const isMeant = (start: number, end: number): boolean => {
    // "Can only ... by phone" is no choice.
    const isOnly = clause.words[start]?.lower === mission.only;
    if (has(clause, mission.reliefs, start - BEFORE, isOnly ? start - 1 : start) || has(clause, mission.reliefs, end))
      return false;
    return !has(clause, mission.reliefs, start + 1, end) || !has(clause, mission.reliefs, start, start + 1);
  };
  const turn = turnIn(clause, mission.burdens, isMeant);
  if (turn === null || (has(clause, mission.conditions, 0, turn.start) && !isDuty(clause, turn, mission))) return null;
  const doer = doerOf(clause, turn.start, language) ?? doerOf(clause, turn.start + FIRST_WORDS, language);
  if (doer === 'ours') return null;
  if (doer === 'customer') return turn;
  // "To cancel, ...", "Only by phone": nobody is named, and customers are meant.
  const mayBeTheirs =
    doer === 'somebody' ||
    clause.words[turn.start]?.lower === mission.only ||
    (turn.start === 0 && turn.voice === 'said' && turn.end - turn.start > LEAST_WORDS);
  return mayBeTheirs ? { ...turn, voice: 'asked' } : null;
}

/** "Must call", in a condition as well; what somebody does under a condition is no duty. */
function isDuty({ words }: Clause, { start, end }: Turn, { duties }: LanguagePack['mission']): boolean {
  return words.slice(Math.max(0, start - 2), end).some(({ lower }) => duties.has(lower));
}

const FIRST_WORDS = 5;
const LEAST_WORDS = 3;
const BEFORE = 9;

/** Where a customer does our sorting, or works so that we need not. */
export function processDutyIn(clause: Clause, language: LanguagePack): Turn | null {
  const { mission } = language;
  const turn = turnIn(clause, mission.processDuties);
  if (turn === null || has(clause, mission.reliefs, 0, turn.start)) return null;
  const isTheirs = has(clause, mission.customers, 0, turn.start) && doerOf(clause, turn.start, language) !== 'ours';
  return isTheirs ? turn : null;
}
