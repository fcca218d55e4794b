/** Acceptance criteria: by heading or label, checklist, Given/When/Then or EARS, given to the story above them. */
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { Block } from './blocks.js';
import { criteriaCells, storyIn } from './items/item-tables.js';
import { placeBehind, placeOfTitle } from './items/places.js';
import type { Span, Story } from './model.js';
import { type Prose, sourceRange } from './prose.js';
import { gapBefore, sentenceOf } from './sentence.js';
import type { TableBlock } from './table.js';

export interface CriteriaReading {
  /** Criteria before the first story: they belong to the story above this section. */
  readonly leading: readonly Span[];
  /** By index into the stories. */
  readonly byStory: ReadonlyMap<number, readonly Span[]>;
}

/** Walks the blocks once; `stories` say in which blocks they start and where the text after them begins. */
export function readCriteria(
  blocks: readonly Block[],
  stories: readonly { readonly at: number; readonly next: number; readonly story: Story }[],
  pack: LanguagePack,
): CriteriaReading {
  const leading: Span[] = [];
  const byStory = new Map<number, readonly Span[]>();
  const startsAt = new Map(stories.map((reading, index) => [reading.at, index]));
  let current = -1;
  let isListed = false;
  let isScenario = false;
  let frame = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) continue;
    // What the title of a callout or fold says holds up to its end.
    if (frame !== 0 && block.frame !== frame) isListed = false;
    frame = isListed ? frame : block.frame;
    const starting = startsAt.get(at);
    if (starting !== undefined && block.table !== null) addFromCells(byStory, block.table, stories, pack);
    if (starting !== undefined) {
      current = starting;
      at = Math.max(at, (stories[starting]?.next ?? at + 1) - 1);
      isListed = endsWithTitle(blocks[at], pack);
      continue;
    }
    const behind = placeBehind(block, pack);
    const isTitle = behind === null ? isCriteriaTitle(block, pack) : behind === 'criteria';
    if (block.kind === 'heading' || isTitle || behind !== null) {
      isListed = isTitle;
      isScenario = placeOfTitle(block.prose.text, pack) === 'scenario';
      continue;
    }
    if (current < 0 && !isListed && !isScenario) continue;
    const criterion = isListed || block.isTask || isStep(block, pack) ? spanOfBlock(block) : null;
    if (criterion === null) continue;
    if (current < 0) leading.push(criterion);
    else byStory.set(current, [...(byStory.get(current) ?? []), criterion]);
  }
  return { leading, byStory };
}

/** "| Story | Acceptance criteria |": each row has its own. */
function addFromCells(
  byStory: Map<number, readonly Span[]>,
  table: TableBlock,
  stories: readonly { readonly story: Story }[],
  pack: LanguagePack,
): void {
  const all = stories.map(({ story }) => story);
  for (const { row, prose } of criteriaCells(table, pack)) {
    const story = storyIn(row, all);
    const criteria = spansOfLines(prose);
    if (story === null || criteria.length === 0) continue;
    const index = all.indexOf(story);
    byStory.set(index, [...(byStory.get(index) ?? []), ...criteria]);
  }
}

function spansOfLines(prose: Prose): readonly Span[] {
  return [...prose.text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const start = index + (line.length - line.trimStart().length);
    const text = line.trim();
    return text === '' ? [] : [{ text, range: sourceRange(prose, start, start + text.length) }];
  });
}

/** "Given a bill, ...", or EARS: "When a bill is late, the system shall ...". */
function isStep(block: Block, { grammar, titles, criteria }: LanguagePack): boolean {
  if (block.kind !== 'paragraph') return false;
  const sentence = sentenceOf(block.prose, false, grammar);
  const { tokens } = sentence;
  if (criteria.steps.has(tokens[0]?.lower ?? '') && gapBefore(sentence, 0).trim() === '') return true;
  return tokens.some((_, at) => {
    const length = matchPhrase(criteria.systems, tokens, at);
    return length > 0 && titles.duties.has(tokens[at + length]?.lower ?? '');
  });
}

/** Whether the last of several lines is such a title: "Acceptance criteria:" below the story's own lines. */
function endsWithTitle(block: Block | undefined, pack: LanguagePack): boolean {
  return block !== undefined && placeBehind(block, pack) === 'criteria';
}

/** "Acceptance Criteria", as a heading or as a short line with a colon. */
function isCriteriaTitle(block: Block, { grammar, criteria }: LanguagePack): boolean {
  if (block.kind === 'table' || block.prose.text.length > 80) return false;
  const sentence = sentenceOf(block.prose, true, grammar);
  for (let at = 0; at < Math.min(3, sentence.tokens.length); at++) {
    const length = matchPhrase(criteria.titles, sentence.tokens, at);
    if (length === 0) continue;
    const isLast = at + length === sentence.tokens.length;
    return isLast || (block.kind === 'paragraph' && gapBefore(sentence, at + length).includes(':'));
  }
  return false;
}

function spanOfBlock(block: Block): Span | null {
  const { text } = block.prose;
  if (text.trim() === '') return null;
  return { text: text.replace(/\s+/g, ' ').trim(), range: sourceRange(block.prose, 0, text.length) };
}
