/** Reads suppressions from HTML comments: `<!-- customer-first-disable-next-line rule-id -- reason -->`. */
import type { Root } from 'mdast';
import type { Directive, DirectiveKind, Span } from './model.js';
import { walk } from './parse-markdown.js';

const OPENING = '<!--';
const CLOSING = '-->';
const NAME = 'customer-first-';
const REASON = /(?:\s(?:-{2,3}|[—–])|:)(?=\s|$)/;
const KINDS: ReadonlySet<string> = new Set(['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable']);

/** All directives of a parsed chunk, in order; `base` is its place in the section. Unknown kinds are read too, to be reported. */
export function readDirectives(root: Root, source: string, base: number): readonly Directive[] {
  const directives: Directive[] = [];
  walk(root, (node) => {
    if (node.type !== 'html') return;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    for (let at = source.indexOf(OPENING, start); at !== -1 && at < end; at = source.indexOf(OPENING, at + 1)) {
      const close = source.indexOf(CLOSING, at + OPENING.length);
      const directive = close === -1 || close > end ? null : readDirective(source, at, close + CLOSING.length, base);
      if (directive !== null) directives.push(directive);
    }
  });
  return directives;
}

function readDirective(source: string, start: number, end: number, base: number): Directive | null {
  const inner = source.slice(start + OPENING.length, end - CLOSING.length);
  const lead = inner.length - inner.trimStart().length;
  const body = inner.trim();
  if (!body.startsWith(NAME)) return null;
  const name = /^[a-z-]+/.exec(body.slice(NAME.length))?.[0] ?? '';
  const kind = name.replace(/-+$/, '');
  const rest = body.slice(NAME.length + kind.length);
  // Written otherwise than " -- ", a reason is still a reason.
  const dash = REASON.exec(` ${rest}`);
  const list = dash === null ? rest : rest.slice(0, Math.max(0, dash.index - 1));
  const reason = dash === null ? '' : ` ${rest}`.slice(dash.index + dash[0].length).trim();
  const offset = base + start + OPENING.length + lead + NAME.length + kind.length;
  return {
    kind: KINDS.has(kind) ? (kind as DirectiveKind) : 'unknown',
    name: kind,
    range: { start: base + start, end: base + end },
    rules: idsIn(list, offset),
    reason: /\p{L}|\p{N}/u.test(reason) ? reason : null,
  };
}

function idsIn(list: string, offset: number): readonly Span[] {
  const ids: Span[] = [];
  for (const match of list.matchAll(/[^\s,]+/g)) {
    const start = offset + match.index;
    ids.push({ text: match[0], range: { start, end: start + match[0].length } });
  }
  return ids;
}
