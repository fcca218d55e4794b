/** An issue as Markdown: what it is called, where it comes from, its words, and its criteria. */
import { longHash } from '../../core/text/hash.js';
import { isTitle } from './formats/ids.js';
import type { Issue } from './issue.js';
import { drawMarkdown, oneLine, text } from './markup/draw-markdown.js';
import { fitBelow } from './markup/fit-below.js';

export interface DrawOptions {
  /** How an address is made of an id, with “{id}” in its place, where an export has none. */
  readonly address: string | null;
}

/** A file of its own for each. */
export function drawFile(issue: Issue, options: DrawOptions): string {
  return sign(drawIssue(issue, { ...options, depth: 1 }));
}

/** All of them in one. */
export function drawBacklog(issues: readonly Issue[], options: DrawOptions): string {
  return sign(['# Backlog', ...issues.map((issue) => drawIssue(issue, { ...options, depth: 2 }))].join('\n\n'));
}

function drawIssue(issue: Issue, { depth, address }: DrawOptions & { readonly depth: number }): string {
  const told = isTitle(issue) ? null : address;
  const link = issue.link ?? told?.replaceAll('{id}', encodeURIComponent(issue.id.replace(/^#/, ''))) ?? null;
  const linked = (words: string): string => (link === null ? escaped(words) : `[${escaped(words)}](${link})`);
  const named = isTitle(issue) ? linked(issue.title) : `${linked(issue.id)}: ${escaped(issue.title)}`;
  const title = `${'#'.repeat(depth)} ${named}`;
  const criteria = fitBelow(issue.criteria, depth + 1);
  const parts = [
    title,
    drawFacts(issue),
    fitBelow(issue.body, depth),
    ...(criteria === '' ? [] : [`${'#'.repeat(depth + 1)} Acceptance criteria`, criteria]),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** In a comment: what a tracker keeps beside a story is no part of it. */
function drawFacts({ type, status, labels }: Issue): string {
  const facts = [
    ...(type === null ? [] : [`Type: ${type}`]),
    ...(status === null ? [] : [`Status: ${status}`]),
    ...(labels.length === 0 ? [] : [`Labels: ${labels.join(', ')}`]),
  ];
  return facts.length === 0 ? '' : `<!-- ${facts.join(' · ').replace(/--+|[<>]/g, '-')} -->`;
}

/** Words of which no sign means anything else. */
function escaped(words: string): string {
  const children = oneLine([text(words)]);
  const drawn = drawMarkdown([{ type: 'heading', depth: 1, children }]);
  return drawn.replace(/^#\s*/, '').replaceAll('\n', ' ');
}

const SIGNED = /\n\n<!-- Imported by customer-first ([0-9a-f]{16})\. [^\n]*-->\n?$/;
const NOTE = 'What is changed here is left alone by the next import.';

/** Says in the text itself that it was made, and of which words. */
function sign(drawn: string): string {
  return `${drawn}\n\n<!-- Imported by customer-first ${longHash(drawn)}. ${NOTE} -->\n`;
}

/** `own`: as an import has made it; `changed`: somebody has written in it since; `foreign`: no import has made it. */
export type Origin = 'own' | 'changed' | 'foreign';

export function originOf(fileText: string): Origin {
  const written = fileText.replaceAll('\r\n', '\n');
  const signed = SIGNED.exec(written);
  if (signed === null) return /<!-- Imported by customer-first [0-9a-f]{16}\./.test(written) ? 'changed' : 'foreign';
  return longHash(written.slice(0, signed.index)) === signed[1] ? 'own' : 'changed';
}
