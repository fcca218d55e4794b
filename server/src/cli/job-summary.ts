/** Writes the whole report where GitHub Actions shows it below the job, because annotations are limited. */
import { appendFileSync, statSync } from 'node:fs';
import type { Report } from '../core/engine/report.js';
import { drawMarkdown } from '../reporters/markdown.js';
import type { ReportOptions } from '../reporters/reporter.js';
import type { Io } from './io.js';
import { tool } from './version.js';

/** GitHub refuses the whole summary of a step when it is longer, whoever wrote it. */
const MOST_BYTES = 1024 * 1024;
/** With less room than this, a summary says nothing. */
const FEWEST_BYTES = 2000;

/** Does nothing outside of GitHub Actions. A summary that cannot be written is a pity, and no reason to fail. */
export function writeJobSummary(report: Report, options: ReportOptions, io: Io): void {
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isFIFO() === true) return;
    const room = MOST_BYTES - (stats?.size ?? 0) - 1;
    if (room < FEWEST_BYTES) io.stderr.write(`${tool.name}: There is no room left in the summary of this step.\n`);
    else appendFileSync(file, `${drawMarkdown(report, options, room - 1)}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    io.stderr.write(`${tool.name}: The summary of this step could not be written (${reason}).\n`);
  }
}
