/**
 * Reads Markdown that is hardly any: headings, paragraphs and lists of words, tables, quotations, comments and blocks of code. Most
 * stories are written like that, and a full parse costs twenty times as much. Whatever could mean more is left to the parser; a test compares the two.
 */
import type { BlockContent, Blockquote, Heading, List, Paragraph, Root, RootContent, Text } from 'mdast';
import { withoutEnd } from '../text/without-end.js';
import { COMMENT_OPENING } from './mdx-comments.js';
import { placeOf, readPhrasing, textOf } from './plain-phrasing.js';
import { readPlainTable } from './plain-table.js';

/** Characters that the parser changes, or that mean something across lines. */
const ODD = /[\\\r\0\uFEFF]/;
/** How a line begins that is words and nothing else. */
const WORDS = /^(?![-+=~<|:&{;#>\s*_\\]|`{3}|\d{1,9}[.)](?:\s|$))|^(?:\*\*?|_)(?=[\p{L}\p{N}`])/u;
const HEADING = /^(#{1,6}) (?=\S)/;
const BULLET = /^( *)(?:([-+*])|(\d{1,9})([.)])) (?=\S)/;
const TASK = /^\[([ xX])\] (?=\S)/;
const ODD_TASK = /^\[[ xX]\](?: {2}| ?$)/;
const FENCE = /^(`{3,}|~{3,}(?!~))([^`\n]*)$/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;
const BLANK = /^[ \t]*$/;
const DEEPEST = 8;

/** A list that may go on. */
interface Level {
  readonly node: List;
  readonly marker: string;
  /** Columns before its markers, and before the words of its last item. */
  readonly indent: number;
  content: number;
}

interface Reading {
  readonly root: { readonly children: RootContent[] };
  readonly hasLabels: boolean;
  /** How many signs before the line belong to what stands around it. */
  lead: number;
  /** The paragraph that may go on in the next line. */
  open: Paragraph | null;
  /** The lists around the last item, outermost first. */
  levels: readonly Level[];
  /** Whether a blank line stands below the last item. */
  isLoose: boolean;
}

/** The tree of `source`, or null where only the parser can tell. Places carry offsets; lines and columns are not counted. */
export function readPlainMarkdown(source: string, hasLabels = true): Root | null {
  if (ODD.test(source) || source.includes(COMMENT_OPENING)) return null;
  const root: Root = { type: 'root', children: [] };
  const reading = readingOf(root.children, hasLabels);
  for (let start = 0; start < source.length;) {
    const end = endOfLine(source, start);
    const next = readFrom(reading, source, start, end);
    if (next === -1) return null;
    start = next + 1;
  }
  return root;
}

function readingOf(children: RootContent[], hasLabels: boolean): Reading {
  return { root: { children }, hasLabels, lead: 0, open: null, levels: [], isLoose: false };
}

/** Reads the line from `start` to `end`, or all that it opens; the end of it, or -1 where it may be something else. */
function readFrom(reading: Reading, source: string, start: number, end: number): number {
  switch (source[start]) {
    case '|':
      return addTable(reading, source, start);
    case '>':
      return addQuote(reading, source, start);
    case '<':
      return addComment(reading, source, start);
    default: {
      const line = source.slice(start, end);
      if (FENCE.test(line)) return addCode(reading, source, start, end);
      return readLine(reading, line, start) ? end : -1;
    }
  }
}

function endOfLine(source: string, start: number): number {
  const found = source.indexOf('\n', start);
  return found === -1 ? source.length : found;
}

/** Adds one line to the tree; false where it may be something else. */
function readLine(reading: Reading, line: string, start: number): boolean {
  if (BLANK.test(line)) {
    reading.isLoose = reading.levels.length > 0;
    reading.open = null;
    return true;
  }
  if (line.includes('\t')) return false;
  const heading = HEADING.exec(line);
  if (heading !== null) return addHeading(reading, line, start, heading[0].length);
  const bullet = BULLET.exec(line);
  if (bullet !== null) return addItem(reading, line, start, bullet);
  if (RULE.test(line) && reading.open === null && reading.root.children.length > 0) {
    addBlock(reading, { type: 'thematicBreak', position: placeOf(start, start + line.length) });
    return true;
  }
  const words = line.trimStart();
  const indent = line.length - words.length;
  if (!WORDS.test(words) || !/^ *$/.test(line.slice(0, indent))) return false;
  if (reading.open !== null) return addLine(reading, reading.open, line, start, indent);
  // After a blank line an indented one belongs to the item above in ways that are not worth knowing here.
  if (indent > 0) return false;
  const paragraph = paragraphOf(reading, line, start);
  if (paragraph === null) return false;
  addBlock(reading, paragraph);
  reading.open = paragraph;
  return true;
}

/** Adds what stands outside of lists. */
function addBlock(reading: Reading, node: RootContent): void {
  reading.root.children.push(node);
  reading.open = null;
  reading.levels = [];
  reading.isLoose = false;
}

/** Adds a line to a paragraph: two blanks before it break the line, otherwise its line end belongs to the words around it. */
function addLine(reading: Reading, paragraph: Paragraph, line: string, start: number, indent: number): boolean {
  const { hasLabels, lead } = reading;
  const { children } = paragraph;
  const nodes = readPhrasing(withoutEnd(line, ' ').slice(indent), start + indent, hasLabels);
  if (nodes === null) return false;
  const [first, ...rest] = nodes;
  const last = children.at(-1);
  const lastEnd = last?.position?.end.offset ?? start;
  const lineEnd = paragraph.position?.end.offset ?? start;
  paragraph.position = placeOf(paragraph.position?.start.offset ?? 0, start + line.length);
  if (first === undefined) return true;
  if (lineEnd - lastEnd >= 2)
    children.push({ type: 'break', position: placeOf(lastEnd, start - lead) }, first, ...rest);
  else {
    const isText = first.type === 'text';
    const before = last?.type === 'text' ? last : textOf('', lineEnd);
    const end = isText ? first.position?.end.offset : undefined;
    const value = `${before.value}\n${isText ? first.value : ''}`;
    const text: Text = {
      type: 'text',
      value,
      position: placeOf(before.position?.start.offset ?? 0, end ?? start - lead),
    };
    children.splice(children.length - (last === before ? 1 : 0), 1, text, ...(isText ? [] : [first]), ...rest);
  }
  return true;
}

function addHeading(reading: Reading, line: string, start: number, lead: number): boolean {
  const words = withoutEnd(line, ' ').slice(lead);
  const children = words.endsWith('#') ? null : readPhrasing(words, start + lead, reading.hasLabels);
  if (children === null) return false;
  const depth = (lead - 1) as Heading['depth'];
  addBlock(reading, {
    ...{ type: 'heading', depth, children: [...children] },
    position: placeOf(start, start + line.length),
  });
  return true;
}

function addItem(
  reading: Reading,
  line: string,
  start: number,
  [lead, blanks = '', sign, number, point]: RegExpExecArray,
): boolean {
  const indent = blanks.length;
  const marker = sign ?? point ?? '';
  const words = line.slice(lead.length);
  const task = TASK.exec(words);
  if (!WORDS.test(words) || ODD_TASK.test(words)) return false;
  const level = levelAt(reading, indent, marker, number ?? null);
  if (level === null) return false;
  const skipped = lead.length + (task?.[0].length ?? 0);
  const paragraph = paragraphOf(reading, line.slice(skipped), start + skipped);
  if (paragraph === null || (task !== null && paragraph.children[0]?.type !== 'text')) return false;
  level.content = lead.length;
  level.node.children.push({
    type: 'listItem',
    checked: task === null ? null : task[1] !== ' ',
    children: [paragraph],
    position: placeOf(start, start),
  });
  reading.open = paragraph;
  reading.isLoose = false;
  return true;
}

/** The list to which an item with this marker belongs, begun where there is none yet; null where that is not plain to see. */
function levelAt(reading: Reading, indent: number, marker: string, number: string | null): Level | null {
  const { levels, open, isLoose } = reading;
  const depth = levels.findIndex((level) => level.indent === indent);
  const same = levels[depth];
  if (same?.marker === marker) {
    reading.levels = levels.slice(0, depth + 1);
    return same;
  }
  // A number goes on with a paragraph, unless it is the first.
  if (open !== null && number !== null && number !== '1') return null;
  const outer = same === undefined ? levels.at(-1) : levels[depth - 1];
  if (indent > 0 && (isLoose || outer === undefined || levels.length > DEEPEST)) return null;
  if (outer !== undefined && indent > 0 && (indent < outer.content || indent > outer.content + 3)) return null;
  const node: List = { type: 'list', ordered: number !== null, children: [], position: placeOf(0, 0) };
  const level: Level = { node, marker, indent, content: 0 };
  if (indent === 0) reading.root.children.push(node);
  else outer?.node.children.at(-1)?.children.push(node);
  reading.levels = indent === 0 ? [level] : [...levels.slice(0, same === undefined ? levels.length : depth), level];
  return level;
}

function paragraphOf({ hasLabels }: Reading, words: string, start: number): Paragraph | null {
  const children = readPhrasing(withoutEnd(words, ' '), start, hasLabels);
  if (children === null) return null;
  return { type: 'paragraph', children: [...children], position: placeOf(start, start + words.length) };
}

/** Adds fenced code; the end of its last line, or -1 where it does not end. */
function addCode(reading: Reading, source: string, start: number, end: number): number {
  const [, fence = '', info = ''] = FENCE.exec(source.slice(start, end)) ?? [];
  if (/[&\t]/.test(info)) return -1;
  const closing = new RegExp(`^ {0,3}${fence[0] ?? ''}{${fence.length},} *$`);
  const [lang = '', ...meta] = info.trim().split(' ');
  for (let from = end + 1; from < source.length;) {
    const to = endOfLine(source, from);
    if (closing.test(source.slice(from, to))) {
      const value = from === end + 1 ? '' : source.slice(end + 1, from - 1);
      addBlock(reading, {
        ...{ type: 'code', lang: lang || null, meta: meta.join(' ') || null, value },
        position: placeOf(start, to),
      });
      return to;
    }
    from = to + 1;
  }
  return -1;
}

/** Adds a comment that stands on lines of its own, up to the end of the line in which it ends. */
function addComment(reading: Reading, source: string, start: number): number {
  if (!/^<!--(?!-?>)/.test(source.slice(start, start + 6))) return -1;
  const close = source.indexOf('-->', start + 4);
  if (close === -1) return -1;
  const end = endOfLine(source, close);
  addBlock(reading, { type: 'html', value: source.slice(start, end), position: placeOf(start, end) });
  return end;
}

function addTable(reading: Reading, source: string, start: number): number {
  const table = reading.open === null ? readPlainTable(source, start, reading.hasLabels) : null;
  if (table === null) return -1;
  addBlock(reading, table);
  return table.position?.end.offset ?? -1;
}

/** Adds the lines that begin with a sign of quotation; what may go on with them without one is left to the parser. */
function addQuote(reading: Reading, source: string, start: number): number {
  const children: RootContent[] = [];
  const inner = readingOf(children, reading.hasLabels);
  let end = start;
  let at = start;
  for (; source[at] === '>'; at = end + 1) {
    end = endOfLine(source, at);
    inner.lead = source[at + 1] === ' ' ? 2 : 1;
    const line = source.slice(at + inner.lead, end);
    if (FENCE.test(line) || !readLine(inner, line, at + inner.lead)) return -1;
  }
  if (!/^(?: *$|#{1,6} )/.test(source.slice(at, endOfLine(source, at)))) return -1;
  const quote: Blockquote = { type: 'blockquote', children: children as BlockContent[], position: placeOf(start, end) };
  addBlock(reading, quote);
  return end;
}
