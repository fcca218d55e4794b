/** The prose of a block: what a reader sees, and where in the document every character of it stands. */
import type { Nodes, PhrasingContent, Text } from 'mdast';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { TextRange } from '../text/range.js';

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
      appendText(builder, node, source, start, end);
      break;
    case 'inlineCode':
      appendCode(builder, node.value, source, start, end);
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

function push(builder: Builder, char: string, start: number, end: number): void {
  builder.text += char;
  for (let i = 0; i < char.length; i++) {
    builder.starts.push(builder.base + start);
    builder.ends.push(builder.base + end);
  }
}

function appendCode(builder: Builder, value: string, source: string, start: number, end: number): void {
  const from = builder.text.length;
  const inner = source.indexOf(value, start);
  const isWhole = inner !== -1 && inner + value.length <= end;
  for (let i = 0; i < value.length; i++) {
    const at = isWhole ? inner + i : start;
    push(builder, value[i] ?? '', at, isWhole ? at + 1 : end);
  }
  builder.opaque.push({ start: from, end: builder.text.length });
}

/** Walks value and source side by side, past escapes, character references and the markers of wrapped lines. */
function appendText(builder: Builder, node: Text, source: string, start: number, end: number): void {
  const { value } = node;
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const char = value[i] ?? '';
    if (char === '\r' && value[i + 1] === '\n') continue;
    if (char === '\n' || char === '\r') {
      const lineEnd = findLineEnd(source, at, end);
      const next = Math.min(end, lineEnd + (source[lineEnd] === '\r' && source[lineEnd + 1] === '\n' ? 2 : 1));
      push(builder, '\n', lineEnd, next);
      at = skipLinePrefix(source, next, end, value[i + 1] ?? '');
      continue;
    }
    const length = sourceLength(source, at, end, value, i);
    push(builder, char, at, at + length.source);
    for (let more = 1; more < length.value; more++) push(builder, value[++i] ?? '', at, at + length.source);
    at += length.source;
  }
}

function findLineEnd(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && source[at] !== '\n' && source[at] !== '\r') at++;
  return at;
}

/** Skips indentation and quote markers that a wrapped line starts with in the source but not in the value. */
function skipLinePrefix(source: string, from: number, end: number, next: string): number {
  let at = from;
  while (at < end && (source[at] === ' ' || source[at] === '\t' || (source[at] === '>' && next !== '>'))) at++;
  return at;
}

interface Step {
  readonly source: number;
  readonly value: number;
}

/** How many source characters stand for the value's character at `i`: 1, 2 for an escape, more for a reference. */
function sourceLength(source: string, at: number, end: number, value: string, i: number): Step {
  const char = source[at];
  if (char === '\\' && value[i] === source[at + 1] && at + 1 < end) {
    const isEscaped = value[i] !== '\\' || source.startsWith('\\\\', at);
    if (isEscaped) return { source: 2, value: 1 };
  }
  if (char === '&') {
    const reference = characterReference(source, at, end);
    if (reference !== null && value.startsWith(reference.text, i)) {
      return { source: reference.length, value: reference.text.length };
    }
  }
  return { source: 1, value: 1 };
}

const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([0-9a-z]{1,31}));/iy;

function characterReference(source: string, at: number, end: number): { text: string; length: number } | null {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (match === null || at + match[0].length > end) return null;
  const [all, hex, decimal, name] = match;
  if (name !== undefined) {
    const text = decodeNamedCharacterReference(name);
    return text === false ? null : { text, length: all.length };
  }
  const code = hex === undefined ? Number.parseInt(decimal ?? '0', 10) : Number.parseInt(hex, 16);
  const isReplaced = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return { text: isReplaced ? '\uFFFD' : String.fromCodePoint(code), length: all.length };
}
