/** What a document is about: whether its own matter is technology, so that naming one is no solution in disguise. */
import type { DocumentModel, Section, Story } from '../document/model.js';
import type { Vocabulary } from '../language/vocabulary.js';
import { normaliseName } from '../personas/normalise.js';

export interface Subject {
  /** The text around the stories shows code, as documents about software for technical people do. */
  readonly showsCode: boolean;
  /** Technology runs through its stories; with plain customers in them that is the trouble, not the subject. */
  readonly isPervasive: boolean;
  /** How often the text names a term, as it is usually written. */
  readonly mentions: (term: string) => number;
  /** Terms (small letters) that are this document's own matter: personas are named after them, or they recur. */
  readonly terms: ReadonlySet<string>;
  /** Terms in the document's first heading: what it is about. */
  readonly title: ReadonlySet<string>;
}

const FENCE = /^ {0,3}(?:`{3,}|~{3,})[ \t]*([\w+-]*)/gm;
/** Fences that hold no code: stories, prose and pictures. */
const PROSE_FENCES = new Set([
  'gherkin',
  'feature',
  'cucumber',
  'markdown',
  'md',
  'text',
  'txt',
  'mermaid',
  'plantuml',
  'puml',
  'csv',
  'json',
  'quote',
]);
const CODE_BLOCKS = 2;
/** Opening and closing lines: so many blocks, even unnamed ones, are no customer's story. */
const FENCE_LINES = 10;
const RECURRING_STORIES = 5;
const NAMING_STORIES = 6;
const DISTINCT_TERMS = 5;
const RECURRING_SHARE = 0.25;

/** Works out subjects; remembers what each section contributes. */
export function createSubjectReader(vocabulary: Vocabulary): (document: DocumentModel) => Subject {
  const memory = new WeakMap<Section['stories'], readonly ReadonlySet<string>[]>();
  const termsIn = ({ stories }: Section): readonly ReadonlySet<string>[] => {
    const terms = memory.get(stories) ?? stories.map((story) => termsOf(story, vocabulary));
    memory.set(stories, terms);
    return terms;
  };
  return (document) => {
    const found = document.sections.flatMap((section) => (section.stories.length === 0 ? [] : termsIn(section)));
    return {
      ...usageOf(found, personaWords(document)),
      title: new Set(normaliseName(document.headings[0]?.text ?? '').split(' ')),
      showsCode: found.length > 0 && hasCode(document.text),
      mentions: (term) => countOf(term, document.text),
    };
  };
}

function termsOf({ want }: Story, vocabulary: Vocabulary): ReadonlySet<string> {
  const hits = want === null ? [] : vocabulary.findTechnologies(want);
  return new Set(hits.map((hit) => hit.technology.term.toLowerCase()));
}

function personaWords({ sections }: DocumentModel): readonly string[] {
  return sections.flatMap(({ stories }) =>
    stories.flatMap(({ persona }) => normaliseName(persona?.text ?? '').split(' ')),
  );
}

/** What the terms of all stories together say; `named` are words that personas are called by. */
function usageOf(
  stories: readonly ReadonlySet<string>[],
  named: readonly string[],
): Pick<Subject, 'terms' | 'isPervasive'> {
  const counts = new Map<string, number>();
  for (const terms of stories) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const isOften = (count: number, least: number): boolean =>
    count >= least && count / stories.length >= RECURRING_SHARE;
  const recurring = [...counts].filter(([, count]) => isOften(count, RECURRING_STORIES)).map(([term]) => term);
  const naming = stories.filter((terms) => terms.size > 0).length;
  const isPervasive = isOften(naming, NAMING_STORIES) && counts.size >= DISTINCT_TERMS;
  return { terms: new Set([...named, ...recurring]), isPervasive };
}

function countOf(term: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) count++;
  return count;
}

function hasCode(text: string): boolean {
  let blocks = 0;
  let lines = 0;
  FENCE.lastIndex = 0;
  for (let match = FENCE.exec(text); match !== null; match = FENCE.exec(text)) {
    lines++;
    const language = (match[1] ?? '').toLowerCase();
    if (language !== '' && !PROSE_FENCES.has(language)) blocks++;
    if (blocks >= CODE_BLOCKS || lines >= FENCE_LINES) return true;
  }
  return false;
}
