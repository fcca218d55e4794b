/** Whether the people a document is about come behind its technology, dates and money. */
import type { Heading } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { isNeedTitle, titleKey } from './sections.js';

const LEAST_BEFORE = 2;

/** The first title about customers, where at least two titles of ours stand before it and no need does. */
export function lastTitle(
  headings: readonly Heading[],
  { mission, lexicon }: LanguagePack,
): { readonly title: Heading; readonly before: Heading } | null {
  const own: Heading[] = [];
  for (const heading of headings) {
    const key = titleKey(heading.text);
    if (mission.peopleTitles.has(key)) return own.length >= LEAST_BEFORE ? { title: heading, before: own[0]! } : null;
    if (isNeedTitle(heading.text, lexicon) || mission.introductions.has(key)) return null;
    if (mission.ownTitles.has(key)) own.push(heading);
  }
  return null;
}
