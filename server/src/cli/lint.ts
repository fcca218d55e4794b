/** `customer-first [lint]`: reads stories and reports what it finds. */
import { type Command, Option } from 'commander';
import { countWhatFails, hasTrouble, type Report, sumOf } from '../core/engine/report.js';
import { severities, type Severity } from '../core/finding/finding.js';
import type { RunOptions } from '../workspace/read-workspace.js';
import type { Run } from '../workspace/run.js';
import { choosePalette } from './colors.js';
import { EXIT_TROUBLE, UserError } from './exit-code.js';
import type { Change } from '../service/fixes/fix-until-quiet.js';
import { setAside } from '../service/lists/set-aside.js';
import type { Io } from './io.js';
import { type AcceptedOptions, addAcceptedOptions } from './options/accepted.js';
import { addChangedOptions, type ChangedOptions, narrowToChanges } from './options/changed.js';
import { addFailOptions, exitCodeOf, type FailOptions } from './options/fail.js';
import { addFixingOptions, type Fixing, type FixingOptions, readFixing } from './options/fixing.js';
import { addInsightOptions, type InsightOptions } from './options/insight.js';
import { addOutputOptions, type OutputOptions } from './options/outputs.js';
import { addShardOption, openShard, type ShardOptions } from './options/shard.js';
import { addSpeedOptions, readSpeed, type SpeedOptions } from './options/speed.js';
import { addWatchOption, refuseToWatch, type WatchOptions } from './options/watch.js';
import { chooseFormat, type DrawOptions, type OutputTarget, writeReports } from './outputs.js';
import { hideTargets, readTargets } from './targets.js';
import type { Session } from './session.js';
import { startProgress } from './progress.js';
import {
  addReadingOptions,
  printProblems,
  printRemarks,
  printSkipped,
  type ReadingOptions,
  readInput,
} from './reading.js';
import { startStats, type Stats } from './stats.js';
import type { WatchCommand } from './watch.js';

interface LintOptions
  extends
    ReadingOptions,
    AcceptedOptions,
    ChangedOptions,
    OutputOptions,
    FailOptions,
    FixingOptions,
    SpeedOptions,
    ShardOptions,
    WatchOptions,
    InsightOptions {
  readonly quiet?: boolean;
  readonly minSeverity?: Severity;
  readonly color?: boolean;
}

const EXAMPLES = `
Examples:
  customer-first docs                             everything below one folder
  customer-first --since main --fail-on warning   for a pull request
  customer-first docs --output html=stories.html  a page to hand around as well
`;

export function addLint(program: Command, { io, finish }: Session): void {
  const command = program
    .command('lint', { isDefault: true })
    .description('Read stories and report what it finds (this happens without a command, too)');
  const group = (title: string, ...adders: readonly ((to: Command) => Command)[]): void => {
    command.optionsGroup(title);
    for (const add of adders) add(command);
  };
  group('What to read:', addReadingOptions);
  group('What to report:', addChangedOptions, addAcceptedOptions, addShownOptions);
  group('How to report:', addOutputOptions);
  group('When to fail, in CI:', addFailOptions);
  group('Mending stories:', addFixingOptions);
  group('Large workspaces:', addSpeedOptions, addShardOption);
  group('While you write:', addWatchOption);
  group('Looking into a run:', addInsightOptions);
  command.addHelpText('after', EXAMPLES);
  command.action((paths: string[], _options, self: Command) =>
    finish(lint(paths, self.optsWithGlobals<LintOptions>(), { io, program })),
  );
}

function addShownOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--min-severity <severity>', 'what to show; the exit code does not change').choices(severities),
    )
    .addOption(new Option('--quiet', 'show errors only').conflicts('minSeverity'));
}

interface Surroundings {
  readonly io: Io;
  readonly program: Command;
}

async function lint(paths: readonly string[], options: LintOptions, around: Surroundings): Promise<number> {
  const { io, program } = around;
  if (options.printConfig !== undefined) {
    const { printConfigOf } = await import('./print-config.js');
    return printConfigOf(options.printConfig, options, around);
  }
  const input = await readInput(paths, options, io);
  if (options.listFiles === true) {
    const { choose } = openShard(options, input.stdin !== undefined);
    return (await import('./list-files.js')).printFiles({ ...input, choose }, around);
  }
  const fixing = await readFixing(options);
  if (fixing?.isDryRun === false && input.stdin !== undefined) {
    throw new UserError('--fix cannot write to standard input. Use --fix-dry-run to see what it would change.');
  }
  refuseToWatch(options, input.stdin !== undefined);
  const job = { options, fixing, targets: readTargets(options, io), program };
  // The next commit is read from git's index, in this process and without remembering any of it.
  const asked = options.staged === true ? input : { ...input, ...(await readSpeed(options, io)) };
  return options.watch === true ? watch(asked, job, io) : check(asked, job, io);
}

