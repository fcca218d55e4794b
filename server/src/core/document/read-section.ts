/** Reads one section: its stories, requirements, titles and directives, with offsets relative to the section. */
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { Root } from 'mdast';
import { blocksOf, type Block } from './blocks.js';
import { readDirectives } from './directives.js';
import type { Clause, Directive, Requirement, Span, Story, Title } from './model.js';
import { readCriteria, type CriteriaReading } from './criteria.js';
import { proseOf } from './prose.js';
import { addressOf, buildStory, readStoriesAt, wantAtStart, type StoryReading } from './read-stories.js';
import { clauseOf, outcomeOf, spanOf } from './clause.js';
import { readRequirement, readTitle } from './titles.js';
import { readStoryFields, readStoryTable } from './story-fields.js';
import { isSingular, strongMarkerAt } from './story-grammar.js';
import { gapBefore, isSentenceEnd, sentenceOf, type Sentence } from './sentence.js';

export interface SectionReading {
  readonly stories: readonly Story[];
  readonly requirements: readonly Requirement[];
  readonly titles: readonly Title[];
  readonly directives: readonly Directive[];
  /** Criteria that belong to the last story of an earlier section. */
  readonly leadingCriteria: readonly Span[];
}

export const EMPTY_SECTION: SectionReading = { stories: [], requirements: [], titles: [], directives: [], leadingCriteria: [] };

/** Reads a parsed section; `source` is the text it was parsed from. */
export function readSection(root: Root, source: string, pack: LanguagePack): SectionReading {
  const blocks = blocksOf(root, source);
  const { grammar } = pack;
  const stories: (StoryReading & { readonly at: number })[] = [];
  const requirements: Requirement[] = [];
  const titles: Title[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) continue;
    const found = block.table === null ? storiesIn(blocks, at, pack) : storiesInTable(block, source, pack, at);
    for (const reading of found) stories.push({ ...reading, at });
    const next = found[found.length - 1]?.next;
    if (next !== undefined) {
      at = Math.max(at, next - 1);
      continue;
    }
    const title = readTitle(block, pack);
    if (title !== null) titles.push(title);
    const requirement = readRequirement(block, grammar, pack);
    if (requirement !== null) requirements.push(requirement);
  }
  const criteria = readCriteria(blocks, stories, grammar);
  return {
    stories: withCriteria(stories, criteria),
    requirements,
    titles,
    directives: readDirectives(root, source),
    leadingCriteria: criteria.leading,
  };
}

function storiesIn(blocks: readonly Block[], at: number, pack: LanguagePack): readonly StoryReading[] {
  const block = blocks[at];
  if (block === undefined) return [];
  const readings = readStoriesAt(blocks, at, pack.grammar);
  if (readings.length > 0) return readings;
  const fields = block.kind === 'paragraph' ? readStoryFields(block, pack.grammar) : null;
  if (fields !== null) return [{ story: fields, next: at + 1 }];
  const loose = looseStory(block, headingPersona(blocks), pack);
  return loose === null ? [] : [{ story: loose, next: at + 1 }];
}

function storiesInTable(block: Block, source: string, pack: LanguagePack, at: number): readonly StoryReading[] {
  if (block.table === null) return [];
  const columns = readStoryTable(block.table, source, pack.grammar);
  if (columns !== null) return columns.map((story) => ({ story, next: at + 1 }));
  return block.table.children.flatMap((row) =>
    row.children.flatMap((cell) => {
      const cellBlock: Block = { ...block, kind: 'paragraph', prose: proseOf(cell.children, source), table: null };
      return readStoriesAt([cellBlock], 0, pack.grammar).map((reading) => ({ ...reading, next: at + 1 }));
    }),
  );
}

/** "### Persona: Parent" above the stories. */
function headingPersona(blocks: readonly Block[]): Span | null {
  const [first] = blocks;
  if (first?.kind !== 'heading') return null;
  const match = /^\s*(?:persona|role|user|actor)\s*[:–—-]\s*(\S.*)$/i.exec(first.prose.text);
  if (match?.[1] === undefined) return null;
  const start = first.prose.starts[first.prose.text.length - match[1].length] ?? 0;
  const end = first.prose.ends[first.prose.ends.length - 1] ?? start;
  return { text: match[1], range: { start, end } };
}

/**
 * "I want ... so that ..." without anybody who wants it. Only a short block of its own with a marked outcome counts;
 * a sentence in running text is somebody talking.
 */
function looseStory(block: Block, persona: Span | null, pack: LanguagePack): Story | null {
  if (block.kind === 'table' || block.prose.text.length > LONGEST_LOOSE) return null;
  const sentence = sentenceOf(block.prose, false);
  const [first] = sentence.tokens;
  if (first === undefined || first.opaque || (block.inQuote && /^\s*[“"«„]/.test(block.prose.text))) return null;
  const isOwn = isSingular(pack.grammar, first);
  const story = (isOwn ? wantAtStart(sentence, pack.grammar) : null) ?? reasonFirst(sentence, pack);
  if (story === null || (story.want !== null && namesPersonLater(story.want, pack))) return null;
  if (persona !== null) return { ...story, persona: { ...persona, words: [] }, address: addressOf(persona), personaFrom: 'heading' };
  const isMarked = story.outcome?.source === 'marked' || story.outcome?.source === 'leading';
  const isOneSentence = story.range.end >= (block.prose.ends[block.prose.ends.length - 1] ?? 0) - 3;
  return isMarked && isOneSentence ? story : null;
}

const LONGEST_LOOSE = 600;

/** "I want to see the menu, as a parent, so that ...": the persona is there, only late. */
function namesPersonLater(want: Clause, { grammar }: LanguagePack): boolean {
  return want.words.some((word, i) => grammar.roleOpeners.has(word.lower) && grammar.articles.has(want.words[i + 1]?.lower ?? '') && /,\s*$/.test(want.text.slice(0, word.start)));
}

/** "So that nobody waits twice, show the arrival time.", "In order to plan my week, I want to see the free slots." */
function reasonFirst(sentence: Sentence, pack: LanguagePack): Story | null {
  const { tokens } = sentence;
  const length = matchPhrase(pack.grammar.firstReason, tokens, 0);
  if (length === 0) return null;
  for (let i = length + 1; i < tokens.length - 1; i++) {
    if (isSentenceEnd(sentence, i)) return null;
    if (!gapBefore(sentence, i).includes(',')) continue;
    const marker = strongMarkerAt(sentence, pack.grammar, i);
    if (pack.grammar.subjects.has(tokens[i]?.lower ?? '') && marker === null) return null;
    if (marker === null && length !== SO_THAT) return null;
    const want = clauseOf(sentence, { start: marker?.end ?? i, end: tokens.length });
    const outcome = outcomeOf(sentence, { connector: { start: 0, end: length }, text: { start: length, end: i }, source: 'leading' });
    if (want === null) return null;
    const first = outcome?.connector ?? null;
    return buildStory({ kind: 'story', persona: null, situation: null, want, wantMarker: spanOf(sentence, marker), outcome, first });
  }
  return null;
}

/** Words of "so that": after "in order to" only a wish makes a story, instructions begin like that too. */
const SO_THAT = 2;

function withCriteria(readings: readonly StoryReading[], criteria: CriteriaReading): readonly Story[] {
  return readings.map(({ story }, i) => ({ ...story, criteria: criteria.byStory.get(i) ?? [] }));
}
