/** Text -> sections -> stories. Sections that cannot hold anything a rule looks at are not even parsed. */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { english } from '../language/en/pack.js';
import type { TextRange } from '../text/range.js';
import { frontMatterOf } from './front-matter.js';
import type { DocumentModel, Section } from './model.js';
import { outlineOf } from './outline.js';
import { createMarkdownParser, walk } from './parse-markdown.js';
import { EMPTY_SECTION, readSection, type SectionReading } from './read-section.js';
import { cutIntoSections } from './sections.js';
import { mayHoldCriteria, mayHoldStory } from './triggers.js';

/** Sections as they were read, by their text; give the same one again to pay only for the sections that changed. */
export type SectionMemory = Map<string, SectionReading>;

/** Longer sections are not read: no story is that long, and parsing Markdown costs more than linear time. */
const LONGEST_SECTION = 1_000_000;
const LONGEST_LINE = 50_000;

const DEFINITION_LINE = /^[ \t>*+-]{0,12}\[[^\]\n]{1,999}\]:/m;
const BYTE_ORDER_MARK = '\uFEFF';

const parse = createMarkdownParser();

/** Reads a document. Never throws, whatever the text. `memory` is updated to hold what this document uses. */
export function readDocument(text: string, memory: SectionMemory = new Map()): DocumentModel {
  const ranges = withoutMark(text, cutIntoSections(text));
  const pieces = ranges.map((range) => text.slice(range.start, range.end));
  const outline = outlineOf(pieces, ranges);
  const labels = lazily(() => definedLabels(pieces));
  const unread: TextRange[] = [];
  const used: SectionMemory = new Map();
  let hasStory = false;
  const sections = ranges.map((range, i): Section => {
    const piece = pieces[i] ?? '';
    const heading = outline.paths[i] ?? [];
    if (!mayHoldStory(piece) && !(hasStory && mayHoldCriteria(piece))) return { range, heading, ...EMPTY_SECTION };
    if (isTooLarge(piece)) {
      unread.push(range);
      return { range, heading, ...EMPTY_SECTION };
    }
    const known = piece.includes('[') ? labels() : [];
    const key = known.length === 0 ? piece : `${known.join('\n')}\0${piece}`;
    const reading = used.get(key) ?? memory.get(key) ?? readSection(parse(piece, known), piece, english);
    used.set(key, reading);
    if (reading.stories.length > 0) hasStory = true;
    return { range, heading, ...reading };
  });
  memory.clear();
  for (const [key, reading] of used) memory.set(key, reading);
  return { text, sections, headings: outline.headings, frontMatter: frontMatterOf(text), unread };
}

/** A byte order mark is no part of the first section, so that offsets agree with the parser's. */
function withoutMark(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  const [first, ...rest] = ranges;
  return first === undefined || !text.startsWith(BYTE_ORDER_MARK) ? ranges : [{ ...first, start: 1 }, ...rest];
}

function isTooLarge(piece: string): boolean {
  if (piece.length > LONGEST_SECTION) return true;
  if (piece.length <= LONGEST_LINE) return false;
  let start = 0;
  for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
    if (end - start > LONGEST_LINE) return true;
    start = end + 1;
  }
  return piece.length - start > LONGEST_LINE;
}

/** Labels of all link definitions, as the parser compares them. */
function definedLabels(pieces: readonly string[]): readonly string[] {
  const labels = new Set<string>();
  for (const piece of pieces) {
    if (!DEFINITION_LINE.test(piece) || isTooLarge(piece)) continue;
    walk(parse(piece, []), (node) => {
      if (node.type === 'definition') labels.add(normalizeIdentifier(node.identifier));
    });
  }
  return [...labels].sort();
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
