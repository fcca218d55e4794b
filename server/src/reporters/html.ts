/** One page for people who do not use a terminal: every story with its findings, to read, filter and print. */
import { countBySeverity, type FileReport, type Report, type ReportedFinding, sumOf } from '../core/engine/report.js';
import { isAddress } from '../core/engine/url.js';
import { type Fix, severities, type Severity } from '../core/finding/finding.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import { count } from '../core/text/count.js';
import { cutExcerpts, type Excerpt } from './excerpt.js';
import { drawMarked, type Numbered } from './html-marks.js';
import { drawPage } from './html-page.js';
import { anchorOf, drawRules, type ExplainedRule, explainedRules } from './html-rule.js';
import { escapeHtml } from './html-text.js';
import { drawnFindings, drawOthers } from './many-alike.js';
import { remarksOn } from './remarks.js';
import { type ReportOptions, shownFindings } from './reporter.js';
import { drawUnread } from './unread-count.js';

const DEFAULT_MINIMUM: Severity = 'info';

export function html(report: Report, options: ReportOptions): string {
  const minimum = options.minSeverity ?? DEFAULT_MINIMUM;
  let numbers = 0;
  const shown = report.files.flatMap((file) => shownFindings(file.findings, minimum));
  const explained = explainedRules(options.rules, new Set(shown.map(({ ruleId }) => ruleId)));
  const why = (finding: ReportedFinding): string => drawWhy(finding, explained);
  const files = report.files.map((file) => {
    const drawn = drawnFindings(shownFindings(file.findings, minimum));
    const excerpts = cutExcerpts(
      file,
      drawn.map(({ finding }) => finding),
    );
    const others = new Map(drawn.map((each) => [each.finding, each.others]));
    const othersOf = (finding: ReportedFinding): readonly ReportedFinding[] => others.get(finding) ?? [];
    return drawFile(file, excerpts, { nextNumber: () => ++numbers, why, othersOf });
  });
  return drawPage({
    title: numbers === 0 ? 'Stories: nothing to look at again' : 'Stories to look at again',
    body: [
      ...[drawCounts(report), drawFilter(shown), ...files],
      ...[drawQuiet(report, minimum), drawAccepted(report), drawRules(explained)],
    ],
    footer: `${escapeHtml(options.tool.name)} ${escapeHtml(options.tool.version)}`,
  });
}

function drawCounts(report: Report): string {
  const counts = countBySeverity(report);
  const stories = report.files.reduce((sum, file) => sum + file.stories, 0);
  const read = `${count(stories, 'story', 'stories')} read in ${count(report.files.length, 'file')}`;
  const found = severities
    .filter((severity) => severity !== 'info' || counts.info > 0)
    .map(
      (severity) =>
        `<li class="${severity}"><strong>${counts[severity]}</strong> ${counts[severity] === 1 ? severity : `${severity}s`}</li>`,
    );
  const remarks = [...unreadLines(report), ...remarksOn(report)].map(
    (each) => `<p class="read">${escapeHtml(each)}</p>\n`,
  );
  return `<p class="read">${read}.</p>\n${remarks.join('')}<ul class="counts">${found.join('')}</ul>`;
}

function unreadLines(report: Report): readonly string[] {
  const lines = sumOf(report, 'unread');
  if (lines === 0) return [];
  return [`${drawUnread(lines)}. The command “stories --unread” lists ${lines === 1 ? 'it' : 'them'}, and says why.`];
}

/** Hidden until the script is there to make it work. */
function drawFilter(shown: readonly ReportedFinding[]): string {
  if (shown.length === 0) return '';
  const boxes = severities
    .filter((severity) => shown.some((finding) => finding.severity === severity))
    .map(
      (severity) =>
        `<label class="${severity}"><input type="checkbox" name="severity" value="${severity}" checked> ${severity}s</label>`,
    );
  const rules = [...new Set(shown.map((finding) => finding.ruleId))].sort().map((id) => {
    const times = shown.filter((finding) => finding.ruleId === id).length;
    return `<option value="${escapeHtml(id)}">${escapeHtml(id)} (${times})</option>`;
  });
  return `<form id="filter" hidden aria-label="Choose what is shown">
<fieldset><legend>Show</legend>${boxes.join(' ')}</fieldset>
<label>Rule <select name="rule"><option value="">all rules</option>${rules.join('')}</select></label>
<output id="shown"></output>
</form>`;
}

interface Drawing {
  readonly nextNumber: () => number;
  /** The link to the page of a finding's rule. */
  readonly why: (finding: ReportedFinding) => string;
  /** The findings that it stands for besides. */
  readonly othersOf: (finding: ReportedFinding) => readonly ReportedFinding[];
}

