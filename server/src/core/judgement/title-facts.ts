/** What the headings of a document tell about it. */
import type { SectionSource } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { isNeedTitle, isPlanTitle, titleKey } from './sections.js';

export interface TitleFacts {
  readonly isNeed: boolean;
  readonly isOptions: boolean;
  readonly isOfManual: boolean;
  readonly isOfPlan: boolean;
}

export const NO_TITLE: TitleFacts = { isNeed: false, isOptions: false, isOfManual: false, isOfPlan: false };

export function titleOf({ head }: SectionSource, language: LanguagePack): TitleFacts {
  if (head === null) return NO_TITLE;
  const { lexicon, plans } = language;
  const key = titleKey(head.text);
  return {
    isOfPlan: isPlanTitle(head.text, language),
    isNeed: isNeedTitle(head.text, lexicon),
    isOptions: lexicon.optionSections.has(key),
    isOfManual: plans.manualTitles.has(key),
  };
}

/** The document's own title may promise options; what comes below it counts. */
export function needComesFirst(titles: readonly TitleFacts[]): boolean {
  const headed = titles.filter((title) => title !== NO_TITLE);
  const options = headed.findIndex(({ isOptions }, i) => i > 0 && isOptions);
  return options === -1 || headed.findIndex(({ isNeed }) => isNeed) < options;
}
