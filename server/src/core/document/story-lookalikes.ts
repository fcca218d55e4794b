/** Looks for places that read like a story to a person, by the raw text alone; finding them is wanted, not judging. */
import { english } from '../language/en/pack.js';
import { otherLanguages, type OtherLanguage } from '../language/other-languages.js';
import type { TextRange } from '../text/range.js';

/** A place that looks like a story; offsets into the text. */
export interface Lookalike {
  /** From its first word to the last one that makes it look so: the opener up to the wish or reason. */
  readonly range: TextRange;
  readonly kind: 'story' | 'noWish' | 'otherLanguage';
  /** The name of the language, where it is not English. */
  readonly language: string | null;
}

/** How far the parts of a story are from each other at most. */
const REACH = 500;
const LEAD = 48;

const OPENER =
  /(?<![a-z0-9])(?:as|when(?:ever)?|(?:i|we)(?:['’]d| would)?[ \t*_]{1,4}(?:want|need|wish|like)|so that|in order to)(?=[^a-z])/gi;
/** Where a sentence may begin: markup, a label, a cell, the end of another sentence. */
const CLAUSE_START = /(?:^|[:|.!?>()\][–—-])[\s*_~"“”„«'‘’`([>#]{0,8}$/;
const MARKUP_ONLY = /^[^\p{L}]*(?:\p{L}{1,12}[-_ ]?\d+[^\p{L}]{1,6})?$/u;

const PERSON =
  /^as[\s*_:]{1,8}(?:(?:an?|the|any|every|some|our)[\s*_:]{1,8})?(?:part of )?[<[{(“"‘'`«*_]{0,3}([\p{L}…<[{.]\S{0,40})(?:[ ]+([\p{L}][\p{L}-]{0,30}))?/iu;
const ARTICLE = /^as[\s*_:]{1,8}(?:an?|the|any|every|some|our)\b/i;
const STRONG =
  /(?:^|[^\p{L}]|(?<=\p{Ll})(?=I))(?:i|we)(?:['’]d|['’]ll| would| will)?[\s*_:|]{1,8}(?:really |also |only |just |would )?(?:want|need|wish|hope|like|love|expect|prefer|require)/iu;
const WEAK =
  /[,;:\n*_|–—-][\s*_]{0,6}(?:i|we)(?:['’]d|['’]ll)?[\s*_]{1,6}(?:can|could|should|must|may|might|shall|have to|am able|will|do not|don['’]t|get to)\b/i;
const REASON =
  /\b(?:so[\s*_:,]{1,6}that|so (?:i|we|they|he|she) (?:can|could|may|will|know|do)|in order (?:to|for|that)|such that)\b/i;
/** Who explains something does not wish: "As a developer, you can …". */
const EXPLAINS = /^[^,\n]{0,120},?[\s*_]{1,4}(?:you|it|this|that|these|there|they|he|she|your|its|the|let)\b/i;
const SENTENCE_END = /[.!?]["”’)*_]{0,3}(?:\s|$)/;

export interface Where {
  /** Where to begin. */
  readonly start: number;
  /** The name of another language in which there may be some; null for English only. */
  readonly language: string | null;
}

/** All of them in `text`, in order. */
export function findLookalikes(text: string, { start, language }: Where): readonly Lookalike[] {
  const found = findEnglish(text, start);
  if (language === null) return found;
  return [...found, ...findOthers(text, start, language)].sort((a, b) => a.range.start - b.range.start);
}

function findEnglish(text: string, from: number): Lookalike[] {
  const found: Lookalike[] = [];
  OPENER.lastIndex = from;
  for (let match = OPENER.exec(text); match !== null; match = OPENER.exec(text)) {
    const { index } = match;
    if (!beginsClause(text, index)) continue;
    const lookalike = readAt(text, index, match[0]);
    if (lookalike === null) continue;
    found.push(lookalike);
    OPENER.lastIndex = Math.max(OPENER.lastIndex, lookalike.range.end);
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

function readAt(text: string, index: number, opener: string): Lookalike | null {
  const passage = passageFrom(text, index);
  const lower = opener.toLowerCase();
  if (lower === 'as') return readPerson(passage, index);
  const [first = ''] = passage.split(SENTENCE_END);
  if (lower.startsWith('when')) return readSituation(first, index);
  if (lower.startsWith('so') || lower.startsWith('in')) return readReasonFirst(first, index);
  const reason = REASON.exec(first);
  return reason === null ? null : lookalike('story', index, reason.index + reason[0].length);
}

/** What may belong to one story: its paragraph, and the next ones where they go on with it. */
function passageFrom(text: string, index: number): string {
  const rest = text.slice(index, index + REACH);
  const gap = /\n[ \t]*\n(?![^\p{L}\n]{0,12}(?:i|we|so|in order)\b)|\n[ \t]{0,3}#/iu.exec(rest);
  return gap === null ? rest : rest.slice(0, gap.index);
}

function readPerson(passage: string, index: number): Lookalike | null {
  const person = PERSON.exec(passage);
  if (person === null) return null;
  const { notRoleStarts, notRoleHeads } = english.grammar;
  const [one, two] = [bare(person[1]), bare(person[2])];
  const hasArticle = ARTICLE.test(passage);
  if (one === 'i' || (!hasArticle && notRoleStarts.has(one)) || notRoleHeads.has(one) || notRoleHeads.has(two))
    return null;
  const clause = clauseAfter(passage, person[0].length);
  const strong = STRONG.exec(clause);
  const weak = hasArticle || /^[A-Z]/.test(passage) ? WEAK.exec(clause) : null;
  const wish = strong ?? weak;
  if (wish !== null && (hasArticle || strong !== null)) return lookalike('story', index, wish.index + wish[0].length);
  const reason = hasArticle && !EXPLAINS.test(clause) ? REASON.exec(clause) : null;
  return reason === null ? null : lookalike('noWish', index, reason.index + reason[0].length);
}

function bare(word = ''): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}-]+$/u, '');
}

/** The sentence that begins `passage`; a full stop in the first words belongs to a name ("Node.js", "e.g."). */
function clauseAfter(passage: string, from: number): string {
  const end = passage.slice(from).search(SENTENCE_END);
  return end === -1 ? passage : passage.slice(0, from + end);
}

/** "When the bus is late, I want to know it, so that …"; without a reason it is somebody talking. */
function readSituation(sentence: string, index: number): Lookalike | null {
  const wish = /[,\n][\s*_]{0,6}(?:i|we)(?:['’]d| would)?[\s*_]{1,6}(?:want|need|wish|like|prefer)/i.exec(sentence);
  const reason = wish === null ? null : REASON.exec(sentence.slice(wish.index));
  return wish === null || reason === null ? null : lookalike('story', index, wish.index + wish[0].length);
}

/** "In order to sleep, as a parent, I want …", "So that nobody waits, I want …". */
function readReasonFirst(sentence: string, index: number): Lookalike | null {
  const wish = /[,\n][\s*_]{0,6}(?:as an? |as the |(?:i|we)(?:['’]d| would)?[\s*_]{1,6}(?:want|need|wish|like))/i.exec(
    sentence,
  );
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
