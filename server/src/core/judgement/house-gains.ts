/** What a business gains, told as a verb and its object: "increases its revenue per customer", "saves counter staff", "wins the tender". */
import type { Word } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';

export interface HouseGain {
  /** Behind the object. */
  readonly end: number;
  /** Whether only a business says so, whoever it is: "market share". */
  readonly isOfBusiness: boolean;
}

const MOST_WORDS_OF_OBJECT = 6;

/** The gain whose verb is at `at`, or null. */
export function houseGainAt(words: readonly Word[], at: number, language: LanguagePack): HouseGain | null {
  const { gains } = language;
  const verb = words[at]?.lower ?? '';
  const lost = matchPhrase(gains.keeping, words, at);
  const first = at + Math.max(1, lost);
  const object = objectFrom(words, first, language);
  const head = words[object.end - 1]?.lower ?? '';
  if (object.end === first || object.isOwned) return null;
  // "per customer": nobody gains who is only counted.
  const end = gains.rates.has(words[object.end]?.lower ?? '') ? object.end + 2 : object.end;
  const isPrize = gains.prizes.has(head) || matchPhrase(gains.longPrizes, words, object.end - 2) === 2;
  if (isPrize && (lost > 0 || gains.wins.has(verb) || gains.saves.has(verb))) return { end, isOfBusiness: true };
  const isMore = words.slice(first, object.end - 1).some(({ lower }) => gains.moreOf.has(lower));
  if (gains.attracted.has(head) && isMore && gains.wins.has(verb)) return { end, isOfBusiness: false };
  const isSpent = gains.spending.has(head) && (lost > 0 || gains.saves.has(verb));
  return isSpent ? { end, isOfBusiness: lost > 0 } : null;
}

/** The object up to its first preposition or its end; `isOwned` where it is somebody's whom the story knows: "my costs". */
function objectFrom(
  words: readonly Word[],
  first: number,
  { grammar, lexicon, gains, relations }: LanguagePack,
): { readonly end: number; readonly isOwned: boolean } {
  let end = first;
  let isOwned = false;
  for (; end < words.length && end < first + MOST_WORDS_OF_OBJECT; end++) {
    const lower = words[end]?.lower ?? '';
    if (grammar.prepositions.has(lower) || gains.joiners.has(lower) || relations.firstPerson.has(lower)) break;
    if (gains.rates.has(lower)) break;
    isOwned ||= lexicon.possessives.has(lower) && !gains.houseOwn.has(lower);
  }
  return { end, isOwned };
}
