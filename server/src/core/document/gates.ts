/**
 * Cheap questions to raw text: could it hold anything worth parsing? They may say yes too often, never no. They are made
 * from the words that are read afterwards, so that the two cannot drift apart.
 */
import type { LanguagePack } from '../language/pack.js';
import { lazily } from '../lazily.js';
import { remembered } from '../remembered.js';
import { lineAt, nextLine } from '../text/lines.js';
import { endOfFrontMatter } from './front-matter.js';
import { createFollowerGates, type FollowerGates, storyTitle } from './follower-gates.js';
import { hasKeyCells, hasKeys, keyPatterns, type KeyPatterns } from './key-patterns.js';
import { type Seen, seenIn } from './seen-text.js';
import { textsWithoutSlips } from './slips.js';
import { anyOf, beginningsOf, BETWEEN, LEAD, NO_LETTER_AFTER, NO_LETTER_BEFORE, phrasesOf } from './word-patterns.js';

export interface Gates extends FollowerGates {
  /** Whether a section may hold a story, a labelled goal, a requirement about a person or a directive. */
  readonly mayHoldStory: (section: string) => boolean;
  /** Where the title of a document ends that a section may begin with; 0 where there is none. */
  readonly endOfTitle: (section: string) => number;
  /** Whether a section may hold acceptance criteria of the story above it. */
  readonly mayHoldCriteria: (section: string) => boolean;
  /** What a piece of a section holds; `texts` is the piece as `seenIn` sees it. */
  readonly signsIn: (piece: string, texts: Seen) => Signs;
}

/** What raw text may hold. */
export interface Signs {
  /** Something that begins and ends here. */
  readonly isWhole: () => boolean;
  /** A person whose wish may stand below. */
  readonly isOpen: () => boolean;
  /** The wish of somebody. */
  readonly hasWish: () => boolean;
  /** A line "Want: ..." or another part of a story in fields, the others of which may stand below. */
  readonly hasField: () => boolean;
}

/** The gates of a language, made when they are first asked for. */
export const gatesOf: (pack: LanguagePack) => Gates = remembered(createGates);

const YES = (): true => true;

/** Gates through which everything is read: what they let through is what there is to read. */
export const OPEN_GATES: Gates = {
  mayHoldStory: YES,
  endOfTitle: (section) => section.length,
  mayHoldCriteria: YES,
  signsIn: () => ({ isWhole: YES, isOpen: YES, hasWish: YES, hasField: YES }),
  mayGoOn: YES,
  endsOpen: YES,
  mayWarn: YES,
  mayNamePerson: YES,
  mayNameStory: YES,
  mayTitleStory: YES,
};

function createGates(pack: LanguagePack): Gates {
  const patterns = patternsOf(pack);
  const { criteria } = patterns;
  const meant = (texts: Seen): Seen => textsWithoutSlips(texts, pack.grammar);
  const mayHoldAny = (texts: Seen, written: string): boolean =>
    texts.some((text) => isOpened(text, patterns) || isWhole(text, written, patterns));
  return {
    mayHoldStory: (section) => DIRECTIVE.test(section) || mayHoldAny(meant(seenIn(section)), section),
    endOfTitle,
    mayHoldCriteria: (section) => seenIn(section).some((text) => criteria.test(text)),
    signsIn: (piece, seen) => {
      const texts = meant(seen);
      return {
        isWhole: lazily(() => DIRECTIVE.test(piece) || mayHoldAny(texts, piece)),
        isOpen: lazily(() => texts.some((text) => endsWithPerson(text, patterns))),
        hasWish: lazily(() => texts.some((text) => hasWish(text, patterns, 0))),
        hasField: lazily(() => piece.includes(':') && texts.some((text) => patterns.keys.field.test(text))),
      };
    },
    ...createFollowerGates(pack),
  };
}

interface Patterns {
  readonly opener: RegExp;
  /** "I am" */
  readonly self: RegExp;
  readonly situation: RegExp;
  /** Those who wish. */
  readonly subject: RegExp;
  /** Those who wish, with their wish. */
  readonly wish: RegExp;
  /** What makes a story of a sentence without a wish. */
  readonly reason: RegExp;
  readonly jobWish: RegExp;
  /** What others than oneself wish, and the reason that makes a story of it. */
  readonly other: RegExp;
  readonly why: RegExp;
  /** What is read without an opener. */
  readonly whole: readonly RegExp[];
  readonly keys: KeyPatterns;
  readonly criteria: RegExp;
}

