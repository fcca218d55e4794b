/** The blocks of one section in reading order: what can hold a story, a title or a criterion. */
import type { List, ListItem, Nodes, Root, RootContent } from 'mdast';
import { readHtml } from './html-prose.js';
import { isProgram } from './program-text.js';
import { joinProse, plainProse, type Prose, proseOf, proseOfLines } from './prose.js';
import { type TableBlock, tableOf } from './table.js';

export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'table';
  readonly prose: Prose;
  /** Depth of a heading, 0 for others. */
  readonly depth: number;
  /** The list items around it, outermost first, as numbers unique in the section. */
  readonly items: readonly number[];
  /** The list that the innermost item belongs to; 0 outside lists. */
  readonly list: number;
  /** Index of the block before it, or before the list it is in; -1 for none, or one that was passed over. */
  readonly above: number;
  /** Whether it is the first block of its list item. */
  readonly isItemStart: boolean;
  readonly isTask: boolean;
  readonly inQuote: boolean;
  /** The outermost quotation, callout or fold (`<details>`) it stands in, as a number unique in the section; 0 outside of all. */
  readonly frame: number;
  readonly table: TableBlock | null;
  /** Blocks on both sides of a rule, code block or comment do not belong together. */
  readonly group: number;
}

interface Walk {
  /** The chunk being read and its place in the section. */
  source: string;
  base: number;
  readonly blocks: Block[];
  counter: number;
  group: number;
  /** Whether text was passed over since the last block. */
  isApart: boolean;
  /** The top-level list that the next chunk may go on with; 0 where it cannot. */
  lastList: number;
  /** The fold that is open, 0 outside, and how many are open in one another. */
  fold: number;
  openFolds: number;
  readonly reads: Reads;
}

/** Whether a block announces what stands below it: a heading, or words that end in a colon; longer ones announce nothing. */
export function announces({ kind, prose: { text } }: Block, longest: number): boolean {
  return text.length <= longest && (kind === 'heading' || /[:：]\s*$/.test(text));
}

/** The lines of a block of code that are a story and no code, below the blocks above it, nearest first; null where they are code. */
export type ReadCode = (code: CodeBlock, above: readonly Block[]) => string | null;

/** What the words of a language decide. */
export interface Reads {
  readonly readCode: ReadCode;
  /** Whether a table that is written in tags has the parts of stories in its columns or rows. */
  readonly isStoryTable: (table: TableBlock) => boolean;
}

export interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

interface Place {
  readonly items: readonly number[];
  readonly list: number;
  readonly inQuote: boolean;
  readonly frame: number;
  readonly isTask: boolean;
}

const OUTSIDE: Omit<Place, 'frame'> = { items: [], list: 0, inQuote: false, isTask: false };

export interface BlockReader {
  readonly blocks: readonly Block[];
  /** Adds the blocks of a parsed chunk; `source` is its text, `base` its place in the section. */
  readonly add: (root: Root, source: string, base: number) => void;
  /** Says that text was passed over: what comes next does not belong to what came before. */
  readonly skip: () => void;
}

/** Collects the blocks of a section chunk by chunk. */
export function createBlockReader(reads: Reads): BlockReader {
  const walk: Walk = {
    ...{ source: '', base: 0, blocks: [], counter: 0, group: 0, isApart: false, lastList: 0, reads },
    ...{ fold: 0, openFolds: 0 },
  };
  return {
    blocks: walk.blocks,
    add: (root, source, base) => {
      walk.source = source;
      walk.base = base;
      for (const node of root.children) {
        visit(walk, node, { ...OUTSIDE, frame: walk.fold }, false);
        if (node.type !== 'list') walk.lastList = 0;
      }
    },
    skip: () => {
      walk.group++;
      walk.isApart = true;
      walk.lastList = 0;
      walk.fold = walk.openFolds = 0;
    },
  };
}

function visit(walk: Walk, node: RootContent, place: Place, isItemStart: boolean): void {
  switch (node.type) {
    case 'heading':
      addProse(walk, place, proseOf(node.children, walk.source, walk.base), isItemStart, node.depth);
      break;
    case 'paragraph':
      if (isProgram(sourceOf(walk, node))) walk.group++;
      else
        proseOfLines(node.children, walk.source, walk.base).forEach((prose, i) => {
          if (i > 0) walk.group++;
          addProse(walk, place, prose, isItemStart && i === 0);
        });
      break;
    case 'table':
      addTable(walk, place, tableOf(node, walk.source, walk.base), isItemStart);
      break;
    case 'blockquote':
      visitQuote(walk, node.children, place);
      break;
    case 'list':
      visitList(walk, node, place);
      break;
    case 'code':
      visitCode(walk, node, place);
      break;
    case 'html':
      visitHtml(walk, node, place);
      break;
    default:
      walk.group++;
  }
}

function visitQuote(walk: Walk, children: readonly RootContent[], place: Place): void {
  const frame = place.frame > 0 ? place.frame : ++walk.counter;
  for (const child of children) visit(walk, child, { ...place, inQuote: true, frame }, false);
}

