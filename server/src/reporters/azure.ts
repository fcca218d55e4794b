/** For Azure Pipelines: logging commands that become issues in the summary of a run. */
import type { Report } from '../core/engine/report.js';
import type { Severity } from '../core/finding/finding.js';
import { positionAt } from '../core/text/line-index.js';
import { messageWithAdvice } from './advice.js';
import { withoutHidden } from './hidden-signs.js';
import { withoutCommands, withoutInnerCommands } from './log-commands.js';
import { plainPalette } from './palette.js';
import type { ReportOptions } from './reporter.js';
import { drawSummary } from './summary.js';
import { onOneLine, withoutControls } from './well-formed.js';
import { type PlacedFinding, placedFindings, worstFirst } from './worst-first.js';

const DEFAULT_MINIMUM: Severity = 'warning';

export function azure(report: Report, options: ReportOptions): string {
  const minimum = options.minSeverity ?? DEFAULT_MINIMUM;
  const lines = worstFirst(placedFindings(report, minimum)).map((placed) => `${lineOf(placed)}\n`);
  return lines.join('') + drawSummary(report, { minimum, palette: plainPalette, columns: null });
}

/** Azure knows errors and warnings; an info is a plain line of the log. */
function lineOf({ file, index, finding }: PlacedFinding): string {
  const { line, column } = positionAt(index, finding.range.start);
  const { severity, ruleId } = finding;
  if (severity === 'info') {
    const plain = `${file.path}:${line}:${column} ${severity} ${messageWithAdvice(finding)} ${ruleId}`;
    return withoutCommands(onOneLine(plain));
  }
  const properties = { type: severity, sourcepath: file.path, linenumber: line, columnnumber: column, code: ruleId };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))};`);
  return `##vso[task.logissue ${written.join('')}]${escapeMessage(messageWithAdvice(finding))}`;
}

function escapeMessage(text: string): string {
  return withoutInnerCommands(withoutHidden(withoutControls(text)))
    .replace(/%/g, '%AZP25')
    .replace(/\r/g, '%0D')
    .replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replace(/]/g, '%5D').replace(/;/g, '%3B');
}
