/** Text -> sections -> stories. Sections that cannot hold anything a rule looks at are not even parsed. */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { lazily } from '../lazily.js';
import { english } from '../language/en/pack.js';
import type { TextRange } from '../text/range.js';
import { frontMatterOf } from './front-matter.js';
import type { DocumentModel, Section, Span } from './model.js';
import { readPlainMarkdown } from './plain-markdown.js';
import { outlineOf } from './outline.js';
import { createMarkdownParser, walk } from './parse-markdown.js';
import { EMPTY_SECTION, readSection, type SectionReading } from './read-section.js';
import { cutIntoSections, endOfFrontMatter } from './sections.js';
import { mayHoldCriteria, mayHoldStory } from './triggers.js';

/** Sections as they were read, by their text; give the same one again to pay only for the sections that changed. */
export type SectionMemory = Map<string, SectionReading>;

/** Longer sections are not read: no story is that long, and parsing Markdown costs more than linear time. */
const LONGEST_SECTION = 1_500_000;
const LONGEST_LINE = 200_000;

/** Containers inside containers cost the parser its stack. */
const DEEP_LINE = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){60}/m;
const DEFINITION_LINE = /^[ \t>*+\d.)-]{0,16}\[[^\]]{1,999}\]:/m;
const DEFINITION_LINES = /\[((?:[^[\]\\]|\\[\s\S]){1,999})\]:/g;
const BRACKETS = /\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g;
const BYTE_ORDER_MARK = '\uFEFF';

const parse = createMarkdownParser();

/** Reads a document. Never throws, whatever the text. `memory` is updated to hold what this document uses. */
export function readDocument(text: string, memory: SectionMemory = new Map()): DocumentModel {
  const ranges = withoutMark(text, cutIntoSections(text));
  const pieces = ranges.map((range) => text.slice(range.start, range.end));
  const outline = outlineOf(pieces, ranges);
  const { read, keep } = createSectionReader(pieces, memory);
  const unread: TextRange[] = [];
  const front = endOfFrontMatter(text);
  let hasStory = false;
  const sections = ranges.map((range, i): Section => {
    const piece = pieces[i] ?? '';
    const place = { range, heading: outline.paths[i] ?? [] };
    const isWanted = mayHoldStory(i === 0 ? text.slice(front, range.end) : piece);
    const isBelow = hasStory && mayHoldCriteria(piece);
    if (!isWanted && !isBelow) return { ...place, ...EMPTY_SECTION };
    if (isTooLarge(piece)) {
      if (isWanted) unread.push(range);
      return { ...place, ...EMPTY_SECTION };
    }
    if (!isWanted)
      return withCriteria(
        { ...place, ...EMPTY_SECTION },
        lazily(() => read(piece).leadingCriteria),
      );
    const reading = read(piece);
    if (reading.stories.length > 0) hasStory = true;
    const { stories, requirements, titles, directives } = reading;
    return withCriteria({ ...place, stories, requirements, titles, directives }, () => reading.leadingCriteria);
  });
  keep();
  return { text, sections, headings: outline.headings, frontMatter: frontMatterOf(text), unread };
}

interface SectionReader {
  readonly read: (piece: string) => SectionReading;
  /** Lets the memory hold what was read, and nothing else. */
  readonly keep: () => void;
}

function createSectionReader(pieces: readonly string[], memory: SectionMemory): SectionReader {
  const labelsFor = definedLabels(pieces);
  const used: SectionMemory = new Map();
  const parseWith = (known: readonly string[]) => (chunk: string) => readPlainMarkdown(chunk) ?? parse(chunk, known);
  return {
    read: (piece) => {
      const known = labelsFor(piece);
      const key = known.length === 0 ? piece : `${known.join('\n')}\0${piece}`;
      const reading = used.get(key) ?? memory.get(key) ?? readSection(piece, parseWith(known), english);
      used.set(key, reading);
      return reading;
    },
    keep: () => {
      memory.clear();
      for (const [key, reading] of used) memory.set(key, reading);
    },
  };
}

/** Criteria cost a parse and few ask for them, so they are read when somebody does. */
function withCriteria(section: Omit<Section, 'leadingCriteria'>, criteria: () => readonly Span[]): Section {
  return {
    ...section,
    get leadingCriteria() {
      return criteria();
    },
  };
}

/** A byte order mark is no part of the first section, so that offsets agree with the parser's. */
function withoutMark(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  const [first, ...rest] = ranges;
  return first === undefined || !text.startsWith(BYTE_ORDER_MARK) ? ranges : [{ ...first, start: 1 }, ...rest];
}

function isTooLarge(piece: string): boolean {
  if (DEEP_LINE.test(piece)) return true;
  if (piece.length > LONGEST_SECTION) return true;
  if (piece.length <= LONGEST_LINE) return false;
  let start = 0;
  for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
    if (end - start > LONGEST_LINE) return true;
    start = end + 1;
  }
  return piece.length - start > LONGEST_LINE;
}

/** Labels of all link definitions that `piece` might refer to, as the parser compares them. */
function definedLabels(pieces: readonly string[]): (piece: string) => readonly string[] {
  const candidates = lazily(() => pieces.filter((piece) => DEFINITION_LINE.test(piece) && !isTooLarge(piece)));
  const mentioned = lazily(() => new Set(candidates().flatMap((piece) => labelsIn(piece, DEFINITION_LINES))));
  const defined = lazily(() => definitionsIn(candidates()));
  return (piece) => {
    if (!piece.includes('[') || candidates().length === 0) return [];
    // Few sections refer to a definition elsewhere; only for them the definitions are worth parsing.
    return labelsIn(piece, BRACKETS).some((label) => mentioned().has(label)) ? defined() : [];
  };
}

function labelsIn(piece: string, pattern: RegExp): readonly string[] {
  return [...piece.matchAll(pattern)].map((match) => normalizeIdentifier(match[1] ?? ''));
}

function definitionsIn(pieces: readonly string[]): readonly string[] {
  const labels = new Set<string>();
  for (const piece of pieces) {
    walk(parse(piece, []), (node) => {
      if (node.type === 'definition') labels.add(normalizeIdentifier(node.identifier));
    });
  }
  return [...labels].sort();
}
