/** Gives findings their position-free identity and the page that explains them. */
import type { Finding } from '../rules/rule.js';
import { fingerprintOf, normaliseWords } from './fingerprint.js';
import { moveToDocument, startOf, type PlacedFinding } from './place.js';
import type { ReportedFinding } from './report.js';
import { urlOf } from './url.js';

/** The findings with ranges that count from the start of the document; `text` is the document's. */
export function identify(placed: readonly PlacedFinding[], text: string): readonly ReportedFinding[] {
  const seen = new Map<string, number>();
  return placed.map((one) => {
    const { finding } = one;
    const words = wordsOf(one, text);
    const key = `${finding.ruleId}\0${words}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const fingerprint = fingerprintOf(finding, words, occurrence);
    return { ...moveToDocument(one), fingerprint, url: urlOf(finding.ruleId) };
  });
}

const known = new WeakMap<Finding, string>();

/** What a section's finding points at stays the same as long as the finding does. */
function wordsOf(placed: PlacedFinding, text: string): string {
  const before = known.get(placed.finding);
  if (before !== undefined && placed.section !== null) return before;
  const start = startOf(placed);
  const { range } = placed.finding;
  const words = normaliseWords(text.slice(start, start + range.end - range.start));
  known.set(placed.finding, words);
  return words;
}
