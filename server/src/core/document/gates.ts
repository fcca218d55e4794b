/**
 * Cheap questions to raw text: could it hold anything worth parsing? They may say yes too often, never no. They are made
 * from the words that are read afterwards, so that the two cannot drift apart.
 */
import type { LanguagePack } from '../language/pack.js';
import { lazily } from '../lazily.js';
import { remembered, rememberedLast } from '../remembered.js';
import { lineAt, nextLine } from '../text/lines.js';
import { endOfFrontMatter } from './front-matter.js';
import { createFollowerGates, type FollowerGates } from './follower-gates.js';
import { createItemGates, type ItemGates } from './items/item-gates.js';
import { hasKeyCells, hasKeys, keyPatterns, type KeyPatterns } from './key-patterns.js';
import { type Seen, seenIn } from './seen-text.js';
import { storyCodeGate } from './story-code.js';
import { textsWithoutSlips } from './slips.js';
import { createToldGate, type ToldGate } from './told-gates.js';
import {
  anyOf,
  beginningsOf,
  BETWEEN,
  BLANK_LINE,
  LEAD,
  nextIndex,
  NO_LETTER_AFTER,
  NO_LETTER_BEFORE,
  phrasesOf,
} from './word-patterns.js';

export interface Gates extends FollowerGates, ItemGates {
  /** A text as the other questions take it. */
  readonly see: (text: string) => Seen;
  /** Whether a section may hold a story, a labelled goal, a requirement about a person or a directive. */
  readonly mayHoldStory: (section: string) => boolean;
  /** Where the title of a document ends that a section may begin with; 0 where there is none. */
  readonly endOfTitle: (section: string) => number;
  /** Whether a section may hold acceptance criteria of the story above it. */
  readonly mayHoldCriteria: (section: string) => boolean;
  /** Whether a block of code, without its fence, may be a story. */
  readonly mayTellStory: (code: string) => boolean;
  /** What a piece of a section holds; `texts` is the piece as `see` sees it. */
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
  see: seenIn,
  mayHoldStory: YES,
  endOfTitle: (section) => section.length,
  mayHoldCriteria: YES,
  mayTellStory: YES,
  signsIn: () => ({ isWhole: YES, isOpen: YES, hasWish: YES, hasField: YES }),
  mayGoOn: YES,
  endsOpen: YES,
  mayWarn: YES,
  ...{ mayNameStory: YES, mayTitleStory: YES, mayLabelStory: YES },
  ...{ mayHoldItem: YES, mayHoldRequirement: YES, mayBeStep: YES, mayState: YES, mayAnnounce: YES, mayEndPlace: YES },
};

function createGates(pack: LanguagePack): Gates {
  const patterns = patternsOf(pack);
  const { criteria } = patterns;
  const followers = createFollowerGates(pack);
  const see = rememberedLast((text: string): Seen => textsWithoutSlips(seenIn(text), pack.grammar));
  const mayHoldAny = (texts: Seen, written: string): boolean =>
    texts.some((text) => isOpened(text, patterns) || isWhole(text, written, patterns));
  return {
    see,
    mayHoldStory: (section) => {
      if (DIRECTIVE.test(section)) return true;
      const texts = see(section);
      return mayHoldAny(texts, section) || (followers.mayTitleStory(texts) && followers.mayLabelStory(texts));
    },
    endOfTitle,
    mayHoldCriteria: (section) => seenIn(section).some((text) => criteria.test(text)),
    mayTellStory: storyCodeGate(pack.grammar),
    signsIn: (piece, texts) => ({
      isWhole: lazily(() => DIRECTIVE.test(piece) || mayHoldAny(texts, piece)),
      isOpen: lazily(() => texts.some((text) => endsWithPerson(text, patterns))),
      hasWish: lazily(() => texts.some((text) => hasWish(text, patterns, 0) || follows(text, [patterns.third], 0))),
      hasField: lazily(() => /:|[ \t][-–—][ \t]/.test(piece) && texts.some((text) => patterns.keys.field.test(text))),
    }),
    ...followers,
    ...createItemGates(pack),
  };
}

