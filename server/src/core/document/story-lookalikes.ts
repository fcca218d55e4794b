/** Looks for places that read like a story to a person, by the raw text alone; finding them is wanted, not judging. */
import type { LanguagePack } from '../language/pack.js';
import { otherLanguages, type OtherLanguage } from '../language/other-languages.js';
import { remembered } from '../remembered.js';
import type { TextRange } from '../text/range.js';
import { lookalikePatterns, type LookalikePatterns } from './lookalike-patterns.js';

/** A place that looks like a story; offsets into the text. */
export interface Lookalike {
  /** From its first word to the last one that makes it look so: the opener up to the wish or reason. */
  readonly range: TextRange;
  readonly kind: 'story' | 'noWish' | 'otherLanguage';
  /** The name of the language, where it is not the one that is read. */
  readonly language: string | null;
}

/** How far the parts of a story are from each other at most. */
const REACH = 500;
const LEAD = 48;

/** Where a sentence may begin: markup, a label, a cell, the end of another sentence. */
const CLAUSE_START = /(?:^|[:|.!?>()\][–—-])[\s*_~"“”„«'‘’`([>#]{0,8}$/;
const MARKUP_ONLY = /^[^\p{L}]*(?:\p{L}{1,12}[-_ ]?\d+[^\p{L}]{1,6})?$/u;

const SENTENCE_END = /[.!?]["”’)*_]{0,3}(?:\s|$)/;

export interface Where {
  /** Where to begin. */
  readonly start: number;
  /** The language that is read. */
  readonly spoken: LanguagePack;
  /** The name of another language in which there may be some. */
  readonly language: string | null;
}

/** All of them in `text`, in order. */
export function findLookalikes(text: string, { start, spoken, language }: Where): readonly Lookalike[] {
  const found = findSpoken(text, start, spoken);
  if (language === null) return found;
  return [...found, ...findOthers(text, start, language)].sort((a, b) => a.range.start - b.range.start);
}

interface Spoken extends LookalikePatterns {
  readonly grammar: LanguagePack['grammar'];
}

const patternsOf = remembered((pack: LanguagePack): Spoken => ({ ...lookalikePatterns(pack), grammar: pack.grammar }));

function findSpoken(text: string, from: number, pack: LanguagePack): Lookalike[] {
  const found: Lookalike[] = [];
  const spoken = patternsOf(pack);
  const { opener } = spoken;
  opener.lastIndex = from;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const { index } = match;
    if (!beginsClause(text, index)) continue;
    const lookalike = readAt(text, match, spoken);
    if (lookalike === null) continue;
    found.push(lookalike);
    opener.lastIndex = Math.max(opener.lastIndex, lookalike.range.end);
  }
  return found;
}

function beginsClause(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - LEAD), index);
  const line = before.lastIndexOf('\n');
  const lead = before.slice(line + 1);
  const isWholeLead = line !== -1 || index <= LEAD;
  return (isWholeLead && MARKUP_ONLY.test(lead)) || CLAUSE_START.test(isWholeLead ? lead : `…${lead}`);
}

/** Which of its groups the opener is in tells what begins there. */
function readAt(text: string, { index, groups = {} }: RegExpExecArray, spoken: Spoken): Lookalike | null {
  const passage = passageFrom(text, index, spoken);
  if (groups['role'] !== undefined) return readPerson(passage, index, spoken);
  const [first = ''] = passage.split(SENTENCE_END);
  if (groups['situation'] !== undefined) return readSituation(first, index, spoken);
  if (groups['reason'] !== undefined) return readReasonFirst(first, index, spoken);
  const reason = spoken.reason.exec(first);
  return reason === null ? null : lookalike('story', index, reason.index + reason[0].length);
}

/** What may belong to one story: its paragraph, and the next ones where they go on with it. */
function passageFrom(text: string, index: number, { gap }: Spoken): string {
  const rest = text.slice(index, index + REACH);
  const end = gap.exec(rest);
  return end === null ? rest : rest.slice(0, end.index);
}