/** "# Title". */
const TITLE = /^[\s>*+.)\d[\]x-]*#[ \t][^\n\r]*/;
/** The line below a title, which may go over several lines itself. */
const UNDERLINE = /^[ \t]*=+[ \t]*$/;
const DIRECTIVE = /(?:<!--|\{\/\*)\s{0,500}customer[-_ ]?first/i;

function patternsOf({ grammar, titles, criteria }: LanguagePack): Patterns {
  const word = (words: Iterable<string>): string => NO_LETTER_BEFORE + anyOf(words) + NO_LETTER_AFTER;
  const subjects = [...grammar.subjects, ...grammar.contractedSubjects, ...grammar.singularSubjects];
  return {
    opener: new RegExp(word([...grammar.roleOpeners, ...phrasesOf(grammar.roleOpenings)]), 'gi'),
    self: new RegExp(word(phrasesOf(grammar.selfOpenings)), 'gi'),
    situation: new RegExp(word([...grammar.situationOpeners, ...grammar.reasonedSituations]), 'gi'),
    subject: new RegExp(word(subjects), 'gi'),
    wish: new RegExp(wishes(subjects, grammar), 'gi'),
    reason: new RegExp(word([`${grammar.bareConnector} ${grammar.connectorTail}`]), 'gi'),
    jobWish: new RegExp(word(grammar.jobWishes), 'i'),
    other: new RegExp(word(thirdWishes(grammar)), 'gi'),
    why: new RegExp(word([...phrasesOf(grammar.connectors), grammar.bareConnector]), 'gi'),
    criteria: new RegExp(word(phrasesOf(criteria.titles)), 'i'),
    keys: keyPatterns(grammar),
    whole: [
      atStart([
        looseWish(subjects, grammar),
        anyOf(phrasesOf(grammar.firstReason)) + NO_LETTER_AFTER,
        `${anyOf(titles.labels)}[^a-z\\n:]{0,60}[a-z]?[^a-z\\n:]{0,60}:`,
      ]),
      new RegExp(storyTitle(grammar), 'i'),
      // "Baker: I want"
      new RegExp(`[:|–—-][^a-z\\n]{0,20}${looseWish(subjects, grammar)}`, 'i'),
      new RegExp(`${anyOf(titles.duties)}${BETWEEN}${anyOf(phrasesOf(titles.ability))}`, 'i'),
    ],
  };
}

/** "I would really like": a wish at the start of a block needs nobody who has it. */
function looseWish(subjects: readonly string[], { adverbs, strongMarkers }: LanguagePack['grammar']): string {
  const adverb = `(?:${anyOf(adverbs)}${BETWEEN}){0,2}`;
  return anyOf(subjects) + BETWEEN + adverb + anyOf(beginningsOf(strongMarkers)) + NO_LETTER_AFTER;
}

/** All that may be a wish after a persona. */
function wishes(subjects: readonly string[], grammar: LanguagePack['grammar']): string {
  const whole = [
    looseWish(subjects, grammar),
    anyOf(grammar.singularSubjects) + BETWEEN + anyOf(beginningsOf(grammar.weakMarkers)) + NO_LETTER_AFTER,
    `${anyOf(subjects)}${BETWEEN}(?:${anyOf(grammar.adverbs)}${BETWEEN})?${anyOf(grammar.receives)}${NO_LETTER_AFTER}`,
    anyOf(grammar.thirdSubjects) + BETWEEN + anyOf(thirdWishes(grammar)) + NO_LETTER_AFTER,
    anyOf(phrasesOf(grammar.impersonalWishes)) + NO_LETTER_AFTER,
    anyOf(grammar.bareWishes) + BETWEEN + anyOf([grammar.infinitive]) + NO_LETTER_AFTER,
    // "my list of bread should", "the list must"
    anyOf(grammar.obligations) + NO_LETTER_AFTER,
  ];
  return `${NO_LETTER_BEFORE}(?:${whole.join('|')})|,[^a-z0-9]{1,20}${anyOf(grammar.bareWishes)}${NO_LETTER_AFTER}`;
}

function thirdWishes({ thirdWishes: some, thirdAbilities }: LanguagePack['grammar']): readonly string[] {
  return [...beginningsOf(some), ...beginningsOf(thirdAbilities)];
}

/** One pattern for all: to find the starts of lines takes most of the time. */
function atStart(alternatives: readonly string[]): RegExp {
  return new RegExp(`${LEAD}(?:${alternatives.join('|')})`, 'im');
}

/** `written` is the text with its tags. */
function isWhole(text: string, written: string, { whole, keys, other, why }: Patterns): boolean {
  if (mayWishForOther(text, other, why)) return true;
  return whole.some((pattern) => pattern.test(text)) || hasKeys(text, keys) || hasKeyCells(text, written, keys);
}

function endOfTitle(section: string): number {
  const start = endOfFrontMatter(section);
  const title = TITLE.exec(start === 0 ? section : section.slice(start))?.[0].length ?? 0;
  return title === 0 ? endOfUnderlined(section, start) : start + title;
}

/** The end of a title that is underlined; it begins with the first line that has something in it, and ends at a blank one. */
function endOfUnderlined(section: string, start: number): number {
  let hasText = false;
  for (let offset = start, next; offset < section.length; offset = next) {
    next = nextLine(section, offset);
    const line = lineAt(section, offset, next);
    if (hasText && UNDERLINE.test(line)) return offset + line.length;
    const isBlank = /^[ \t]*$/.test(line);
    if (isBlank && hasText) return 0;
    hasText ||= !isBlank;
  }
  return 0;
}

/** Whether somebody's wish comes after an opener. */
function isOpened(text: string, patterns: Patterns): boolean {
  const { opener, self, situation, subject, jobWish } = patterns;
  for (const first of [opener, self]) {
    const role = firstClause(text, first);
    if (role !== -1 && hasWish(text, patterns, role)) return true;
  }
  const at = firstClause(text, situation);
  const after = at === -1 ? -1 : firstIndexOf(text, subject, at);
  return after !== -1 && jobWish.test(text.slice(after));
}

/** “I want”, “I can”, and also “I get a key so that …”. */
function hasWish(text: string, { wish, subject, reason }: Patterns, from: number): boolean {
  if (firstIndexOf(text, wish, from) !== -1) return true;
  const wisher = firstIndexOf(text, subject, from);
  return wisher !== -1 && firstIndexOf(text, reason, wisher) !== -1;
}

const BLANK_LINE = /(?:\r\n|\n|\r)[ \t>]{0,200}(?:\r\n|\n|\r)/g;

/** "The payroll clerk wants ... so that ...": both in one paragraph. */
function mayWishForOther(text: string, other: RegExp, why: RegExp): boolean {
  for (let wish = firstIndexOf(text, other, 0); wish !== -1;) {
    const reason = firstIndexOf(text, why, wish);
    if (reason === -1) return false;
    const end = indexFrom(text, BLANK_LINE, wish);
    if (reason <= end) return true;
    wish = firstIndexOf(text, other, end);
  }
  return false;
}

/** Whether somebody is named who has no wish up to the next blank line. */
function endsWithPerson(text: string, { opener, wish }: Patterns): boolean {
  opener.lastIndex = 0;
  let end = -1;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    if (!mayStartClause(text, match.index)) continue;
    const wisher = firstIndexOf(text, wish, match.index + 1);
    if (wisher === -1) return true;
    // Found once for all openers before it: they may be many.
    if (end < match.index) end = indexFrom(text, BLANK_LINE, match.index);
    if (end < wisher) return true;
    opener.lastIndex = wisher;
  }
  return false;
}

function firstClause(text: string, word: RegExp): number {
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text))
    if (mayStartClause(text, match.index)) return match.index;
  return -1;
}

function firstIndexOf(text: string, word: RegExp, from: number): number {
  word.lastIndex = from;
  return word.exec(text)?.index ?? -1;
}

/** The same, and the end of the text where there is none. */
function indexFrom(text: string, word: RegExp, from: number): number {
  const index = firstIndexOf(text, word, from);
  return index === -1 ? text.length : index;
}

const LETTER = /[\p{L}\p{N}]/u;

/** A capital may begin one anywhere, a small letter at the start of a line or after any sign. */
function mayStartClause(text: string, index: number): boolean {
  const first = text[index] ?? '';
  if (first !== first.toLowerCase()) return true;
  let before = index - 1;
  while (before >= 0 && ' \t\u00A0'.includes(text[before] ?? '')) before--;
  return before < 0 || !LETTER.test(text[before] ?? '');
}
