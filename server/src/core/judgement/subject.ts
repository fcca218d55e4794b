/** What a document is about: whether its own matter is technology, so that naming one is no solution in disguise. */
import type { DocumentModel, Section, SectionSource, Story } from '../document/model.js';
import { anyOf } from '../document/word-patterns.js';
import type { LanguagePack } from '../language/pack.js';
import { lazily } from '../lazily.js';
import { normaliseName } from '../personas/normalise.js';
import { remembered, rememberedIn } from '../remembered.js';
import { addPeople, arePeopleEqual, doesBuild, peopleIn } from './builders.js';
import { countFences, type FenceCount } from './code-fences.js';
import { needComesFirst, NO_TITLE, titleOf, type TitleFacts } from './title-facts.js';
import { type Wisher, wisherNamed } from './wisher.js';
import type { Vocabulary } from './vocabulary.js';

/** Stories of a document: those of people whose work is technology, of customers, and those whose want names a technology. */
export type Share = 'technicalPeople' | 'customers' | 'namingTechnology';

/** Questions to a document as a whole. Every answer is a yes or no or a small number, so that whoever asked can tell when one changes. */
export interface Subject {
  /** The text around the stories shows code, as documents about software for technical people do. */
  readonly showsCode: () => boolean;
  /** Technology runs through its stories; with plain customers in them that is the trouble, not the subject. */
  readonly isPervasive: () => boolean;
  /** Whether the text names a term again and again, as it is usually written. */
  readonly repeats: (term: string) => boolean;
  /** Whether a term (small letters) is this document's own matter: personas are named after it, or it recurs. */
  readonly owns: (term: string) => boolean;
  /** Whether a term (small letters) stands in the first heading. */
  readonly isTitled: (term: string) => boolean;
  /** Whether a role that may build does so in this document; see `roleKey`. */
  readonly isBuiltBy: (role: string) => boolean;
  /** How many of its stories are of a kind: 0 (none) to 6 (all). */
  readonly sixthsOf: (share: Share) => number;
  /** Whether it tells people who run the software how: it shows code, or has the parts of a manual. */
  readonly isManual: () => boolean;
  /** Whether it says what a product is to do for people, or is so short that nothing speaks against it. */
  readonly isPlan: () => boolean;
  /** Whether any heading announces a need. */
  readonly hasNeedTitle: () => boolean;
  /** Whether a need is stated before tools are compared. */
  readonly startsFromNeed: () => boolean;
}

const RECURRING_STORIES = 5;
const NAMING_STORIES = 6;
const DISTINCT_TERMS = 5;
const RECURRING_SHARE = 0.25;
const OFTEN = 8;

/** What sections tell in a language; asked by every linter, of the same sections. */
const factsIn = remembered((language: LanguagePack) => {
  const needLine = new RegExp(`^[ \\t>*_-]{0,8}${anyOf(language.relations.needLabels)}\\b[*_]{0,3}:`, 'im');
  // Orders to a program.
  const order = new RegExp(`^[ \\t]*<${anyOf(language.plans.orders)}[ >]`, 'm');
  return {
    filledIn: remembered(({ text }: SectionSource) => (order.test(text) ? MOST_FILLED_IN : gapsForPrograms(text))),
    hasNeedLine: remembered(({ text }: SectionSource) => needLine.test(text)),
    people: remembered((stories: Section['stories']) => peopleIn(stories, language)),
    wishers: remembered((stories: Section['stories']) => countWishers(stories, language)),
    personaWords: remembered(
      (stories: Section['stories']) =>
        new Set(stories.flatMap(({ persona }) => normaliseName(persona?.text ?? '', language).split(' '))),
    ),
  };
});

type Facts = ReturnType<typeof factsIn> & {
  readonly language: LanguagePack;
  /** The technology terms of those of the stories that name any. */
  readonly termsIn: (stories: Section['stories']) => readonly ReadonlySet<string>[];
};

/** Works out subjects; the next version of a document has the same one where an edit changes nothing of what it tells. */
export function createSubjectReader(
  vocabulary: Vocabulary,
  language: LanguagePack,
): (document: DocumentModel) => Subject {
  const termsIn = remembered((stories: Section['stories']) =>
    stories.map((story) => termsOf(story, vocabulary)).filter((terms) => terms.size > 0),
  );
  const facts: Facts = { ...factsIn(language), language, termsIn };
  let last: { sections: readonly Section[]; readonly subject: Subject } | null = null;
  return ({ sections }) => {
    if (last !== null && tellTheSame(last.sections, sections, facts)) last.sections = sections;
    else {
      const made = { sections };
      last = Object.assign(made, { subject: createSubject(() => made.sections, facts) });
    }
    return last.subject;
  };
}

