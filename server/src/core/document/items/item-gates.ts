/** Cheap questions to raw text: could it hold an item, or announce some? They may say yes too often, never no; see `gates.ts`. */
import type { LanguagePack } from '../../language/pack.js';
import type { PhraseTable } from '../../language/phrases.js';
import type { Seen } from '../seen-text.js';
import { anyOf, BETWEEN, LEAD, NO_LETTER_AFTER, NO_LETTER_BEFORE, phrasesOf } from '../word-patterns.js';

export interface ItemGates {
  /** Whether text that stands anywhere may be an item or announce some. */
  readonly mayHoldItem: (texts: Seen) => boolean;
  /** Whether a piece of a section may be an item where a story stands above it. */
  readonly mayBeStep: (texts: Seen) => boolean;
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
  const announces = announcer([...Object.values(items.places), criteria.titles, criteria.scenarios]);
  const duty = new RegExp(`${anyOf(phrasesOf(items.systems))}${BETWEEN}${anyOf(items.duties)}`, 'i');
  const label = new RegExp(labelPattern(pack), 'im');
  const header = new RegExp(headerPattern(pack), 'im');
  const choice = new RegExp(
    `^#{2,6}(?:[^a-z\\n]{0,80}${anyOf(items.choices)}|[^\\n]{0,80}${anyOf(items.selections)})`,
    'i',
  );
  const hasHeader = (text: string): boolean => text.includes('|') && header.test(text);
  return {
    mayHoldItem: some(
      (text) => duty.test(text),
      (text) => label.test(text),
      (text) => choice.test(text),
      hasHeader,
      announces,
    ),
    mayBeStep: some((text) => step.test(text)),
    mayAnnounce: some(announces),
    mayEndPlace: some(announcer([items.apart])),
  };
}

const MOST_OF_A_NUMBER = '[^a-z0-9\\n]{0,10}(?:[0-9][0-9.]{0,8}[a-z]?)?';

function labelPattern({ items: { labels, beforeLabel } }: LanguagePack): string {
  const all = Object.values(labels).flatMap(phrasesOf);
  const names = all.filter((name) => name.length > SHORT);
  const short = all.filter((name) => name.length <= SHORT);
  const named = `${anyOf(names)}${MOST_OF_A_NUMBER}[^a-z0-9]{0,40}[:：–—-]`;
  const numbered = `${anyOf(short)}(?:[^a-z0-9]{0,10}[0-9]|[^a-z0-9]{0,40}[:：])`;
  return `${LEAD}(?:${anyOf(beforeLabel)}${BETWEEN}){0,2}(?:${named}|${numbered})`;
}

const SHORT = 4;

function headerPattern({ items: { columns }, criteria }: LanguagePack): string {
  const { text: _, target: __, ...kinds } = columns;
  const names = Object.values(kinds).flatMap((words) => [...words].map((word) => word.replaceAll('_', ' ')));
  const exact = `[^a-z\\n|]{0,40}${anyOf(names)}[^a-z\\n|]{0,40}(?:\\||$)`;
  return `(?:^|\\|)(?:${exact}|[^\\n|]{0,60}${NO_LETTER_BEFORE}${anyOf(phrasesOf(criteria.titles))}${NO_LETTER_AFTER})`;
}

/** An announcement is short, so its end is near; all of its emphasis begins with it. */
const FAR = 400;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/m;
const COLON_AT_END = /[:：][^\p{L}\p{N}\n\r]*(?:[\n\r]|$)/u;
const EMPHASIS = /^[\s>]*(?:[*_`[~“"\u0001]|&)(?![*-]?[ \t])/;
/** The title of a callout stands in its first line or below its kind. */
const QUOTED = /^[ \t]*>/;
const HEADING = /^[\s>*+.)\d-]*#/;

/** Whether one of the phrases stands in what may be a heading, or a line with a colon or emphasis. */
function announcer(tables: readonly PhraseTable[]): (text: string) => boolean {
  const phrase = new RegExp(NO_LETTER_BEFORE + anyOf(tables.flatMap(phrasesOf)) + NO_LETTER_AFTER, 'gi');
  return (text) => {
    const isUnderlined = UNDERLINE.test(text);
    for (const { index } of text.matchAll(phrase)) {
      if (isUnderlined) return true;
      const before = text.slice(Math.max(0, index - FAR), index);
      const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
      const line = before.slice(start) + text.slice(index, index + FAR);
      if (HEADING.test(line) || EMPHASIS.test(line) || COLON_AT_END.test(line) || QUOTED.test(line)) return true;
    }
    return false;
  };
}
