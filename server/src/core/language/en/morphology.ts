/** How English words change: number, stem, what stands before a noun. */
import type { Morphology } from '../morphology.js';
import { rememberedTexts } from '../../remembered.js';
import { articleOf } from './article.js';

/** Irregular plurals that stories use. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['wives', 'wife'],
  ['parents', 'parent'],
  ['staff', 'staff'],
]);
/** "salespeople", "grandchildren", "tradeswomen", "midwives": the end of the word is irregular. */
const IRREGULAR_ENDINGS = [
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['wives', 'wife'],
] as const;
/** Their plurals are regular, although they end like the others. */
const NOT_MEN = /^(?:hu|ger|ro|nor|sha|talis|otto)man$/;

const SIBILANT = /(?:s|x|z|(?<!te|ar)ch|sh)$/; // “Tech” and “monarch” end like “k”.
const COLLECTIVES = new Set(['staff', 'police']);

export const morphology: Morphology = {
  singular: rememberedTexts(singular),
  singularPerson: (word) => IRREGULAR.get(word) ?? irregularSingular(word) ?? shortSingular(word) ?? singular(word),
  pluralPerson,
  collectives: COLLECTIVES,
  stem: rememberedTexts(stem),
  articleOf,
  withoutPossessives: (name) => name.replace(/['’]s\b/g, ''),
};

/** The word without a plural ending; good enough for comparing. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))
    return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function irregularSingular(word: string): string | null {
  const ending = IRREGULAR_ENDINGS.find(([many]) => word.length > many.length + 2 && word.endsWith(many));
  return ending === undefined ? null : word.slice(0, -ending[0].length) + ending[1];
}

/** "gps", "mps": among people, three letters are an abbreviation in the plural. */
function shortSingular(word: string): string | null {
  return /^[^aeiou][^aeious]s$/.test(word) ? word.slice(0, -1) : null;
}

function pluralPerson(word: string): string {
  const lower = word.toLowerCase();
  if (COLLECTIVES.has(lower)) return word;
  const ending = NOT_MEN.test(lower) ? undefined : IRREGULAR_ENDINGS.find(([, one]) => lower.endsWith(one));
  if (ending !== undefined)
    return word.slice(0, -ending[1].length) + matchCase(ending[0], word.slice(-ending[1].length));
  if (/\p{Lu}$/u.test(word)) return `${word}s`; // An abbreviation: "GPs".
  if (/[^aeiou]y$/.test(lower)) return `${word.slice(0, -1)}ies`;
  return SIBILANT.test(lower) ? `${word}es` : `${word}s`;
}

/** "Person" -> "People": written as what it stands for. */
function matchCase(ending: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? `${ending.charAt(0).toUpperCase()}${ending.slice(1)}` : ending;
}

const SUFFIXES = ['ations', 'ation', 'ings', 'ing', 'edly', 'ies', 'ied', 'ed', 'es', 's', 'ly', 'e'] as const;

/** A light stemmer: "scheduled", "scheduling" and "schedules" meet. */
function stem(word: string): string {
  const base = SYNONYMS.get(word) ?? word;
  for (const suffix of SUFFIXES) {
    if (!base.endsWith(suffix) || base.length - suffix.length < 3) continue;
    const cut = base.slice(0, base.length - suffix.length);
    const doubled = /([bdfgklmnprt])\1$/.test(cut) && suffix !== 's' ? cut.slice(0, -1) : cut;
    return suffix === 'ies' || suffix === 'ied' ? `${doubled}y` : doubled.replace(/e$/, '');
  }
  return base;
}

/** Words that say the same in a want and its outcome. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['receive', 'get'],
  ['receives', 'get'],
  ['obtain', 'get'],
  ['retrieve', 'get'],
  ['view', 'see'],
  ['views', 'see'],
  ['viewed', 'see'],
  ['look', 'see'],
  ['logged', 'login'],
  ['log', 'login'],
  ['authenticated', 'login'],
  ['signed', 'login'],
  ['seen', 'see'],
  ['shown', 'see'],
  ['got', 'get'],
  ['gotten', 'get'],
  ['posted', 'post'],
]);
