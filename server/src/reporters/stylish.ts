/** For people: every finding with its line, the words underlined, and what to try instead. */
import type { FileReport, Report, ReportedFinding } from '../core/engine/report.js';
import type { Severity } from '../core/finding/finding.js';
import { indexLines, type LineIndex, positionAt } from '../core/text/line-index.js';
import { codeFrame } from './code-frame.js';
import { displayWidth } from './display-width.js';
import { type Drawn, drawnFindings, drawOthers } from './many-alike.js';
import { makePrintable } from './hidden-signs.js';
import type { Palette } from './palette.js';
import { remarksOn } from './remarks.js';
import { type ReportOptions, shownFindings } from './reporter.js';
import { drawSummary } from './summary.js';
import { padEnd, wrap } from './wrap.js';

const DEFAULT_MINIMUM: Severity = 'warning';
const FRAME_INDENT = 4;
const SEVERITY_COLUMNS = 7;
const NARROWEST = 40;
const WIDEST = 110;

/** Everything one finding needs to be drawn. */
interface Drawing {
  readonly file: FileReport;
  readonly index: LineIndex;
  readonly placeColumns: number;
  readonly options: ReportOptions;
}

export function stylish(report: Report, options: ReportOptions): string {
  const minimum = options.minSeverity ?? DEFAULT_MINIMUM;
  const blocks = report.files.flatMap((file) => {
    const findings = shownFindings(file.findings, minimum);
    return findings.length === 0 ? [] : [drawFile(file, findings, options)];
  });
  return [...blocks, drawSummary(report, { ...options, minimum }) + drawRemarks(report, options.columns)].join('\n');
}

function drawRemarks(report: Report, columns: number | null): string {
  const lines = remarksOn(report).flatMap((remark) => wrap(remark, columns ?? Infinity));
  return lines.map((line) => `${line}\n`).join('');
}

function drawFile(file: FileReport, findings: readonly ReportedFinding[], options: ReportOptions): string {
  const index = indexLines(file.text);
  const placeColumns = Math.max(...findings.map((finding) => placeOf(finding, index).length));
  const drawing = { file, index, placeColumns, options };
  const title = options.palette.underline(options.palette.bold(makePrintable(file.path)));
  return `${title}\n${drawnFindings(findings)
    .map((drawn) => `\n${drawFinding(drawn, drawing)}`)
    .join('')}`;
}

function drawFinding(drawn: Drawn, drawing: Drawing): string {
  const { finding } = drawn;
  const lines = [...drawMessage(finding, drawing), ...drawFrame(finding, drawing), ...drawMore(drawn, drawing)];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** `12:24  warning  message  rule-id`, the message continued below itself where the terminal is narrow. */
function drawMessage(finding: ReportedFinding, { index, placeColumns, options }: Drawing): readonly string[] {
  const { palette } = options;
  const place = palette.dim(padEnd(placeOf(finding, index), placeColumns));
  const severity = paintFor(finding.severity, palette)(padEnd(finding.severity, SEVERITY_COLUMNS));
  const indent = 2 + placeColumns + 2 + SEVERITY_COLUMNS + 2;
  const room = options.columns === null ? Infinity : contentColumns(options.columns) - indent;
  const lines = [...wrap(makePrintable(finding.message), room)];
  const last = lines.pop() ?? '';
  if (displayWidth(last) + 2 + finding.ruleId.length <= room) lines.push(`${last}  ${palette.dim(finding.ruleId)}`);
  else lines.push(last, palette.dim(finding.ruleId));
  return lines.map((line, at) => (at === 0 ? `  ${place}  ${severity}  ${line}` : `${' '.repeat(indent)}${line}`));
}

/** The lines of those that are not drawn one by one. */
function drawMore(drawn: Drawn, { index, options }: Drawing): readonly string[] {
  const others = drawOthers(drawn, index);
  if (others === null) return [];
  const indent = ' '.repeat(FRAME_INDENT);
  return wrap(others, contentColumns(options.columns) - FRAME_INDENT).map(
    (line) => `${indent}${options.palette.dim(line)}`,
  );
}

/** The source lines with their underlines, then the first thing to try. */
function drawFrame(finding: ReportedFinding, { file, index, options }: Drawing): readonly string[] {
  const { palette, columns } = options;
  const gutterColumns = FRAME_INDENT + String(positionAt(index, finding.range.end).line).length;
  const content = contentColumns(columns) - gutterColumns - ' | '.length;
  const gutter = (label: string): string => palette.dim(`${label.padStart(gutterColumns)} |`);
  const paint = paintFor(finding.severity, palette);
  const frame = codeFrame(file.text, index, finding.range, content).flatMap((line) => [
    `${gutter(line.number === null ? '' : String(line.number))} ${line.number === null ? palette.dim(line.source) : line.source}`,
    ...(line.underline === '' ? [] : [`${gutter('')} ${indentOf(line.underline)}${paint(line.underline.trimStart())}`]),
  ]);
  return [...frame, ...drawAdvice(finding, { gutterColumns, content, palette })];
}

interface AdviceLayout {
  readonly gutterColumns: number;
  readonly content: number;
  readonly palette: Palette;
}

function drawAdvice(finding: ReportedFinding, { gutterColumns, content, palette }: AdviceLayout): readonly string[] {
  const [first] = finding.fixes;
  if (first === undefined) return [];
  const label = first.kind === 'fix' ? 'Fix: ' : 'Try: ';
  const text = first.kind === 'fix' ? `${first.title} (--fix does it for you)` : first.title;
  return wrap(makePrintable(text), content - label.length).map(
    (line, at) =>
      `${' '.repeat(gutterColumns + 3)}${at === 0 ? palette.green(label) : ' '.repeat(label.length)}${line}`,
  );
}

function placeOf(finding: ReportedFinding, index: LineIndex): string {
  const { line, column } = positionAt(index, finding.range.start);
  return `${line}:${column}`;
}

function indentOf(text: string): string {
  return ' '.repeat(text.length - text.trimStart().length);
}

function contentColumns(columns: number | null): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns ?? WIDEST));
}

function paintFor(severity: Severity, palette: Palette): (text: string) => string {
  switch (severity) {
    case 'error':
      return palette.red;
    case 'warning':
      return palette.yellow;
    case 'info':
      return palette.cyan;
  }
}
