/** Finds short forms in capitals that not everybody knows, and whether a text says what they mean. */
import type { Clause, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';

/** "AHT", "QBRs", with its plural sign as a group of its own. */
const SHORT_FORM = /^(\p{Lu}{2,6})(s?)$/u;
const LETTER = /\p{L}/u;
const CAPITALS = /^\p{Lu}{2,}$/u;

/** Those of a clause, without plural sign; words between others in capitals are only loud. */
export function shortFormsIn({ words }: Clause, { craft, lexicon, grammar }: LanguagePack): readonly Span[] {
  const letters = words.filter(({ text }) => LETTER.test(text));
  if (letters.length > 2 && letters.filter(({ text }) => CAPITALS.test(text)).length * 2 > letters.length) return [];
  return words.flatMap(({ text, range, opaque, lower }): readonly Span[] => {
    const [, form = '', many = ''] = SHORT_FORM.exec(text) ?? [];
    const name = form.toLowerCase();
    if (form === '' || opaque || craft.shortForms.has(name) || craft.capitals.has(name)) return [];
    if (craft.shortForms.has(lower) || lexicon.stopWords.has(name) || grammar.verbs.has(name)) return [];
    return [{ text: form, range: { start: range.start, end: range.end - many.length } }];
  });
}

const BEFORE = /[(\["“*_]{1,3}$/;
const MEANING = /^s?[*_`]{0,3}(?:\s{0,2}(?:[:=–—]|\()|\s+(?:-|\|)\s)/u;

/** Whether `text` says somewhere what it means: "average handling time (AHT)", "AHT: …", a row of a glossary. */
export function isExplained(form: string, text: string): boolean {
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length)) {
    const [before, after] = [text.slice(Math.max(0, at - 3), at), text.slice(at + form.length, at + form.length + 8)];
    if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{Lu}\p{N}]/u.test(after)) continue;
    if (MEANING.test(after) || (BEFORE.test(before) && /^s?[*_]{0,2}[)\]"”]/.test(after))) return true;
  }
  return false;
}
