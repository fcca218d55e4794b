/** Whether a document says that customers have seen what it plans. */
import type { DocumentModel, Heading } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { findSequence } from '../language/sequences.js';
import { remembered } from '../remembered.js';
import { createFinder, hasKey, kindOfDocument, statusOf, wordsIn } from './goal-document.js';
import { titleKey } from './sections.js';
import { bodyOf, isOpenBody } from './open-body.js';
import type { Subject } from './subject.js';

const speaksOfValidation = remembered(({ mission }: LanguagePack) => createFinder(mission.validationSigns));

export function unvalidatedIn(
  document: DocumentModel,
  subject: Subject,
  language: LanguagePack,
): { readonly heading: Heading; readonly isEmpty: boolean } | null {
  const { mission } = language;
  const { headings } = document;
  if (!subject.isPlan() || hasKey(document, mission.validationKeys)) return null;
  const empty = document.sections.find(
    ({ source }, at, all) =>
      source.head !== null &&
      mission.emptyTitles.has(titleKey(source.head.text)) &&
      (all[at + 1]?.source.head?.depth ?? 0) <= source.head.depth &&
      isOpenBody(bodyOf(source), language),
  );
  if (empty?.source.head != null) {
    const { depth, text, length } = empty.source.head;
    const { start } = empty.range;
    return { heading: { depth, text, range: { start, end: start + length } }, isEmpty: true };
  }
  const status = statusOf(document, language);
  const kind = kindOfDocument(document, language);
  const hasLaunch = headings.some(({ text }) => findSequence(mission.launchTitles, wordsIn(text)) !== null);
  const isReady = status === 'ready' || (kind === 'named' && hasLaunch && status !== 'open');
  const isGoal = kind === 'named' || document.sections.some(({ stories }) => stories.length > 0);
  const [first] = headings;
  if (!isReady || !isGoal || kind === 'other' || speaksOfValidation(language)(document)) return null;
  return first === undefined
    ? { heading: { depth: 1, text: '', range: storyRange(document) }, isEmpty: false }
    : { heading: first, isEmpty: false };
}

function storyRange({ sections }: DocumentModel): Heading['range'] {
  const section = sections.find(({ stories }) => stories.length > 0);
  const range = section?.stories[0]?.range ?? { start: 0, end: 0 };
  const by = section?.range.start ?? 0;
  return { start: range.start + by, end: range.end + by };
}
