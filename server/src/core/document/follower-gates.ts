/** Cheap questions to raw text about what stands around a story: could it belong to it? See `gates.ts`. */
import { COUNTER_MARK } from './counter-labels.js';
import type { LanguagePack } from '../language/pack.js';
import type { Seen } from './seen-text.js';
import { anyOf, beginningsOf, LEAD, NO_LETTER_AFTER, NO_LETTER_BEFORE, phrasesOf } from './word-patterns.js';

/** All take a piece of a section as the gates see it. */
export interface FollowerGates {
  /** Whether a line of the text may begin a reason. */
  readonly mayGoOn: (texts: Seen) => boolean;
  /** Whether what ends in this text may go on below: with wishes after a colon, or with a reason after "so that". */
  readonly endsOpen: (texts: Seen) => boolean;
  /** Whether the text may say that stories below it show how not to write. */
  readonly mayWarn: (texts: Seen) => boolean;
  /** Whether a line of the text may be the title of a story that stands in a block of code. */
  readonly mayNameStory: (text: string) => boolean;
  /** Whether the text may begin with the title of a story that is told in prose below it. */
  readonly mayTitleStory: (texts: Seen) => boolean;
  /** Whether the text may hold a label that stands below such a story. */
  readonly mayLabelStory: (texts: Seen) => boolean;
}

/** A label, or the head of a list. */
const COLON = /(?:[:\uFF1A…]|\.\.)[^\p{L}\p{N}]{0,60}$/mu;

export function createFollowerGates({ grammar }: LanguagePack): FollowerGates {
  const connectors = [...phrasesOf(grammar.connectors), grammar.bareConnector];
  const reasons = [...beginningsOf(grammar.reasonSentences), ...connectors];
  const goesOn = new RegExp(LEAD + anyOf(reasons) + NO_LETTER_AFTER, 'im');
  const open = new RegExp(`${NO_LETTER_BEFORE}${anyOf(connectors)}[^a-z0-9]{0,60}$`, 'im');
  // "## As a customer I want to"
  const wish = new RegExp(`${NO_LETTER_BEFORE}${anyOf(phrasesOf(grammar.strongMarkers))}[^a-z0-9]{0,60}$`, 'im');
  const label = new RegExp(`${NO_LETTER_BEFORE}${anyOf(phrasesOf(grammar.storyLabels))}[^a-z0-9]{0,20}[:：]`, 'i');
  const numbered = new RegExp(storyTitle(grammar), 'i');
  const title = new RegExp(
    `${NO_LETTER_BEFORE}(?:${anyOf(phrasesOf(grammar.storyTitles))}${NO_LETTER_AFTER}|${anyOf(grammar.storyIds)}[^a-z0-9]{0,4}[0-9])`,
    'i',
  );
  const some =
    (...patterns: readonly RegExp[]) =>
    (texts: Seen): boolean =>
      texts.some((seen) => patterns.some((pattern) => pattern.test(seen)));
  return {
    ...{
      mayGoOn: some(goesOn),
      endsOpen: some(COLON, open, wish),
      mayWarn: some(...warnings(grammar), COUNTER_MARK),
    },
    ...{ mayTitleStory: some(numbered), mayLabelStory: some(label) },
    mayNameStory: (text) => title.test(text),
  };
}

/** What may say that something is only shown: "Bad", "Example", "What not to do". */
function warnings(grammar: LanguagePack['grammar']): readonly RegExp[] {
  const warning = new RegExp(
    NO_LETTER_BEFORE +
      anyOf([
        ...grammar.counterLabels,
        ...grammar.counterNouns,
        ...grammar.quoteTitles,
        ...grammar.minutesTitles,
        ...phrasesOf(grammar.exampleLabels),
      ]) +
      NO_LETTER_AFTER,
    'i',
  );
  const deed = new RegExp(
    `${NO_LETTER_BEFORE}${anyOf(grammar.counterNots)}[^a-z0-9]{1,20}(?:${grammar.infinitive}[^a-z0-9]{1,20})?${anyOf(grammar.counterDeeds)}${NO_LETTER_AFTER}`,
    'i',
  );
  return [warning, deed];
}

/** "### User Story 1 - Keys", at the beginning of a section. */
function storyTitle({ storyTitles, itemNames }: LanguagePack['grammar']): string {
  return `^[^a-z]{0,80}(?:${anyOf(phrasesOf(storyTitles))}[^a-z0-9]{1,20}|${anyOf(itemNames)})[0-9]`;
}
