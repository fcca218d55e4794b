/** What lint_text and lint_files share: the run, the list and how it is drawn. */
import { z } from 'zod';
import type { Severity } from '../../core/finding/finding.js';
import { applyBaselines } from '../../workspace/baseline.js';
import { runLint } from '../../workspace/run.js';
import {
  compareFound,
  type Counts,
  countsOf,
  countsShape,
  drawCounts,
  drawFinding,
  findingShape,
  findingsOf,
  type Found,
  foundIn,
} from '../findings.js';
import { type FolderRun, notReadIn, remarksOf } from '../reading.js';
import { amount, aside, asideOf, drawAside, drawLeft, type NotRead, pageOf } from '../shapes.js';
import type { Answer } from '../tool.js';

export const lintShape = z.strictObject({
  counts: countsShape.describe('Of everything that was read, whatever is listed.'),
  findings: z.array(findingShape).describe('The worst first, questions last.'),
  left: amount.describe('How many come after those that are listed.'),
  ...aside,
});

interface Wanted {
  readonly minSeverity: Severity;
  readonly limit: number;
  readonly skip: number;
}

/** What a team has accepted or answered is set aside, as everywhere. */
export async function lintRuns(
  runs: readonly FolderRun[],
  wanted: Wanted,
): Promise<Answer<z.output<typeof lintShape>>> {
  const found: (readonly Found[])[] = [];
  const notRead: (readonly NotRead[])[] = [];
  const remarks: string[] = [];
  const counts: Counts[] = [];
  for (const run of runs) {
    const { report: all, skipped } = await runLint(run.input);
    const { report } = await applyBaselines(all, run.input);
    found.push(foundIn(report.files, wanted.minSeverity, run.show));
    notRead.push(notReadIn({ problems: report.problems, skipped }, run.show));
    remarks.push(...(await remarksOf(report, run)));
    counts.push(countsOf(report));
  }
  const { listed, left } = pageOf(found.flat().sort(compareFound), wanted);
  const findings = findingsOf(listed);
  const total = counts.reduce(add, NOTHING);
  const data = { counts: total, findings, left, ...asideOf(notRead.flat(), remarks) };
  const blocks = [drawCounts(total), ...findings.map(drawFinding), ...drawLeft(left, wanted), ...drawAside(data)];
  return { text: blocks.join('\n'), data };
}

const NOTHING: Counts = { files: 0, stories: 0, errors: 0, warnings: 0, infos: 0, questions: 0, accepted: 0 };

function add(a: Counts, b: Counts): Counts {
  return {
    files: a.files + b.files,
    stories: a.stories + b.stories,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    infos: a.infos + b.infos,
    questions: a.questions + b.questions,
    accepted: a.accepted + b.accepted,
  };
}
