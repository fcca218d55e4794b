/** Brings persona names to one form, so that "Club-Secretaries", "a club secretary" and "clubSecretary" can meet. */
import { singular } from '../language/vocabulary.js';

/** Spelled with one space between small words, without accents, articles, possessives and gender marks. */
export function normaliseName(name: string): string {
  const known = normalised.get(name);
  if (known !== undefined) return known;
  const normal = words(name).join(' ');
  if (normalised.size >= MOST_REMEMBERED) normalised.clear();
  normalised.set(name, normal);
  return normal;
}

/** Every rule asks for the same few names, again and again. */
const normalised = new Map<string, string>();
const MOST_REMEMBERED = 2000;

/** The words of a name in normal form. */
export function words(name: string): readonly string[] {
  const plain = name
    .slice(0, 400)
    .normalize('NFKC')
    .replace(/(\p{L})[:*_](?:in|innen)\b/gu, '$1')
    .replace(/\((?:in|innen|e|es|s|a|as)\)/g, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s\b/g, '');
  const all = plain.match(/[\p{L}\p{N}]+(?:[.'&+#][\p{L}\p{N}]+)*[+#]*/gu) ?? [];
  const start = all.length > 1 && ARTICLES.has(all[0] ?? '') ? 1 : 0;
  return all.slice(start);
}

const ARTICLES = new Set(['a', 'an', 'the', 'my', 'our', 'your', 'any', 'some', 'one', 'every', 'each', 'another']);

/** Irregular plurals that stories use. */
const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  wives: 'wife',
  parents: 'parent',
  staff: 'staff',
};
/** "salespeople", "grandchildren", "tradeswomen", "midwives": the end of the word is irregular. */
const IRREGULAR_ENDINGS = [
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['wives', 'wife'],
] as const;
/** Their plurals are regular, although they end like the others. */
const NOT_MEN = /^(?:hu|ger|ro|nor|sha|talis|otto)man$/;

/** The name with its last word in the singular. */
export function singularName(name: string): string {
  const parts = name.split(' ');
  const last = parts[parts.length - 1] ?? '';
  return [
    ...parts.slice(0, -1),
    IRREGULAR[last] ?? irregularSingular(last) ?? shortSingular(last) ?? singular(last),
  ].join(' ');
}

function irregularSingular(word: string): string | null {
  const ending = IRREGULAR_ENDINGS.find(([many]) => word.length > many.length + 2 && word.endsWith(many));
  return ending === undefined ? null : word.slice(0, -ending[0].length) + ending[1];
}

/** "gps", "mps": among people, three letters are an abbreviation in the plural. */
function shortSingular(word: string): string | null {
  return /^[^aeiou][^aeious]s$/.test(word) ? word.slice(0, -1) : null;
}

/** "Tenants" -> "Tenant"; the same where it is in the singular already. */
export function singularOf(name: string): string {
  const last = /[\p{L}\p{N}]+$/u.exec(name)?.[0] ?? '';
  const single = singularName(last.toLowerCase());
  if (last === '' || single === last.toLowerCase()) return name;
  const isCapital = /^\p{Lu}/u.test(last);
  return name.slice(0, -last.length) + (isCapital ? single.charAt(0).toUpperCase() + single.slice(1) : single);
}

/** Words that start a description of the person: "a nurse who works nights". */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  'who that whose with without looking living in from on of for using at by working managing viewing searching browsing when while which running building responsible'.split(
    ' ',
  ),
);

/** The name without what describes the person: "Tenant" of "Tenant who works shifts", "Head" of "Head of sales". */
export function headOf(name: string): string {
  const parts = name.split(' ');
  const described = parts.findIndex((part, i) => i > 0 && QUALIFIERS.has(part.toLowerCase()));
  return described === -1 ? name : parts.slice(0, described).join(' ');
}

/** The name in the plural, letters as they are: "Duty nurse" -> "Duty nurses", "Head of sales" -> "Heads of sales". */
export function pluralName(name: string): string {
  const head = headOf(name);
  if (head !== name) return pluralName(head) + name.slice(head.length);
  const word = /[\p{L}\p{N}]+$/u.exec(name)?.[0] ?? '';
  const lower = word.toLowerCase();
  if (lower === '' || lower === 'staff') return name;
  const ending = NOT_MEN.test(lower) ? undefined : IRREGULAR_ENDINGS.find(([, one]) => lower.endsWith(one));
  if (ending !== undefined)
    return name.slice(0, -ending[1].length) + matchCase(ending[0], name.slice(-ending[1].length));
  if (/\p{Lu}$/u.test(word)) return `${name}s`; // An abbreviation: "GPs".
  if (/[^aeiou]y$/.test(lower)) return `${name.slice(0, -1)}ies`;
  // “Tech” and “monarch” end like “k”.
  return /(?:s|x|z|(?<!te|ar)ch|sh)$/.test(lower) ? `${name}es` : `${name}s`;
}

/** "Person" -> "People": written as what it stands for. */
function matchCase(ending: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? `${ending.charAt(0).toUpperCase()}${ending.slice(1)}` : ending;
}
