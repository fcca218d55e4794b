/** Lists what a report shows across all files, the worst first, for formats that have room for only some of it. */
import type { FileReport, Report, ReportedFinding } from '../core/engine/report.js';
import { compareSeverity, type Severity } from '../core/finding/finding.js';
import { indexLines, type LineIndex } from '../core/text/line-index.js';
import { shownFindings } from './reporter.js';

/** A finding with the file it is in. */
export interface PlacedFinding {
  readonly file: FileReport;
  readonly index: LineIndex;
  readonly finding: ReportedFinding;
}

/** All shown findings in the order of the report. */
export function placedFindings(report: Report, minimum: Severity): readonly PlacedFinding[] {
  return report.files.flatMap((file) => {
    const findings = shownFindings(file.findings, minimum);
    if (findings.length === 0) return [];
    const index = indexLines(file.text);
    return findings.map((finding) => ({ file, index, finding }));
  });
}

/** The same, errors before warnings before infos; within a severity the order of the report stays. */
export function worstFirst<Placed extends PlacedFinding>(placed: readonly Placed[]): readonly Placed[] {
  return [...placed].sort((a, b) => compareSeverity(a.finding.severity, b.finding.severity));
}
