/** Text -> sections -> stories. Sections that cannot hold anything a rule looks at are not even parsed. */
import type { LanguagePack } from '../language/pack.js';
import { type Packs, packs as shipped } from '../language/packs.js';
import { lazily } from '../lazily.js';
import { chooseLanguage } from './chosen-language.js';
import { cutAgain, startOfSections } from './cut-again.js';
import { frontMatterOf } from './front-matter.js';
import { type Gates, gatesOf } from './gates.js';
import { placeOf } from './items/places.js';
import { createLabelFinder } from './link-labels.js';
import type {
  DocumentModel,
  Heading,
  ItemReading,
  PersonAbove,
  Section,
  SectionReading,
  SectionSource,
  Span,
  Story,
} from './model.js';
import { type Head, type Trail, trailFrom } from './outline.js';
import { clauseInTitle, personInTitle, placePerson, titleOfPerson } from './person-above.js';
import { EMPTY_SECTION } from './read-section.js';
import { isOwnReport } from './own-report.js';

/** The version of a document that was read last; give it again to pay only for the sections that changed since. */
export interface SectionMemory {
  sources: readonly SectionSource[];
  trails: readonly (Trail | null)[];
  sections: readonly Section[];
  /** The first section with a story; behind the last one where there is none. */
  firstStory: number;
  definesLinks: boolean;
  /** The language it was read in. */
  pack: LanguagePack | null;
}

/** A memory of nothing. */
export function createMemory(): SectionMemory {
  return { sources: [], trails: [], sections: [], firstStory: 0, definesLinks: false, pack: null };
}

const NO_CRITERIA = (): readonly never[] => [];

export interface ReadOptions {
  /** The languages that are read; those of this program where it is left out. */
  readonly packs?: Packs;
  /** What the configuration says about the language. */
  readonly language?: string | null;
  /** What to pass over; where it is left out, what the words of the language show to be no story. */
  readonly gates?: Gates;
}

/** Reads a document. Never throws, whatever the text. `memory` is updated to hold this version. */
export function readDocument(
  text: string,
  memory: SectionMemory = createMemory(),
  { packs = shipped, language: configured = null, gates }: ReadOptions = {},
): DocumentModel {
  const frontMatter = frontMatterOf(text);
  const pack = chooseLanguage(text, { configured, frontMatter, packs });
  if (memory.pack !== pack) Object.assign(memory, createMemory());
  const sources = cutAgain(isOwnReport(text) ? '' : text, memory.sources, { pack, gates: gates ?? gatesOf(pack) });
  const before = alignWith(memory, sources);
  const trails = trailsOf(sources, before);
  const definesLinks = sources.some((source) => source.mayDefineLinks);
  const isAlike = !definesLinks && !memory.definesLinks;
  const around = { text, start: startOfSections(text), trails, before, isAlike, pack };
  const { sections, firstStory } = readSections(sources, around);
  Object.assign(memory, { sources, trails, sections, firstStory, definesLinks, pack } satisfies SectionMemory);
  const unread = sections.filter(({ source }) => source.mayHoldStory && source.isTooLarge()).map(({ range }) => range);
  const headings = lazily(() => sections.flatMap(headingOf));
  return {
    ...{ text, language: pack, sections, unread, frontMatter },
    get headings() {
      return headings();
    },
  };
}

/** What the version before had at the place of each section, counted from the end behind the change. */
interface Before {
  readonly trail: (i: number) => Trail | null;
  readonly section: (i: number) => Section | undefined;
  /** Whether a section before it had a story. */
  readonly isBelowStory: (i: number) => boolean;
}

function alignWith(memory: SectionMemory, sources: readonly SectionSource[]): Before {
  const { sources: old, trails, sections, firstStory } = memory;
  const grown = sources.length - old.length;
  const find = (i: number): number => (old[i] === sources[i] ? i : i - grown);
  return {
    trail: (i) => trails[find(i)] ?? null,
    section: (i) => sections[find(i)],
    isBelowStory: (i) => firstStory < find(i),
  };
}

function trailsOf(sources: readonly SectionSource[], before: Before): readonly (Trail | null)[] {
  let trail: Trail | null = null;
  return sources.map(({ head }, i) => (trail = trailFrom(trail, head, before.trail(i))));
}

interface Surroundings {
  readonly text: string;
  readonly start: number;
  readonly trails: readonly (Trail | null)[];
  readonly before: Before;
  /** Nothing but its own text, its headings and the stories above decides what a section says. */
  readonly isAlike: boolean;
  readonly pack: LanguagePack;
}

const NO_TITLES: readonly string[] = [];

