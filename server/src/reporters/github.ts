/** For GitHub Actions: workflow commands that become annotations on the lines of a pull request. */
import type { Report } from '../core/engine/report.js';
import { severities, type Severity } from '../core/finding/finding.js';
import { positionAt } from '../core/text/line-index.js';
import { messageWithAdvice } from './advice.js';
import { count } from '../core/text/count.js';
import { withoutHidden } from './hidden-signs.js';
import { withoutCommands, withoutInnerCommands } from './log-commands.js';
import { plainPalette } from './palette.js';
import { placeRange } from './places.js';
import type { ReportOptions } from './reporter.js';
import { drawSummary } from './summary.js';
import { onOneLine, withoutControls } from './well-formed.js';
import { type PlacedFinding, placedFindings, worstFirst } from './worst-first.js';

const DEFAULT_MINIMUM: Severity = 'warning';
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
/** GitHub shows this many annotations of each kind for a step, and drops the others without a word. */
export const MOST_ANNOTATIONS = 10;

/** The first ten of each severity as annotations, all others as lines of the log. */
export function github(report: Report, options: ReportOptions): string {
  const minimum = options.minSeverity ?? DEFAULT_MINIMUM;
  const bySeverity = groupBySeverity(worstFirst(placedFindings(report, minimum)));
  const commands = bySeverity.flatMap((group) => group.slice(0, MOST_ANNOTATIONS).map(commandOf));
  const others = bySeverity.flatMap((group) => group.slice(MOST_ANNOTATIONS).map(lineOf));
  const summary = drawSummary(report, { minimum, palette: plainPalette, columns: null });
  return [...commands, ...explainLimit(bySeverity), ...others, ''].join('\n') + summary;
}

function groupBySeverity(placed: readonly PlacedFinding[]): readonly (readonly PlacedFinding[])[] {
  return severities.map((severity) => placed.filter(({ finding }) => finding.severity === severity));
}

/** Says how many are left out beside the lines, where any are. */
function explainLimit(groups: readonly (readonly PlacedFinding[])[]): readonly string[] {
  const parts = groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length <= MOST_ANNOTATIONS) return [];
    return [`the first ${MOST_ANNOTATIONS} of ${count(group.length, first.finding.severity)}`];
  });
  if (parts.length === 0) return [];
  return [
    `GitHub shows no more than ${MOST_ANNOTATIONS} of a kind beside the lines: ${parts.join(', ')}. The others are:`,
  ];
}

function commandOf({ file, index, finding }: PlacedFinding): string {
  const properties = { file: file.path, ...placeOf({ file, index, finding }), title: finding.ruleId };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[finding.severity]} ${written.join(',')}::${escapeMessage(messageWithAdvice(finding))}`;
}

/** GitHub refuses columns on a range of several lines, so these are left out there. */
function placeOf({ index, finding }: PlacedFinding): Readonly<Record<string, number>> {
  const { start, end } = placeRange(index, finding.range);
  if (start.line !== end.line) return { line: start.line, endLine: end.line };
  return { line: start.line, col: start.column, endLine: end.line, endColumn: end.column };
}

function lineOf({ file, index, finding }: PlacedFinding): string {
  const { line, column } = positionAt(index, finding.range.start);
  const text = `${file.path}:${line}:${column} ${finding.severity} ${finding.message} (${finding.ruleId})`;
  return withoutCommands(onOneLine(text));
}

function escapeMessage(text: string): string {
  return withoutInnerCommands(withoutHidden(withoutControls(text)))
    .replace(/%/g, '%25')
    .replace(/\r/g, '%0D')
    .replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
