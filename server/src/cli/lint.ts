/** `customer-first [lint]`: reads stories and reports what it finds. */
import { hasTrouble } from '../core/engine/report.js';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Report } from '../core/engine/report.js';
import { countBySeverity } from '../core/engine/report.js';
import type { Severity } from '../core/rules/rule.js';
import { count } from '../reporters/count.js';
import { isAtLeast } from '../reporters/reporter.js';
import { choosePalette } from './colors.js';
import { EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE, UserError } from './exit-code.js';
import type { Change } from './fix.js';
import type { Io } from './io.js';
import { type AcceptedOptions, addAcceptedOptions, setAcceptedAside } from './options/accepted.js';
import { addChangedOptions, type ChangedOptions, narrowToChanges } from './options/changed.js';
import { addFixingOptions, type Fixing, type FixingOptions, readFixing } from './options/fixing.js';
import { addInsightOptions, type InsightOptions } from './options/insight.js';
import { addOutputOptions, type OutputOptions } from './options/outputs.js';
import { chooseFormat, hideTargets, type OutputTarget, readTargets, writeReports } from './outputs.js';
import { startProgress } from './progress.js';
import type { Session } from './program.js';
import {
  addReadingOptions,
  type Input,
  printProblems,
  printSkipped,
  type ReadingOptions,
  readInput,
} from './reading.js';
import { startStats, type Stats } from './stats.js';
import { tool } from './version.js';

interface LintOptions
  extends ReadingOptions, AcceptedOptions, ChangedOptions, OutputOptions, FixingOptions, InsightOptions {
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly minSeverity?: Severity;
  readonly color?: boolean;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export function addLint(program: Command, { io, finish }: Session): void {
  const command = program
    .command('lint', { isDefault: true })
    .description('Read stories and report what it finds (this happens without a command, too)');
  addOutputOptions(addChangedOptions(addAcceptedOptions(addReadingOptions(command))))
    .addOption(
      new Option('--fail-on <severity>', 'from which severity on the exit code is 1')
        .choices(SEVERITIES)
        .default('error'),
    )
    .option('--max-warnings <number>', 'exit code 1 when there are more warnings than this', parseNumber)
    .addOption(
      new Option('--min-severity <severity>', 'what to show; the exit code does not change').choices(SEVERITIES),
    )
    .addOption(new Option('--quiet', 'show errors only').conflicts('minSeverity'));
  addInsightOptions(addFixingOptions(command)).action((paths: string[], _options, self: Command) =>
    finish(lint(paths, self.optsWithGlobals<LintOptions>(), { io, program })),
  );
}

interface Surroundings {
  readonly io: Io;
  readonly program: Command;
}

async function lint(paths: readonly string[], options: LintOptions, around: Surroundings): Promise<number> {
  if (options.printConfig !== undefined) {
    const { printConfigOf } = await import('./print-config.js');
    return printConfigOf(options.printConfig, options, around);
  }
  const input = await readInput(paths, options, around.io);
  if (options.listFiles === true) return (await import('./list-files.js')).printFiles(input, around);
  return check(input, options, around);
}

async function check(given: Input, options: LintOptions, { io, program }: Surroundings): Promise<number> {
  const fixing = await readFixing(options);
  if (fixing?.isDryRun === false && given.stdin !== undefined) {
    throw new UserError('--fix cannot write to standard input. Use --fix-dry-run to see what it would change.');
  }
  const targets = readTargets(options, io);
  const stats = startStats(io.milliseconds);
  const { input, narrow } = await narrowToChanges(given, options, io);
  const { report: whole, changes, skipped } = await readAndCheck(input, { options, fixing, targets, stats, io });
  const report = narrow(await setAcceptedAside(whole, options, input));
  printProblems(report.problems, program, io);
  printSkipped(skipped, io);
  if (fixing !== null) await printChanges(changes, fixing, { options, io });
  const isWritten = await stats.timeReport(() =>
    writeReports(
      report,
      {
        // A dry run shows what would change; the report is for files only.
        format: fixing?.isDryRun === true ? null : chooseFormat(options, io),
        targets,
        minSeverity: options.quiet === true ? 'error' : (options.minSeverity ?? null),
        failOn: options.failOn,
        color: options.color,
      },
      io,
    ),
  );
  if (options.stats === true) io.stderr.write(stats.draw(report));
  return isWritten ? exitCodeFor(report, options, io) : EXIT_TROUBLE;
}

interface Checking {
  readonly options: LintOptions;
  readonly fixing: Fixing | null;
  readonly targets: readonly OutputTarget[];
  readonly stats: Stats;
  readonly io: Io;
}

interface Checked {
  readonly report: Report;
  readonly changes: readonly Change[];
  /** Named one by one, but left out by the configuration. */
  readonly skipped: readonly string[];
}

/** Reads and checks everything, and applies fixes where that is asked for. */
async function readAndCheck(input: Input, { options, fixing, targets, stats, io }: Checking): Promise<Checked> {
  const progress = startProgress(io, options.progress);
  const fileSystem = hideTargets(targets, input.fileSystem);
  const run = { ...input, fileSystem, onProgress: progress.update, stopwatch: stats.stopwatch };
  try {
    if (fixing === null) {
      const { runLint } = await import('../workspace/run.js');
      return { ...(await runLint(run)), changes: [] };
    }
    const { fixStories } = await import('./fix.js');
    return await fixStories({ input: run, ...fixing });
  } finally {
    progress.stop();
  }
}

/** What --fix did goes to the other output, so that the report stays a report. */
async function printChanges(
  changes: readonly Change[],
  { isDryRun }: Fixing,
  { options, io }: Pick<Checking, 'options' | 'io'>,
) {
  const { drawChanges, summarise } = await import('./fix.js');
  if (isDryRun) io.stdout.write(drawChanges(changes, choosePalette(io.stdout, io.env, options.color)));
  else io.stderr.write(`${summarise(changes, 'fixed')}\n`);
}

/** What could not be read weighs more than what was found. */
function exitCodeFor(report: Report, { failOn, maxWarnings }: LintOptions, io: Io): number {
  const counts = countBySeverity(report);
  const isOverLimit = maxWarnings !== undefined && counts.warning > maxWarnings;
  if (isOverLimit) {
    io.stderr.write(`${tool.name}: ${count(counts.warning, 'warning')}, but --max-warnings allows ${maxWarnings}.\n`);
  }
  if (hasTrouble(report.problems)) return EXIT_TROUBLE;
  const failing = SEVERITIES.some((severity) => isAtLeast(severity, failOn) && counts[severity] > 0);
  return failing || isOverLimit ? EXIT_FINDINGS : EXIT_CLEAN;
}

function parseNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}
