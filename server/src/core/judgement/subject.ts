/** What a document is about: whether its own matter is technology, so that naming one is no solution in disguise. */
import type { DocumentModel, Section, Story } from '../document/model.js';
import type { SectionSource } from '../document/section-source.js';
import type { Lexicon } from '../language/pack.js';
import type { Vocabulary } from '../language/vocabulary.js';
import { lazily } from '../lazily.js';
import { normaliseName } from '../personas/normalise.js';
import { countFences, type FenceCount } from './code-fences.js';
import { isNeedTitle, titleKey } from './sections.js';

/** Questions to a document as a whole. Every answer is a yes or no, so that whoever asked can tell when one changes. */
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

const NEED_LINE = /^[ \t>*_-]{0,8}(?:need|problem|why)\b[*_]{0,3}:/im;

/** Works out subjects; remembers what each section contributes. */
export function createSubjectReader(vocabulary: Vocabulary, lexicon: Lexicon): (document: DocumentModel) => Subject {
  const termsIn = remembered((stories: Section['stories']) =>
    stories.map((story) => termsOf(story, vocabulary)).filter((terms) => terms.size > 0),
  );
  const titleOf = remembered(({ head }: SectionSource): TitleFacts => {
    if (head === null) return NO_TITLE;
    return { isNeed: isNeedTitle(head.text, lexicon), isOptions: lexicon.optionSections.has(titleKey(head.text)) };
  });
  return ({ sections }) => {
    const usage = lazily(() => usageOf(sections, termsIn));
    const title = lazily(() => new Set(normaliseName(firstTitle(sections)).split(' ')));
    const hasNeedTitle = lazily(() => sections.some(({ source }) => titleOf(source).isNeed));
    return {
      showsCode: lazily(() => sections.some(({ stories }) => stories.length > 0) && showsCode(sections)),
      isPervasive: () => usage().isPervasive,
      repeats: memoised((term) => countAtLeast(sections, term, OFTEN)),
      owns: memoised((term) => usage().recurring.has(term) || isPersonaWord(sections, term)),
      isTitled: (term) => title().has(term),
      hasNeedTitle,
      startsFromNeed: lazily(() =>
        hasNeedTitle()
          ? needComesFirst(sections.map(({ source }) => titleOf(source)))
          : sections.some(({ source }) => hasNeedLine(source)),
      ),
    };
  };
}

interface TitleFacts {
  readonly isNeed: boolean;
  readonly isOptions: boolean;
}

const NO_TITLE: TitleFacts = { isNeed: false, isOptions: false };

/** The document's own title may promise options; what comes below it counts. */
function needComesFirst(titles: readonly TitleFacts[]): boolean {
  const headed = titles.filter((title) => title !== NO_TITLE);
  const options = headed.findIndex(({ isOptions }, i) => i > 0 && isOptions);
  return options === -1 || headed.findIndex(({ isNeed }) => isNeed) < options;
}

const hasNeedLine = remembered(({ text }: SectionSource) => NEED_LINE.test(text));

function firstTitle(sections: readonly Section[]): string {
  return sections.find(({ source }) => source.head !== null)?.source.head?.text ?? '';
}

function termsOf({ want }: Story, vocabulary: Vocabulary): ReadonlySet<string> {
  const hits = want === null ? [] : vocabulary.findTechnologies(want);
  return new Set(hits.map((hit) => hit.technology.term.toLowerCase()));
}

const personaWords = remembered(
  (stories: Section['stories']) =>
    new Set(stories.flatMap(({ persona }) => normaliseName(persona?.text ?? '').split(' '))),
);

function isPersonaWord(sections: readonly Section[], word: string): boolean {
  return sections.some(({ stories }) => stories.length > 0 && personaWords(stories).has(word));
}

interface Usage {
  /** Terms that many stories name. */
  readonly recurring: ReadonlySet<string>;
  readonly isPervasive: boolean;
}

/** What the terms of all stories together say; `termsIn` tells those of the stories that name any. */
function usageOf(
  sections: readonly Section[],
  termsIn: (stories: Section['stories']) => readonly ReadonlySet<string>[],
): Usage {
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
    const counts = countsIn(source);
    const count = counts.get(term) ?? countOf(term, source.text);
    counts.set(term, count);
    total += count;
    if (total >= least) return true;
  }
  return false;
}

function countOf(term: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) count++;
  return count;
}

function remembered<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key) ?? { value: find(key) };
    known.set(key, before);
    return before.value;
  };
}

function memoised<Value>(find: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}
