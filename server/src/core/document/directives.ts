/** Reads suppressions from comments: `<!-- customer-first-disable-next-line rule-id -- reason -->`, `{/* … *\/}`. */
import type { Root } from 'mdast';
import { COMMENT_CLOSING, COMMENT_OPENING } from './mdx-comments.js';
import type { Directive, DirectiveKind, Span } from './model.js';
import { walk } from './parse-markdown.js';

/** How a comment begins and ends: in HTML, and in Markdown with components. */
const FORMS: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  [COMMENT_OPENING, COMMENT_CLOSING],
];
/** "customer-first-disable-line", and what is near enough to have been meant so. */
const DIRECTIVE =
  /^customer[-_ ]?first(?:-([a-z][a-z_-]{0,39})|[-_: ]{1,3}((?:disable|enable|ignore|suppress|off)[a-z_-]{0,30}))/i;
const REASON = /(?:\s(?:-{2,3}|[—–])|:)(?=\s|$)/;
const KINDS: ReadonlySet<string> = new Set(['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable']);

/** All directives of a parsed chunk, in order; `base` is its place in the section. Unknown kinds are read too, to be reported. */
export function readDirectives(root: Root, source: string, base: number): readonly Directive[] {
  const directives: Directive[] = [];
  walk(root, (node) => {
    if (node.type !== 'html') return;
    const start = node.position?.start.offset ?? 0;
    const html = source.slice(start, node.position?.end.offset ?? start);
    for (const [opening, closing] of FORMS) directives.push(...directivesIn(html, opening, closing, base + start));
  });
  return directives;
}

/** A comment ends at the first closing; what looks like another beginning inside it is its text. */
function directivesIn(html: string, opening: string, closing: string, base: number): readonly Directive[] {
  const directives: Directive[] = [];
  for (let at = html.indexOf(opening); at !== -1;) {
    const inner = at + opening.length;
    const close = html.indexOf(closing, inner);
    if (close === -1) break;
    const end = close + closing.length;
    const directive = readDirective(html.slice(inner, close), base + inner);
    if (directive !== null) directives.push({ ...directive, range: { start: base + at, end: base + end } });
    at = html.indexOf(opening, end);
  }
  return directives;
}

/** What the words of a comment say; `base` is their place. */
function readDirective(inner: string, base: number): Omit<Directive, 'range'> | null {
  const body = inner.trimStart();
  const match = DIRECTIVE.exec(body);
  if (match === null) return null;
  const lead = inner.length - body.length;
  const written = match[1] ?? match[2] ?? '';
  // "disable--": the name ends where the reason begins.
  const name = written.slice(0, lastLetter(written) + 1).toLowerCase();
  const length = match[0].length - written.length + name.length;
  const rest = body.slice(length).trimEnd();
  // Written otherwise than " -- ", a reason is still a reason.
  const dash = REASON.exec(` ${rest}`);
  const list = dash === null ? rest : rest.slice(0, Math.max(0, dash.index - 1));
  const reason = dash === null ? '' : ` ${rest}`.slice(dash.index + dash[0].length).trim();
  return {
    kind: match[1] !== undefined && KINDS.has(name) ? (name as DirectiveKind) : 'unknown',
    name,
    rules: idsIn(list, base + lead + length),
    reason: /\p{L}|\p{N}/u.test(reason) ? reason : null,
  };
}

function lastLetter(word: string): number {
  let at = word.length - 1;
  while (at > 0 && '-_'.includes(word[at] ?? '')) at--;
  return at;
}

/** Rule ids are compared in lower case. */
function idsIn(list: string, offset: number): readonly Span[] {
  const ids: Span[] = [];
  for (const match of list.matchAll(/[^\s,]+/g)) {
    const start = offset + match.index;
    ids.push({ text: match[0].toLowerCase(), range: { start, end: start + match[0].length } });
  }
  return ids;
}
