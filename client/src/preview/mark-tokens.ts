/** Puts marks around words in what markdown-it has read; knows neither VS Code nor how the page is drawn. */
import type { PreviewMark, PreviewMarks } from '../../../server/src/lsp/protocol.js';

/** What is used of a token of markdown-it. */
export interface Token {
  readonly type: string;
  readonly content: string;
  readonly map: readonly [start: number, end: number] | null;
  readonly children: readonly Token[] | null;
  attrSet(name: string, value: string): void;
}

type MakeToken = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** The same tokens where nothing is marked: VS Code keeps them, so none is changed. */
export function markTokens(tokens: readonly Token[], { marks, cards }: PreviewMarks): readonly Token[] {
  const byLine = groupByLine(marks);
  let line = 0;
  return tokens.map((token) => {
    // The cells of a table have no place of their own, only their row has.
    if (token.map !== null) line = token.map[0];
    if (token.type !== 'inline' || token.children === null) return token;
    const children = markChildren(token.children, line, { byLine, cards });
    return children === token.children ? token : withChange(token, { children });
  });
}

type ByLine = ReadonlyMap<number, readonly PreviewMark[]>;

function groupByLine(marks: readonly PreviewMark[]): ByLine {
  const groups = new Map<number, PreviewMark[]>();
  for (const mark of marks) groups.set(mark.line, [...(groups.get(mark.line) ?? []), mark]);
  return groups;
}

interface Marking {
  readonly byLine: ByLine;
  readonly cards: PreviewMarks['cards'];
}

function markChildren(children: readonly Token[], from: number, { byLine, cards }: Marking): readonly Token[] {
  let line = from;
  let isChanged = false;
  const done = new Set<PreviewMark>();
  const all = children.flatMap((child): readonly Token[] => {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
    if (child.type !== 'text') return [child];
    const spans = findSpans(child.content, byLine.get(line) ?? [], done);
    if (spans.length === 0) return [child];
    isChanged = true;
    return cutText(child, spans, cards);
  });
  return isChanged ? all : children;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: PreviewMark;
}

/** Marks are in the order of the line, so each of a kind is looked for behind the one before it. */
function findSpans(text: string, marks: readonly PreviewMark[], done: Set<PreviewMark>): readonly Span[] {
  const spans: Span[] = [];
  const next = new Map<string, number>();
  for (const mark of marks) {
    if (done.has(mark)) continue;
    const start = text.indexOf(mark.words, next.get(mark.kind) ?? 0);
    if (start === -1) continue;
    done.add(mark);
    next.set(mark.kind, start + mark.words.length);
    spans.push({ start, end: start + mark.words.length, mark });
  }
  return spans;
}

/** One piece for each stretch in which the same marks hold. */
function cutText(token: Token, spans: readonly Span[], cards: PreviewMarks['cards']): readonly Token[] {
  const { content } = token;
  const cuts = [...new Set([0, content.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const told = new Set<string>();
  return cuts.slice(0, -1).flatMap((start, i) => {
    const end = cuts[i + 1] ?? start;
    const piece = withChange(token, { content: content.slice(start, end) });
    const here = spans.filter((span) => span.start <= start && end <= span.end).map(({ mark }) => mark);
    const key = here.find(({ card }) => card !== undefined)?.card ?? '';
    const isNew = Object.hasOwn(cards, key) && !told.has(key);
    if (isNew) told.add(key);
    return here.length === 0 ? [piece] : around(piece, here, isNew ? (cards[key] ?? null) : null);
  });
}

function around(piece: Token, marks: readonly PreviewMark[], card: string | null): readonly Token[] {
  const open = make(piece, 'span', 1);
  const known = card === null ? [] : ['customer-first-known'];
  open.attrSet('class', [...new Set(marks.map(({ kind }) => `customer-first-${kind}`)), ...known].join(' '));
  const titles = marks.flatMap(({ title }) => title ?? []);
  if (titles.length > 0) open.attrSet('title', titles.join('\n'));
  if (card === null) return [open, piece, make(piece, 'span', -1)];
  open.attrSet('tabindex', '0');
  const box = make(piece, 'span', 1);
  box.attrSet('class', 'customer-first-card');
  box.attrSet('role', 'note');
  const text = withChange(piece, { content: card });
  return [open, piece, box, text, make(piece, 'span', -1), make(piece, 'span', -1)];
}

function make(like: Token, tag: string, nesting: -1 | 1): Token {
  const kind = like.constructor as MakeToken;
  return new kind(`customer_first_${tag}`, tag, nesting);
}

function withChange(token: Token, change: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, change);
}
