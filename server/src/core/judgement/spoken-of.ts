/** Tells a technology that people only speak of from one that they are to have: what is taught, turned away, or one of several to choose from. */
import type { Clause } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { TechnologyHit } from './vocabulary.js';

type Hit = Pick<TechnologyHit, 'start' | 'end'>;

const FARTHEST_LESSON = 2;
const FARTHEST_VERB = 6;

/** "an AI course for teachers", "teach pupils how AI works". */
export function isTaught({ words }: Clause, { start, end }: Hit, { relations }: LanguagePack): boolean {
  const behind = words.slice(end, end + FARTHEST_LESSON).map(({ lower }) => lower);
  const lesson = behind.findIndex((word) => relations.lessons.has(word));
  const next = words[end + lesson + 1]?.lower;
  // "an AI-powered course", "an AI lesson planner": what is taught is something else.
  const isAbout = !relations.meansSuffixes.has(words[end - 1]?.lower ?? '');
  const isHead = next === undefined || relations.afterNoun.has(next);
  if (lesson !== -1 && isAbout && isHead && behind.slice(0, lesson).every((word) => !relations.afterNoun.has(word)))
    return true;
  for (let at = Math.max(0, start - FARTHEST_VERB); at < start; at++)
    if (relations.teaches.has(words[at]!.lower) && !relations.learns.has(words[at - 1]?.lower ?? '')) return true;
  return false;
}

const FARTHEST_BEHIND = 4;
const FARTHEST_BEFORE = 4;

/** "AI to stay out of my logbook", "turn off the AI". */
export function isTurnedAway({ words }: Clause, { start, end }: Hit, { relations }: LanguagePack): boolean {
  for (let at = Math.max(0, start - FARTHEST_BEFORE); at < start; at++) {
    const length = matchPhrase(relations.turnsAway, words, at);
    const between = words.slice(at + length, start);
    if (length > 0 && between.every(({ lower }) => relations.determiners.has(lower))) return true;
  }
  for (let at = end; at < Math.min(words.length, end + FARTHEST_BEHIND); at++)
    if (matchPhrase(relations.turnedAway, words, at) > 0) return true;
  return false;
}

/** "choose between AWS and Azure": whoever may choose is not told with what. */
export function areChoices({ words }: Clause, hits: readonly Hit[], { relations }: LanguagePack): boolean {
  const [first, second] = hits;
  if (first === undefined || second === undefined) return false;
  const isDecided = words.slice(0, first.start).some(({ lower }) => relations.decides.has(lower));
  return isDecided && words.slice(first.end, second.start).some(({ lower }) => relations.betweenChoices.has(lower));
}