/** What one check is to do, apart from what it reads. */
interface Job {
  readonly options: LintOptions;
  readonly fixing: Fixing | null;
  readonly targets: readonly OutputTarget[];
  readonly program: Command;
}

async function watch(input: RunOptions, job: Job, io: Io): Promise<number> {
  // A branch that does not exist is told at once; whatever else goes wrong may be mended while it watches.
  await narrowToChanges(input, job.options, io);
  const { watchStories } = await import('./watch.js');
  const options = { ...job.options, progress: false };
  const checkOnce: WatchCommand['check'] = (run, quiet) => check({ ...input, ...run }, { ...job, options }, quiet);
  return watchStories({ io, check: checkOnce, cache: input.cache });
}

async function check(given: RunOptions, job: Job, io: Io): Promise<number> {
  const { options, fixing, program } = job;
  const stats = startStats(io.milliseconds);
  const shard = openShard(options, given.stdin !== undefined);
  const { input, narrow } = await narrowToChanges({ ...given, choose: shard.choose }, options, io);
  const { report: whole, run, changes, skipped } = await readAndCheck(input, { ...job, stats, io });
  const accepted = await narrow(await setAside(whole, options, { ...input, isPart: shard.isPart }));
  const report = shard.isPart ? accepted : { ...accepted, remarks: await remarksAbout(whole, input) };
  printProblems(report.problems, program, io);
  printSkipped(skipped, io);
  if (fixing !== null) await printChanges(changes, fixing, { options, io });
  const drawable = await shard.present({ run, report });
  const drawn = drawOptionsOf(job, io);
  const isWritten = await stats.timeReport(() => writeReports(drawable, drawn, io));
  if (options.stats === true) io.stderr.write(stats.draw(drawable.report));
  if (!isWritten) return EXIT_TROUBLE;
  if (drawn.format !== 'stylish') printRemarks(report, io);
  const judged = shard.isPart ? 1 : sumOf(report, 'judged');
  const counts = countWhatFails(drawable.report);
  return exitCodeOf({ counts, hasTrouble: hasTrouble(report.problems), judged }, options, io);
}

/** Why nothing was judged, where nothing was. */
async function remarksAbout(report: Report, input: RunOptions): Promise<readonly string[]> {
  if (sumOf(report, 'judged') > 0) return [];
  return (await import('../workspace/why-nothing.js')).whyNothing(report, input);
}

function drawOptionsOf({ options, fixing, targets }: Job, io: Io): DrawOptions {
  return {
    // A dry run shows what would change; the report is for files only.
    format: fixing?.isDryRun === true ? null : chooseFormat(options, io),
    targets,
    minSeverity: options.quiet === true ? 'error' : (options.minSeverity ?? null),
    failOn: options.failOn,
    color: options.color,
  };
}

interface Checking extends Job {
  readonly stats: Stats;
  readonly io: Io;
}

interface Checked {
  readonly report: Report;
  readonly changes: readonly Change[];
  /** Named one by one, but left out by the configuration. */
  readonly skipped: readonly string[];
  /** Null after fixing, which takes several. */
  readonly run: Run | null;
}

/** Reads and checks everything, and applies fixes where that is asked for. */
async function readAndCheck(input: RunOptions, { options, fixing, targets, stats, io }: Checking): Promise<Checked> {
  const progress = startProgress(io, options.progress);
  const fileSystem = hideTargets(targets, input.fileSystem);
  const asked = { ...input, fileSystem, onProgress: progress.update, stopwatch: stats.stopwatch };
  try {
    if (fixing === null) {
      const { runLint } = await import('../workspace/run.js');
      const run = await runLint(asked);
      return { ...run, changes: [], run };
    }
    const { fixStories } = await import('./fix.js');
    return { ...(await fixStories({ input: asked, ...fixing })), run: null };
  } finally {
    progress.stop();
  }
}

/** What --fix did goes to the other output, so that the report stays a report. */
async function printChanges(
  changes: readonly Change[],
  { isDryRun, onlyRules }: Fixing,
  { options, io }: Pick<Checking, 'options' | 'io'>,
) {
  const { drawChanges, summarise } = await import('./fix.js');
  if (isDryRun) io.stdout.write(drawChanges(changes, choosePalette(io.stdout, io.env, options.color), onlyRules));
  else io.stderr.write(`${summarise(changes, 'fixed', onlyRules)}\n`);
}
