/** Finds the solution of a document that states no need. */
import type { DocumentModel, Heading } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { keyed, kindOfDocument, wordsIn } from './goal-document.js';
import { isNeedTitle } from './sections.js';
import type { Subject } from './subject.js';
import { choiceOfTool } from './tool-choice.js';
import type { Voice } from './voice.js';

export function solutionWithoutNeed(
  document: DocumentModel,
  subject: Subject,
  language: LanguagePack,
): { readonly heading: Heading; readonly voice: Voice } | null {
  const { mission, lexicon } = language;
  const { headings, sections } = document;
  const kind = kindOfDocument(document, language);
  if (kind === 'other' || subject.isManual() || headings.length < 2) return null;
  const all = keyed(headings);
  const solution = all.find(({ key }, at) => at > 0 && mission.solutionTitles.has(key))?.heading;
  if (solution === undefined) return null;
  const isNeed = (title: string, key: string): boolean =>
    (isNeedTitle(title, lexicon) && !mission.solutionTitles.has(key)) ||
    mission.introductions.has(key) ||
    mission.peopleTitles.has(key) ||
    mission.painTitles.has(key) ||
    wordsIn(title).some(({ lower }) => mission.customers.has(lower));
  if (all.some(({ heading, key }, at) => at > 0 && isNeed(heading.text, key))) return null;
  if (sections.some(({ stories }) => stories.length > 0) || subject.startsFromNeed()) return null;
  if (
    sections.some(({ titles }) =>
      titles.some(({ clause }) => choiceOfTool(clause, language, { latestVerb: 0 }) !== null),
    )
  )
    return null;
  // Somebody is spoken of before anything else.
  const lead = document.text.slice(headings[0]!.range.end, headings[1]!.range.start);
  if (wordsIn(lead).some(({ lower }) => mission.customers.has(lower))) return null;
  if (kind === 'named') return { heading: solution, voice: 'said' };
  const isAllSolution = all.every(
    ({ heading, key }, at) =>
      at === 0 || heading.depth > 2 || mission.solutionTitles.has(key) || mission.ownTitles.has(key),
  );
  return isAllSolution && all[0]!.heading.depth === 1 ? { heading: solution, voice: 'asked' } : null;
}
