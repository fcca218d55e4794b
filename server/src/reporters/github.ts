/** For GitHub Actions: workflow commands that become annotations on the lines of a pull request. */
import type { FileReport, Report, ReportedFinding } from '../core/engine/report.js';
import type { Severity } from '../core/rules/rule.js';
import type { LineIndex } from '../core/text/line-index.js';
import { indexLines } from '../core/text/line-index.js';
import { plainPalette } from './palette.js';
import { placeRange } from './places.js';
import type { ReportOptions } from './reporter.js';
import { shownFindings } from './reporter.js';
import { drawSummary } from './summary.js';

const DEFAULT_MINIMUM: Severity = 'warning';
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function github(report: Report, options: ReportOptions): string {
  const minimum = options.minSeverity ?? DEFAULT_MINIMUM;
  const commands = report.files.flatMap((file) => commandsOf(file, minimum));
  return commands.join('') + drawSummary(report, { minimum, palette: plainPalette, columns: null });
}

function commandsOf(file: FileReport, minimum: Severity): readonly string[] {
  const index = indexLines(file.text);
  return shownFindings(file.findings, minimum).map((finding) => {
    const properties = { file: file.path, ...placeOf(finding, index), title: finding.ruleId };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${COMMANDS[finding.severity]} ${written.join(',')}::${escapeMessage(messageOf(finding))}\n`;
  });
}

/** GitHub refuses columns on a range of several lines, so these are left out there. */
function placeOf(finding: ReportedFinding, index: LineIndex): Readonly<Record<string, number>> {
  const { start, end } = placeRange(index, finding.range);
  if (start.line !== end.line) return { line: start.line, endLine: end.line };
  return { line: start.line, col: start.column, endLine: end.line, endColumn: end.column };
}

function messageOf(finding: ReportedFinding): string {
  const [first] = finding.fixes;
  return first === undefined ? finding.message : `${finding.message}\nTry: ${first.title}`;
}

function escapeMessage(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
