/** How a persona is named in a sentence: short, with a small or a capital letter, one or many, with or without an article. */
import { anyOf } from '../document/word-patterns.js';
import type { LanguagePack } from '../language/pack.js';
import { remembered } from '../remembered.js';
import { fillIn } from '../text/fill-in.js';
import { headOf, pluralName, singularName } from './normalise.js';

const numberingIn = remembered(
  ({ people }: LanguagePack) => new RegExp(`^(?:${people.label}\\s*)?(?:#?\\d{1,3}[.):]|[-–—])\\s+`, 'i'),
);
const REMARK = /[,|]|\s[–—-]\s|:\s|\s\/\s/;
const quotedIn = remembered(
  ({ grammar }: LanguagePack) =>
    new RegExp(`^[“"«„]([^“”"«»„]+)[”"»“](?=$|\\s+${anyOf(grammar.definiteArticles)}\\s|\\s*[,(–—-])`),
);
/** "Marion the rider". */
export const epithetIn = remembered(
  ({ grammar }: LanguagePack) =>
    new RegExp(`^(\\p{Lu}[\\p{L}’'.-]*(?: \\p{Lu}[\\p{L}’'.-]*)?) ${anyOf(grammar.definiteArticles)} \\p{L}`, 'u'),
);

/** The name alone of a title with more: "Marion" of “Marion, 67 – hospital rider”, "Nurse" of “1. Nurse (primary)”. */
export function shortName(title: string, language: LanguagePack): string {
  const plain = title.trim().replace(numberingIn(language), '');
  const quoted = quotedIn(language).exec(plain)?.[1];
  if (quoted !== undefined) return epithetIn(language).exec(quoted.trim())?.[1] ?? quoted.trim();
  const remark = (plain.split(REMARK)[0] ?? '').trim();
  // "Nurse (Mara, 61)": the remark begins with the bracket.
  const first = remark.includes('(') && !remark.includes(')') ? (remark.split('(')[0] ?? '').trim() : remark;
  const bare = withoutBrackets(first);
  const name = epithetIn(language).exec(bare)?.[1] ?? bare;
  return name === '' || /^\d+$/.test(name) ? title.trim() : name;
}

/** "Nurse" of "Nurse (primary)". */
function withoutBrackets(name: string): string {
  const open = name.lastIndexOf('(');
  const isLast = open !== -1 && name.indexOf(')', open) === name.length - 1;
  return isLast ? name.slice(0, open).trim() : name;
}

/** Whether the title names one person, as “Marion” and “Jaden, 15 – school rider” do, and “Nurse, 45” does not. */
export function isPersonName(title: string, language: LanguagePack): boolean {
  const { people, grammar } = language;
  const name = shortName(title, language);
  const words = name.split(/\s+/);
  const [first = '', ...more] = words;
  const isCapitalised =
    /^\p{Lu}/u.test(first) && more.every((word) => /^\p{Lu}/u.test(word) || people.nameParticles.has(word));
  if (!isCapitalised) return false;
  if (
    [first, first.replace(/[’']?s$/, '')].some((given) => people.givenNames.has(given)) ||
    (people.honorifics.has(first.replace('.', '')) && more.length > 0)
  )
    return true;
  if (
    words.length > 3 ||
    words.some((word) => isRole(word, language)) ||
    people.properAdjectives.has(first) ||
    /\p{Lu}{2}/u.test(name)
  )
    return false;
  const remark = title.trim().replace(numberingIn(language), '').replace(name, '').trim();
  const isAged = /^[,(–—-]?\s*\d{1,3}\b/.test(remark) || quotedIn(language).test(title.trim());
  return (
    isAged ||
    new RegExp(`^[”"»]?\\s*${anyOf(grammar.definiteArticles)}\\s`).test(remark) ||
    isRole(/(?<!\p{L})\p{L}+(?=\P{L}*$)/u.exec(remark)?.[0] ?? '', language)
  );
}

/** Whether a word is one for a role: "nurse", "keepers". */
export function isRole(word: string, language: LanguagePack): boolean {
  const { roleNouns, roleEnding } = language.people;
  const single = singularName(word.toLowerCase(), language);
  return roleNouns.has(single) || (single.length > 3 && roleEnding.test(single));
}

/** As the middle of a sentence has it: "tenant" and "part-time nurse", but “European traveller”, “IT lead” and “Aisha”. */
export function inSentence(name: string, language: LanguagePack): string {
  const { people, grammar } = language;
  const first = /^\p{Lu}[\p{Ll}’']*(?:-\p{Ll}[\p{L}’']*)*(?=\s|$)/u.exec(name)?.[0];
  const isTitle = /^\S+\s+\p{Lu}/u.test(name) && !/^\S+\s+\p{Lu}+\b(?!\p{Ll})/u.test(name);
  if (first === undefined || isTitle || isPersonName(name, language)) return name;
  const [region = ''] = first.split(/[-’']/);
  if (people.properAdjectives.has(region)) return name;
  return /^\p{Lu}(?:-|$)/u.test(first) && !grammar.articles.has(first.toLowerCase())
    ? name
    : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Plural as a whole: "nurses", "people", "staff". */
export function isPlural(name: string, language: LanguagePack): boolean {
  const last =
    /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(headOf(name, language))?.[0].toLowerCase() ?? '';
  return (
    language.morphology.collectives.has(last) ||
    (singularName(last, language) !== last && !isPersonName(name, language))
  );
}

/** What follows "As": "an owner", "Marion", "nurses". */
export function withArticle(title: string, language: LanguagePack): string {
  const name = inSentence(shortName(title, language), language);
  return takesArticle(title, language) ? `${language.morphology.articleOf(name)} ${name}` : name;
}

/** People's names and plurals take none. */
export function takesArticle(title: string, language: LanguagePack): boolean {
  return !isPersonName(title, language) && !isPlural(shortName(title, language), language);
}

/** What follows "As" where there are many of them: "owners". */
export function manyOf(title: string, language: LanguagePack): string {
  const name = inSentence(shortName(title, language), language);
  return isPlural(name, language) ? name : pluralName(name, language);
}

/** How one speaks of them: "the owner", "Marion". */
export function theOne(title: string, language: LanguagePack): string {
  const name = inSentence(shortName(title, language), language);
  return isPersonName(title, language) ? name : fillIn(language.grammar.address.somebody, { who: name });
}