function addTable(walk: Walk, place: Place, table: TableBlock, isItemStart: boolean): void {
  add(walk, place, { kind: 'table', prose: proseOf([], ''), depth: 0, isItemStart, table });
}

/** A comment or tag parts what stands around it; the text between tags is read like paragraphs, but for tables of stories. */
function visitHtml(walk: Walk, node: Nodes & { type: 'html' }, place: Place): void {
  walk.group++;
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const pieces = readHtml(walk.source, { start, end }, walk.base);
  const opened = countOf(OPENS_FOLD, sourceOf(walk, node));
  if (opened > 0 && walk.openFolds === 0) walk.fold = ++walk.counter;
  const inside = { ...place, frame: place.frame > 0 ? place.frame : walk.fold };
  for (const { prose, table } of pieces) {
    if (table !== null && walk.reads.isStoryTable(table)) addTable(walk, inside, table, false);
    else for (const each of prose) addProse(walk, inside, each, false);
  }
  walk.openFolds = Math.max(0, walk.openFolds + opened - countOf(CLOSES_FOLD, sourceOf(walk, node)));
  if (walk.openFolds === 0) walk.fold = 0;
  if (pieces.length > 0) walk.group++;
}

const OPENS_FOLD = /<details(?=[\s>])/gi;
const CLOSES_FOLD = /<\/details(?=[\s>])/gi;

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/** `depth` is that of a heading. */
function addProse(walk: Walk, place: Place, prose: Prose, isItemStart: boolean, depth = 0): void {
  add(walk, place, { kind: depth > 0 ? 'heading' : 'paragraph', prose, depth, isItemStart, table: null });
}

function sourceOf({ source }: Walk, { position }: Nodes): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function visitList(walk: Walk, list: List, place: Place): void {
  const isTop = place.items.length === 0 && !place.inQuote;
  const id = isTop && walk.lastList > 0 ? walk.lastList : ++walk.counter;
  if (isTop) walk.lastList = id;
  for (const item of list.children) visitItem(walk, item, place, id);
}

function visitItem(walk: Walk, item: ListItem, place: Place, list: number): void {
  const inner = { ...place, items: [...place.items, ++walk.counter], list, isTask: typeof item.checked === 'boolean' };
  item.children.forEach((child, i) => visit(walk, child, inner, i === 0));
}

const FENCE = /^[ >\t]*(?:`{3,}|~{3,})([^\n\r]*)(?:\r\n?|\n)?/;

/** Fenced code is a story only below a title that says so; text that is only indented too far is what its writer meant as prose. */
function visitCode(walk: Walk, node: Nodes & { type: 'code' }, place: Place): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const source = walk.source.slice(start, end);
  const fence = FENCE.exec(source);
  const above = walk.isApart ? [] : walk.blocks.slice(-MOST_ABOVE).reverse();
  walk.group++;
  if (fence !== null) visitFence(walk, place, { start, above, fence, source });
  else
    for (const line of linesOf(source)) {
      const prose = plainProse(line.text, walk.base + start + line.start);
      if (prose.text !== '') addProse(walk, place, prose, line.isItem);
      else walk.group++;
    }
  walk.group++;
}

interface Fence {
  readonly start: number;
  readonly above: readonly Block[];
  readonly fence: RegExpExecArray;
  readonly source: string;
}

/** So many blocks may stand between a title and the code below it. */
const MOST_ABOVE = 4;

/** Lines without a blank one between them are read together. */
function visitFence(walk: Walk, place: Place, { start, above, fence, source }: Fence): void {
  const lead = fence[0].length;
  const text = walk.reads.readCode({ language: (fence[1] ?? '').trim(), text: source.slice(lead) }, above);
  if (text === null) return;
  let pieces: Prose[] = [];
  const end = (): void => {
    if (pieces.length > 0) addProse(walk, place, joinProse(pieces), false);
    pieces = [];
  };
  for (const line of linesOf(text)) {
    const prose = plainProse(line.text, walk.base + start + lead + line.start);
    if (prose.text === '' || line.isItem) end();
    if (prose.text !== '') pieces.push(prose);
  }
  end();
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly isItem: boolean;
}

const LINE_LEAD = /^[ \t>]*(?:([-*+]|\d{1,9}[.)])[ \t]+)?/;

function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const lead = LINE_LEAD.exec(line);
    const skip = lead?.[0].length ?? 0;
    lines.push({ text: line.slice(skip).trimEnd(), start: start + skip, isItem: lead?.[1] !== undefined });
    start += line.length + 1;
  }
  return lines;
}

function add(walk: Walk, place: Place, block: Pick<Block, 'kind' | 'prose' | 'depth' | 'isItemStart' | 'table'>): void {
  const at = walk.blocks.length;
  const last = walk.blocks[at - 1];
  const isSameList = place.list !== 0 && last?.list === place.list;
  const above = walk.isApart ? -1 : isSameList ? last.above : at - 1;
  walk.isApart = false;
  walk.blocks.push({ ...block, ...place, group: walk.group, above });
}
