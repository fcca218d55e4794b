/**
 * Reads Markdown that is hardly any: headings, paragraphs and bullets of plain and **strong** words. Most stories are written like that,
 * and a full parse costs twenty times as much. Whatever could mean more is left to the parser; a test compares the two.
 */
import type { Heading, List, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { withoutEnd } from '../text/without-end.js';

/** Characters that may begin markup anywhere in a line, or are changed by the parser. */
const MARKUP = /[\\&_`[\]<>|~\t\r\0\uFEFF]/;
/** Words between asterisks that can only be one thing: they begin and end at the edge of a word, and in one line. */
const STRONG =
  /(?<=^|[ (])\*\*([\p{L}\p{N}](?:[^*\n]*(?:[\p{L}\p{N}](?=\*\*(?:$|[ .,;:!?)]))|[:.,!?](?=\*\*(?:$| ))))?)\*\*(?=$|[ .,;:!?)])/gmu;
const WORDS = /^(?:\*\*)?[\p{L}"“(]/u;
const HEADING = /^(#{1,6}) (?=(?:\*\*)?[\p{L}\p{N}"“(])/u;
const BULLET = /^([-+]) (?=(?:\*\*)?[\p{L}"“(])/u;
const INDENTED = /^ {2}(?=[\p{L}"“(])/u;

/** A paragraph that may go on in the next line. */
interface Open {
  readonly node: Paragraph;
  readonly isItem: boolean;
}

interface Reading {
  readonly root: Root;
  open: Open | null;
  list: List | null;
  marker: string;
}

/** The tree of `source`, or null where only the parser can tell. Places carry offsets; lines and columns are not counted. */
export function readPlainMarkdown(source: string): Root | null {
  if (MARKUP.test(source) || (source.includes('*') && source.replace(STRONG, '').includes('*'))) return null;
  const reading: Reading = { root: { type: 'root', children: [] }, open: null, list: null, marker: '' };
  let isOpenItem = false;
  for (let start = 0; start < source.length;) {
    const found = source.indexOf('\n', start);
    const end = found === -1 ? source.length : found;
    const line = source.slice(start, end);
    if (line === '') {
      isOpenItem ||= reading.open?.isItem === true;
      reading.open = null;
    } else {
      const isIndented = INDENTED.test(line);
      // After a blank line an indented one belongs to the item above in ways that are not worth knowing here.
      if (isIndented && (isOpenItem || reading.open?.isItem !== true)) return null;
      if (!readLine(reading, line, start)) return null;
      if (!isIndented) isOpenItem = false;
    }
    start = end + 1;
  }
  return reading.root;
}

/** Adds one line to the tree; false where it may be something else. */
function readLine(reading: Reading, line: string, start: number): boolean {
  const heading = HEADING.exec(line);
  if (heading !== null) return !/[# ]$/.test(line) && addHeading(reading, line, start, heading[0].length);
  const bullet = BULLET.exec(line);
  if (bullet !== null) return addItem(reading, line, start, bullet[1] ?? '-');
  const indent = INDENTED.test(line) ? 2 : 0;
  if (!WORDS.test(line.slice(indent))) return false;
  if (reading.open === null) {
    reading.list = null;
    reading.root.children.push(openParagraph(reading, line, start, false));
    return true;
  }
  addLine(reading.open.node, line, start, indent);
  return true;
}

/** Adds a line to a paragraph: two blanks before it break the line, otherwise its line end belongs to the words around it. */
function addLine(paragraph: Paragraph, line: string, start: number, indent: number): void {
  const { children } = paragraph;
  const [first, ...rest] = phrasing(withoutEnd(line, ' ').slice(indent), start + indent);
  const last = children.at(-1);
  const lastEnd = last?.position?.end.offset ?? start;
  const lineEnd = paragraph.position?.end.offset ?? start;
  paragraph.position = placeOf(paragraph.position?.start.offset ?? 0, start + line.length);
  if (first === undefined) return;
  if (lineEnd - lastEnd >= 2) children.push({ type: 'break', position: placeOf(lastEnd, start) }, first, ...rest);
  else {
    const isText = first.type === 'text';
    const before = last?.type === 'text' ? last : textOf('', lineEnd);
    const end = isText ? first.position?.end.offset : undefined;
    const value = `${before.value}\n${isText ? first.value : ''}`;
    const text: Text = { type: 'text', value, position: placeOf(before.position?.start.offset ?? 0, end ?? start) };
    children.splice(children.length - (last === before ? 1 : 0), 1, text, ...(isText ? [] : [first]), ...rest);
  }
}

/** A line as text and strong words. */
function phrasing(words: string, start: number): readonly PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const { 0: whole, 1: inner = '', index } of words.includes('*') ? words.matchAll(STRONG) : []) {
    if (index > at) nodes.push(textOf(words.slice(at, index), start + at));
    at = index + whole.length;
    const children = [textOf(inner, start + index + 2)];
    nodes.push({ type: 'strong', children, position: placeOf(start + index, start + at) });
  }
  if (at < words.length) nodes.push(textOf(words.slice(at), start + at));
  return nodes;
}

function addHeading(reading: Reading, line: string, start: number, lead: number): boolean {
  const depth = (lead - 1) as Heading['depth'];
  reading.root.children.push({
    type: 'heading',
    depth,
    children: [...phrasing(line.slice(lead), start + lead)],
    position: placeOf(start, start + line.length),
  });
  reading.open = null;
  reading.list = null;
  return true;
}

function addItem(reading: Reading, line: string, start: number, marker: string): boolean {
  if (reading.list === null || reading.marker !== marker) {
    reading.list = { type: 'list', ordered: false, children: [], position: placeOf(start, start) };
    reading.marker = marker;
    reading.root.children.push(reading.list);
  }
  const paragraph = openParagraph(reading, line.slice(2), start + 2, true);
  reading.list.children.push({ type: 'listItem', children: [paragraph], position: placeOf(start, start) });
  return true;
}

function openParagraph(reading: Reading, words: string, start: number, isItem: boolean): Paragraph {
  const children = [...phrasing(withoutEnd(words, ' '), start)];
  const node: Paragraph = { type: 'paragraph', children, position: placeOf(start, start + words.length) };
  reading.open = { node, isItem };
  return node;
}

function textOf(value: string, start: number): Text {
  return { type: 'text', value, position: placeOf(start, start + value.length) };
}

function placeOf(start: number, end: number): NonNullable<Text['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}
