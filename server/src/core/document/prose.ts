/** The prose of a block: what a reader sees, and where in the document every character of it stands. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { TextRange } from '../text/range.js';
import { placeCode, placeText } from './alignment.js';

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
}

interface Builder {
  text: string;
  /** Where the source stands in the section; added to every place. */
  readonly base: number;
  readonly starts: number[];
  readonly ends: number[];
  readonly opaque: TextRange[];
  readonly emphasised: TextRange[];
}

/** Flattens phrasing content; `source` is the text the nodes' offsets refer to, `base` its place in the section. */
export function proseOf(nodes: readonly PhrasingContent[], source: string, base = 0): Prose {
  const builder: Builder = { text: '', base, starts: [], ends: [], opaque: [], emphasised: [] };
  for (const node of nodes) append(builder, node, source);
  return builder;
}

/** Several pieces of prose read as one, a line each. */
export function joinProse(pieces: readonly Prose[]): Prose {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const builder: Builder = { text: '', base: 0, starts: [], ends: [], opaque: [], emphasised: [] };
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
  }
  return builder;
}

/** The place in the document of a stretch of prose. */
export function sourceRange(prose: Prose, start: number, end: number): TextRange {
  if (end <= start) {
    const at = prose.starts[start] ?? prose.ends[prose.ends.length - 1] ?? 0;
    return { start: at, end: at };
  }
  return { start: prose.starts[start] ?? 0, end: prose.ends[end - 1] ?? 0 };
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
      break;
    case 'emphasis': {
      const from = builder.text.length;
      for (const child of node.children) append(builder, child, source);
      builder.emphasised.push({ start: from, end: builder.text.length });
      break;
    }
    default:
      if ('children' in node) for (const child of node.children) append(builder, child, source);
  }
}

/** Adds what a reader sees; the source says all of it between `start` and `end`. */
function push(builder: Builder, text: string, start: number, end: number): void {
  builder.text += text;
  for (let i = 0; i < text.length; i++) {
    builder.starts.push(builder.base + start);
    builder.ends.push(builder.base + end);
  }
}

/** Adds what stands in the source as it is. */
function pushLiteral(builder: Builder, text: string, start: number): void {
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
}

/** Whatever the parser decodes or leaves out makes the value shorter than the source. */
function appendText(builder: Builder, value: string, source: string, range: TextRange): void {
  const isLiteral = value.length === range.end - range.start && !value.includes('\r');
  if (isLiteral) pushLiteral(builder, value, range.start);
  else for (const { text, start, end } of placeText(value, source, range)) push(builder, text, start, end);
}
