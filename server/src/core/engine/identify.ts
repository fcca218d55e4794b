/** Gives findings their position-free identity and the page that explains them. */
import type { DocumentModel } from '../document/model.js';
import type { Finding } from '../finding/finding.js';
import { shift, type TextRange } from '../text/range.js';
import { type FindingIdentity, fingerprintOf, identityOf } from './identity.js';
import { moveToDocument, type PlacedFinding } from './place.js';
import type { ReportedFinding } from './report.js';
import { urlOf } from './url.js';

/** The findings of a document with ranges that count from its start. */
export function identify(
  placed: readonly PlacedFinding[],
  document: Pick<DocumentModel, 'text' | 'language'>,
): readonly ReportedFinding[] {
  const seen = new Map<string, number>();
  return placed.map((one) => {
    const identity = identityIn(one, document);
    const occurrence = seen.get(identity.clause) ?? 0;
    seen.set(identity.clause, occurrence + 1);
    const fingerprint = fingerprintOf(identity, occurrence);
    return { ...moveToDocument(one), identity, fingerprint, url: urlOf(one.finding.ruleId) };
  });
}

const known = new WeakMap<Finding, FindingIdentity>();

/** What a section's finding is about stays the same as long as the finding does. */
function identityIn(
  { finding, section }: PlacedFinding,
  { text, language }: Pick<DocumentModel, 'text' | 'language'>,
): FindingIdentity {
  const before = known.get(finding);
  if (before !== undefined && section !== null) return before;
  const from = section?.range.start ?? 0;
  const cut = (range: TextRange): string => {
    const { start, end } = shift(range, from);
    return finding.isOnWorkspace === true ? '' : text.slice(start, end);
  };
  const { range, extent } = finding;
  const sentence = extent === undefined ? {} : { sentence: cut(extent) };
  const identity = identityOf({ ...finding, text: cut(range), ...sentence, infinitive: language.grammar.infinitive });
  known.set(finding, identity);
  return identity;
}
