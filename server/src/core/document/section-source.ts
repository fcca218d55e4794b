/** The text of one section, with what is known from that text alone; kept as long as the text stands somewhere. */
import type { Root } from 'mdast';
import { lazily } from '../lazily.js';
import { withoutMarks } from '../text/marks.js';
import { isDeepMarkdown } from './depth.js';
import { withoutHidden } from './hidden-blocks.js';
import { mayDefineLinks, mentionedLabels } from './link-labels.js';
import { blocksIn } from './chunk-blocks.js';
import { readItems } from './items/read-items.js';
import { wantedItems } from './items/wanted-items.js';
import type { ItemReading, SectionReading, SectionSource, Statement } from './model.js';
import { readHead } from './outline.js';
import { createMarkdownParser } from './parse-markdown.js';
import type { Parser } from './parse-pieces.js';
import { readStatements, wantedStatements } from './statements.js';
import { EMPTY_SECTION, type ReadingWith, readSection } from './read-section.js';

/** Longer sections are not read: no story is that long, and parsing Markdown costs more than linear time. */
const LONGEST_SECTION = 1_500_000;
const LONGEST_LINE = 200_000;

const parse = createMarkdownParser();

/** `front` is how much of the text is front matter, which holds no stories. */
export function createSectionSource(text: string, front: number, how: ReadingWith): SectionSource {
  const words = withoutHidden(withoutMarks(text));
  const body = front === 0 ? words : words.slice(front);
  const { gates } = how;
  const mayHoldStory = gates.mayHoldStory(body);
  const mayHoldTitle = gates.endOfTitle(body) > 0;
  const read = createReader(words, mayHoldStory, how);
  const mayHoldItem = lazily(() => gates.mayHoldItem(gates.see(body)));
  const mayHoldStep = lazily(() => gates.mayBeStep(gates.see(body)));
  const stories = mayHoldStory || mayHoldTitle ? read : () => EMPTY_SECTION;
  return {
    text,
    head: readHead(text),
    mayHoldStory,
    mayHoldTitle,
    mayHoldCriteria: lazily(() => gates.mayHoldCriteria(text)),
    isTooLarge: lazily(() => isTooLarge(text)),
    mayDefineLinks: mayDefineLinks(text),
    mentionedLabels: lazily(() => mentionedLabels(text)),
    mayHoldItem: (hasStory) => mayHoldItem() || (hasStory && mayHoldStep()),
    read,
    readItems: createItemReader('\n'.repeat(front) + body, stories, how),
    mayState: lazily(() => gates.mayState(gates.see(body))),
    readStatements: createStatementReader('\n'.repeat(front) + body, stories, how),
  };
}

function createReader(text: string, mayHoldStory: boolean, how: ReadingWith): SectionSource['read'] {
  let last: { readonly key: string; readonly reading: SectionReading } | null = null;
  return (known, isOfPerson) => {
    const key = [isOfPerson, ...known].join('\n');
    if (last?.key !== key) {
      last = { key, reading: readSection(text, { parser: parserOf(known), mayHoldStory, isOfPerson }, how) };
    }
    return last.reading;
  };
}

function parserOf(known: readonly string[]): Parser {
  return { parse: (text): Root => parse(text, known), hasLabels: known.length > 0 };
}

/** `text` has blank lines where its front matter was. */
function createItemReader(
  text: string,
  read: SectionSource['read'],
  { pack, gates }: ReadingWith,
): SectionSource['readItems'] {
  let last: { readonly key: string; readonly reading: ItemReading } | null = null;
  return (known, isOfPerson, place) => {
    const key = [place?.kind, place?.isAbove, isOfPerson, ...known].join('\n');
    if (last?.key !== key) {
      const section = read(known, isOfPerson);
      const where = { place, hasStory: section.stories.length > 0 };
      const { blocks } = blocksIn(text, wantedItems(text, gates, where), parserOf(known), pack);
      last = { key, reading: readItems(blocks, place, section, pack) };
    }
    return last.reading;
  };
}

/** `text` has blank lines where its front matter was. */
function createStatementReader(
  text: string,
  read: SectionSource['read'],
  { pack, gates }: ReadingWith,
): SectionSource['readStatements'] {
  let last: { readonly key: string; readonly reading: () => readonly Statement[] } | null = null;
  return (known, isOfPerson) => {
    const key = [isOfPerson, ...known].join('\n');
    if (last?.key !== key) {
      const reading = lazily(() => {
        const { blocks } = blocksIn(text, wantedStatements(text, gates), parserOf(known), pack);
        return readStatements(blocks, read(known, isOfPerson).stories, pack);
      });
      last = { key, reading };
    }
    return last.reading;
  };
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
