/** What the titles around a text say about it. */
import { placeOfTitle } from '../document/items/places.js';
import type { LanguagePack, Lexicon } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { rememberedFor, rememberedTexts } from '../remembered.js';

/** "Solution ideas:" -> "solution_ideas", as the word lists have them. */
export const titleKey = rememberedTexts((title) =>
  title
    .toLowerCase()
    .replace(/^[\s\d.)]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|(?<!_)_+$/g, ''),
);

/** Whether technology is at home here: under "Constraints", "Technical notes", "Solution ideas", ... */
export function isExemptSection(heading: readonly string[], lexicon: Lexicon): boolean {
  return heading
    .slice(1)
    .concat(heading.length === 1 ? heading : [])
    .some((title) => lexicon.exemptSections.has(titleKey(title)));
}

const LONGEST_NEED = 12;

/** Whether a title announces a need: "Problem", "Required capabilities", "Why", "What people told us". */
export const isNeedTitle = rememberedFor((title, lexicon: Lexicon): boolean => {
  if (lexicon.needSections.has(titleKey(title))) return true;
  const words = (title.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [])
    .slice(0, LONGEST_NEED)
    .map((lower) => ({ lower }));
  return words.some((_, at) => matchPhrase(lexicon.needPhrases, words, at) > 0);
});

const LONGEST_PLAN = 12;

/** Whether a title is one of those that tell what a product is to do: "Goals", "PRD: parking", "User stories". */
export function isPlanTitle(title: string, language: LanguagePack): boolean {
  const { lexicon, plans } = language;
  const place = placeOfTitle(title, language);
  if ((place !== null && place !== 'apart') || isNeedTitle(title, lexicon)) return true;
  const words = (title.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [])
    .slice(0, LONGEST_PLAN)
    .map((lower) => ({ lower }));
  return words.some((_, at) => matchPhrase(plans.planTitles, words, at) > 0);
}

/** Whether what stands here serves everybody alike: under "Constraints", "Security", "Non-functional requirements". */
export function isForEverybody(heading: readonly string[], { craft, lexicon }: LanguagePack): boolean {
  return (
    isExemptSection(heading, lexicon) ||
    heading.some((title) => {
      const words = (title.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [])
        .slice(0, LONGEST_NEED)
        .map((lower) => ({ lower }));
      return words.some((_, at) => matchPhrase(craft.forEverybody, words, at) > 0);
    })
  );
}
