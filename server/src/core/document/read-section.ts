/** Reads one section: its stories, requirements, titles and directives, with offsets relative to the section. */
import type { Root } from 'mdast';
import type { StoryGrammar } from '../language/grammar.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { lazily } from '../lazily.js';
import type { TextRange } from '../text/range.js';
import { addressOf } from './address.js';
import { type Block, createBlockReader, type TableBlock } from './blocks.js';
import { clauseOf, outcomeOf, spanOf } from './clause.js';
import { readCriteria } from './criteria.js';
import { readDirectives } from './directives.js';
import type { Gates } from './gates.js';
import type { Clause, Directive, Requirement, SectionReading, Span, Story, Title } from './model.js';
import { proseOf } from './prose.js';
import { buildStory, readStoriesAt, type StoryReading, wantAtStart } from './read-stories.js';
import { gapBefore, isSentenceEnd, type Sentence, sentenceOf } from './sentence.js';
import { codeReader } from './story-code.js';
import { readStoryFields, readStoryTable } from './story-fields.js';
import { readRequirement, readTitle } from './titles.js';
import { isSingular, strongMarkerAt } from './want-grammar.js';
import { wantedRuns } from './wanted-text.js';

export const EMPTY_SECTION: SectionReading = {
  stories: [],
  requirements: [],
  titles: [],
  directives: [],
  leadingCriteria: [],
};

/** In what language to read, and what to pass over. */
export interface ReadingWith {
  readonly pack: LanguagePack;
  readonly gates: Gates;
}

/** Parses a chunk of the section. */
export type ParseChunk = (chunk: string) => Root;

export interface HowToParse {
  readonly parse: ParseChunk;
  /** What the gate said about the section. */
  readonly mayHoldStory: boolean;
}

/**
 * Reads a section, parsing only the chunks in which something may begin and those after it. Criteria may stand anywhere
 * below a story and few ask for them, so the rest is parsed when somebody does.
 */
export function readSection(
  section: string,
  { parse, mayHoldStory }: HowToParse,
  { pack, gates }: ReadingWith,
): SectionReading {
  const part = readChunks(section, wantedRuns(section, gates, mayHoldStory), parse, pack);
  // Keeping the blocks until somebody asks would cost more memory than parsing again costs time.
  const criteria = lazily(() => {
    const { blocks, readings } = readChunks(section, [{ start: 0, end: section.length }], parse, pack);
    return readCriteria(blocks, readings, pack);
  });
  return {
    stories: part.readings.map(({ story }, i) => withCriteria(story, () => criteria().byStory.get(i) ?? [])),
    requirements: part.requirements,
    titles: part.titles,
    directives: part.directives,
    get leadingCriteria() {
      return criteria().leading;
    },
  };
}

function withCriteria(story: Story, criteria: () => readonly Span[]): Story {
  return {
    ...story,
    get criteria() {
      return criteria();
    },
  };
}

interface PlacedReading extends StoryReading {
  readonly at: number;
  /** Whether somebody else than its person wishes it. */
  readonly isOfAnother?: boolean;
}

interface Part {
  readonly blocks: readonly Block[];
  readonly readings: readonly PlacedReading[];
  readonly requirements: readonly Requirement[];
  readonly titles: readonly Title[];
  readonly directives: readonly Directive[];
}

/** Reads some chunks of a section; null stands for one that is passed over. */
function readChunks(
  section: string,
  chunks: readonly (TextRange | null)[],
  parse: ParseChunk,
  pack: LanguagePack,
): Part {
  const reader = createBlockReader(codeReader(pack.grammar));
  const directives: Directive[] = [];
  for (const chunk of chunks) {
    if (chunk === null) {
      reader.skip();
      continue;
    }
    const source = section.slice(chunk.start, chunk.end);
    const root = parse(source);
    reader.add(root, source, chunk.start);
    directives.push(...readDirectives(root, source, chunk.start));
  }
  return { ...readBlocks(reader.blocks, pack), blocks: reader.blocks, directives };
}

function readBlocks(blocks: readonly Block[], pack: LanguagePack): Pick<Part, 'readings' | 'requirements' | 'titles'> {
  const readings: PlacedReading[] = [];
  const requirements: Requirement[] = [];
  const titles: Title[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) continue;
    const found = block.table === null ? storiesIn(blocks, at, pack) : storiesInTable(block, block.table, pack, at);
    for (const reading of found) readings.push({ ...reading, at });
    const next = found[found.length - 1]?.next;
    if (next !== undefined) {
      at = Math.max(at, next - 1);
      continue;
    }
    const title = readTitle(block, at === 0 && block.group === 0, pack);
    if (title !== null) titles.push(title);
    const requirement = readRequirement(block, pack);
    if (requirement === null) continue;
    const { wish } = requirement;
    // "Passengers should be able to ... so that ...": below a story it is one of its criteria.
    const isStory =
      wish?.outcome?.source === 'marked' && !block.isTask && readings.every(({ isOfAnother }) => isOfAnother);
    if (isStory) readings.push({ story: wish, next: at + 1, at, isOfAnother: true });
    else requirements.push(requirement);
  }
  return { readings, requirements, titles };
}

function storiesIn(blocks: readonly Block[], at: number, pack: LanguagePack): readonly StoryReading[] {
  const block = blocks[at];
  if (block === undefined) return [];
  const readings = readStoriesAt(blocks, at, pack.grammar);
  if (readings.length > 0) return readings;
  const fields = readStoryFields(blocks, at, pack.grammar);
  if (fields !== null) return [fields];
  const loose = looseStory(block, headingPersona(blocks, pack.grammar), pack);
  return loose === null ? [] : [{ story: loose, next: at + 1 }];
}

