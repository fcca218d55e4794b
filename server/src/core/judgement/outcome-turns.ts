/** Asks an outcome for turns of phrase that show what it is. */
import type { Clause } from '../document/model.js';
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import { findSequence } from '../language/sequences.js';

/** So far behind the first word it may begin: "the clinic's no-show rate drops". */
const LATEST = 5;

/** What moved in a business, of which nobody else has anything: the words for it, or null. */
export function businessTurnIn(
  { words }: Clause,
  language: LanguagePack,
): { readonly start: number; readonly end: number } | null {
  const { turns, lexicon, relations } = language;
  const found = findSequence(turns.business, words);
  if (found === null || found.start > LATEST) return null;
  const isSomebodys = words.some(
    ({ lower }, at) =>
      relations.firstPerson.has(lower) ||
      (lexicon.possessives.has(lower) && !relations.sharedPossessives.has(lower) && at < found.start) ||
      (at >= found.end && hasOneOrMany(lexicon.people, lower, language.morphology)),
  );
  return isSomebodys ? null : found;
}

/** Whether it says what was done with data, or what a system has then. */
export function isSystemTurn(outcome: Clause, { turns }: LanguagePack): boolean {
  return isAllOf(outcome, turns.system);
}

/** Whether somebody knows then what to do, which the wish does not say. */
export function isDecision({ words }: Clause, { turns }: LanguagePack): boolean {
  return findSequence(turns.decision, words) !== null;
}

/** Whether it says that something is better, and nothing of what. */
export function isVagueTurn(outcome: Clause, { turns }: LanguagePack): boolean {
  return isAllOf(outcome, turns.vague);
}

/** The turns end where the outcome does, so whatever else it says stands before them. */
function isAllOf({ words }: Clause, table: LanguagePack['turns']['system']): boolean {
  const found = findSequence(table, words);
  return found !== null && found.start <= MOST_WORDS_BEFORE;
}

/** "the", "my", "all of my" */
const MOST_WORDS_BEFORE = 2;
