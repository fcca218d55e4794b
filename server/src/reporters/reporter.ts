/** What a reporter is: a pure function from a report to text. */
import type { Report, ReportedFinding } from '../core/engine/report.js';
import { isAtLeast, type Severity } from '../core/finding/finding.js';
import type { Palette } from './palette.js';

/** Who speaks: shown in machine-readable reports. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** What reports say about a rule besides its findings. */
export interface RuleFacts {
  readonly id: string;
  /** One sentence: what the text should do. */
  readonly requires: string;
  readonly part: string;
  readonly stage: 'trial' | 'stable';
  readonly severity: Severity;
  readonly source: string;
  /** The page that explains it: an address, or a path within the package. */
  readonly url: string;
  /** That page as Markdown, where it is at hand. */
  readonly documentation: string | null;
}

export interface ReportOptions {
  readonly tool: Tool;
  readonly rules: readonly RuleFacts[];
  /** The least severity to show; null for what suits the format. Counts always cover everything. */
  readonly minSeverity: Severity | null;
  /** From which severity on a finding fails the run. */
  readonly failOn: Severity;
  readonly palette: Palette;
  /** Width of the terminal; null when nobody looks at it line by line. */
  readonly columns: number | null;
}

/** Returns the whole output, ending in a line end, or '' when there is nothing to say. */
export type Reporter = (report: Report, options: ReportOptions) => string;

/** The findings that a report with this minimum shows. */
export function shownFindings(findings: readonly ReportedFinding[], minimum: Severity): readonly ReportedFinding[] {
  return findings.filter((finding) => isAtLeast(finding.severity, minimum));
}
