/** Brings persona names to one form, so that "Club-Secretaries", "a club secretary" and "clubSecretary" can meet. */
import type { LanguagePack } from '../language/pack.js';
import { rememberedFor } from '../remembered.js';

/** Spelled with one space between small words, without accents, articles, possessives and gender marks. */
export const normaliseName = rememberedFor((name: string, language: LanguagePack) => words(name, language).join(' '));

/** Somebody who is told of more closely in brackets is one: "data subject (visitor/customer)". */
export function withoutRemark(reference: string): string {
  const at = reference.indexOf(' (');
  return at === -1 ? reference : reference.slice(0, at);
}

/** The words of a name in normal form. */
export function words(name: string, { grammar, morphology }: LanguagePack): readonly string[] {
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
    .replaceAll('’', "'");
  const all = morphology.withoutPossessives(plain).match(/[\p{L}\p{N}]+(?:[.'&+#][\p{L}\p{N}]+)*[+#]*/gu) ?? [];
  const start = all.length > 1 && grammar.articles.has(all[0] ?? '') ? 1 : 0;
  return all.slice(start);
}

/** The word with which a name ends; empty where a sign does. */
export function lastWordOf(name: string): string {
  return /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u.exec(name)?.[0] ?? '';
}

/** The name with its last word in the singular. */
export function singularName(name: string, { morphology }: LanguagePack): string {
  const parts = name.split(' ');
  return [...parts.slice(0, -1), morphology.singularPerson(parts[parts.length - 1] ?? '')].join(' ');
}

/** "Tenants" -> "Tenant"; the same where it is in the singular already. */
export function singularOf(name: string, language: LanguagePack): string {
  const last = lastWordOf(name);
  const single = singularName(last.toLowerCase(), language);
  if (last === '' || single === last.toLowerCase()) return name;
  // "GPs" -> "GP": the letters that stay are as they were.
  if (last.toLowerCase().startsWith(single)) return name.slice(0, single.length - last.length);
  const isCapital = /^\p{Lu}/u.test(last);
  return name.slice(0, -last.length) + (isCapital ? single.charAt(0).toUpperCase() + single.slice(1) : single);
}

/** The name without what describes the person: "Tenant" of "Tenant who works shifts", "Head" of "Head of sales". */
export function headOf(name: string, { people }: LanguagePack): string {
  const parts = name.split(' ');
  const described = parts.findIndex((part, i) => i > 0 && people.describes.has(part.toLowerCase()));
  return described === -1 ? name : parts.slice(0, described).join(' ');
}

/** The name in the plural, letters as they are: "Duty nurse" -> "Duty nurses", "Head of sales" -> "Heads of sales". */
export function pluralName(name: string, language: LanguagePack): string {
  const head = headOf(name, language);
  if (head !== name) return pluralName(head, language) + name.slice(head.length);
  const word = lastWordOf(name);
  return word === '' ? name : name.slice(0, -word.length) + language.morphology.pluralPerson(word);
}
