/** Stories under headings of their own that have no criteria, and titles of criteria with nothing below. */
import { placeOfTitle } from '../document/items/places.js';
import type { DocumentModel, Section, SectionSource } from '../document/model.js';
import type { Head } from '../document/outline.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { remembered } from '../remembered.js';
import { statusOf, wordsIn } from './goal-document.js';
import { bodyOf, isOpenBody } from './open-body.js';

interface Found {
  readonly withoutAny: readonly { readonly section: Section; readonly isReady: boolean }[];
  readonly empty: readonly { readonly head: Head; readonly range: Section['range'] }[];
}

const NOTHING: Found = { withoutAny: [], empty: [] };

/** Told of stories that have a heading of their own: lines of a backlog need none yet. */
export function createCriteriaFinder(document: DocumentModel, language: LanguagePack): Found {
  const { sections } = document;
  if (!sections.some(({ stories }) => stories.length > 0) && !sections.some(isCriteriaTitle(language))) return NOTHING;
  const status = statusOf(document, language);
  if (status === 'open') return NOTHING;
  const detailed = sections.flatMap((section, at) =>
    section.stories.length === 1 && isOwn(section, document)
      ? [{ section, hasCriteria: hasCriteria(sections, at, language) }]
      : [],
  );
  const without = detailed.filter((each) => !each.hasCriteria);
  const some = detailed.length - without.length;
  const isForgotten = status === 'ready' || (some >= LEAST_WITH && some >= MORE * without.length);
  const isAsked = isForgotten || (some === 0 && detailed.length === 1 && isStoryTitle(detailed[0]!.section, language));
  return {
    withoutAny: isAsked ? without.map(({ section }) => ({ section, isReady: status === 'ready' })) : [],
    empty: sections.flatMap((section, at) => emptyAt(section, sections[at + 1], language)),
  };
}

/** So many others have criteria, and so many times more than have none. */
const LEAST_WITH = 2;
const MORE = 2;

/** The story is what its heading is about. */
function isOwn({ source: { head }, stories }: Section, { headings }: DocumentModel): boolean {
  const [story] = stories;
  if (story?.kind !== 'story' || story.layout === 'row' || story.layout === 'closedRow') return false;
  // What only tells what somebody can do is a line among others.
  if (story.wantMarker === null && story.layout !== 'fields') return false;
  return head !== null && (head.depth > 1 || headings.length === 1);
}

function hasCriteria(sections: readonly Section[], at: number, language: LanguagePack): boolean {
  const own = sections[at]!;
  if (isSaid(own, language) || own.items.some(({ kind }) => kind === 'criterion')) return true;
  const depth = own.source.head?.depth ?? 0;
  const isTitle = isCriteriaTitle(language);
  let isBelow = true;
  for (let below = at + 1; below < sections.length; below++) {
    const next = sections[below]!;
    const level = next.source.head?.depth ?? depth + 1;
    // Stories below it are what it consists of.
    if (next.stories.length > 0) return isBelow && level > depth;
    if (level < depth) return false;
    isBelow &&= level > depth;
    // Beside the story other parts may stand before its criteria.
    if (isBelow ? isSaid(next, language) : isTitle(next)) return true;
  }
  return false;
}

/** A list, a table, steps, a link or a word for criteria: something may tell how it is seen. */
function isSaid({ source, stories }: Section, language: LanguagePack): boolean {
  const memory = saidIn(language);
  const before = memory.get(source);
  if (before?.stories === stories) return before.isSaid;
  const isSaid = mayTell({ source, stories }, language);
  memory.set(source, { stories, isSaid });
  return isSaid;
}

interface Told {
  readonly stories: Section['stories'];
  readonly isSaid: boolean;
}

/** All stories of a document are looked at after each key. */
const saidIn = remembered((_language: LanguagePack) => new WeakMap<SectionSource, Told>());

function mayTell({ source, stories }: Pick<Section, 'source' | 'stories'>, { criteria, items }: LanguagePack): boolean {
  const words = wordsIn(source.text);
  if (
    words.some((_, at) => matchPhrase(criteria.titles, words, at) > 0 || matchPhrase(criteria.scenarios, words, at) > 0)
  )
    return true;
  const rest = source.text.slice(stories.at(-1)?.range.end ?? 0);
  if (/^[ \t]*(?:[-*+]|\d+[.)])[ \t]|^[ \t]*\||\]\(|`{3}/m.test(rest)) return true;
  return wordsIn(rest).some(({ lower }) => criteria.steps.has(lower) || items.duties.has(lower));
}

function isCriteriaTitle(language: LanguagePack): (section: Section) => boolean {
  return ({ source: { head } }) => head !== null && placeOfTitle(head.text, language) === 'criteria';
}

function isStoryTitle({ source: { head } }: Section, { mission }: LanguagePack): boolean {
  return wordsIn(head?.text ?? '').some(({ lower }) => mission.storyTitles.has(lower));
}

function emptyAt(section: Section, next: Section | undefined, language: LanguagePack): Found['empty'] {
  const { head } = section.source;
  if (head === null || !isCriteriaTitle(language)(section)) return [];
  if ((next?.source.head?.depth ?? 0) > head.depth) return [];
  return isOpenBody(bodyOf(section.source), language) ? [{ head, range: section.range }] : [];
}
