/** The blocks of one section in reading order: what can hold a story, a title or a criterion. */
import type { List, ListItem, Nodes, Root, RootContent, Table } from 'mdast';
import { proseOf, type Prose } from './prose.js';

/** A table with the text its places refer to and that text's place in the section. */
export interface TableBlock {
  readonly node: Table;
  readonly source: string;
  readonly base: number;
}

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
}

interface Place {
  readonly items: readonly number[];
  readonly list: number;
  readonly inQuote: boolean;
  readonly isTask: boolean;
}

export interface BlockReader {
  readonly blocks: readonly Block[];
  /** Adds the blocks of a parsed chunk; `source` is its text, `base` its place in the section. */
  readonly add: (root: Root, source: string, base: number) => void;
  /** Says that text was passed over: what comes next does not belong to what came before. */
  readonly skip: () => void;
}

/** Collects the blocks of a section chunk by chunk. */
export function createBlockReader(): BlockReader {
  const walk: Walk = { source: '', base: 0, blocks: [], counter: 0, group: 0, isApart: false, lastList: 0 };
  return {
    blocks: walk.blocks,
    add: (root, source, base) => {
      walk.source = source;
      walk.base = base;
      for (const node of root.children) {
        visit(walk, node, { items: [], list: 0, inQuote: false, isTask: false }, false);
        if (node.type !== 'list') walk.lastList = 0;
      }
    },
    skip: () => {
      walk.group++;
      walk.isApart = true;
      walk.lastList = 0;
    },
  };
}

function visit(walk: Walk, node: RootContent, place: Place, isItemStart: boolean): void {
  switch (node.type) {
    case 'heading':
    case 'paragraph': {
      const prose = proseOf(node.children, walk.source, walk.base);
      add(walk, place, {
        kind: node.type,
        prose,
        depth: node.type === 'heading' ? node.depth : 0,
        isItemStart,
        table: null,
      });
      break;
    }
    case 'table':
      add(walk, place, {
        kind: 'table',
        prose: proseOf([], ''),
        depth: 0,
        isItemStart,
        table: { node, source: walk.source, base: walk.base },
      });
      break;
    case 'blockquote':
      for (const child of node.children) visit(walk, child, { ...place, inQuote: true }, false);
      break;
    case 'list':
      visitList(walk, node, place);
      break;
    case 'code':
      visitCode(walk, node, place);
      break;
    default:
      walk.group++;
  }
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

/** Fenced code is never a story; text that is only indented too far is what its writer meant as prose. */
function visitCode(walk: Walk, node: Nodes & { type: 'code' }, place: Place): void {
  walk.group++;
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const source = walk.source.slice(start, end);
  if (/^[ >\t]*(?:`{3}|~{3})/.test(source)) return;
  for (const line of linesOf(source)) {
    const prose = plainProse(line.text, walk.base + start + line.start);
    if (prose.text !== '')
      add(walk, place, { kind: 'paragraph', prose, depth: 0, isItemStart: line.isItem, table: null });
    else walk.group++;
  }
  walk.group++;
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

function plainProse(text: string, start: number): Prose {
  const starts = Array.from({ length: text.length }, (_, i) => start + i);
  return { text, starts, ends: starts.map((at) => at + 1), opaque: [], emphasised: [] };
}

function add(walk: Walk, place: Place, block: Pick<Block, 'kind' | 'prose' | 'depth' | 'isItemStart' | 'table'>): void {
  const at = walk.blocks.length;
  const last = walk.blocks[at - 1];
  const isSameList = place.list !== 0 && last?.list === place.list;
  const above = walk.isApart ? -1 : isSameList ? last.above : at - 1;
  walk.isApart = false;
  walk.blocks.push({ ...block, ...place, group: walk.group, above });
}
