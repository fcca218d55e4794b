/** The prose of a block of HTML: what a reader sees between its tags, an element of the page at a time. */
import { lazily } from '../lazily.js';
import type { TextRange } from '../text/range.js';
import { referenceAt } from './alignment.js';
import { BLOCK_ELEMENTS } from './html-elements.js';
import { createHtmlTables, type HtmlTables } from './html-tables.js';
import {
  appendTag,
  createBuilder,
  type Builder,
  type Prose,
  push,
  pushLiteral,
  sourceRange,
  withoutUnseen,
} from './prose.js';
import type { HtmlPiece } from './table.js';

/** Whatever ends a stretch of text. */
const SIGN = /[<&{\r\n]/g;
const TAG = /<\/?([a-zA-Z][\w.-]{0,60})(?:[^<>"'{}]|"[^"]{0,2000}"|'[^']{0,2000}'|\{[^{}]{0,2000}\}){0,500}>/y;
const COMMENTS: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
];
/** What stands in them is shown as it is, or not at all. */
const RAW_ELEMENTS: ReadonlySet<string> = new Set(['script', 'style', 'pre', 'textarea', 'template', 'svg']);
/** Elements of a program and not of the page: `<Card>`. */
const COMPONENT = /^\s*<\/?[A-Z][\w.]*[a-z]/;
const LINE_START = /[ \t>]*/y;

interface Page {
  readonly source: string;
  readonly end: number;
  readonly base: number;
  readonly pieces: HtmlPiece[];
  readonly tables: HtmlTables;
  /** The source in small letters. */
  readonly lower: () => string;
  /** Where each expression of the block ends, by where it begins. */
  readonly expressions: () => ReadonlyMap<number, number>;
  builder: Builder;
  /** Whether what is read is the title of a fold. */
  isTitle: boolean;
}

/** What is read of the block at `range` of `source`; `base` is the place of `source` in the section. */
export function readHtml(source: string, range: TextRange, base: number): readonly HtmlPiece[] {
  const html = source.slice(range.start, range.end);
  const name = /^\s*<\/?([A-Za-z][\w.-]{0,60})/.exec(html)?.[1]?.toLowerCase() ?? '';
  if (COMPONENT.test(html) && !BLOCK_ELEMENTS.has(name)) return [];
  const page: Page = {
    ...{ source, end: range.end, base, pieces: [], tables: createHtmlTables(), builder: createBuilder(base) },
    lower: lazily(() => source.toLowerCase()),
    expressions: lazily(() => expressionsIn(source, range)),
    isTitle: false,
  };
  for (let at = range.start; at < range.end;) at = readFrom(page, at);
  endPiece(page);
  page.pieces.push(...page.tables.rest());
  return page.pieces;
}

function readFrom(page: Page, at: number): number {
  const { source, end, builder } = page;
  SIGN.lastIndex = at;
  const next = Math.min(SIGN.exec(source)?.index ?? end, end);
  if (next > at) {
    pushLiteral(builder, source.slice(at, next), at);
    return next;
  }
  switch (source[at]) {
    case '<':
      return readTag(page, at);
    case '{':
      return readExpression(page, at);
    case '&':
      return readReference(page, at);
    default:
      return readLineEnd(page, at);
  }
}

function readTag(page: Page, at: number): number {
  const { source, end, base, builder } = page;
  for (const [opening, closing] of COMMENTS) {
    if (!source.startsWith(opening, at)) continue;
    const close = source.indexOf(closing, at + opening.length);
    return close === -1 ? end : Math.min(end, close + closing.length);
  }
  TAG.lastIndex = at;
  const [tag = '', written = ''] = TAG.exec(source) ?? [];
  if (tag === '' || at + tag.length > end) return readLiteral(page, at);
  const name = written.toLowerCase();
  const after = at + tag.length;
  if (name === 'br') push(builder, '\n', at, after);
  else if (BLOCK_ELEMENTS.has(name) || RAW_ELEMENTS.has(name)) {
    endPiece(page);
    if (name === 'summary') page.isTitle = !tag.startsWith('</');
    page.pieces.push(...page.tables.meet(name, tag.startsWith('</'), { start: base + at, end: base + after }));
  } else appendTag(builder, tag, { start: at, end: after });
  const isRaw = RAW_ELEMENTS.has(name) && !tag.startsWith('</') && !tag.endsWith('/>');
  if (!isRaw) return after;
  const close = page.lower().indexOf(`</${name}`, after);
  return close === -1 ? end : Math.min(end, close);
}

/** `{…}` is a program's. */
function readExpression(page: Page, at: number): number {
  return page.expressions().get(at) ?? readLiteral(page, at);
}

function expressionsIn(source: string, { start, end }: TextRange): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let i = start; i < end; i++) {
    if (source[i] === '{') open.push(i);
    else if (source[i] === '}') {
      const from = open.pop();
      if (from !== undefined) ends.set(from, i + 1);
    }
  }
  return ends;
}

function readReference(page: Page, at: number): number {
  const reference = referenceAt(page.source, at, page.end);
  if (reference === null) return readLiteral(page, at);
  push(page.builder, reference.text, at, at + reference.length);
  return at + reference.length;
}

function readLiteral({ source, builder }: Page, at: number): number {
  pushLiteral(builder, source[at] ?? '', at);
  return at + 1;
}

/** A blank line ends what is read together; indentation and signs of quotation are left out. */
function readLineEnd(page: Page, at: number): number {
  const { source, builder } = page;
  const after = source.startsWith('\r\n', at) ? at + 2 : at + 1;
  LINE_START.lastIndex = after;
  const words = Math.min(page.end, after + (LINE_START.exec(source)?.[0].length ?? 0));
  if (/[\r\n]/.test(source[words] ?? '')) endPiece(page);
  else push(builder, '\n', at, after);
  return words;
}

function endPiece(page: Page): void {
  const { builder, pieces, base } = page;
  if (/[\p{L}\p{N}]/u.test(builder.text)) {
    const prose = page.isTitle ? asTitle(withoutUnseen(builder)) : withoutUnseen(builder);
    if (!page.tables.take(prose)) pieces.push({ prose: [prose], table: null });
  }
  page.builder = createBuilder(base);
}

/** What stands above a fold is no sentence of it, as little as words in bold that stand alone. */
function asTitle(prose: Prose): Prose {
  const { length } = prose.text;
  return { ...prose, wrapped: [{ start: 0, end: length, whole: sourceRange(prose, 0, length) }] };
}
