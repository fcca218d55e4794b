/** The prose of a block: what a reader sees, and where in the document every character of it stands. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { TextRange } from '../text/range.js';
import { placeCode, placeText } from './alignment.js';
import { type Wrapped, withMarkup } from './markup-around.js';
import { unseenIn } from './unseen-signs.js';

/** Visible text with its places. Line ends are `\n`; what rules must not look at is `opaque`. */
export interface Prose {
  readonly text: string;
  /** Source offset where each character of `text` starts. */
  readonly starts: readonly number[];
  /** Source offset where each character ends. */
  readonly ends: readonly number[];
  /** Stretches of `text` that come from code spans, as offsets into `text`. */
  readonly opaque: readonly TextRange[];
  /** Stretches of `text` that are emphasised (not bold). */
  readonly emphasised: readonly TextRange[];
  /** Stretches of `text` between signs: emphasis, links and code. */
  readonly wrapped?: readonly Wrapped[];
}

export interface Builder {
  text: string;
  /** Where the source stands in the section; added to every place. */
  readonly base: number;
  readonly starts: number[];
  readonly ends: number[];
  opaque: TextRange[];
  emphasised: TextRange[];
  wrapped: Wrapped[];
  /** Elements that are open, with the length of the text before them and the place of their tag. */
  readonly open: { readonly name: string; readonly from: number; readonly at: number }[];
}

export function createBuilder(base: number): Builder {
  return { text: '', base, starts: [], ends: [], opaque: [], emphasised: [], wrapped: [], open: [] };
}

/** Flattens phrasing content; `source` is the text the nodes' offsets refer to, `base` its place in the section. */
export function proseOf(nodes: readonly PhrasingContent[], source: string, base = 0): Prose {
  return withoutUnseen(flatten(nodes, source, base));
}

/** The same for a paragraph, with the footnotes apart that are explained in its lines. */
export function proseOfLines(nodes: readonly PhrasingContent[], source: string, base: number): readonly Prose[] {
  const prose = flatten(nodes, source, base);
  const cuts = prose.text.includes('\n[^') ? [...prose.text.matchAll(NEXT_FOOTNOTE)].map(({ index }) => index) : [];
  if (cuts.length === 0) return [withoutUnseen(prose)];
  return [0, ...cuts].map((start, i) => withoutUnseen(partOf(prose, { start, end: cuts[i] ?? prose.text.length })));
}

const NEXT_FOOTNOTE = /\n(?=\[\^[^\s[\]]{1,60}\]:)/g;

function flatten(nodes: readonly PhrasingContent[], source: string, base: number): Builder {
  const builder = createBuilder(base);
  for (const node of nodes) append(builder, node, source);
  return builder;
}

/** A stretch of prose. */
function partOf(prose: Prose, { start, end }: TextRange): Prose {
  const left = [
    { start: 0, end: start },
    { start: end, end: prose.text.length },
  ];
  return leaveOut(prose, left, []);
}

/** Prose without footnote marks, struck text and whatever else is no word; code stays as it is. */
export function withoutUnseen(prose: Prose): Prose {
  const { left, linked } = unseenIn(prose.text);
  const seen = left.filter(({ start, end }) => !prose.opaque.some((code) => code.start <= start && end <= code.end));
  return seen.length === 0 ? prose : leaveOut(prose, seen, linked);
}

