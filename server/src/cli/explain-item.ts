/** What `customer-first explain --at` says of what is no story: a requirement, a goal, a measure. */
import type { ItemExplanation } from '../core/engine/explain-item.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import type { Palette } from '../reporters/palette.js';
import { placeRange } from '../reporters/places.js';
import { toJsonText } from '../reporters/well-formed.js';
import { asJson, saidAsText } from './explain-said.js';

export interface ShownItem {
  readonly path: string;
  readonly text: string;
  readonly palette: Palette;
}

const KINDS: Readonly<Record<ItemExplanation['kind'], string>> = {
  requirement: 'a requirement',
  criterion: 'an acceptance criterion',
  goal: 'a goal',
  measure: 'a measure of success',
  planEntry: 'a point of a plan',
  title: 'a title that says what is to be reached',
};

export function itemAsText(
  { kind, range, heading, findings }: ItemExplanation,
  { path, text, palette }: ShownItem,
): string {
  const { line, column } = positionAt(indexLines(text), range.start);
  const words = text.slice(range.start, range.end).replace(/\s+/g, ' ');
  const below = heading.at(-1);
  const where = kind === 'title' || below === undefined ? '' : `, below “${below}”`;
  const read = `It is read as ${KINDS[kind]}${where}. Its words and its place decide what is said of it.`;
  const said = saidAsText(findings, palette);
  return [
    `${palette.dim(makePrintable(`${path}:${line}:${column}`))}\n${makePrintable(words)}\n`,
    `${makePrintable(read)}\n`,
    ...(said.length > 0 ? said : ['Nothing is said of it.\n']),
  ].join('\n');
}

export function itemAsJson({ kind, range, heading, findings }: ItemExplanation, { path, text }: ShownItem): string {
  return toJsonText({
    schemaVersion: 1,
    path,
    range: placeRange(indexLines(text), range),
    kind,
    heading,
    findings: findings.map(asJson),
    judgements: [],
  });
}
