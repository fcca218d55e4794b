/** The closing lines of a report for people: what was found, how much was read, what is not shown. */
import { countBySeverity, itemsOf, type Report, sumOf } from '../core/engine/report.js';
import { isAtLeast, severities, type Severity } from '../core/finding/finding.js';
import { count } from '../core/text/count.js';
import { drawItems } from './item-count.js';
import type { Palette } from './palette.js';
import { drawUnread } from './unread-count.js';

export interface SummaryOptions {
  /** The least severity that the report shows. */
  readonly minimum: Severity;
  readonly palette: Palette;
  readonly columns: number | null;
}

/** One line where it fits, and one more when `--fix` could help; each with its line end. */
export function drawSummary(report: Report, { minimum, palette, columns }: SummaryOptions): string {
  const parts = [
    ...[found(report, minimum), read(report), unread(report)],
    ...[hidden(report, minimum), suppressed(report), baselined(report), answered(report)],
  ];
  const lines = joinParts(
    parts.filter((part) => part !== ''),
    columns ?? Infinity,
  );
  return `${emphasise(lines.join('\n'), report, { minimum, palette })}\n${fixable(report)}`;
}

/** "a; b; c." on as few lines as possible. */
function joinParts(parts: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  for (const [at, part] of parts.entries()) {
    const text = part + (at === parts.length - 1 ? '.' : ';');
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + text.length <= columns) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  }
  return lines;
}

/** Paints what was found, which stands at the start: up to " in". */
function emphasise(
  summary: string,
  report: Report,
  { minimum, palette }: Pick<SummaryOptions, 'minimum' | 'palette'>,
): string {
  const end = summary.indexOf(' in ');
  if (end === -1) return summary;
  const worst = severities.find((severity) => isAtLeast(severity, minimum) && countBySeverity(report)[severity] > 0);
  const paint = worst === undefined ? palette.green : worst === 'error' ? palette.red : palette.yellow;
  return palette.bold(paint(summary.slice(0, end))) + summary.slice(end);
}

/** "3 errors, 5 warnings in 4 of 12 files". */
function found(report: Report, minimum: Severity): string {
  const counts = countBySeverity(report);
  const shown = severities.filter((severity) => isAtLeast(severity, minimum) && counts[severity] > 0);
  if (report.files.length === 0) return 'No Markdown files found';
  if (shown.length === 0) return `Nothing to report in ${count(report.files.length, 'file')}`;
  const affected = report.files.filter((file) => file.findings.some((finding) => isAtLeast(finding.severity, minimum)));
  const all = report.files.length;
  const where = affected.length === all ? count(all, 'file') : `${affected.length} of ${count(all, 'file')}`;
  return `${shown.map((severity) => count(counts[severity], severity)).join(', ')} in ${where}`;
}

function read(report: Report): string {
  if (report.files.length === 0) return '';
  const stories = sumOf(report, 'stories');
  if (stories > 0) return `${count(stories, 'story', 'stories')} read`;
  const items = drawItems(itemsOf(report));
  return items === '' ? 'no stories read' : `${items}, no story read`;
}

/** "3 lines look like stories and were not read, list them with stories --unread". */
function unread(report: Report): string {
  const lines = sumOf(report, 'unread');
  if (lines === 0) return '';
  return `${drawUnread(lines)}, list ${lines === 1 ? 'it' : 'them'} with stories --unread`;
}

/** "5 warnings, 2 infos hidden, show with --min-severity info". */
function hidden(report: Report, minimum: Severity): string {
  const counts = countBySeverity(report);
  const left = severities.filter((severity) => !isAtLeast(severity, minimum) && counts[severity] > 0);
  if (left.length === 0) return '';
  const amounts = left.map((severity) => count(counts[severity], severity)).join(', ');
  return `${amounts} hidden, show with --min-severity ${left.at(-1) ?? minimum}`;
}

function suppressed(report: Report): string {
  const number = report.files.reduce((sum, file) => sum + file.suppressed.length, 0);
  return number === 0 ? '' : `${number} suppressed`;
}

function baselined(report: Report): string {
  const number = report.files.reduce((sum, file) => sum + file.baselined.length, 0);
  return number === 0 ? '' : `${number} accepted in the baseline`;
}

/** "3 questions answered". */
function answered(report: Report): string {
  const number = report.files.reduce((sum, file) => sum + file.answered.length, 0);
  return number === 0 ? '' : `${count(number, 'question')} answered`;
}

function fixable(report: Report): string {
  const findings = report.files.flatMap((file) => file.findings);
  const number = findings.filter((finding) => finding.fixes.some((fix) => fix.kind === 'fix')).length;
  return number === 0 ? '' : `${count(number, 'finding')} can be fixed with --fix.\n`;
}
