/** How a persona is named in a sentence: short, with a small or a capital letter, one or many, with or without an article. */
import { articleOf } from '../language/en/article.js';
import {
  GIVEN_NAMES,
  HONORIFICS,
  NAME_PARTICLES,
  PROPER_ADJECTIVES,
  ROLE_ENDING,
  ROLE_NOUNS,
} from '../language/en/names.js';
import { headOf, pluralName, singularName } from './normalise.js';

const NUMBERING = /^(?:persona\s*)?(?:#?\d{1,3}[.):]|[-–—])\s+/i;
const REMARK = /[,|]|\s[–—-]\s|:\s|\s\/\s/;
const QUOTED = /^[“"«„]([^“”"«»„]+)[”"»“](?=$|\s+the\s|\s*[,(–—-])/;
/** "Marion the rider". */
const EPITHET = /^(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*)?) the \p{L}/u;

/** The name alone of a title with more: "Marion" of “Marion, 67 – hospital rider”, "Nurse" of “1. Nurse (primary)”. */
export function shortName(title: string): string {
  const plain = title.trim().replace(NUMBERING, '');
  const quoted = QUOTED.exec(plain)?.[1];
  if (quoted !== undefined) return quoted.trim();
  const first = (plain.split(REMARK)[0] ?? '').trim();
  const bare = first.replace(/\s*\([^()]*\)$/, '').trim();
  const name = EPITHET.exec(bare)?.[1] ?? bare;
  return name === '' || /^\d+$/.test(name) ? title.trim() : name;
}

/** Whether the title names one person, as “Marion” and “Jaden, 15 – school rider” do, and “Nurse, 45” does not. */
export function isPersonName(title: string): boolean {
  const name = shortName(title);
  const words = name.split(/\s+/);
  const [first = '', ...more] = words;
  const isCapitalised =
    /^\p{Lu}/u.test(first) && more.every((word) => /^\p{Lu}/u.test(word) || NAME_PARTICLES.has(word));
  if (!isCapitalised) return false;
  if (
    [first, first.replace(/[’']?s$/, '')].some((given) => GIVEN_NAMES.has(given)) ||
    (HONORIFICS.has(first.replace('.', '')) && more.length > 0)
  )
    return true;
  if (words.length > 3 || words.some(isRole) || PROPER_ADJECTIVES.has(first) || /\p{Lu}{2}/u.test(name)) return false;
  const remark = title.trim().replace(NUMBERING, '').replace(name, '').trim();
  const isAged = /^[,(–—-]?\s*\d{1,3}\b/.test(remark) || QUOTED.test(title.trim());
  return (
    isAged ||
    /^[”"»]?\s*the\s/.test(remark) ||
    (remark !== '' && isRole(/[\p{L}]+(?=[^\p{L}]*$)/u.exec(remark)?.[0] ?? ''))
  );
}

function isRole(word: string): boolean {
  const lower = word.toLowerCase();
  const single = singularName(lower);
  return ROLE_NOUNS.has(single) || (single.length > 3 && ROLE_ENDING.test(single));
}

/** As the middle of a sentence has it: "tenant" and "part-time nurse", but “European traveller”, “IT lead” and “Aisha”. */
export function inSentence(name: string): string {
  const first = /^\p{Lu}[\p{Ll}’']*(?:-\p{Ll}[\p{L}’']*)*(?=\s|$)/u.exec(name)?.[0];
  const isTitle = /^\S+\s+\p{Lu}/u.test(name) && !/^\S+\s+\p{Lu}+\b(?!\p{Ll})/u.test(name);
  if (first === undefined || isTitle || isPersonName(name)) return name;
  if (first.split('-').some((part, i) => i === 0 && PROPER_ADJECTIVES.has(part.replace(/[’']s?$/, '')))) return name;
  return /^\p{Lu}(?:-|$)/u.test(first) && name.length > 1 && first !== 'A'
    ? name
    : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Plural as a whole: "nurses", "people", "staff". */
export function isPlural(name: string): boolean {
  const last = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(headOf(name))?.[0].toLowerCase() ?? '';
  return last === 'staff' || last === 'police' || (singularName(last) !== last && !isPersonName(name));
}

/** What follows "As": "an owner", "Marion", "nurses". */
export function withArticle(title: string): string {
  const name = inSentence(shortName(title));
  return takesArticle(title) ? `${articleOf(name)} ${name}` : name;
}

/** People's names and plurals take none. */
export function takesArticle(title: string): boolean {
  return !isPersonName(title) && !isPlural(shortName(title));
}

/** What follows "As" where there are many of them: "owners". */
export function manyOf(title: string): string {
  const name = inSentence(shortName(title));
  return isPlural(name) ? name : pluralName(name);
}

/** How one speaks of them: "the owner", "Marion". */
export function theOne(title: string): string {
  const name = inSentence(shortName(title));
  return isPersonName(title) ? name : `the ${name}`;
}
