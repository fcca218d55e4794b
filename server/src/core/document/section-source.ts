/** The text of one section, with what is known from that text alone; kept as long as the text stands somewhere. */
import type { Root } from 'mdast';
import { lazily } from '../lazily.js';
import { withoutMarks } from '../text/marks.js';
import { isDeepMarkdown } from './depth.js';
import { withoutHidden } from './hidden-blocks.js';
import { mayDefineLinks, mentionedLabels } from './link-labels.js';
import { blocksIn } from './chunk-blocks.js';
import { fencedSteps, hasFencedSteps } from './items/fenced-steps.js';
import { readItems } from './items/read-items.js';
import { wantedItems } from './items/wanted-items.js';
import type { Item, ItemReading, PersonAbove, SectionReading, SectionSource, Statement } from './model.js';
import { readHead } from './outline.js';
import { createMarkdownParser } from './parse-markdown.js';
import type { Parser } from './parse-pieces.js';
import { readStatements, wantedStatements } from './statements.js';
import { EMPTY_SECTION, type ReadingWith, readSection } from './read-section.js';

/** Longer sections are not read: no story is that long, and parsing Markdown costs more than linear time. */
const LONGEST_SECTION = 1_500_000;
const LONGEST_LINE = 200_000;

const parse = createMarkdownParser();

interface SectionText {
  readonly text: string;
  /** What has to stand above it for it to be read as what it is; see `parts.ts`. */
  readonly lead: string;
  /** How much of the text is front matter, which holds no stories. */
  readonly front: number;
}

export function createSectionSource({ text, lead, front }: SectionText, how: ReadingWith): SectionSource {
  const words = lead + withoutHidden(withoutMarks(text));
  const body = front === 0 ? words : words.slice(front);
  const start = -lead.length;
  const { gates } = how;
  const mayHoldStory = gates.mayHoldStory(body);
  const mayHoldTitle = gates.endOfTitle(body) > 0;
  const read = createReader({ text: words, start }, mayHoldStory, how);
  const mayHoldItem = lazily(() => gates.mayHoldItem(gates.see(body)));
  const mayHoldStep = lazily(() => gates.mayBeStep(gates.see(body)));
  const mayHoldFence = lazily(() => hasFencedSteps(how.pack)(body));
  const stories = mayHoldStory || mayHoldTitle ? read : () => EMPTY_SECTION;
  return {
    text,
    lead,
    head: readHead(text),
    mayHoldStory,
    mayHoldTitle,
    mayHoldCriteria: lazily(() => gates.mayHoldCriteria(text)),
    isTooLarge: lazily(() => isTooLarge(text)),
    mayDefineLinks: mayDefineLinks(text),
    mentionedLabels: lazily(() => mentionedLabels(text)),
    mayHoldItem: (hasStory) => mayHoldItem() || (hasStory && mayHoldStep()) || mayHoldFence(),
    read,
    readItems: createItemReader({ text: '\n'.repeat(front) + body, start }, stories, how),
    mayState: lazily(() => gates.mayState(gates.see(body))),
    readStatements: createStatementReader({ text: '\n'.repeat(front) + body, start }, stories, how),
  };
}

/** What is read, and where it starts as seen from the section: its lead stands before that. */
interface Readable {
  readonly text: string;
  readonly start: number;
}

function createReader({ text, start }: Readable, mayHoldStory: boolean, how: ReadingWith): SectionSource['read'] {
  let last: { readonly key: string; readonly reading: SectionReading } | null = null;
  return (known, person) => {
    const key = keyOf(known, person);
    if (last?.key !== key) {
      last = { key, reading: readSection(text, { parser: parserOf(known), mayHoldStory, person, start }, how) };
    }
    return last.reading;
  };
}

function keyOf(known: readonly string[], person: PersonAbove | null): string {
  return [person?.text, person?.isSaid, ...known].join('\n');
}

function parserOf(known: readonly string[]): Parser {
  return { parse: (text): Root => parse(text, known), hasLabels: known.length > 0 };
}

/** `text` has blank lines where its front matter was. */
function createItemReader(
  { text, start }: Readable,
  read: SectionSource['read'],
  { pack, gates }: ReadingWith,
): SectionSource['readItems'] {
  let last: { readonly key: string; readonly reading: ItemReading } | null = null;
  return (known, person, place) => {
    const key = [place?.kind, place?.isAbove, keyOf(known, person)].join('\n');
    if (last?.key !== key) {
      const section = read(known, person);
      const where = { place, hasStory: section.stories.length > 0 };
      const { blocks } = blocksIn({ text, start }, wantedItems(text, gates, where), parserOf(known), pack);
      const { items, choices } = readItems(blocks, place, section, pack);
      const steps = fencedSteps({ text, start }, section.stories, pack);
      const all = steps.length === 0 ? items : [...items, ...steps].sort((a, b) => a.range.start - b.range.start);
      last = { key, reading: withoutLead({ items: all, choices }) };
    }
    return last.reading;
  };
}

/** `text` has blank lines where its front matter was. */
function createStatementReader(
  { text, start }: Readable,
  read: SectionSource['read'],
  { pack, gates }: ReadingWith,
): SectionSource['readStatements'] {
  let last: { readonly key: string; readonly reading: () => readonly Statement[] } | null = null;
  return (known, person) => {
    const key = keyOf(known, person);
    if (last?.key !== key) {
      const reading = lazily(() => {
        const { blocks } = blocksIn({ text, start }, wantedStatements(text, gates), parserOf(known), pack);
        const statements = readStatements(blocks, read(known, person).stories, pack);
        return statements.filter(({ clause }) => clause.range.start >= 0);
      });
      last = { key, reading };
    }
    return last.reading;
  };
}

/** What stands in the lead of a section is read where it stands. */
function withoutLead({ items, choices }: ItemReading): ItemReading {
  const isLead = ({ range }: Pick<Item, 'range'>): boolean => range.start < 0;
  return items.some(isLead) ? { items: items.filter((item) => !isLead(item)), choices } : { items, choices };
}

function isTooLarge(text: string): boolean {
  if (isDeepMarkdown(text)) return true;
  if (text.length > LONGEST_SECTION) return true;
  if (text.length <= LONGEST_LINE) return false;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    if (end - start > LONGEST_LINE) return true;
    start = end + 1;
  }
  return text.length - start > LONGEST_LINE;
}
