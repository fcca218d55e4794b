/** What the titles around a text say about it. */
import type { Lexicon } from '../language/pack.js';

/** "Solution ideas:" -> "solution_ideas", as the word lists have them. */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/^[\s\d.)]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** Whether technology is at home here: under "Constraints", "Technical notes", "Solution ideas", ... */
export function isExemptSection(heading: readonly string[], lexicon: Lexicon): boolean {
  return heading
    .slice(1)
    .concat(heading.length === 1 ? heading : [])
    .some((title) => lexicon.exemptSections.has(titleKey(title)));
}

/** Whether a title announces a need: "Problem", "Required capabilities", "Why". */
export function isNeedTitle(title: string, lexicon: Lexicon): boolean {
  return lexicon.needSections.has(titleKey(title));
}
