/** Draws many findings of one rule in a file as one, with a count and the places: a list of them would hide the others. */
import type { ReportedFinding } from '../core/engine/report.js';
import { compareSeverity } from '../core/finding/finding.js';
import { type LineIndex, positionAt } from '../core/text/line-index.js';
import { listWords } from '../core/text/list-words.js';

/** So many findings of one rule are drawn one by one. */
const MOST_DRAWN = 8;

/** A finding that is drawn, and those of its rule that it stands for besides. */
export interface Drawn {
  readonly finding: ReportedFinding;
  readonly others: readonly ReportedFinding[];
}

/** The findings of one file as a person sees them, in their order; the worst of many alike stands for all. */
export function drawnFindings(findings: readonly ReportedFinding[]): readonly Drawn[] {
  const byRule = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const alike = byRule.get(finding.ruleId);
    if (alike === undefined) byRule.set(finding.ruleId, [finding]);
    else alike.push(finding);
  }
  return findings.flatMap((finding) => {
    const alike = byRule.get(finding.ruleId) ?? [];
    if (alike.length <= MOST_DRAWN) return [{ finding, others: [] }];
    const [worst] = [...alike].sort((a, b) => compareSeverity(a.severity, b.severity));
    return finding === worst ? [{ finding, others: alike.filter((each) => each !== worst) }] : [];
  });
}

/** "and 11 more like this: lines 3, 9 and 12"; null where there are none. */
export function drawOthers({ others }: Pick<Drawn, 'others'>, index: LineIndex): string | null {
  if (others.length === 0) return null;
  const lines = [...new Set(others.map(({ range }) => String(positionAt(index, range.start).line)))];
  return `and ${others.length} more like this: ${lines.length === 1 ? 'line' : 'lines'} ${listWords(lines, 'and')}`;
}

/** How many findings are drawn, in all. */
export function countDrawn(drawn: readonly Pick<Drawn, 'others'>[]): number {
  return drawn.reduce((sum, { others }) => sum + 1 + others.length, 0);
}
