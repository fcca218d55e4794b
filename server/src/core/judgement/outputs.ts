/** Tells a measure that counts what a team makes, or what an organisation gains, from one that a customer would notice. */
import type { Clause, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase, type PhraseTable } from '../language/phrases.js';
import { spanOfWords } from './phrase.js';
import type { Voice } from './voice.js';

export interface Output {
  readonly phrase: Span;
  readonly voice: Voice;
}

/** What in a measure counts our own work; null where it may count what somebody does or gets. */
export function outputIn(clause: Clause, language: LanguagePack): Output | null {
  const whole = spanOfWords(clause, 0, clause.words.length);
  const { measures } = language;
  const ofTeam = firstOf(measures.ofTeam, clause);
  if (ofTeam !== null) return { phrase: ofTeam, voice: 'said' };
  const counted =
    countedOutput(clause, language) ??
    namedOutput(clause, language) ??
    taughtStaff(clause, language) ??
    shareDone(clause, language);
  if (counted !== null) return counted;
  if (namesGain(clause, language)) return null;
  const launch = launchIn(clause, language);
  return launch === null ? null : { phrase: whole, voice: launch };
}

function firstOf(table: PhraseTable, clause: Clause): Span | null {
  for (let at = 0; at < clause.words.length; at++) {
    const length = matchPhrase(table, clause.words, at);
    if (length > 0) return spanOfWords(clause, at, at + length);
  }
  return null;
}

const MOST_WORDS_BETWEEN = 2;
const MOST_WORDS_TO_MADE = 4;
const NUMBER = /^[\d.,]+[+x]?$/;

/** "number of features shipped", "5 journey maps completed". */
function countedOutput(clause: Clause, { measures, morphology }: LanguagePack): Output | null {
  const { words } = clause;
  const singular = words.map(({ lower }) => ({ lower: morphology.singular(lower) }));
  for (let at = 0; at < words.length; at++) {
    const counts = matchPhrase(measures.counts, words, at) || (NUMBER.test(words[at]?.text ?? '') ? 1 : 0);
    if (counts === 0) continue;
    const isNumber = NUMBER.test(words[at]?.text ?? '');
    for (let noun = at + counts; noun <= at + counts + MOST_WORDS_BETWEEN; noun++) {
      const sure = matchPhrase(measures.outputs, singular, noun);
      const length = sure || matchPhrase(measures.maybeOutputs, singular, noun);
      if (length === 0) continue;
      const end = noun + length;
      const isMade = words.slice(at + counts, end + MOST_WORDS_TO_MADE).some(({ lower }) => measures.made.has(lower));
      // "Two pages" may be a limit, and "number of reports" what customers write.
      if (!isMade && (isNumber || sure === 0)) continue;
      return { phrase: spanOfWords(clause, at, end), voice: sure > 0 ? 'said' : 'asked' };
    }
  }
  return null;
}

const LATEST_NAME = 2;
const FARTHEST_MADE = 3;

/** "Features shipped: 2 → 9", "Workshops held: 12": a name of what is made, and how many. */
function namedOutput(clause: Clause, { measures, morphology }: LanguagePack): Output | null {
  const { words } = clause;
  const singular = words.map(({ lower }) => ({ lower: morphology.singular(lower) }));
  for (let at = 0; at <= Math.min(LATEST_NAME, words.length - 1); at++) {
    const sure = matchPhrase(measures.outputs, singular, at);
    const end = at + (sure || matchPhrase(measures.maybeOutputs, singular, at));
    if (end === at) continue;
    const made = words.findIndex(({ lower }, i) => i >= end && i < end + FARTHEST_MADE && measures.made.has(lower));
    const amount = made === -1 ? -1 : words.findIndex(({ text }, i) => i > made && NUMBER.test(text));
    // "Features shipped by guests: 2" counts what guests do.
    if (amount === -1 || amount > made + FARTHEST_AMOUNT) continue;
    if (words.slice(made + 1, amount).some(({ lower }) => measures.byOthers.has(lower))) continue;
    return { phrase: spanOfWords(clause, 0, made + 1), voice: sure > 0 ? 'said' : 'asked' };
  }
  return null;
}

const FARTHEST_AMOUNT = 4;
const FARTHEST_DONE = 7;

/** "100 % of services migrated": what is done to a share of our own things. */
function shareDone(clause: Clause, { measures, lexicon }: LanguagePack): Output | null {
  const { words, text } = clause;
  const at = words.findIndex((word) => NUMBER.test(word.text) && /^\s?%/.test(text.slice(word.end)));
  if (at === -1 || !measures.ofAll.has(words[at + 1]?.lower ?? '')) return null;
  const done = words.findIndex(({ lower }, i) => i > at && i <= at + FARTHEST_DONE && measures.doneByUs.has(lower));
  if (done === -1) return null;
  const isOfOthers = words.some(
    ({ lower }, i) =>
      (lexicon.people.has(lower) && !measures.staff.has(lower)) || matchPhrase(measures.customers, words, i) > 0,
  );
  return isOfOthers ? null : { phrase: spanOfWords(clause, at, done + 1), voice: 'asked' };
}

/** "100 % of employees trained" */
function taughtStaff(clause: Clause, { measures }: LanguagePack): Output | null {
  const { words } = clause;
  const at = words.findIndex(({ lower }) => measures.taught.has(lower));
  if (at === -1 || !words.slice(Math.max(0, at - 4), at).some(({ lower }) => measures.staff.has(lower))) return null;
  return { phrase: spanOfWords(clause, 0, at + 1), voice: 'said' };
}

/** Whether somebody else is named, or anything gets better or more. */
function namesGain({ words, text }: Clause, { plans, lexicon, measures }: LanguagePack): boolean {
  if (/%|→|->/.test(text)) return true;
  if (words.some(({ lower }) => plans.effects.has(lower))) return true;
  if (
    words.some((_, at) => matchPhrase(plans.reasons, words, at) > 0 || matchPhrase(measures.customers, words, at) > 0)
  )
    return true;
  return words.some(({ lower }) => lexicon.people.has(lower) && !measures.staff.has(lower));
}

const MOST_WORDS_OF_LAUNCH = 10;

/** "Launch the app in March", "Chatbot launched". */
function launchIn({ words }: Clause, { measures }: LanguagePack): Voice | null {
  if (words.length > MOST_WORDS_OF_LAUNCH || words.length < 2) return null;
  const launch = matchPhrase(measures.launches, words, 0);
  const next = words[launch];
  if (launch > 0 && next !== undefined) return 'said';
  const made = matchPhrase(measures.makes, words, 0);
  const object = words[made];
  if (made > 0 && object !== undefined)
    return measures.beforeMade.has(object.lower) || object.text !== object.lower || NUMBER.test(object.text)
      ? 'asked'
      : null;
  return words.some((_, at) => at > 0 && matchPhrase(measures.launched, words, at) > 0) ? 'asked' : null;
}

/** Whether a measure is one that only the organisation looks at. */
export function isOwnFigure(clause: Clause, { measures }: LanguagePack): boolean {
  return firstOf(measures.business, clause) !== null && firstOf(measures.customers, clause) === null;
}
