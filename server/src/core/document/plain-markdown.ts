/**
 * Reads Markdown that is hardly any: headings, paragraphs and bullets of plain words. Most stories are written like that,
 * and a full parse costs twenty times as much. Whatever could mean more is left to the parser; a test compares the two.
 */
import type { Heading, List, Paragraph, Root, Text } from 'mdast';

/** Characters that may begin markup anywhere in a line, or are changed by the parser. */
const MARKUP = /[\\&*_`[\]<>|~\t\r\0\uFEFF]/;
const WORDS = /^[\p{L}"“(]/u;
const HEADING = /^(#{1,6}) (?=[\p{L}\p{N}"“(])/u;
const BULLET = /^([-+]) (?=[\p{L}"“(])/u;
const INDENTED = /^ {2}(?=[\p{L}"“(])/u;

/** A paragraph that may go on in the next line. */
interface Open {
  readonly node: Paragraph;
  readonly text: Text;
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
  if (MARKUP.test(source)) return null;
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
      if (line.endsWith(' ') || (isIndented && (isOpenItem || reading.open?.isItem !== true))) return null;
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
  if (heading !== null) return !line.endsWith('#') && addHeading(reading, line, start, heading[0].length);
  const bullet = BULLET.exec(line);
  if (bullet !== null) return addItem(reading, line, start, bullet[1] ?? '-');
  const indent = INDENTED.test(line) ? 2 : 0;
  if (!WORDS.test(line.slice(indent))) return false;
  if (reading.open === null) {
    reading.list = null;
    reading.root.children.push(openParagraph(reading, line, start, false));
    return true;
  }
  const { node, text } = reading.open;
  text.value += `\n${line.slice(indent)}`;
  for (const part of [node, text]) part.position = placeOf(part.position?.start.offset ?? 0, start + line.length);
  return true;
}

function addHeading(reading: Reading, line: string, start: number, lead: number): boolean {
  const depth = (lead - 1) as Heading['depth'];
  const text = textOf(line.slice(lead), start + lead);
  reading.root.children.push({
    type: 'heading',
    depth,
    children: [text],
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
  const text = textOf(words, start);
  const node: Paragraph = { type: 'paragraph', children: [text], position: placeOf(start, start + words.length) };
  reading.open = { node, text, isItem };
  return node;
}

function textOf(value: string, start: number): Text {
  return { type: 'text', value, position: placeOf(start, start + value.length) };
}

function placeOf(start: number, end: number): NonNullable<Text['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}
