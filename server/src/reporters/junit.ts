/** JUnit XML: for CI systems that show test results. A file is a suite, and each finding a test that did not pass. */
import { type FileReport, fails, type Report, type ReportedFinding } from '../core/engine/report.js';
import { isAddress } from '../core/engine/url.js';
import type { Severity } from '../core/finding/finding.js';
import { indexLines, type LineIndex, positionAt } from '../core/text/line-index.js';
import { messageWithAdvice } from './advice.js';
import { count } from '../core/text/count.js';
import { type ReportOptions, shownFindings } from './reporter.js';
import { drawXml, type XmlElement } from './xml.js';

const DEFAULT_MINIMUM: Severity = 'warning';

interface Suite {
  readonly minimum: Severity;
  readonly failOn: Severity;
}

export function junit(report: Report, options: ReportOptions): string {
  const suite = { minimum: options.minSeverity ?? DEFAULT_MINIMUM, failOn: options.failOn };
  const content = report.files.map((file) => suiteOf(file, suite));
  const total = (name: string): number => content.reduce((sum, each) => sum + Number(each.attributes[name] ?? 0), 0);
  const attributes = { name: options.tool.name, tests: total('tests'), failures: total('failures'), errors: 0 };
  return drawXml({ name: 'testsuites', attributes, content });
}

/** A file without findings is a test that passes, so that a clean run is not an empty one. */
function suiteOf(file: FileReport, { minimum, failOn }: Suite): XmlElement {
  const index = indexLines(file.text);
  const classname = classNameOf(file.path);
  const shown = shownFindings(file.findings, minimum);
  const cases = shown.map((finding) => caseOf(finding, { index, classname, failOn }));
  const stories = { name: 'testcase', attributes: { name: count(file.stories, 'story', 'stories'), classname } };
  const failures = shown.filter((finding) => fails(finding, failOn)).length;
  const content = cases.length === 0 ? [stories] : cases;
  return { name: 'testsuite', attributes: { name: file.path, tests: content.length, failures, errors: 0 }, content };
}

interface Place {
  readonly index: LineIndex;
  readonly classname: string;
  readonly failOn: Severity;
}

/** What does not fail the run is told without failing the test. */
function caseOf(finding: ReportedFinding, { index, classname, failOn }: Place): XmlElement {
  const { line, column } = positionAt(index, finding.range.start);
  const more = isAddress(finding.url) ? finding.url : `customer-first explain ${finding.ruleId}`;
  const details = `Line ${line}, column ${column}: ${messageWithAdvice(finding)}\n${more}`;
  const result: XmlElement = fails(finding, failOn)
    ? { name: 'failure', attributes: { type: finding.ruleId, message: finding.message }, content: details }
    : { name: 'system-out', attributes: {}, content: `${finding.severity}: ${details}` };
  const name = `${finding.ruleId} (${line}:${column})`;
  return { name: 'testcase', attributes: { name, classname }, content: [result] };
}

/** Readers take what stands before the last dot for a package, so the ending of the file goes. */
function classNameOf(path: string): string {
  return path.replace(/\.[^./]*$/, '').replace(/\./g, '_');
}