/** `sections` are those of the newest version that tells the same. */
function createSubject(sections: () => readonly Section[], facts: Facts): Subject {
  const { language, termsIn, hasNeedLine, people, wishers } = facts;
  const titles = lazily(() => sections().map(({ source }) => titleOf(source, language)));
  const usage = lazily(() => usageOf(sections(), termsIn));
  const title = lazily(() => new Set(normaliseName(firstTitle(sections()), language).split(' ')));
  const everybody = lazily(() => addPeople(sections().map(({ stories }) => people(stories))));
  const hasNeedTitle = lazily(() => titles().some(({ isNeed }) => isNeed));
  const isManual = lazily(() => showsCode(sections()) || titles().some((one) => one.isOfManual));
  return {
    showsCode: lazily(() => sections().some(({ stories }) => stories.length > 0) && showsCode(sections())),
    isPervasive: () => usage().isPervasive,
    repeats: rememberedIn(new Map<string, boolean>(), (term) => countAtLeast(sections(), term, OFTEN)),
    owns: rememberedIn(
      new Map<string, boolean>(),
      (term) => usage().recurring.has(term) || isPersonaWord(sections(), term, facts),
    ),
    isTitled: (term) => title().has(term),
    isBuiltBy: rememberedIn(new Map<string, boolean>(), (role) => doesBuild(everybody(), role, language)),
    sixthsOf: rememberedIn(new Map<Share, number>(), (share) => sixthsOf(share, sections(), { termsIn, wishers })),
    hasNeedTitle,
    isManual,
    isPlan: lazily(() => !isManual() && mayBePlan(sections(), titles(), facts.filledIn)),
    startsFromNeed: lazily(() =>
      hasNeedTitle() ? needComesFirst(titles()) : sections().some(({ source }) => hasNeedLine(source)),
    ),
  };
}

/** Whether every question has the same answer for both, because all sections contribute the same. */
function tellTheSame(before: readonly Section[], after: readonly Section[], facts: Facts): boolean {
  if (before.length !== after.length) return false;
  return after.every((section, i) => {
    const old = before[i];
    if (old?.source === section.source && old.stories === section.stories) return true;
    return old !== undefined && contributesTheSame(old, section, facts);
  });
}

function contributesTheSame(
  a: Section,
  b: Section,
  { hasNeedLine, filledIn, people, personaWords, termsIn, wishers }: Facts,
): boolean {
  if (filledIn(a.source) !== filledIn(b.source) || hasRequirement(a) !== hasRequirement(b)) return false;
  if (a.stories.length !== b.stories.length || a.source.head?.text !== b.source.head?.text) return false;
  const [fences, others] = [fencesIn(a.source), fencesIn(b.source)];
  if (fences.lines !== others.lines || fences.codeBlocks !== others.codeBlocks) return false;
  if (hasNeedLine(a.source) !== hasNeedLine(b.source)) return false;
  const counted = [...countsIn(a.source)];
  if (counted.some(([term, count]) => countIn(b.source, term) !== count)) return false;
  const [who, otherWho] = [wishers(a.stories), wishers(b.stories)];
  if (who.technical !== otherWho.technical || who.customers !== otherWho.customers) return false;
  if (!arePeopleEqual(people(a.stories), people(b.stories))) return false;
  const [terms, otherTerms] = [termsIn(a.stories), termsIn(b.stories)];
  return (
    areEqual(personaWords(a.stories), personaWords(b.stories)) &&
    terms.length === otherTerms.length &&
    terms.every((set, i) => areEqual(set, otherTerms[i]!))
  );
}

