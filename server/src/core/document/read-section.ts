/** Reads one section: its stories, requirements, titles and directives, with offsets relative to the section. */
import type { LanguagePack } from '../language/pack.js';
import { lazily } from '../lazily.js';
import type { TextRange } from '../text/range.js';
import type { Block } from './blocks.js';
import { blocksIn } from './chunk-blocks.js';
import { readClauseHeadings } from './clause-headings.js';
import { readCriteria } from './criteria.js';
import { readDirectives } from './directives.js';
import type { Gates } from './gates.js';
import { looseStory } from './loose-stories.js';
import { withInlinePersona } from './inline-persona.js';
import type { Directive, PersonAbove, Requirement, SectionReading, Span, Story, Title } from './model.js';
import type { Parser } from './parse-pieces.js';
import { joinProse, type Prose } from './prose.js';
import { asOfPerson, wishBelowPerson } from './person-above.js';
import { proseStory } from './prose-stories.js';
import { readStoriesAt, type StoryReading } from './read-stories.js';
import { isCounterLabel } from './counter-labels.js';
import { readStoryFields } from './story-fields.js';
import { isShown } from './shown-stories.js';
import { readStoryTable } from './story-tables.js';
import type { TableBlock } from './table.js';
import { readRequirement, readTitle } from './titles.js';
import { toldStory } from './told-stories.js';
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

export interface HowToParse {
  readonly parser: Parser;
  /** What the gate said about the section. */
  readonly mayHoldStory: boolean;
  /** Whose stories it holds, as its title or one above says. */
  readonly person: PersonAbove | null;
  /** Where the text starts as seen from the section: below 0 where a lead stands before it. */
  readonly start: number;
}

/**
 * Reads a section, parsing only the chunks in which something may begin and those after it. Criteria may stand anywhere
 * below a story and few ask for them, so the rest is parsed when somebody does.
 */