interface Patterns {
  readonly opener: RegExp;
  /** "I am a", "in my role as". */
  readonly self: RegExp;
  readonly situation: RegExp;
  /** What may be one only where a reason follows. */
  readonly reasoned: RegExp;
  /** Those who wish. */
  readonly subject: RegExp;
  /** Those who wish, with their wish. */
  readonly wish: RegExp;
  /** What makes a story of a sentence without a wish. */
  readonly reason: RegExp;
  readonly jobWish: RegExp;
  /** "Baker: I want" */
  readonly labelled: RegExp;
  readonly why: RegExp;
  /** What a person who was named before wishes, where its reason follows. */
  readonly third: RegExp;
  /** Wishes that others than oneself have. */
  readonly told: ToldGate;
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

function patternsOf(pack: LanguagePack): Patterns {
  const { grammar, titles, criteria } = pack;
  const word = (words: Iterable<string>): string => NO_LETTER_BEFORE + anyOf(words) + NO_LETTER_AFTER;
  const selves = phrasesOf(grammar.selfOpenings).flatMap((phrase) =>
    [...grammar.indefiniteArticles].map((article) => `${phrase} ${article}`),
  );
  const subjects = [...grammar.subjects, ...grammar.contractedSubjects, ...grammar.singularSubjects];
  return {
    opener: new RegExp(word(grammar.roleOpeners), 'gi'),
    self: new RegExp(word([...selves, ...phrasesOf(grammar.roleOpenings)]), 'gi'),
    situation: new RegExp(word(grammar.situationOpeners), 'gi'),
    reasoned: new RegExp(word(grammar.reasonedSituations), 'gi'),
    subject: new RegExp(word(subjects), 'gi'),
    wish: new RegExp(wishes(subjects, grammar), 'gi'),
    reason: new RegExp(word([`${grammar.bareConnector} ${grammar.connectorTail}`]), 'gi'),
    jobWish: new RegExp(NO_LETTER_BEFORE + looseWish(subjects, grammar), 'gi'),
    labelled: new RegExp(`[:|–—-][^a-z\\n]{0,20}${looseWish(subjects, grammar)}`, 'i'),
    third: new RegExp(
      NO_LETTER_BEFORE + anyOf(grammar.thirdSubjects) + BETWEEN + anyOf(thirdWishes(grammar)) + NO_LETTER_AFTER,
      'gi',
    ),
    told: createToldGate(pack),
    why: new RegExp(word([...phrasesOf(grammar.connectors), grammar.bareConnector]), 'gi'),
    criteria: new RegExp(word([criteria.titles, criteria.scenarios].flatMap(phrasesOf)), 'i'),
    keys: keyPatterns(grammar),
    whole: [
      atStart([
        looseWish(subjects, grammar),
        anyOf(phrasesOf(grammar.firstReason)) + NO_LETTER_AFTER,
        `${anyOf(titles.labels)}[^a-z\\n:]{0,60}[a-z]?[^a-z\\n:]{0,60}:`,
      ]),
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
    `${anyOf(subjects)}${BETWEEN}(?:${anyOf(grammar.adverbs)}${BETWEEN})?${anyOf([...grammar.receives, ...phrasesOf(grammar.told)])}${NO_LETTER_AFTER}`,
    anyOf(phrasesOf(grammar.impersonalWishes)) + NO_LETTER_AFTER,
    anyOf(grammar.bareWishes) + BETWEEN + anyOf([grammar.infinitive]) + NO_LETTER_AFTER,
    ownThing(anyOf(grammar.ownPossessives), grammar),
  ];
  const behindComma = [anyOf(grammar.bareWishes) + NO_LETTER_AFTER, ownThing(anyOf(grammar.articles), grammar)];
  return `${NO_LETTER_BEFORE}(?:${whole.join('|')})|,[^a-z0-9]{1,20}(?:${behindComma.join('|')})`;
}

/** "my list of bread should", "the list must": wishes too, after a persona. */
function ownThing(first: string, { obligations }: LanguagePack['grammar']): string {
  return `${first}${NO_LETTER_AFTER}(?:[^.!?]|\\.(?=[a-z0-9])){1,120}?${NO_LETTER_BEFORE}${anyOf(obligations)}${NO_LETTER_AFTER}`;
}

function thirdWishes({ thirdWishes: some, thirdAbilities }: LanguagePack['grammar']): readonly string[] {
  return [...beginningsOf(some), ...beginningsOf(thirdAbilities)];
}

/** One pattern for all: to find the starts of lines takes most of the time. */
function atStart(alternatives: readonly string[]): RegExp {
  return new RegExp(`${LEAD}(?:${alternatives.join('|')})`, 'im');
}

/** `written` is the text with its tags. */
function isWhole(text: string, written: string, { whole, keys, told }: Patterns): boolean {
  if (told(text)) return true;
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
  const { opener, self, situation, reasoned, jobWish, labelled, third, reason, why } = patterns;
  const role = firstClause(text, opener);
  if (role !== -1 && (hasWish(text, patterns, role) || follows(text, [third, reason], role))) return true;
  // Few texts have a wish of one's own in them, and everything else would be looked for in vain.
  if (!follows(text, [jobWish], 0)) return false;
  const isAfter = (first: RegExp, ...words: readonly RegExp[]): boolean => {
    const at = firstClause(text, first);
    return at !== -1 && follows(text, words, at);
  };
  return (
    isAfter(self, jobWish) || isAfter(situation, jobWish) || isAfter(reasoned, jobWish, why) || labelled.test(text)
  );
}

/** Whether all stand in the text, one behind the other. */
function follows(text: string, words: readonly RegExp[], from: number): boolean {
  let at = from;
  for (const word of words) {
    if (at !== -1) at = firstIndexOf(text, word, at);
  }
  return at !== -1;
}

/** “I want”, “I can”, and also “I get a key so that …”, “show me my key so that I …”. */
function hasWish(text: string, { wish, subject, reason }: Patterns, from: number): boolean {
  if (firstIndexOf(text, wish, from) !== -1) return true;
  return firstIndexOf(text, subject, from) !== -1 && firstIndexOf(text, reason, from) !== -1;
}

/** Whether somebody is named who has no wish up to the next blank line. */
function endsWithPerson(text: string, { opener, wish }: Patterns): boolean {
  opener.lastIndex = 0;
  const blankFrom = nextIndex(text, BLANK_LINE);
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    if (!mayStartClause(text, match.index)) continue;
    const wisher = firstIndexOf(text, wish, match.index + 1);
    if (wisher === -1) return true;
    if (blankFrom(match.index) < wisher) return true;
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

const LETTER = /[\p{L}\p{N}]/u;

/** A capital may begin one anywhere, a small letter at the start of a line or after any sign. */
function mayStartClause(text: string, index: number): boolean {
  const first = text[index] ?? '';
  if (first !== first.toLowerCase()) return true;
  let before = index - 1;
  while (before >= 0 && ' \t\u00A0'.includes(text[before] ?? '')) before--;
  return before < 0 || !LETTER.test(text[before] ?? '');
}
