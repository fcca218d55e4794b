/** Text -> sections -> stories. Sections that cannot hold anything a rule looks at are not even parsed. */
import { lazily } from '../lazily.js';
import { cutAgain, startOfSections } from './cut-again.js';
import { frontMatterOf } from './front-matter.js';
import { createLabelFinder } from './link-labels.js';
import type { DocumentModel, Heading, Section, Span } from './model.js';
import { trailFrom, type Trail } from './outline.js';
import { EMPTY_SECTION, type SectionReading } from './read-section.js';
import type { SectionSource } from './section-source.js';

/** The version of a document that was read last; give it again to pay only for the sections that changed since. */
export interface SectionMemory {
  sources: readonly SectionSource[];
  trails: readonly (Trail | null)[];
  sections: readonly Section[];
}

/** A memory of nothing. */
export function createMemory(): SectionMemory {
  return { sources: [], trails: [], sections: [] };
}

const NO_CRITERIA = (): readonly never[] => [];

/** Reads a document. Never throws, whatever the text. `memory` is updated to hold this version. */
export function readDocument(text: string, memory: SectionMemory = createMemory()): DocumentModel {
  const sources = cutAgain(text, memory.sources);
  const before = alignWith(memory, sources);
  const trails = trailsOf(sources, before);
  const sections = readSections(sources, { start: startOfSections(text), trails, before });
  Object.assign(memory, { sources, trails, sections } satisfies SectionMemory);
  const unread = sections.filter(({ source }) => source.mayHoldStory && source.isTooLarge()).map(({ range }) => range);
  const headings = lazily(() => sections.flatMap(headingOf));
  return {
    ...{ text, sections, unread, frontMatter: frontMatterOf(text) },
    get headings() {
      return headings();
    },
  };
}

/** What the version before had at the place of each section, counted from the end behind the change. */
interface Before {
  readonly trail: (i: number) => Trail | null;
  readonly section: (i: number) => Section | undefined;
}

function alignWith({ sources: old, trails, sections }: SectionMemory, sources: readonly SectionSource[]): Before {
  const grown = sources.length - old.length;
  const find = (i: number): number => (old[i] === sources[i] ? i : i - grown);
  return { trail: (i) => trails[find(i)] ?? null, section: (i) => sections[find(i)] };
}

function trailsOf(sources: readonly SectionSource[], before: Before): readonly (Trail | null)[] {
  let trail: Trail | null = null;
  return sources.map(({ head }, i) => (trail = trailFrom(trail, head, before.trail(i))));
}

interface Surroundings {
  readonly start: number;
  readonly trails: readonly (Trail | null)[];
  readonly before: Before;
}

const NO_TITLES: readonly string[] = [];

function readSections(sources: readonly SectionSource[], { start, trails, before }: Surroundings): readonly Section[] {
  const labelsFor = createLabelFinder(sources);
  let end = start;
  let hasStory = false;
  return sources.map((source, i): Section => {
    const range = { start: end, end: (end += source.text.length) };
    const heading = trails[i]?.titles ?? NO_TITLES;
    const place = { range, heading, source };
    const isBelow = hasStory && source.mayHoldCriteria();
    if ((!source.mayHoldStory && !isBelow) || source.isTooLarge()) return sectionOf(place, EMPTY_SECTION, NO_CRITERIA);
    const known = labelsFor(source);
    const criteria = (): readonly Span[] => source.read(known).leadingCriteria;
    if (!source.mayHoldStory) return sectionOf(place, EMPTY_SECTION, criteria);
    const reading = source.read(known);
    if (reading.stories.length > 0) hasStory = true;
    const same = before.section(i);
    const isSame = same?.source === source && same.stories === reading.stories && same.heading === heading;
    return isSame && same.range.start === range.start ? same : sectionOf(place, reading, criteria);
  });
}

function sectionOf(
  { range, heading, source }: Pick<Section, 'range' | 'heading' | 'source'>,
  { stories, requirements, titles, directives }: SectionReading,
  leadingCriteria: Section['leadingCriteria'],
): Section {
  return { range, heading, source, stories, requirements, titles, directives, leadingCriteria };
}

function headingOf({ source: { head }, range: { start } }: Section): readonly Heading[] {
  if (head === null) return [];
  return [{ depth: head.depth, text: head.text, range: { start, end: start + head.length } }];
}