function storiesInTable(block: Block, table: TableBlock, pack: LanguagePack, at: number): readonly StoryReading[] {
  const columns = readStoryTable(table, pack.grammar);
  if (columns !== null) return columns.map((story) => ({ story, next: at + 1 }));
  return table.node.children.flatMap((row) =>
    row.children.flatMap((cell) => {
      const cellBlock: Block = {
        ...block,
        kind: 'paragraph',
        prose: proseOf(cell.children, table.source, table.base),
        table: null,
      };
      return readStoriesAt([cellBlock], 0, pack.grammar).map((reading) => ({ ...reading, next: at + 1 }));
    }),
  );
}

const LABELLED = /^\s*([^\s:–—-]+)\s*[:–—-]\s*(\S.*)$/;

/** "### Persona: Parent" above the stories. */
function headingPersona(blocks: readonly Block[], { personLabels }: StoryGrammar): Span | null {
  const [first] = blocks;
  // Where text above it was passed over, it is in the middle of the section.
  if (first?.kind !== 'heading' || first.group !== 0) return null;
  const match = LABELLED.exec(first.prose.text);
  if (match?.[2] === undefined || !personLabels.has(match[1]?.toLowerCase() ?? '')) return null;
  const start = first.prose.starts[first.prose.text.length - match[2].length] ?? 0;
  const end = first.prose.ends[first.prose.ends.length - 1] ?? start;
  return { text: match[2], range: { start, end } };
}

/**
 * "I want ... so that ..." without anybody who wants it. Only a short block of its own with a marked outcome counts;
 * a sentence in running text is somebody talking.
 */
function looseStory(block: Block, persona: Span | null, pack: LanguagePack): Story | null {
  if (block.kind === 'table' || block.prose.text.length > LONGEST_LOOSE) return null;
  const sentence = sentenceOf(block.prose, false, pack.grammar);
  const [first] = sentence.tokens;
  if (first === undefined || first.opaque || (block.inQuote && /^\s*[“"«„]/.test(block.prose.text))) return null;
  const isOwn = isSingular(pack.grammar, first);
  const story = (isOwn ? wantAtStart(sentence, pack.grammar) : null) ?? reasonFirst(sentence, pack);
  if (story === null || (story.want !== null && namesPersonLater(story.want, pack))) return null;
  if (isSpread(sentence, story)) return null;
  if (persona !== null)
    return {
      ...story,
      persona: { ...persona, words: [] },
      address: addressOf(persona, pack.grammar.address),
      personaFrom: 'heading',
    };
  const connector = story.outcome?.connector?.text.toLowerCase() ?? '';
  // A bare "so" is how people talk: "I need help, so I opened this issue."
  const isMarked =
    story.outcome?.source === 'leading' ||
    (story.outcome?.source === 'marked' && !pack.grammar.bareConnector.startsWith(connector));
  // Counted in what a reader sees: a line may end with one sign or two.
  const isOneSentence = block.prose.starts.filter((start) => start >= story.range.end).length <= LONGEST_REST;
  return isMarked && isOneSentence ? story : null;
}

/** "I want my deposit back. Bring the key so that ...": two sentences of somebody who explains something. */
function isSpread(sentence: Sentence, { want, outcome }: Story): boolean {
  if (want === null || outcome?.source !== 'marked' || outcome.connector === null) return false;
  const { starts } = sentence.prose;
  const [from, to] = [want.range.start, outcome.connector.range.start];
  return sentence.tokens.some((token, i) => {
    const at = starts[token.start] ?? 0;
    return from < at && at <= to && isSentenceEnd(sentence, i);
  });
}

const LONGEST_LOOSE = 600;
/** A full stop, and what closes a quotation. */
const LONGEST_REST = 3;

/** "I want to see the menu, as a parent, so that ...": the persona is there, only late. */
function namesPersonLater(want: Clause, { grammar }: LanguagePack): boolean {
  return want.words.some(
    (word, i) =>
      grammar.roleOpeners.has(word.lower) &&
      grammar.articles.has(want.words[i + 1]?.lower ?? '') &&
      /,\s*$/.test(want.text.slice(0, word.start)),
  );
}

/** "So that nobody waits twice, show the arrival time.", "In order to plan my week, I want to see the free slots." */
function reasonFirst(sentence: Sentence, pack: LanguagePack): Story | null {
  const { tokens } = sentence;
  const length = matchPhrase(pack.grammar.firstReason, tokens, 0);
  if (length === 0) return null;
  for (let i = length + 1; i < tokens.length - 1; i++) {
    if (isSentenceEnd(sentence, i)) return null;
    if (!gapBefore(sentence, i).includes(',')) continue;
    const marker = isSingular(pack.grammar, tokens[i]) ? strongMarkerAt(sentence, pack.grammar, i) : null;
    if (pack.grammar.subjects.has(tokens[i]?.lower ?? '') && marker === null) return null;
    if (marker === null && matchPhrase(pack.grammar.requestReason, tokens, 0) === 0) return null;
    const start = marker?.end ?? i;
    if (hasSecondSentence(sentence, start)) return null;
    const want = clauseOf(sentence, { start, end: tokens.length });
    const outcome = outcomeOf(sentence, {
      connector: { start: 0, end: length },
      text: { start: length, end: i },
      source: 'leading',
    });
    if (want === null) return null;
    const first = outcome?.connector ?? null;
    return buildStory({
      kind: 'story',
      persona: null,
      situation: null,
      want,
      wantMarker: spanOf(sentence, marker),
      outcome,
      first,
      grammar: pack.grammar,
    });
  }
  return null;
}

function hasSecondSentence(sentence: Sentence, from: number): boolean {
  return sentence.tokens.some((_, i) => i > from && isSentenceEnd(sentence, i));
}
