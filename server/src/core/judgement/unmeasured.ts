/** Whether a document that sets a goal says how success is seen. */
import type { DocumentModel, Heading, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { findSequence } from '../language/sequences.js';
import { remembered } from '../remembered.js';
import { shift } from '../text/range.js';
import { createFinder, hasKey, kindOfDocument, statusOf } from './goal-document.js';
import type { Subject } from './subject.js';

export type Unmeasured =
  { readonly kind: 'missing'; readonly heading: Heading } | { readonly kind: 'vague'; readonly phrase: Span };

const speaksOfMeasures = remembered(({ mission }: LanguagePack) => createFinder(mission.measureSigns));

export function unmeasuredIn(document: DocumentModel, subject: Subject, language: LanguagePack): Unmeasured | null {
  const { mission } = language;
  const [title] = document.headings;
  if (title === undefined || kindOfDocument(document, language) !== 'named' || !subject.isPlan()) return null;
  if (statusOf(document, language) === 'open' || hasKey(document, mission.measureKeys)) return null;
  const measures = document.sections.flatMap(({ items, range }) =>
    items.filter(({ kind }) => kind === 'measure').map((item) => ({ item, by: range.start })),
  );
  const [first] = measures;
  if (first !== undefined) {
    const isVague = measures.every(
      ({ item: { clause } }) => !/\d/.test(clause.text) && findSequence(mission.vagueSuccess, clause.words) !== null,
    );
    const { text, range } = first.item.clause;
    return isVague ? { kind: 'vague', phrase: { text, range: shift(range, first.by) } } : null;
  }
  // A title alone is a note.
  if (document.text.slice(title.range.end).trim() === '') return null;
  if (speaksOfMeasures(language)(document) || isIndex(document)) return null;
  // A number with its unit may be one.
  if (/\d\s?%|→|->/.test(document.text)) return null;
  return { kind: 'missing', heading: title };
}

/** A document that only leads to others: most of its lines are links. */
function isIndex({ text }: DocumentModel): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => line.includes('](')).length * 3 > lines.length;
}
