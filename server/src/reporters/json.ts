/** For programs: every finding with its place, identity and edits. The shape is a promise; see `schemaVersion`. */
import { countBySeverity, type FileReport, type Report, type ReportedFinding, sumOf } from '../core/engine/report.js';
import type { Severity } from '../core/finding/finding.js';
import { indexLines, type LineIndex } from '../core/text/line-index.js';
import type { JsonFile, JsonFinding, JsonReport } from './json-shape.js';
import { placeRange } from './places.js';
import { type ReportOptions, shownFindings } from './reporter.js';
import { toJsonText } from './well-formed.js';

const DEFAULT_MINIMUM: Severity = 'info';

export function json(report: Report, options: Pick<ReportOptions, 'tool' | 'minSeverity'>): string {
  const minimum = options.minSeverity ?? DEFAULT_MINIMUM;
  const output: JsonReport = {
    schemaVersion: 1,
    tool: { name: options.tool.name, version: options.tool.version },
    files: report.files.map((file) => fileOf(file, minimum)),
    summary: summaryOf(report),
  };
  return toJsonText(output);
}

function fileOf(file: FileReport, minimum: Severity): JsonFile {
  const index = indexLines(file.text);
  const findings = shownFindings(file.findings, minimum);
  const language = file.language === null ? {} : { language: file.language };
  return { path: file.path, findings: findings.map((finding) => findingOf(finding, index)), ...language };
}

function findingOf(finding: ReportedFinding, index: LineIndex): JsonFinding {
  return {
    ruleId: finding.ruleId,
    message: finding.message,
    severity: finding.severity,
    ...(finding.isQuestion === true ? { isQuestion: true } : {}),
    range: placeRange(index, finding.range),
    fingerprint: finding.fingerprint,
    url: finding.url,
    fixes: finding.fixes.map((fix) => ({
      kind: fix.kind,
      title: fix.title,
      edits: fix.edits.map((edit) => ({ range: placeRange(index, edit.range), text: edit.text })),
    })),
  };
}

function summaryOf(report: Report): JsonReport['summary'] {
  const counts = countBySeverity(report);
  return {
    files: report.files.length,
    stories: sumOf(report, 'stories'),
    unread: sumOf(report, 'unread'),
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    suppressed: report.files.reduce((sum, file) => sum + file.suppressed.length, 0),
    baselined: report.files.reduce((sum, file) => sum + file.baselined.length, 0),
    answered: report.files.reduce((sum, file) => sum + file.answered.length, 0),
  };
}
