/** Tells personal data that is collected without a purpose that serves the person. */
import type { Statement } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { findSequence } from '../language/sequences.js';
import { has, type Turn, turnIn } from './turns.js';

export function collectionIn({ clause, around, story }: Statement, { mission }: LanguagePack): Turn | null {
  const isForUs = has(clause, mission.ownPurposes);
  const turn = turnIn(clause, mission.collections);
  if (turn === null) return null;
  if (mission.handing.has(clause.words[turn.start]?.lower ?? '') && !isForUs) return null;
  if (isForUs) return has(clause, mission.purposes, 0, turn.start) && story === null ? null : turn;
  // The reason of a story is its purpose; in a list it may stand in the next sentence.
  if (story !== null && story.outcome !== null) return null;
  const words = (around.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []).map((lower) => ({ lower }));
  if (words.some(({ lower }) => mission.purposes.has(lower))) return null;
  return findSequence(mission.purposePhrases, words) === null ? turn : null;
}
