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
  parents: 'parent',
  staff: 'staff',
};

/** The name with its last word in the singular. */
export function singularName(name: string): string {
  const parts = name.split(' ');
  const last = parts[parts.length - 1] ?? '';
  return [...parts.slice(0, -1), IRREGULAR[last] ?? singular(last)].join(' ');
}

/** Edits between two short texts, a swap of neighbours counting as one; more than `most` is reported as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 60 || b.length > 60) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? most + 1, most + 1);
}