function readSections(
  sources: readonly SectionSource[],
  { text, start, trails, before, isAlike, pack }: Surroundings,
): Pick<SectionMemory, 'sections' | 'firstStory'> {
  const labelsFor = createLabelFinder(sources);
  const headAt = new Map<Head, number>();
  let end = start;
  let firstStory = sources.length;
  let storyAbove: Story | null = null;
  const sections = sources.map((source, i): Section => {
    const at = end;
    end += source.text.length;
    const heading = trails[i]?.titles ?? NO_TITLES;
    if (source.head !== null) headAt.set(source.head, at);
    const isBelow = firstStory < i;
    const same = before.section(i);
    const isSame = isAlike && same?.source === source && same.heading === heading && before.isBelowStory(i) === isBelow;
    const section = isSame
      ? movedTo(same, at)
      : readOne({ range: { start: at, end }, heading, source }, { isBelow, labelsFor, pack });
    const placed = withPersonAbove(section, { text, trail: trails[i] ?? null, headAt, pack });
    const whole = withStoryAbove(placed, storyAbove);
    if (section.stories.length > 0) firstStory = Math.min(firstStory, i);
    storyAbove = section.stories.at(-1) ?? storyAbove;
    return whole;
  });
  return { sections, firstStory };
}

function movedTo(same: Section, start: number): Section {
  if (same.range.start === start) return same;
  return { ...same, range: { start, end: start + same.source.text.length } };
}

/** The nearest title that says whose stories stand below it. */
function personOf(titles: readonly string[], pack: LanguagePack): PersonAbove | null {
  return personInTitle(titles[titleOfPerson(titles, pack)] ?? '', pack);
}

interface Titles {
  readonly text: string;
  readonly trail: Trail | null;
  /** Where the headings up to this section stand. */
  readonly headAt: ReadonlyMap<Head, number>;
  readonly pack: LanguagePack;
}

/** How far away a title stands is no matter of the section's own text, so its place is filled in last. */
function withPersonAbove(section: Section, { text, trail, headAt, pack }: Titles): Section {
  if (!section.stories.some(({ personaFrom }) => personaFrom === 'title')) return section;
  const at = titleOfPerson(section.heading, pack);
  const person = personInTitle(section.heading[at] ?? '', pack);
  let title = trail;
  for (let i = section.heading.length - 1; i > at; i--) title = title?.above ?? null;
  const start = title === null ? undefined : headAt.get(title.head);
  if (person === null || title === null || start === undefined) return section;
  const line = text.slice(start, start + title.head.length);
  const stories = placePerson(section.stories, clauseInTitle(person, line, start - section.range.start, pack));
  return stories === section.stories ? section : { ...section, stories };
}

/** Criteria may belong to a story of another section. */
function withStoryAbove(section: Section, above: Story | null): Section {
  const isAsked = section.items.some((item) => item.kind === 'criterion' && item.owner === null);
  const storyAbove = isAsked ? above : null;
  return section.storyAbove === storyAbove ? section : { ...section, storyAbove };
}

type Place = Pick<Section, 'range' | 'heading' | 'source'>;

function readOne(place: Place, { isBelow, labelsFor, pack }: HowToRead): Section {
  const { source } = place;
  const around = placeOf(place.heading, pack);
  const mayHoldSome = source.mayHoldStory || source.mayHoldTitle;
  const mayHaveCriteria = mayHoldSome || (isBelow && source.mayHoldCriteria());
  const mayHoldItem = around === null ? source.mayHoldItem(source.mayHoldStory) : around !== 'apart';
  const mayState = source.mayState();
  if (!(mayHaveCriteria || mayHoldItem || mayState) || source.isTooLarge())
    return sectionOf(place, EMPTY_SECTION, NO_MORE, NO_CRITERIA);
  const known = labelsFor(source);
  const person = source.mayHoldStory ? personOf(place.heading, pack) : null;
  const statements = mayState ? source.readStatements(known, person) : null;
  const reading = mayHoldSome ? source.read(known, person) : EMPTY_SECTION;
  const criteria = mayHaveCriteria ? (): readonly Span[] => source.read(known, person).leadingCriteria : NO_CRITERIA;
  const items =
    mayHoldItem && around !== 'apart'
      ? source.readItems(known, person, around)
      : { ...NO_ITEMS, items: reading.requirements };
  return sectionOf(place, reading, { ...items, statements }, criteria);
}

const NO_ITEMS: ItemReading = { items: [], choices: [] };
const NO_MORE: More = { ...NO_ITEMS, statements: null };

interface More extends ItemReading {
  readonly statements: Section['statements'];
}

interface HowToRead {
  readonly isBelow: boolean;
  readonly labelsFor: ReturnType<typeof createLabelFinder>;
  readonly pack: LanguagePack;
}

function sectionOf(
  { range, heading, source }: Place,
  { stories, titles, directives }: Omit<SectionReading, 'leadingCriteria'>,
  { items, choices, statements }: More,
  leadingCriteria: Section['leadingCriteria'],
): Section {
  const all = choices.length === 0 ? titles : [...titles, ...choices];
  return {
    range,
    heading,
    source,
    stories,
    items,
    statements,
    titles: all,
    directives,
    storyAbove: null,
    leadingCriteria,
  };
}

function headingOf({ source: { head }, range: { start } }: Section): readonly Heading[] {
  if (head === null) return [];
  return [{ depth: head.depth, text: head.text, range: { start, end: start + head.length } }];
}
