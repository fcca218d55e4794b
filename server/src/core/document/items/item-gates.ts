/** Cheap questions to raw text: could it hold an item, or announce some? They may say yes too often, never no; see `gates.ts`. */
import type { LanguagePack } from '../../language/pack.js';
import { mayHoldSequence } from '../../language/sequences.js';
import type { Seen } from '../seen-text.js';
import { fold } from '../words.js';
import { anyOf, BETWEEN, LEAD, NO_LETTER_AFTER, NO_LETTER_BEFORE, phrasesOf } from '../word-patterns.js';
import { announcer } from './announcement-gate.js';
import { SHORT_LABEL } from './labels.js';

export interface ItemGates {
  /** Whether text that stands anywhere may be an item or announce some. */
  readonly mayHoldItem: (texts: Seen) => boolean;
  /** The same for text that stands below a title of requirements. */
  readonly mayHoldRequirement: (texts: Seen) => boolean;
  /** Whether a piece of a section may be an item where a story stands above it. */
  readonly mayBeStep: (texts: Seen) => boolean;
  /** Whether text may hold a turn of phrase that some rule knows. */
  readonly mayState: (texts: Seen) => boolean;
  /** Whether all that comes behind may be items: "**Goals**". */
  readonly mayAnnounce: (texts: Seen) => boolean;
  /** The same for what ends such a place. */
  readonly mayEndPlace: (texts: Seen) => boolean;
}

export function createItemGates(pack: LanguagePack): ItemGates {
  const { items, criteria } = pack;
  const some =
    (...tests: readonly ((text: string) => boolean)[]) =>
    (texts: Seen): boolean =>
      texts.some((text) => tests.some((test) => test(text)));
  const step = new RegExp(LEAD + anyOf(criteria.steps) + NO_LETTER_AFTER, 'im');
  const places = announcer([...Object.values(items.places), criteria.titles], items.afterPlace);
  const scenario = announcer([criteria.scenarios]);
  const announces = (text: string): boolean => places(text) || scenario(text);
  const duty = new RegExp(`${anyOf(phrasesOf(items.systems))}${BETWEEN}${anyOf(items.duties)}`, 'i');
  const anyDuty = new RegExp(NO_LETTER_BEFORE + anyOf(items.duties) + NO_LETTER_AFTER, 'i');
  const label = new RegExp(labelPattern(pack), 'im');
  const date = new RegExp(datePattern(pack), 'im');
  const header = new RegExp(headerPattern(pack), 'im');
  const { cues } = pack.mission;
  const cue = new RegExp(NO_LETTER_BEFORE + anyOf(cues.keys()) + NO_LETTER_AFTER, 'i');
  const choice = new RegExp(
    `^#{2,6}(?:[^a-z\\n]{0,80}${anyOf(items.choices)}|[^\\n]{0,80}${anyOf(items.selections)})`,
    'i',
  );
  const hasHeader = (text: string): boolean => text.includes('|') && header.test(text);
  const byLabel = [(text: string) => label.test(text), (text: string) => choice.test(text), hasHeader, announces];
  return {
    mayHoldItem: some((text) => duty.test(text), ...byLabel),
    mayHoldRequirement: some(
      (text) => anyDuty.test(text),
      (text) => ID.test(text),
      (text) => date.test(text),
      ...byLabel,
    ),
    mayBeStep: some((text) => step.test(text)),
    mayState: some((text) => cue.test(text) && mayHoldSequence(cues, wordsOf(text))),
    mayAnnounce: some(announces),
    mayEndPlace: some(announcer([items.apart], items.afterPlace)),
  };
}

const BETWEEN_WORDS = /[^a-z0-9_'.\xC0-\u1FFF\u3040-\uD7FF]+/;
const INNER = /['.]/;

/** Words with a dot in them also in parts: the writer may have forgotten the blank between two sentences. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set(fold(text).split(BETWEEN_WORDS));
  for (const word of [...words]) {
    if (!INNER.test(word)) continue;
    for (const part of word.split('.')) words.add(part.replace(/^'+|(?<!')'+$/g, ''));
    words.add(word.replace(/^['.]+|(?<!['.])['.]+$/g, ''));
  }
  return words;
}

const MOST_OF_A_NUMBER = '[^a-z0-9\\n]{0,10}(?:[0-9][0-9.]{0,8}[a-z]?)?';

function labelPattern({ items: { labels, beforeLabel } }: LanguagePack): string {
  const all = Object.values(labels).flatMap(phrasesOf);
  const names = all.filter((name) => name.length > SHORT_LABEL);
  const short = all.filter((name) => name.length <= SHORT_LABEL);
  const named = `${anyOf(names)}${MOST_OF_A_NUMBER}[^a-z0-9]{0,40}[:：–—-]`;
  const numbered = `${anyOf(short)}(?:[^a-z0-9]{0,10}[0-9]|[^a-z0-9]{0,40}[:：])`;
  return `${LEAD}(?:${anyOf(beforeLabel)}${BETWEEN}){0,2}(?:${named}|${numbered})`;
}

/** "BOOK-12", with signs of emphasis or a link in it. */
const ID = /[A-Z][A-Z0-9]{0,9}[^A-Za-z0-9\n]{0,12}-[^A-Za-z0-9\n]{0,12}[0-9]/;

/** "Q3 2026:", "March 2027 –": short words at the start of a line, one of which is a date. */
function datePattern({ items: { months } }: LanguagePack): string {
  const dated = `(?:[a-z]?[0-9]{1,20}|${anyOf(months)})`;
  const more = `(?:${BETWEEN}[a-z0-9]{1,30}){0,4}`;
  return `${LEAD}(?:[a-z0-9]{1,9}${BETWEEN}){0,3}${dated}${NO_LETTER_AFTER}${more}[^a-z0-9]{0,40}(?:[:：–—|]|\\s-\\s)`;
}

function headerPattern({ items: { columns }, criteria }: LanguagePack): string {
  const { text: _, target: __, ...kinds } = columns;
  const names = Object.values(kinds).flatMap((words) => [...words].map((word) => word.replaceAll('_', ' ')));
  const exact = `[^a-z\\n|]{0,40}${anyOf(names)}[^a-z\\n|]{0,40}(?:\\||$)`;
  return `(?:^|\\|)(?:${exact}|[^\\n|]{0,60}${NO_LETTER_BEFORE}${anyOf(phrasesOf(criteria.titles))}${NO_LETTER_AFTER})`;
}
