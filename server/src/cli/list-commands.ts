/** What the commands about the lists of a team share: everything is read, and nothing is written where something was not. */
import type { Command } from 'commander';
import { hasTrouble, type Report } from '../core/engine/report.js';
import type { BaselineResult, BaselineUse } from '../workspace/baseline.js';
import { EXIT_CLEAN, EXIT_TROUBLE, UserError } from './exit-code.js';
import type { Io } from './io.js';
import { baselineFileOf } from './options/accepted.js';
import { startProgress } from './progress.js';
import { printProblems, printSkipped, type ReadingOptions, readInput } from './reading.js';

export interface ListCommandOptions extends ReadingOptions {
  readonly baseline?: string;
  readonly force?: boolean;
}

export interface ListWork {
  readonly io: Io;
  readonly program: Command;
  /** Why nothing can be done with standard input. */
  readonly refusal: string;
  /** The lists that are the matter; what is wrong in others is told all the same. */
  readonly usesOf: (result: BaselineResult) => readonly BaselineUse[];
  /** Returns what is printed. */
  readonly step: (result: BaselineResult) => Promise<string>;
  readonly isChange: boolean;
}

/** Nothing is written where anything could not be read: what is in there would look as if it were gone. */
export async function runOnLists(
  paths: readonly string[],
  options: ListCommandOptions,
  { io, program, refusal, usesOf, step, isChange }: ListWork,
): Promise<number> {
  const input = await readInput(paths, options, io);
  if (input.stdin !== undefined) throw new UserError(refusal);
  const [{ runLint }, { applyBaselines }] = await Promise.all([
    import('../workspace/run.js'),
    import('../workspace/baseline.js'),
  ]);
  const progress = startProgress(io, options.progress);
  const { report, skipped } = await runLint({ ...input, onProgress: progress.update }).finally(progress.stop);
  const result = await applyBaselines(report, { ...input, ...baselineFileOf(options) });
  const problems = problemsThatMatter(result.report, usesOf(result), options);
  printProblems(problems, program, io);
  printSkipped(skipped, io);
  if (isChange && hasTrouble(problems)) {
    throw new UserError('Nothing was written, because not everything could be read.');
  }
  io.stdout.write(await step(result));
  return hasTrouble(problems) ? EXIT_TROUBLE : EXIT_CLEAN;
}

/** What is stale is said by the commands themselves; `create` does not mind what it replaces, or that nothing is there. */
function problemsThatMatter({ problems }: Report, uses: readonly BaselineUse[], options: ListCommandOptions) {
  const about = new Set(uses.flatMap(({ file }) => file.problems));
  const isReplaced = options.force === true || uses.every(({ file }) => !file.isThere);
  return problems.filter((problem) => problem.isNote !== true && !(isReplaced && about.has(problem)));
}
