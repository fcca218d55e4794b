/** Lints files or a text for a program, and hands out the report as plain data. */
import { resolve } from 'node:path';
import { build, tool } from '../version.js';
import type { FileReport as CoreFileReport, ReportedFinding } from '../core/engine/report.js';
import { countBySeverity, type Report as CoreReport } from '../core/engine/report.js';
import { indexLines, type LineIndex } from '../core/text/line-index.js';
import { type Accepting, setAside } from '../service/lists/set-aside.js';
import { openResultCache } from '../workspace/cache.js';
import type { RunOptions } from '../workspace/read-workspace.js';
import { runLint } from '../workspace/run.js';
import { checkOptions, lintOptions, textOptions } from './options.js';
import { rangeOf } from './places.js';
import { toProblem } from './problems.js';
import type { FileReport, Finding, LintOptions, LintTextOptions, Report } from './types.js';

export async function lintSources(options: LintOptions): Promise<Report> {
  const {
    cacheFolder,
    baseline,
    answers,
    cwd = process.cwd(),
    paths = [],
    ...asked
  } = checkOptions(lintOptions, options, 'lint');
  asked.signal?.throwIfAborted();
  const cache = cacheFolder === undefined ? undefined : openCache(resolve(cwd, cacheFolder));
  return runAndAccept({ ...asked, cwd, paths, cache }, { baseline, answers });
}

export async function lintWords(text: string, options: LintTextOptions): Promise<Report> {
  const {
    fileName = 'text.md',
    baseline,
    answers,
    cwd = process.cwd(),
    ...asked
  } = checkOptions(textOptions, options, 'lintText');
  if (typeof text !== 'string') throw new TypeError('lintText: the text must be a string.');
  return runAndAccept({ ...asked, cwd, paths: ['-'], stdin: { text, fileName } }, { baseline, answers });
}

async function runAndAccept(options: RunOptions, accepting: Accepting): Promise<Report> {
  const { report } = await runLint(options);
  return toReport(await setAside(report, accepting, options));
}

/** Trouble with the cache makes a run slower, never wrong, so a program need not hear of it. */
function openCache(folder: string) {
  return openResultCache({ folder, version: `${tool.version} ${build}`, onNote: () => undefined });
}

function toReport(report: CoreReport): Report {
  const files = report.files.map(toFile);
  const { error, warning, info } = countBySeverity(report);
  return {
    files,
    summary: {
      files: files.length,
      stories: files.reduce((sum, file) => sum + file.stories, 0),
      errors: error,
      warnings: warning,
      infos: info,
      suppressed: files.reduce((sum, file) => sum + file.suppressed.length, 0),
      baselined: files.reduce((sum, file) => sum + file.baselined.length, 0),
      answered: files.reduce((sum, file) => sum + file.answered.length, 0),
    },
    problems: report.problems.map(toProblem),
  };
}

function toFile({ path, text, stories, ...found }: CoreFileReport): FileReport {
  const index = indexLines(text);
  const toOwn = (findings: readonly ReportedFinding[]): readonly Finding[] =>
    findings.map((finding) => toFinding(finding, index));
  return {
    ...{ path, stories, findings: toOwn(found.findings), suppressed: toOwn(found.suppressed) },
    ...{ baselined: toOwn(found.baselined), answered: toOwn(found.answered) },
  };
}

function toFinding(finding: ReportedFinding, index: LineIndex): Finding {
  const { ruleId, message, severity, range, fingerprint, url, fixes, suppressedBecause, answeredBecause } = finding;
  return {
    ruleId,
    message,
    severity,
    range: rangeOf(index, range),
    fingerprint,
    url,
    fixes: fixes.map(({ kind, title, edits }) => ({
      kind,
      title,
      edits: edits.map((edit) => ({ range: rangeOf(index, edit.range), text: edit.text })),
    })),
    ...(suppressedBecause === undefined ? {} : { suppressedBecause }),
    ...(finding.isQuestion === true ? { isQuestion: true } : {}),
    ...(answeredBecause === undefined ? {} : { answeredBecause }),
  };
}