function hasRequirement({ items }: Section): boolean {
  return items.some(({ kind }) => kind === 'requirement');
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

/** One or two may have been left over; what has more is a template. */
const MOST_FILLED_IN = 4;

/** "{{name}}": gaps that a program fills in, as many as matter. */
function gapsForPrograms(text: string): number {
  let found = 0;
  for (const _ of text.matchAll(/\{\{[^{}\n]{1,60}\}\}/g)) if (++found >= MOST_FILLED_IN) break;
  return found;
}

const FEW_TITLES = 2;

/** Stories and requirements, two titles of a plan, or a note that has hardly any titles. */
function mayBePlan(sections: readonly Section[], titles: readonly TitleFacts[], filledIn: Facts['filledIn']): boolean {
  const gaps = sections.reduce((sum, { source }) => sum + filledIn(source), 0);
  if (gaps >= MOST_FILLED_IN) return false;
  if (sections.some((section) => section.stories.length > 0 || hasRequirement(section))) return true;
  const headed = titles.filter((title) => title !== NO_TITLE);
  return headed.length <= FEW_TITLES || headed.filter(({ isOfPlan }) => isOfPlan).length >= FEW_TITLES;
}

function firstTitle(sections: readonly Section[]): string {
  return sections.find(({ source }) => source.head !== null)?.source.head?.text ?? '';
}

function termsOf({ want }: Story, vocabulary: Vocabulary): ReadonlySet<string> {
  const hits = want === null ? [] : vocabulary.findTechnologies(want);
  return new Set(hits.map((hit) => hit.technology.term.toLowerCase()));
}

function isPersonaWord(sections: readonly Section[], word: string, { personaWords }: Facts): boolean {
  return sections.some(({ stories }) => stories.length > 0 && personaWords(stories).has(word));
}

interface Usage {
  /** Terms that many stories name. */
  readonly recurring: ReadonlySet<string>;
  readonly isPervasive: boolean;
}

/** What the terms of all stories together say; `termsIn` tells those of the stories that name any. */
function usageOf(sections: readonly Section[], termsIn: Facts['termsIn']): Usage {
  const counts = new Map<string, number>();
  let all = 0;
  let naming = 0;
  for (const { stories } of sections) {
    if (stories.length === 0) continue;
    all += stories.length;
    const named = termsIn(stories);
    naming += named.length;
    for (const terms of named) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const isOften = (count: number, least: number): boolean => count >= least && count / all >= RECURRING_SHARE;
  const recurring = [...counts].filter(([, count]) => isOften(count, RECURRING_STORIES)).map(([term]) => term);
  const isPervasive = isOften(naming, NAMING_STORIES) && counts.size >= DISTINCT_TERMS;
  return { recurring: new Set(recurring), isPervasive };
}

interface Wishers {
  readonly technical: number;
  readonly customers: number;
}

const TECHNICAL: ReadonlySet<Wisher> = new Set(['team', 'maybeTeam', 'operator', 'technical']);

function countWishers(stories: readonly Story[], language: LanguagePack): Wishers {
  const wishers = stories.map(({ persona }) => (persona === null ? 'nobody' : wisherNamed(persona.text, language)));
  return {
    technical: wishers.filter((wisher) => TECHNICAL.has(wisher)).length,
    customers: wishers.filter((wisher) => wisher === 'customer').length,
  };
}

function sixthsOf(
  share: Share,
  sections: readonly Section[],
  { termsIn, wishers }: Pick<Facts, 'termsIn' | 'wishers'>,
): number {
  let [all, some] = [0, 0];
  for (const { stories } of sections) {
    if (stories.length === 0) continue;
    all += stories.length;
    if (share === 'namingTechnology') some += termsIn(stories).length;
    else some += share === 'customers' ? wishers(stories).customers : wishers(stories).technical;
  }
  return all === 0 ? 0 : Math.round((6 * some) / all);
}

const fencesIn = remembered(({ text }: SectionSource): FenceCount => countFences(text));
const CODE_BLOCKS = 2;
/** Opening and closing lines: so many blocks, even unnamed ones, are no customer's story. */
const FENCE_LINES = 10;

function showsCode(sections: readonly Section[]): boolean {
  let blocks = 0;
  let lines = 0;
  for (const { source } of sections) {
    const count = fencesIn(source);
    blocks += count.codeBlocks;
    lines += count.lines;
    if (blocks >= CODE_BLOCKS || lines >= FENCE_LINES) return true;
  }
  return false;
}

const countsIn = remembered((_: SectionSource) => new Map<string, number>());

function countAtLeast(sections: readonly Section[], term: string, least: number): boolean {
  let total = 0;
  for (const { source } of sections) {
    total += countIn(source, term);
    if (total >= least) return true;
  }
  return false;
}

function countIn(source: SectionSource, term: string): number {
  const counts = countsIn(source);
  const count = counts.get(term) ?? countOf(term, source.text);
  counts.set(term, count);
  return count;
}

function countOf(term: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) count++;
  return count;
}
