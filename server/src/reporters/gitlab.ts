/** For GitLab: a Code Quality report, which a merge request compares with that of its target branch. */
import type { Report } from '../core/engine/report.js';
import type { Severity } from '../core/finding/finding.js';
import { placeRange } from './places.js';
import type { ReportOptions } from './reporter.js';
import { toJsonText } from './well-formed.js';
import { placedFindings } from './worst-first.js';

const DEFAULT_MINIMUM: Severity = 'info';
/** GitLab also knows `critical` and `blocker`, which wording never is. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export function gitlab(report: Report, options: ReportOptions): string {
  const unique = createUniqueNames();
  const entries = placedFindings(report, options.minSeverity ?? DEFAULT_MINIMUM).map(({ file, index, finding }) => {
    const { start, end } = placeRange(index, finding.range);
    return {
      description: finding.message,
      check_name: finding.ruleId,
      fingerprint: unique(`${finding.fingerprint}:${file.path}`),
      severity: SEVERITIES[finding.severity],
      location: { path: file.path, lines: { begin: start.line, end: end.line } },
    };
  });
  return toJsonText(entries);
}

/** GitLab shows only the first of several entries with the same fingerprint. */
function createUniqueNames(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before + 1}`;
  };
}
