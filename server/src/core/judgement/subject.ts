/** What a document is about: whether its own matter is technology, so that naming one is no solution in disguise. */
import type { DocumentModel, Section } from '../document/model.js';
import type { Vocabulary } from '../language/vocabulary.js';
import { normaliseName } from '../personas/normalise.js';

export interface Subject {
  /** The text around the stories shows code, as documents about software for technical people do. */
  readonly isTechnical: boolean;
  /** Terms (small letters) that are this document's own matter: personas are named after them, or they recur. */
  readonly terms: ReadonlySet<string>;
  /** Terms in the document's first heading: what it is about. */
  readonly title: ReadonlySet<string>;
}

const FENCE = /^ {0,3}(?:`{3,}|~{3,})[ \t]*([\w+-]+)/gm;
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
  'quote',
]);
const CODE_BLOCKS = 2;
const RECURRING_STORIES = 5;
const NAMING_STORIES = 6;
const DISTINCT_TERMS = 5;
const RECURRING_SHARE = 0.25;

/** Works out subjects; remembers what each section contributes. */
export function createSubjectReader(vocabulary: Vocabulary): (document: DocumentModel) => Subject {
  const memory = new WeakMap<Section['stories'], readonly ReadonlySet<string>[]>();
  const termsIn = (section: Section): readonly ReadonlySet<string>[] => {
    const before = memory.get(section.stories);
    if (before !== undefined) return before;
    const terms = section.stories.map((story) => {
      const hits = story.want === null ? [] : vocabulary.findTechnologies(story.want);
      return new Set(hits.map((hit) => hit.technology.term.toLowerCase()));
    });
    memory.set(section.stories, terms);
    return terms;
  };
  return (document) => {
    const counts = new Map<string, number>();
    const terms = new Set<string>();
    let stories = 0;
    let naming = 0;
    for (const section of document.sections) {
      if (section.stories.length === 0) continue;
      for (const found of termsIn(section)) {
        stories++;
        if (found.size > 0) naming++;
        for (const term of found) counts.set(term, (counts.get(term) ?? 0) + 1);
      }
      for (const story of section.stories)
        for (const word of normaliseName(story.persona?.text ?? '').split(' ')) terms.add(word);
    }
    for (const [term, count] of counts)
      if (count >= RECURRING_STORIES && count / stories >= RECURRING_SHARE) terms.add(term);
    const isPervasive =
      naming >= NAMING_STORIES && naming / stories >= RECURRING_SHARE && counts.size >= DISTINCT_TERMS;
    const title = new Set(normaliseName(document.headings[0]?.text ?? '').split(' '));
    return { title, isTechnical: stories > 0 && (isPervasive || hasCode(document.text)), terms };
  };
}

function hasCode(text: string): boolean {
  let blocks = 0;
  FENCE.lastIndex = 0;
  for (let match = FENCE.exec(text); match !== null; match = FENCE.exec(text)) {
    if (!PROSE_FENCES.has((match[1] ?? '').toLowerCase()) && ++blocks >= CODE_BLOCKS) return true;
  }
  return false;
}