function drawFile(file: FileReport, excerpts: readonly Excerpt[], { nextNumber, why, othersOf }: Drawing): string {
  if (excerpts.length === 0) return '';
  const index = indexLines(file.text);
  const articles = excerpts.map((excerpt) => {
    const numbered = excerpt.findings.map((finding) => ({ finding, number: nextNumber() }));
    const quote = drawMarked(file.text, excerpt.range, numbered);
    const findings = numbered.map((each) => {
      const { line } = positionAt(index, each.finding.range.start);
      const place = line === excerpt.line ? '' : ` ${drawLine(line)}`;
      const more = drawOthers({ others: othersOf(each.finding) }, index);
      return drawFinding(each, { why: `${why(each.finding)}${place}`, more });
    });
    return `<article>
${drawTitle(excerpt)}
<blockquote dir="auto">${quote}</blockquote>
<ol>${findings.join('\n')}</ol>
</article>`;
  });
  return `<section>\n<h2>${escapeHtml(file.path)}</h2>\n${articles.join('\n')}\n</section>`;
}

function drawTitle({ heading, isStory, line }: Excerpt): string {
  const title = heading.at(-1) ?? (isStory ? 'Story' : 'Elsewhere in the text');
  const above = heading.slice(0, -1).map((each) => `${escapeHtml(each)} › `);
  const around = above.length === 0 ? '' : `<span class="above">${above.join('')}</span>`;
  return `<h3 dir="auto">${around}${escapeHtml(title)} ${drawLine(line)}</h3>`;
}

function drawLine(line: number): string {
  return `<span class="line">line ${line}</span>`;
}

function drawFinding(
  { number, finding }: Numbered,
  { why, more }: { readonly why: string; readonly more: string | null },
): string {
  const { severity, ruleId, message } = finding;
  const id = escapeHtml(ruleId);
  return `<li class="finding" id="f${number}" value="${number}" data-severity="${severity}" data-rule="${id}">
<span class="number ${severity}" aria-hidden="true">${number}</span>
<div><p><span class="severity ${severity}">${severity}</span> ${escapeHtml(message)}</p>
${drawAdvice(finding.fixes)}${more === null ? '' : `<p class="line">${escapeHtml(more)}</p>`}
<p class="why">${why}</p></div></li>`;
}

/** Leads to the text further below, or to the web; a rule that nobody has described is only named. */
function drawWhy({ ruleId, url }: ReportedFinding, explained: readonly ExplainedRule[]): string {
  const id = escapeHtml(ruleId);
  if (explained.some((rule) => rule.id === ruleId)) return `<a href="#${escapeHtml(anchorOf(ruleId))}">Why? ${id}</a>`;
  return isAddress(url) ? `<a href="${escapeHtml(url)}" rel="noreferrer">Why? ${id}</a>` : id;
}

function drawAdvice(fixes: readonly Fix[]): string {
  const titles = fixes.map(({ title, kind }) => {
    const hint = kind === 'fix' ? ' <span class="hint">(--fix does it for you)</span>' : '';
    return `${escapeHtml(title)}${hint}`;
  });
  if (titles.length < 2) return titles.map((title) => `<p><span class="try">Try:</span> ${title}</p>`).join('');
  return `<p class="try">Try one of these:</p><ul>${titles.map((title) => `<li>${title}</li>`).join('')}</ul>`;
}

/** Files in which nothing was found: good to know, and out of the way. */
function drawQuiet(report: Report, minimum: Severity): string {
  const quiet = report.files.filter((file) => shownFindings(file.findings, minimum).length === 0);
  if (quiet.length === 0) return '';
  const items = quiet.map(
    (file) => `<li>${escapeHtml(file.path)} <span class="line">${count(file.stories, 'story', 'stories')}</span></li>`,
  );
  const title = `Nothing to report in ${count(quiet.length, 'file')}`;
  return `<details${quiet.length === report.files.length ? ' open' : ''}><summary>${title}</summary><ul>${items.join('')}</ul></details>`;
}

/** What a comment in the text accepts, with the reason that was given. */
function drawAccepted(report: Report): string {
  const items = report.files.flatMap((file) => {
    const index = indexLines(file.text);
    return file.suppressed.map(({ range, ruleId, suppressedBecause }) => {
      const place = `${escapeHtml(file.path)} <span class="line">line ${positionAt(index, range.start).line}</span>`;
      return `<li><strong>${escapeHtml(ruleId)}</strong> in ${place}: ${escapeHtml(suppressedBecause ?? 'no reason given')}</li>`;
    });
  });
  if (items.length === 0) return '';
  return `<details><summary>${count(items.length, 'finding')} accepted in the text</summary><ul>${items.join('')}</ul></details>`;
}