/** `left` is in order. */
function leaveOut(
  prose: Prose,
  left: readonly TextRange[],
  linked: NonNullable<ReturnType<typeof unseenIn>>['linked'],
): Prose {
  const kept: TextRange[] = [];
  let at = 0;
  for (const { start, end } of left) {
    if (start > at) kept.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  kept.push({ start: at, end: prose.text.length });
  const moved = (offset: number): number =>
    kept.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, offset) - start), 0);
  const move = ({ start, end }: TextRange): TextRange => ({ start: moved(start), end: moved(end) });
  const pick = <Each>(list: readonly Each[]): Each[] => kept.flatMap(({ start, end }) => list.slice(start, end));
  return {
    text: kept.map(({ start, end }) => prose.text.slice(start, end)).join(''),
    starts: pick(prose.starts),
    ends: pick(prose.ends),
    opaque: prose.opaque.map(move).filter(isSome),
    emphasised: prose.emphasised.map(move).filter(isSome),
    wrapped: [
      ...(prose.wrapped ?? []).map((wrap) => ({ ...move(wrap), whole: wrap.whole })),
      ...linked.map((link) => ({ ...move(link), whole: sourceRange(prose, link.whole.start, link.whole.end) })),
    ].filter(isSome),
  };
}

function isSome({ start, end }: TextRange): boolean {
  return end > start;
}

/** Several pieces of prose read as one, a line each. */
export function joinProse(pieces: readonly Prose[]): Prose {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const builder = createBuilder(0);
  for (const piece of pieces) {
    if (builder.text !== '' && piece.text !== '') {
      const at = piece.starts[0] ?? 0;
      push(builder, '\n', at, at);
    }
    const by = builder.text.length;
    const moved = (range: TextRange): TextRange => ({ start: range.start + by, end: range.end + by });
    builder.text += piece.text;
    for (const start of piece.starts) builder.starts.push(start);
    for (const end of piece.ends) builder.ends.push(end);
    builder.opaque.push(...piece.opaque.map(moved));
    builder.emphasised.push(...piece.emphasised.map(moved));
    for (const wrap of piece.wrapped ?? []) builder.wrapped.push({ ...moved(wrap), whole: wrap.whole });
  }
  return builder;
}

/** The place in the document of a stretch of prose. It never begins or ends in the middle of emphasis, a link or code; a word may. */
export function sourceRange(prose: Prose, start: number, end: number, isWord = false): TextRange {
  if (end <= start) {
    const at = prose.starts[start] ?? prose.ends[prose.ends.length - 1] ?? 0;
    return { start: at, end: at };
  }
  const range = { start: prose.starts[start] ?? 0, end: prose.ends[end - 1] ?? 0 };
  return prose.wrapped === undefined ? range : withMarkup(prose.wrapped, { start, end }, range, isWord);
}

function append(builder: Builder, node: Nodes, source: string): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  switch (node.type) {
    case 'text':
      appendText(builder, node.value, source, { start, end });
      break;
    case 'inlineCode':
      appendCode(builder, node.value, source, { start, end });
      break;
    case 'break':
      push(builder, '\n', start, end);
      break;
    case 'html':
      if (/^<br[\s/>]/i.test(node.value)) push(builder, '\n', start, end);
      else appendTag(builder, node.value, { start, end });
      break;
    case 'linkReference':
      // The mark of a footnote of one word, which looks like the address of a link.
      if (node.label?.startsWith('^') !== true) appendWrapped(builder, node.children, source, { start, end });
      break;
    case 'strong':
    case 'link':
      appendWrapped(builder, node.children, source, { start, end });
      break;
    case 'emphasis': {
      const from = builder.text.length;
      appendWrapped(builder, node.children, source, { start, end });
      builder.emphasised.push({ start: from, end: builder.text.length });
      break;
    }
    default:
      if ('children' in node) for (const child of node.children) append(builder, child, source);
  }
}

function appendWrapped(builder: Builder, nodes: readonly Nodes[], source: string, whole: TextRange): void {
  const from = builder.text.length;
  for (const child of nodes) append(builder, child, source);
  wrap(builder, from, whole);
}

/** All text from `from` on stands between signs. */
function wrap({ text, base, wrapped }: Builder, from: number, { start, end }: TextRange): void {
  if (text.length > from)
    wrapped.push({ start: from, end: text.length, whole: { start: base + start, end: base + end } });
}

/** More elements than anybody puts into each other. */
const MOST_OPEN = 20;

