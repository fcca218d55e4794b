/** Checkstyle XML: an old format that nearly every tool for reports can read. */
import type { FileReport, Report, ReportedFinding } from '../core/engine/report.js';
import type { Severity } from '../core/finding/finding.js';
import { indexLines, type LineIndex, positionAt } from '../core/text/line-index.js';
import { messageWithAdvice } from './advice.js';
import { type ReportOptions, shownFindings } from './reporter.js';
import { drawXml, type XmlElement } from './xml.js';

const DEFAULT_MINIMUM: Severity = 'info';
/** The version of Checkstyle whose format this is; readers only want to see one. */
const VERSION = '4.3';

export function checkstyle(report: Report, options: ReportOptions): string {
  const minimum = options.minSeverity ?? DEFAULT_MINIMUM;
  const files = report.files.map((file) => fileOf(file, { minimum, tool: options.tool.name }));
  return drawXml({ name: 'checkstyle', attributes: { version: VERSION }, content: files });
}

interface Shown {
  readonly minimum: Severity;
  readonly tool: string;
}

function fileOf(file: FileReport, { minimum, tool }: Shown): XmlElement {
  const index = indexLines(file.text);
  const content = shownFindings(file.findings, minimum).map((finding) => errorOf(finding, index, tool));
  return { name: 'file', attributes: { name: file.path }, content };
}

function errorOf(finding: ReportedFinding, index: LineIndex, tool: string): XmlElement {
  const { line, column } = positionAt(index, finding.range.start);
  const { severity, ruleId } = finding;
  const message = messageWithAdvice(finding).replace(/\n/g, ' ');
  return { name: 'error', attributes: { line, column, severity, message, source: `${tool}.${ruleId}` } };
}
