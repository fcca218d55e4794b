/** Reads a line of words, **strong** and *emphasised* ones, `code` and [links](to) as the parser would, where nothing else is in it. */
import type { PhrasingContent, Text } from 'mdast';

/** What stands between two signs that can only be one thing: it begins and ends at the edge of a word. */
function between(sign: string, others: string): string {
  const end = `(?=${sign}(?:$|[ .,;:!?)]))`;
  const word = `[\\p{L}\\p{N}\`]`;
  return `(?<=^|[ (])${sign}(?=${word})([^${others}]*(?:(?<=${word})${end}|(?<=[:.,!?])(?=${sign}(?:$| ))))${sign}`;
}

const CODE = '(?<!`)`([^`]+)`(?!`)';
/** Where a link leads, with a title. */
const TARGET = '\\([^\\s()<>\\\\`\\[\\]|]+(?: "[^"\\\\`<|]*")?\\)';
const LINK = `(?<!!)\\[([^\\[\\]]+)\\]${TARGET}`;
const IMAGE = `!\\[([^\\[\\]\\\\\`<|]*)\\]${TARGET}`;
const PIECE = new RegExp(
  [CODE, LINK, IMAGE, between('\\*\\*', '*'), between('\\*', '*'), between('_', '_')].join('|'),
  'gu',
);

/** Signs that begin markup, where they are not between letters or before a blank. */
const MARKUP = /[\\`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#|[a-z0-9]{1,31};)|<(?![ \d=])|\][(:]|!\[/iu;
const BRACKET = /[[\]]/;
const ANY_SIGN = /[\\&_`[\]<*]/;

/** The nodes of a line that stands at `start`; null where only the parser can tell. `hasLabels`: brackets alone may be a link. */
export function readPhrasing(words: string, start: number, hasLabels: boolean): readonly PhrasingContent[] | null {
  if (!ANY_SIGN.test(words)) return words === '' ? [] : [textOf(words, start)];
  const nodes: PhrasingContent[] = [];
  let at = 0;
  const addWords = (end: number): boolean => {
    if (end === at) return true;
    const text = words.slice(at, end);
    if (MARKUP.test(text) || (hasLabels && BRACKET.test(text))) return false;
    nodes.push(textOf(text, start + at));
    return true;
  };
  for (const match of words.matchAll(PIECE)) {
    if (!addWords(match.index)) return null;
    at = match.index + match[0].length;
    const node = nodeOf(match, start, hasLabels);
    if (node === null) return null;
    nodes.push(node);
  }
  return addWords(words.length) ? nodes : null;
}

function nodeOf(match: RegExpExecArray, start: number, hasLabels: boolean): PhrasingContent | null {
  const [whole, code, link, image, strong, starred, underlined] = match;
  const from = start + match.index;
  const position = placeOf(from, from + whole.length);
  if (code !== undefined) return { type: 'inlineCode', value: codeOf(code), position };
  if (image !== undefined) return { type: 'image', url: '', alt: image, position };
  const inner = link ?? strong ?? starred ?? underlined ?? '';
  const children = readPhrasing(inner, from + (strong === undefined ? 1 : 2), hasLabels);
  if (children === null) return null;
  if (link === undefined)
    return { type: strong === undefined ? 'emphasis' : 'strong', children: [...children], position };
  return { type: 'link', url: '', children: [...children] as Text[], position };
}

/** One blank at both ends is not part of the code. */
function codeOf(written: string): string {
  const isPadded = written.length > 2 && written.startsWith(' ') && written.endsWith(' ') && /[^ ]/.test(written);
  return isPadded ? written.slice(1, -1) : written;
}

export function textOf(value: string, start: number): Text {
  return { type: 'text', value, position: placeOf(start, start + value.length) };
}

export function placeOf(start: number, end: number): NonNullable<Text['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}