/** What is struck out is withdrawn, and a figure that is set high is the mark of a footnote. */
export function appendTag(builder: Builder, tag: string, place: TextRange): void {
  const [, close, written = ''] = TAG_WITH_TEXT.exec(tag) ?? [];
  const name = written.toLowerCase();
  if (name === '' || tag.endsWith('/>')) return;
  if (close === '') {
    if (builder.open.push({ name, from: builder.text.length, at: place.start }) > MOST_OPEN) builder.open.shift();
    return;
  }
  const opened = builder.open.findLastIndex((each) => each.name === name);
  const { from, at } = builder.open[opened] ?? { from: builder.text.length, at: place.start };
  if (opened !== -1) builder.open.splice(opened);
  const isMark = name === 'sup' && /^\[?(?:\d{1,3}|[*†‡])\]?$/.test(builder.text.slice(from));
  if (isMark || WITHDRAWN.has(name)) cutAt(builder, from);
  else wrap(builder, from, { start: at, end: place.end });
  if (CODE.has(name)) hide(builder, from);
}

/** All text from `from` on is code, also what was code in it before. */
function hide(builder: Builder, from: number): void {
  const { length } = builder.text;
  builder.opaque = builder.opaque.filter(({ start }) => start < from);
  if (length > from) builder.opaque.push({ start: from, end: length });
}

function cutAt(builder: Builder, from: number): void {
  builder.text = builder.text.slice(0, from);
  builder.starts.length = builder.ends.length = from;
  builder.opaque = builder.opaque.filter((range) => range.end <= from);
  builder.emphasised = builder.emphasised.filter((range) => range.end <= from);
  builder.wrapped = builder.wrapped.filter((range) => range.end <= from);
}

const WITHDRAWN: ReadonlySet<string> = new Set(['del', 's', 'strike']);
/** What is shown as it is written. */
const CODE: ReadonlySet<string> = new Set(['code', 'samp', 'kbd', 'tt', 'var']);
const TAG_WITH_TEXT = /^<(\/?)(del|s|strike|sup|sub|b|strong|i|em|u|a|mark|code|kbd|samp|tt|var|ins|span|small)[\s/>]/i;

/** Adds what a reader sees; the source says all of it between `start` and `end`. */
export function push(builder: Builder, text: string, start: number, end: number): void {
  builder.text += text;
  for (let i = 0; i < text.length; i++) {
    builder.starts.push(builder.base + start);
    builder.ends.push(builder.base + end);
  }
}

/** Adds what stands in the source as it is. */
export function pushLiteral(builder: Builder, text: string, start: number): void {
  builder.text += text;
  for (let at = builder.base + start; builder.starts.length < builder.text.length; at++) {
    builder.starts.push(at);
    builder.ends.push(at + 1);
  }
}

/** Code whose characters cannot be told apart in the source stands where all of it does. */
function appendCode(builder: Builder, value: string, source: string, range: TextRange): void {
  const from = builder.text.length;
  const steps = placeCode(value, source, range);
  if (steps === null) push(builder, value, range.start, range.end);
  else for (const { text, start, end } of steps) push(builder, text, start, end);
  builder.opaque.push({ start: from, end: builder.text.length });
  wrap(builder, from, range);
}

/** Whatever the parser decodes or leaves out makes the value shorter than the source. */
function appendText(builder: Builder, value: string, source: string, range: TextRange): void {
  const isLiteral = value.length === range.end - range.start && !value.includes('\r');
  if (isLiteral) pushLiteral(builder, value, range.start);
  else for (const { text, start, end } of placeText(value, source, range)) push(builder, text, start, end);
}

/** Text without any markup that begins at `start`. */
export function plainProse(text: string, start: number): Prose {
  const starts = Array.from({ length: text.length }, (_, i) => start + i);
  return { text, starts, ends: starts.map((at) => at + 1), opaque: [], emphasised: [] };
}
