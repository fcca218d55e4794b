/** Names that the field for a role gives a persona: "Midwife" of “Role: Midwife, twelve years in the hills”. */
import type { LanguagePack } from '../language/pack.js';
import { headOf, normaliseName } from './normalise.js';
import { maybeSomebody } from './persona-title.js';
import { isGenericName } from './resolve.js';

const MOST_WORDS = 4;
const REST = /[,;:(.|]|\s[–—-]\s|\s\/\s/;

/** What is no name of a role, or could be anybody, is left out; each is written as in the value. */
export function roleNames(values: readonly string[], language: LanguagePack): readonly string[] {
  return values.flatMap((value) => {
    const name = headOf((value.split(REST)[0] ?? '').trim(), language);
    const isRole = name.split(/\s+/).length <= MOST_WORDS && maybeSomebody(name, language);
    return isRole && !isGenericName(normaliseName(name, language), language) ? [name] : [];
  });
}