function readPerson(passage: string, index: number, spoken: Spoken): Lookalike | null {
  const person = spoken.person.exec(passage);
  if (person === null) return null;
  const { notRoleStarts, notRoleHeads, singularSubjects } = spoken.grammar;
  const [one, two] = [bare(person[1]), bare(person[2])];
  const hasArticle = spoken.article.test(passage);
  if (
    singularSubjects.has(one) ||
    (!hasArticle && notRoleStarts.has(one)) ||
    notRoleHeads.has(one) ||
    notRoleHeads.has(two)
  )
    return null;
  const clause = clauseAfter(passage, person[0].length);
  const strong = spoken.strong.exec(clause);
  const weak = hasArticle || /^\p{Lu}/u.test(passage) ? spoken.weak.exec(clause) : null;
  const wish = strong ?? weak;
  if (wish !== null && (hasArticle || strong !== null)) return lookalike('story', index, wish.index + wish[0].length);
  const reason = hasArticle && !spoken.explains.test(clause) ? spoken.reason.exec(clause) : null;
  return reason === null ? null : lookalike('noWish', index, reason.index + reason[0].length);
}

function bare(word = ''): string {
  return word.toLowerCase().replace(/(?<![^\p{L}\p{N}-])[^\p{L}\p{N}-]+$/u, '');
}

/** The sentence that begins `passage`; a full stop in the first words belongs to a name ("Node.js", "e.g."). */
function clauseAfter(passage: string, from: number): string {
  const end = passage.slice(from).search(SENTENCE_END);
  return end === -1 ? passage : passage.slice(0, from + end);
}

/** "When the bus is late, I want to know it, so that …"; without a reason it is somebody talking. */
function readSituation(sentence: string, index: number, { jobWish, reason }: Spoken): Lookalike | null {
  const wish = jobWish.exec(sentence);
  const why = wish === null ? null : reason.exec(sentence.slice(wish.index));
  return wish === null || why === null ? null : lookalike('story', index, wish.index + wish[0].length);
}

/** "In order to sleep, as a parent, I want …", "So that nobody waits, I want …". */
function readReasonFirst(sentence: string, index: number, { afterReason }: Spoken): Lookalike | null {
  const wish = afterReason.exec(sentence);
  return wish === null ? null : lookalike('story', index, wish.index + wish[0].length);
}

function lookalike(kind: Lookalike['kind'], start: number, length: number, language: string | null = null): Lookalike {
  return { kind, range: { start, end: start + length }, language };
}

/** By the name of the language, made when first asked for. */
const patterns = new Map<string, RegExp>();

/** A line that begins with an opener, and the wish after it; where there is no opener, a line with the wish. */
function storyPattern({ openers, wishes }: OtherLanguage): RegExp {
  const lead =
    '^[^\\p{L}\\n]{0,24}(?:[a-z]{1,6}>[^\\p{L}\\n]{0,12})?(?:x\\][^\\p{L}\\n]{0,8})?(?:[^\\n:：|]{1,40}[:：|][^\\p{L}\\n]{0,12})?';
  const opener = openers === null ? '[^\\n]{0,120}?' : `(?:${openers})(?:(?<=['’])|(?![a-zß-ÿ]))[^.!?。]{0,200}?`;
  return new RegExp(`${lead}(${opener}(?<![a-zß-ÿ])(?:${wishes.replaceAll(' ', '[\\s*_]{1,6}')}))`, 'gimu');
}

/** The language of the first story in another one; for texts that are too short to be known by their words. */
export function languageOfStories(text: string, from: number): string | null {
  const language = otherLanguages.find(
    ({ name, openers }) => openers !== null && findOthers(text, from, name).length > 0,
  );
  return language?.name ?? null;
}

function findOthers(text: string, from: number, language: string): readonly Lookalike[] {
  const data = otherLanguages.find(({ name }) => name === language);
  if (data === undefined) return [];
  const pattern = patterns.get(language) ?? storyPattern(data);
  patterns.set(language, pattern);
  const found: Lookalike[] = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, words = ''] = match;
    const start = match.index + whole.length - words.length;
    found.push(lookalike('otherLanguage', start, words.length, language));
  }
  return found;
}
