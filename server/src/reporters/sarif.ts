/** SARIF 2.1.0: for code scanning services, which keep findings apart by fingerprint from run to run. */
import { isComplete } from '../core/engine/apply-fixes.js';
import { type FileReport, hasTrouble, type Problem, type Report, type ReportedFinding } from '../core/engine/report.js';
import type { Fix, Severity } from '../core/finding/finding.js';
import { indexLines, type LineIndex } from '../core/text/line-index.js';
import type { TextRange } from '../core/text/range.js';
import { placeRange } from './places.js';
import { type ReportOptions, shownFindings } from './reporter.js';
import { describeRules } from './sarif-rules.js';
import { toJsonText, wellFormed } from './well-formed.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const BASE = '%SRCROOT%';
const FINGERPRINT = 'customerFirst/v1';
const DEFAULT_MINIMUM: Severity = 'info';

/** Accepted, but not in the text. */
const BASELINED = { suppressions: [{ kind: 'external', justification: 'Accepted in the baseline.' }] };

/** Answered by somebody, beside the text. */
function answerOf({ answeredBecause }: ReportedFinding): object {
  const justification = answeredBecause ?? 'Somebody has answered this question.';
  return { suppressions: [{ kind: 'external', justification }] };
}

type RuleIndex = ReadonlyMap<string, number>;

export function sarif(report: Report, options: ReportOptions): string {
  const minimum = options.minSeverity ?? DEFAULT_MINIMUM;
  const found = report.files.flatMap((file) =>
    [...file.findings, ...file.suppressed, ...file.baselined, ...file.answered].map((finding) => finding.ruleId),
  );
  const rules = describeRules(options.rules, found);
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  const driver = { name: options.tool.name, semanticVersion: options.tool.version, rules };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [BASE]: { description: { text: 'The folder in which customer-first was started.' } } },
    invocations: [invocationOf(report.problems)],
    results: report.files.flatMap((file) => resultsOf(file, { minimum, ruleIndex })),
  };
  return toJsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

/** Files and settings that could not be read: they make a run unsuccessful, not a text wrong. */
function invocationOf(problems: readonly Problem[]): object {
  return {
    executionSuccessful: !hasTrouble(problems),
    toolExecutionNotifications: problems.map((problem) => ({
      level: problem.isNote === true ? 'note' : 'error',
      message: { text: problem.message },
      locations: [{ physicalLocation: { artifactLocation: locate(problem.path), ...regionOfProblem(problem) } }],
    })),
  };
}

function regionOfProblem({ line, column }: Problem): object {
  if (line === null) return {};
  return { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } };
}

interface Shown {
  readonly minimum: Severity;
  readonly ruleIndex: RuleIndex;
}

function resultsOf(file: FileReport, { minimum, ruleIndex }: Shown): readonly object[] {
  const index = indexLines(file.text);
  const draw = (finding: ReportedFinding): object => resultOf(finding, { file, index, ruleIndex });
  const suppressed = shownFindings(file.suppressed, minimum).map((finding) => ({
    ...draw(finding),
    suppressions: [suppressionOf(finding)],
  }));
  const baselined = shownFindings(file.baselined, minimum).map((finding) => ({ ...draw(finding), ...BASELINED }));
  const answered = shownFindings(file.answered, minimum).map((finding) => ({ ...draw(finding), ...answerOf(finding) }));
  return [...shownFindings(file.findings, minimum).map(draw), ...suppressed, ...baselined, ...answered];
}

interface Place {
  readonly file: FileReport;
  readonly index: LineIndex;
  readonly ruleIndex: RuleIndex;
}

function resultOf(finding: ReportedFinding, { file, index, ruleIndex }: Place): object {
  const artifactLocation = locate(file.path);
  const region = regionOf(index, finding.range);
  const fixes = finding.fixes.filter(isComplete).map((fix) => fixOf(fix, file.path, index));
  return {
    ruleId: finding.ruleId,
    ruleIndex: ruleIndex.get(finding.ruleId) ?? -1,
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
    ...relatedOf(finding, file.path),
    ...(fixes.length === 0 ? {} : { fixes }),
  };
}

/** The other places that a finding speaks of; of another file only the line is known. */
function relatedOf({ places = [] }: ReportedFinding, own: string): object {
  if (places.length === 0) return {};
  const relatedLocations = places.map(({ path, line, message }, id) => ({
    id,
    message: { text: message },
    physicalLocation: { artifactLocation: locate(path ?? own), region: { startLine: line } },
  }));
  return { relatedLocations };
}

/** Only of a complete fix: whoever reads this format may commit it with one click. */
function fixOf(fix: Fix, path: string, index: LineIndex): object {
  const replacements = fix.edits.map((edit) => ({
    deletedRegion: regionOf(index, edit.range),
    insertedContent: { text: edit.text },
  }));
  return { description: { text: fix.title }, artifactChanges: [{ artifactLocation: locate(path), replacements }] };
}

function suppressionOf(finding: ReportedFinding): object {
  const reason = finding.suppressedBecause;
  return { kind: 'inSource', ...(reason === undefined ? {} : { justification: reason }) };
}

function regionOf(index: LineIndex, range: TextRange): object {
  const { start, end } = placeRange(index, range);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function locate(path: string): object {
  return { uri: toUri(path), uriBaseId: BASE };
}

/** A relative path as a URI reference: every segment percent-encoded. */
function toUri(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/');
}

function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'info' ? 'note' : severity;
}
