/** Explains what is said of one requirement, criterion, goal, measure, point of a plan or title: by its words and where it stands, not by weights. */
import type { Item, Title } from '../document/model.js';
import type { Finding } from '../finding/finding.js';
import { overlaps, shift, type TextRange } from '../text/range.js';
import type { Explaining } from './explain.js';
import { moveToDocument } from './place.js';

export interface ItemExplanation {
  readonly kind: Item['kind'] | 'title';
  /** Of the item, in the document. */
  readonly range: TextRange;
  /** The titles it stands below, outermost first. */
  readonly heading: readonly string[];
  readonly findings: readonly Pick<Finding, 'ruleId' | 'message' | 'isQuestion'>[];
}

/** The first item whose range, in the document, is meant; null where there is none. A title counts where something is said of it, or where a label makes it a goal. */
export function explainItemAt(
  { document, linter }: Explaining,
  isMeant: (range: TextRange) => boolean,
): ItemExplanation | null {
  const { placed } = linter.lint(document, { namedPersonas: null });
  for (const section of document.sections) {
    const place = (range: TextRange): TextRange => shift(range, section.range.start);
    const saidOf = (range: TextRange): ItemExplanation['findings'] =>
      placed
        .map(moveToDocument)
        .filter((finding) => finding.story === undefined && overlaps(finding.range, place(range)));
    const explain = (kind: ItemExplanation['kind'], range: TextRange): ItemExplanation => ({
      ...{ kind, range: place(range), heading: section.heading, findings: saidOf(range) },
    });
    const item = section.items.find(({ range }) => isMeant(place(range)));
    if (item !== undefined) return explain(item.kind, item.range);
    const title = section.titles.find(({ clause }) => isMeant(place(clause.range)));
    if (title !== undefined && (isGoal(title) || saidOf(title.clause.range).length > 0))
      return explain('title', title.clause.range);
  }
  return null;
}

function isGoal({ kind }: Title): boolean {
  return kind === 'labelled';
}
