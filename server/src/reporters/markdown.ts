/** Markdown: for a comment on a pull request, or the summary of a job. */
import { REPORT_MARK } from '../core/document/own-report.js';
import { countBySeverity, itemsOf, type Report, sumOf } from '../core/engine/report.js';
import { isAddress } from '../core/engine/url.js';
import type { Severity } from '../core/finding/finding.js';
import { positionAt } from '../core/text/line-index.js';
import { adviceOf } from './advice.js';
import { count } from '../core/text/count.js';
import { countDrawn, type Drawn, drawnFindings, drawOthers } from './many-alike.js';
import { escapeMarkdown, shorten } from './markdown-text.js';
import { plainPalette } from './palette.js';
import { remarksOn } from './remarks.js';
import type { ReportOptions } from './reporter.js';
import { drawSummary } from './summary.js';
import { countBytes } from './utf8.js';
import { wellFormed } from './well-formed.js';
import { type PlacedFinding, placedFindings, worstFirst } from './worst-first.js';

/** GitHub takes comments of up to 65,536 characters; some are left for what a script adds. */
export const LONGEST_COMMENT = 60_000;
const DEFAULT_MINIMUM: Severity = 'warning';
const LONGEST_QUOTE = 80;
const SIGNS: Readonly<Record<Severity, string>> = { error: '🔴 error', warning: '🟡 warning', info: '🔵 info' };
const TABLE_HEAD = '| Line | | What to look at |\n| ---: | --- | --- |\n';

export function markdown(report: Report, options: ReportOptions): string {
  return drawMarkdown(report, options, LONGEST_COMMENT);
}

/** At most `limit` bytes in UTF-8: the worst findings come first into it, and the end says how many do not fit. */
export function drawMarkdown(report: Report, options: ReportOptions, limit: number): string {
  const minimum = options.minSeverity ?? DEFAULT_MINIMUM;
  const placed = placedDrawn(report, minimum);
  const head = drawHead(report, minimum);
  const shown = chooseShown(placed, limit - countBytes(head) - countBytes(drawRest(countDrawn(placed))));
  const left = countDrawn(placed.filter((each) => !shown.has(each)));
  return head + drawFiles(placed.filter((each) => shown.has(each))) + (left === 0 ? '' : drawRest(left));
}

/** A row of the table, which may stand for many findings. */
type PlacedDrawn = PlacedFinding & Pick<Drawn, 'others'>;

function placedDrawn(report: Report, minimum: Severity): readonly PlacedDrawn[] {
  return report.files.flatMap((file) => {
    const placed = placedFindings({ ...report, files: [file] }, minimum);
    const drawn = new Map(
      drawnFindings(placed.map(({ finding }) => finding)).map((each) => [each.finding, each.others]),
    );
    return placed.flatMap((each) => {
      const others = drawn.get(each.finding);
      return others === undefined ? [] : [{ ...each, others }];
    });
  });
}

function drawHead(report: Report, minimum: Severity): string {
  const counts = countBySeverity(report);
  const isQuiet = counts.error + counts.warning === 0;
  const isEmpty = sumOf(report, 'judged') === 0 && Object.keys(itemsOf(report)).length === 0;
  const quiet = isEmpty ? 'Stories: none was checked' : 'Stories: nothing to worry about';
  const title = isQuiet ? quiet : 'Stories to look at again';
  const summary = drawSummary(report, { minimum, palette: plainPalette, columns: null }).trimEnd();
  const lines = [...summary.split('\n'), ...remarksOn(report).map(escapeMarkdown)];
  return `${REPORT_MARK}\n\n### ${title}\n\n${lines.join('\n\n')}\n`;
}

function drawRest(left: number): string {
  return `\n… and ${count(left, 'more finding')} that did not fit here.\n`;
}

/** As many as there is room for, the worst first. Counted generously: every row as if its file were a new one. */
function chooseShown(placed: readonly PlacedDrawn[], room: number): ReadonlySet<PlacedDrawn> {
  const shown = new Set<PlacedDrawn>();
  const files = new Set<string>();
  let used = 0;
  for (const each of worstFirst(placed)) {
    const isNewFile = !files.has(each.file.path);
    used += countBytes(drawRow(each)) + (isNewFile ? countBytes(drawFileHead(each.file.path)) : 0);
    if (used > room) break;
    files.add(each.file.path);
    shown.add(each);
  }
  return shown;
}

function drawFiles(placed: readonly PlacedDrawn[]): string {
  let path: string | null = null;
  let drawn = '';
  for (const each of placed) {
    if (each.file.path !== path) drawn += drawFileHead(each.file.path);
    path = each.file.path;
    drawn += drawRow(each);
  }
  return drawn;
}

function drawFileHead(path: string): string {
  return `\n#### ${escapeMarkdown(path)}\n\n${TABLE_HEAD}`;
}

function drawRow({ file, index, finding, others }: PlacedDrawn): string {
  const { line } = positionAt(index, finding.range.start);
  const words = shorten(file.text.slice(finding.range.start, finding.range.end), LONGEST_QUOTE);
  const isSaid = words === '' || finding.message.includes(words);
  const quote = isSaid ? '' : `<q>${escapeMarkdown(words)}</q><br>`;
  const advice = adviceOf(finding) === '' ? '' : `<br>_${escapeMarkdown(adviceOf(finding))}_`;
  const alike = drawOthers({ others }, index);
  const more = alike === null ? '' : `<br>${escapeMarkdown(alike)}`;
  const name = escapeMarkdown(finding.ruleId);
  const rule = isAddress(finding.url) ? `[${name}](${drawAddress(finding.url)})` : `(${name})`;
  return `| ${line} | ${SIGNS[finding.severity]} | ${quote}${escapeMarkdown(finding.message)} ${rule}${advice}${more} |\n`;
}

/** Percent-encoded, brackets too, because these end a link. */
function drawAddress(url: string): string {
  return encodeURI(wellFormed(url)).replace(/[()|]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
