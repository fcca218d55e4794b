/** What is ticked off in a document, and which part of a text it is about. */
import type { DocumentModel } from '../document/model.js';
import { type TickedLine, tickedLines } from '../document/ticked-lines.js';
import type { ClaimKind } from '../language/claim-words.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { TextRange } from '../text/range.js';

export interface Claim extends TickedLine {
  readonly kind: ClaimKind;
}

const MOST_WORDS = 60;

/** Lines that claim something, each once; those that make an exception say themselves that it is not true of all. */
export function claimsIn({ text, language }: DocumentModel): readonly Claim[] {
  return tickedLines(text).flatMap((line) => {
    const kind = kindOf(line.text, language);
    return kind === null ? [] : [{ ...line, kind }];
  });
}

function kindOf(text: string, { claims: { claims, exceptions } }: LanguagePack): ClaimKind | null {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-/’'][\p{L}\p{N}]+)*/gu) ?? [])
    .slice(0, MOST_WORDS)
    .map((lower) => ({ lower }));
  if (words.some((_, at) => matchPhrase(exceptions, words, at) > 0)) return null;
  const kinds = Object.keys(claims) as ClaimKind[];
  return kinds.find((kind) => words.some((_, at) => matchPhrase(claims[kind], words, at) > 0)) ?? null;
}

/** The part of its document that a list is about: the innermost section around it that says anything else. */
export function partAbout({ text, headings, sections }: DocumentModel, at: number): TextRange {
  const whole = { start: 0, end: text.length };
  const around = headings.filter(({ range }) => range.start <= at).reverse();
  let depth = 7;
  for (const { depth: own, range } of around) {
    if (own >= depth) continue;
    depth = own;
    const next = headings.find((other) => other.range.start > at && other.depth <= own);
    const part = { start: range.start, end: next?.range.start ?? text.length };
    const isToldOf = sections.some(
      ({ range: { start }, stories, items }) =>
        start >= part.start &&
        start < part.end &&
        (stories.length > 0 || items.some(({ kind }) => kind === 'requirement' || kind === 'goal')),
    );
    if (isToldOf) return part;
  }
  return whole;
}
