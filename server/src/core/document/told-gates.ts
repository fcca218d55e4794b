/** Cheap questions to raw text: may it tell of somebody's wish in words that are often none? See `gates.ts` and `told-stories.ts`. */
import type { LanguagePack } from '../language/pack.js';
import { isPersonWord } from './people.js';
import {
  anyOf,
  beginningsOf,
  BLANK_LINE,
  nextIndex,
  NO_LETTER_AFTER,
  NO_LETTER_BEFORE,
  phrasesOf,
} from './word-patterns.js';
import { tokenize } from './words.js';

/** Whether a text may say what somebody else wishes or can do, and why. */
export type ToldGate = (text: string) => boolean;

export function createToldGate(pack: LanguagePack): ToldGate {
  const { connectors, firstReason, bareConnector, afterBareConnector, subjects, ...grammar } = pack.grammar;
  const abilities = anyOf(beginningsOf(grammar.thirdAbilities));
  const wishes = `${anyOf(beginningsOf(grammar.thirdWishes))}|(${abilities})`;
  const bare = [...afterBareConnector].filter((word) => !subjects.has(word)).map((word) => `${bareConnector} ${word}`);
  const reasons = phrasesOf(connectors);
  const fullReasons = reasons.filter((phrase) => phrase.startsWith(`${bareConnector} `));
  const patterns: Patterns = {
    wish: wordsIn(wishes),
    reason: wordsIn(anyOf([...reasons, ...bare])),
    fullReason: wordsIn(anyOf([...phrasesOf(firstReason), ...fullReasons, ...bare])),
  };
  const mayBePerson = (word: string): boolean => isPersonWord(word, pack);
  return (text) => hasReasonedWish(text, patterns, mayBePerson);
}

interface Patterns {
  /** The first group is what somebody can do. */
  readonly wish: RegExp;
  readonly reason: RegExp;
  /** The reason of what somebody can do. */
  readonly fullReason: RegExp;
}

function wordsIn(alternatives: string): RegExp {
  return new RegExp(`${NO_LETTER_BEFORE}(?:${alternatives})${NO_LETTER_AFTER}`, 'gi');
}

/** "The payroll clerk wants ... so that ...": both in one paragraph. */
function hasReasonedWish(
  text: string,
  { wish: wishes, reason, fullReason }: Patterns,
  mayBePerson: (word: string) => boolean,
): boolean {
  const reasonFrom = [reason, fullReason].map((pattern) => nextIndex(text, pattern));
  const blankFrom = nextIndex(text, BLANK_LINE);
  wishes.lastIndex = 0;
  for (let wish = wishes.exec(text); wish !== null; wish = wishes.exec(text)) {
    const { index } = wish;
    const why = reasonFrom[wish[1] === undefined ? 0 : 1]?.(index) ?? text.length;
    if (why < text.length && why < blankFrom(index) && followsPerson(text, index, mayBePerson)) return true;
    if (why === text.length && wish[1] === undefined) return false;
  }
  return false;
}

const WORDS_OF_PERSON = 5;
/** The person is the first in a block, but for a label and tags. */
const WORDS_BEFORE = 16;
const LOOK_BACK = 200;
const NEVER = (): false => false;

/** Whether one of the words before `at` may be that for the person. */
function followsPerson(text: string, at: number, mayBePerson: (word: string) => boolean): boolean {
  const from = Math.max(0, at - LOOK_BACK);
  const words = tokenize(text.slice(from, at), NEVER);
  // Few and long ones, the first of which may be cut.
  if (from > 0 && words.length <= WORDS_OF_PERSON) return true;
  return words.slice(-WORDS_OF_PERSON).some(({ lower }) => mayBePerson(lower)) && isNearStart(text, at);
}

const START = /[\n\r|]/;

/** Whether few words stand before `at` in its line or cell. */
function isNearStart(text: string, at: number): boolean {
  let words = 0;
  for (let i = at - 1; i >= 0 && !START.test(text[i] ?? ''); i--)
    if (/\s/.test(text[i] ?? '') && !/\s/.test(text[i - 1] ?? ' ') && ++words > WORDS_BEFORE) return false;
  return true;
}
