/** What a title says about people: whether personas stand below it, whose name it holds, and whether that may be somebody. */
import type { LanguagePack } from '../language/pack.js';
import { remembered } from '../remembered.js';
import type { TextRange } from '../text/range.js';
import { isPersonName, isRole, shortName } from './naming.js';
import { headOf, normaliseName, singularName } from './normalise.js';

/** The name in a title, as offsets into the title. */
export interface TitleName extends TextRange {
  /** “Persona 2: Tenant”: somebody says that this is a persona. */
  readonly isLabelled: boolean;
  /** “Persona 2”: who it is stands below. */
  readonly isBare: boolean;
}

const BEFORE = /^(?:\s|:[a-z0-9_+-]{1,40}:|[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200D\uFE0F])+/u;
const SIGNS_AT_END = /(?:\s+|:[a-z][a-z0-9_+-]{0,40}:|[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200D\uFE0F]+)$/u;
/** An id or classes for programs: “{#tenant}”. */
const ATTRIBUTES = /\s*\{[#.:][^{}]{0,100}\}\s*$/;
const NUMBER =
  /^(?:#?\d{1,3}(?:\.\d{1,3})*[.):](?!\d)\s*|#\d{1,3}\s+|\(\d{1,3}\)\s*|\d{1,3}(?:\.\d{1,3})+\s+|\d{1,3}\s+[–—-]\s+)/;
/** Patterns for the end of a title look at no more of it: from its beginning they would try each of its signs. */
const LONGEST_END = 110;

const labelsIn = remembered(({ people }: LanguagePack) => {
  const label = `(?:(?:${people.titleAdjectives})\\s+)*${people.label}(?:\\s*(?:#?\\d{1,3}|[A-Za-z](?![\\p{L}\\p{N}])))?`;
  return {
    leading: new RegExp(`^${label}(?:\\s*[:–—]\\s*|\\s*\\.\\s+|\\s*-\\s+)(?=\\S)`, 'iu'),
    trailing: new RegExp(`\\s+${people.label}$`, 'iu'),
    bare: new RegExp(`^${label}$`, 'iu'),
  };
});

/** "Tenant" of “2. :key: Persona B: Tenant {#tenant}”; where nothing would be left, the title as it stands. */
export function nameInTitle(title: string, language: LanguagePack): TitleName {
  const { leading, trailing, bare } = labelsIn(language);
  const plain = withoutRemarks(withoutSigns(withoutAttributes(title)), language);
  const whole = plain === '' ? title : plain;
  let start = 0;
  const skip = (pattern: RegExp): boolean => {
    const { length } = pattern.exec(whole.slice(start))?.[0] ?? '';
    if (length === 0 || start + length >= whole.length) return false;
    start += length;
    return true;
  };
  skip(BEFORE);
  skip(NUMBER);
  skip(BEFORE);
  if (bare.test(whole.slice(start))) return { start, end: whole.length, isLabelled: true, isBare: true };
  const isLabelled = skip(leading);
  if (isLabelled) skip(BEFORE);
  const after = lengthAtEnd(whole.slice(start), trailing);
  return { start, end: whole.length - after, isLabelled: isLabelled || after > 0, isBare: false };
}

function lengthAtEnd(title: string, pattern: RegExp): number {
  return pattern.exec(title.slice(-LONGEST_END))?.[0].length ?? 0;
}

function withoutAttributes(title: string): string {
  return title.slice(0, title.length - lengthAtEnd(title, ATTRIBUTES));
}

function withoutSigns(title: string): string {
  let rest = title;
  for (let length = -1; length !== 0; rest = rest.slice(0, rest.length - length))
    length = lengthAtEnd(rest, SIGNS_AT_END);
  return rest;
}

/** "Tenant" of “Tenant (primary)”: what a team calls the persona is no part of the name. */
function withoutRemarks(title: string, language: LanguagePack): string {
  const [all = '', said = ''] = REMARK.exec(title.slice(-LONGEST_REMARK)) ?? [];
  const words = said.toLowerCase().match(/\p{L}+/gu) ?? [];
  const left = title.slice(0, title.length - all.length).trimEnd();
  return isRemark(words, language) ? left : title;
}

/** "primary", "buyer persona"; "buyer" alone is somebody. */
export function isRemark(words: readonly string[], language: LanguagePack): boolean {
  const [first = '', ...more] = words;
  if (first === '' || (more.length === 0 && language.lexicon.people.has(first))) return false;
  return words.every((word) => language.people.remarks.has(word));
}

const REMARK = /\(([^()]{1,40})\)$/;
const LONGEST_REMARK = 42;

const registryTitle = remembered(({ people }: LanguagePack) => new RegExp(people.registryTitle, 'iu'));
const audienceTitle = remembered(({ people }: LanguagePack) => new RegExp(people.audienceTitle, 'iu'));
/** "3 Personas", "4.2 Personas": numbers of chapters need no full stop. */
const CHAPTER = /^\d{1,3}(?:\.\d{1,3})*\s+(?=\p{L})/u;

/** “Personas”, “2. Our customer profiles”: the people stand below it. */
export function isRegistryTitle(title: string, language: LanguagePack): boolean {
  const plain = plainTitle(title, language);
  return registryTitle(language).test(plain) && isOfPeople(plain, language);
}

/** “User types”, “Who we build for”: people may stand below it, and not all of them. */
export function isAudienceTitle(title: string, language: LanguagePack): boolean {
  const plain = plainTitle(title, language);
  return audienceTitle(language).test(plain) && isOfPeople(plain, language);
}

/** No title of agents, prompts or stories. */
export function isOfPeople(title: string, { people }: LanguagePack): boolean {
  const written = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  return !written.some((word) => people.notPeopleBefore.has(word));
}

function plainTitle(title: string, language: LanguagePack): string {
  const { start } = nameInTitle(title, language);
  return withoutAttributes(title.slice(start)).trim().replace(CHAPTER, '');
}

/** Whether a name may be somebody’s: a role, a word for people, or a person’s own name. */
export function maybeSomebody(name: string, language: LanguagePack): boolean {
  const { people, lexicon } = language;
  const short = shortName(name, language);
  // "Primary", above those who are.
  if (isRemark(normaliseName(short, language).split(' '), language)) return false;
  const last =
    singularName(normaliseName(headOf(short, language), language), language)
      .split(' ')
      .at(-1) ?? '';
  if (people.titlesOfText.has(last) || people.titleEnding.test(last)) return false;
  return isRole(last, language) || lexicon.people.has(last) || isPersonName(name, language);
}
