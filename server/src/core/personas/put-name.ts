/** Puts a persona's name in the place of another one in a text, and mends what goes with it: article, number, capital, marks. */
import { anyOf } from '../document/word-patterns.js';
import type { LanguagePack } from '../language/pack.js';
import { remembered } from '../remembered.js';
import { escapeMarkdown, keepMarks } from '../text/markup.js';
import type { TextEdit, TextRange } from '../text/range.js';
import { inSentence, isPersonName, isPlural, shortName, takesArticle } from './naming.js';
import { pluralName, singularOf } from './normalise.js';

/** Where a name stands: offsets into `text`, from its first word to its last. */
export interface WrittenPlace {
  readonly text: string;
  readonly range: TextRange;
  /** In which the text around it is written. */
  readonly language: LanguagePack;
}

/** Blanks, marks and one line break may stand between an article and its name: "**As a** user", "an [owner](x.md)". */
const GAP = /[*_~:]{0,4}[ \t]{0,9}(?:\r?\n[ \t>]{0,9})?[ \t]{0,9}[*_~[“"(`]{0,6}$/.source;
interface Patterns {
  /** "as", with what may stand between it and a name. */
  readonly opener: RegExp;
  readonly determiner: RegExp;
  readonly indefinite: RegExp;
  readonly distributive: RegExp;
  /** "As someone, I want": the name that follows is one of many. */
  readonly anybody: RegExp;
}

const patternsOf = remembered(({ people, grammar }: LanguagePack): Patterns => {
  const { determiner, distributive, anybody } = people;
  const openers = anyOf(grammar.roleOpeners);
  return {
    opener: new RegExp(`(?<![\\p{L}\\p{N}'’])${openers}(?=[*_~]{0,4}\\s)(${GAP})`, 'iu'),
    determiner: new RegExp(`(?<![\\p{L}\\p{N}'’])(${determiner})(?=[^\\p{L}]*\\s|[*_~:]{0,4}\\s)(${GAP})`, 'iu'),
    indefinite: new RegExp(`^${anyOf(grammar.indefiniteArticles)}\\b`, 'i'),
    distributive: new RegExp(`^(?:${distributive})$`, 'i'),
    anybody: new RegExp(`^(?:${anybody})$`, 'i'),
  };
});

/**
 * The edits that write `title`, a persona's name as it is defined, as one or many like the words at `place`. Null where no
 * sentence would come of it: one person for many, or marks that would be torn apart.
 */
export function putName(place: WrittenPlace, title: string): readonly TextEdit[] | null {
  const { language } = place;
  const { indefinite, distributive } = patternsOf(language);
  const before = determinerBefore(place)?.word ?? '';
  const isMany = isPlural(wordsAt(place), language) && !indefinite.test(before) && !distributive.test(before);
  if (isMany && isPersonName(title, language)) return null;
  const name = shortName(title, language);
  const many = isPlural(name, language) ? name : pluralName(name, language);
  const one = isPersonName(title, language) ? name : singularOf(name, language);
  return putWords(place, isMany ? many : one);
}

/** The same with the number as `name` has it. */
export function putWords(place: WrittenPlace, name: string): readonly TextEdit[] | null {
  const { text, range } = place;
  const isInCode = text.charAt(range.start - 1) === '`';
  if (isInCode && /[`|]/.test(name)) return null;
  const cased = likeWritten(name, wordsAt(place), place.language);
  const words = keepMarks(text.slice(range.start, range.end), isInCode ? cased : escapeMarkdown(cased));
  if (words === null) return null;
  return [...articleEdits(place, name, cased), { range, text: words }, ...labelEdits(place)];
}

function wordsAt({ text, range }: WrittenPlace): string {
  return text
    .slice(range.start, range.end)
    .replace(/[*_~`[\]]|\]\([^)]*\)/g, '')
    .trim();
}

/** "User" -> "Tenant", "user" -> "tenant"; the capital of somebody's name says nothing. */
function likeWritten(name: string, written: string, language: LanguagePack): string {
  if (!/^\p{Lu}/u.test(written) || isPersonName(written, language)) return inSentence(name, language);
  return /^\p{Ll}+(?!\p{Lu})(?:\P{L}|$)/u.test(name) ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

interface Before {
  readonly word: string;
  readonly start: number;
}

function determinerBefore({ text, range, language }: WrittenPlace): Before | null {
  const from = Math.max(0, range.start - 40);
  const match = patternsOf(language).determiner.exec(text.slice(from, range.start));
  return match?.[1] === undefined ? null : { word: match[1], start: from + match.index };
}

/** An article is mended, added after a bare "As" where somebody's name stood, and taken away before a name or a plural. */
function articleEdits(place: WrittenPlace, name: string, cased: string): readonly TextEdit[] {
  const { language } = place;
  const before = determinerBefore(place);
  const isIndefinite = patternsOf(language).indefinite.test(before?.word ?? '');
  const right = language.morphology.articleOf(cased);
  if (before === null) return takesArticle(name, language) ? addedArticle(place, right) : [];
  const range = { start: before.start, end: before.start + before.word.length };
  if (isPersonName(name, language) || (isIndefinite && !takesArticle(name, language)))
    return [{ range: withBlank(place.text, range), text: '' }];
  if (!isIndefinite || before.word.toLowerCase() === right) return [];
  return [{ range, text: likeCase(right, before.word) }];
}

function addedArticle({ text, range, language }: WrittenPlace, article: string): readonly TextEdit[] {
  const { opener, anybody } = patternsOf(language);
  const from = Math.max(0, range.start - 40);
  const match = opener.exec(text.slice(from, range.start));
  const written = text.slice(range.start, range.end);
  if (match === null || !(isPersonName(written, language) || anybody.test(written))) return [];
  const marks = /(?<!\S)\S*$/.exec(match[0])?.[0].length ?? 0;
  const at = range.start - marks;
  return [{ range: { start: at, end: at }, text: `${article} ` }];
}

function likeCase(article: string, written: string): string {
  if (written.length > 1 && written === written.toUpperCase() && /^[A-Z]+$/.test(written)) return article.toUpperCase();
  return /^\p{Lu}/u.test(written) ? article.charAt(0).toUpperCase() + article.slice(1) : article;
}

/** With the blank before it, or after it at the start of a line. */
function withBlank(text: string, { start, end }: TextRange): TextRange {
  if (/[ \t]/.test(text.charAt(start - 1))) return { start: start - 1, end };
  return /[ \t]/.test(text.charAt(end)) ? { start, end: end + 1 } : { start, end };
}

/** "[user]" with its address further down: the words may change, the label may not. */
function labelEdits({ text, range }: WrittenPlace): readonly TextEdit[] {
  const before = /\[([^[\]\n]{0,200})$/.exec(text.slice(Math.max(0, range.start - 200), range.start));
  const after = /^([^[\]\n]{0,200})\](\[\]|(?![[(]))/.exec(text.slice(range.end, range.end + 203));
  if (before === null || after === null) return [];
  const label = `${before[1] ?? ''}${text.slice(range.start, range.end)}${after[1] ?? ''}`;
  if (!isDefined(text, label)) return [];
  const at = range.end + (after[1]?.length ?? 0) + 1;
  return [{ range: { start: at, end: at + (after[2]?.length ?? 0) }, text: `[${label}]` }];
}

function isDefined(text: string, label: string): boolean {
  const key = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, ' ');
  return [...text.matchAll(/^ {0,3}\[([^[\]\n]{1,300})\]:/gm)].some((match) => key(match[1] ?? '') === key(label));
}