export function readSection(
  section: string,
  { parser, mayHoldStory, person, start }: HowToParse,
  { pack, gates }: ReadingWith,
): SectionReading {
  const how = { parser, pack, person, start };
  const part = readChunks(section, wantedRuns(section, gates, mayHoldStory), how);
  // Keeping the blocks until somebody asks would cost more memory than parsing again costs time.
  const criteria = lazily(() => {
    const { blocks, readings } = readChunks(section, [{ start: 0, end: section.length }], how);
    return readCriteria(blocks, readings, pack);
  });
  const stories = part.readings.map(({ story }, i) =>
    withCriteria(withInlinePersona(story, { text: section, start }, pack), () => criteria().byStory.get(i) ?? []),
  );
  // What stands in the lead is read where it stands.
  const isOwn = ({ range }: { readonly range: TextRange }): boolean => range.start >= 0;
  return {
    stories: start === 0 ? stories : stories.filter(isOwn),
    requirements: part.requirements.filter(isOwn),
    titles: part.titles.filter(({ clause }) => isOwn(clause)),
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

interface HowToReadChunks extends Pick<HowToParse, 'parser' | 'person' | 'start'> {
  readonly pack: LanguagePack;
}

/** Reads some chunks of a section; null stands for one that is passed over. */
function readChunks(
  section: string,
  chunks: readonly (TextRange | null)[],
  { parser, pack, person, start: from }: HowToReadChunks,
): Part {
  const { blocks, parsed } = blocksIn({ text: section, start: from }, chunks, parser, pack);
  const directives = parsed.flatMap(({ root, source, start }) => readDirectives(root, source, start));
  return { ...readBlocks(blocks, pack, person), blocks, directives };
}

function readBlocks(
  blocks: readonly Block[],
  pack: LanguagePack,
  person: PersonAbove | null,
): Pick<Part, 'readings' | 'requirements' | 'titles'> {
  const readings: PlacedReading[] = [];
  const requirements: Requirement[] = [];
  const titles: Title[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) continue;
    const found =
      block.table === null
        ? storiesIn(blocks, at, pack, person?.isSaid === true)
        : storiesInTable(block, block.table, pack, at);
    for (const { story, next } of found) readings.push({ story: asOfPerson(story, person, pack), next, at });
    const next = found[found.length - 1]?.next;
    if (next !== undefined) {
      at = Math.max(at, next - 1);
      continue;
    }
    const title = readTitle(block, at === 0 && block.group === 0, pack);
    if (title !== null) titles.push(title);
    const requirement = readRequirement(block, pack);
    const wish = requirement?.wish?.outcome?.source === 'marked' ? requirement.wish : dutyOf(block, pack);
    // "Passengers should be able to ... so that ...": below a story it is one of its criteria.
    const isStory = wish !== null && !block.isTask && readings.every(({ isOfAnother }) => isOfAnother);
    if (isStory) readings.push({ story: wish, next: at + 1, at, isOfAnother: true });
    else if (requirement !== null) requirements.push(requirement);
  }
  return { readings, requirements, titles };
}

function storiesIn(
  blocks: readonly Block[],
  at: number,
  pack: LanguagePack,
  isOfPerson: boolean,
): readonly StoryReading[] {
  const block = blocks[at];
  if (block === undefined) return [];
  const readings = readStoriesAt(blocks, at, pack.grammar);
  if (readings.length > 0) return readings;
  const fields = readStoryFields(blocks, at, pack.grammar) ?? readClauseHeadings(blocks, at, pack.grammar);
  if (fields !== null) return [fields];
  const prose = proseStory(blocks, at, pack);
  if (prose !== null) return [prose];
  const told = toldStory(block, pack);
  if (told?.isDuty === false)
    return isShown(blocks, at, { ...told, grammar: pack.grammar }) ? [] : [{ story: told.story, next: at + 1 }];
  const below = isOfPerson ? wishBelowPerson(blocks, at, pack) : null;
  if (below !== null) return [below];
  const loose = looseStory(block, pack);
  return loose === null ? [] : [{ story: loose, next: at + 1 }];
}

/** "Clerks can ... so that ..." */
function dutyOf(block: Block, pack: LanguagePack): Story | null {
  const told = toldStory(block, pack);
  return told?.isDuty === true ? told.story : null;
}

function storiesInTable(block: Block, table: TableBlock, pack: LanguagePack, at: number): readonly StoryReading[] {
  const columns = readStoryTable(table, pack.grammar);
  if (columns !== null && columns.length > 0) return columns.map((story) => ({ story, next: at + 1 }));
  const lines = storiesInLines(block, table, pack);
  if (lines.length > 0) return lines.map((story) => ({ story, next: at + 1 }));
  const [head] = table.rows;
  const isCounter = (prose: Prose | undefined): boolean =>
    prose !== undefined && isCounterLabel(prose.text, pack.grammar);
  return table.rows.flatMap((row) => {
    const told = row.cells.filter((_, i) => row === head || !isCounter(head?.cells[i]?.prose));
    const cells = row !== head && isCounter(row.cells[0]?.prose) ? [] : told;
    const found = cells.flatMap(({ prose }) => storiesInCell(block, prose, pack));
    // "| As a tenant | I want heat | so that I sleep |"
    const whole = found.length > 0 ? found : storiesInCell(block, joinProse(cells.map(({ prose }) => prose)), pack);
    return whole.map((story) => ({ story, next: at + 1 }));
  });
}

/** "| **As a** tenant |", "| **I want** heat |": a card of one column that goes over several rows. */
function storiesInLines(block: Block, { rows }: TableBlock, pack: LanguagePack): readonly Story[] {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length > rows.length || cells.some(({ prose }) => storiesInCell(block, prose, pack).length > 0)) return [];
  return storiesInCell(block, joinProse(cells.map(({ prose }) => prose)), pack);
}

function storiesInCell(block: Block, prose: Prose, pack: LanguagePack): readonly Story[] {
  const cell: Block = { ...block, kind: 'paragraph', prose, table: null };
  const readings = readStoriesAt([cell], 0, pack.grammar);
  if (readings.length > 0) return readings.map(({ story }) => story);
  const told = toldStory(cell, pack);
  return told === null ? [] : [told.story];
}
