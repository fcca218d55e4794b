/** `customer-first [lint]`: reads stories and reports what it finds. */
import { hasTrouble } from '../core/engine/report.js';
import { type Command, Option } from 'commander';
import type { Report } from '../core/engine/report.js';
import { countBySeverity } from '../core/engine/report.js';
import type { Rule, Severity } from '../core/rules/rule.js';
import { type ReporterName, reporterNames, reporters } from '../reporters/index.js';
import type { Palette } from '../reporters/palette.js';
import { choosePalette } from './colors.js';
import { UserError } from './exit-code.js';
import type { Change } from './fix.js';
import type { Io } from './io.js';
import { addFailOptions, exitCodeOf, type FailOptions, SEVERITIES } from './options/fail.js';
import { addShardOption, type Made, openShard, type ShardOptions, type ShardRun } from './options/shard.js';
import { addSpeedOptions, readSpeed, type SpeedOptions } from './options/speed.js';
import { startProgress } from './progress.js';
import type { Session } from './program.js';
import type { RunOptions } from '../workspace/read-workspace.js';
import type { Run } from '../workspace/run.js';
import { addReadingOptions, printProblems, printSkipped, type ReadingOptions, readInput } from './reading.js';
import { readRuleFacts, toRuleFacts } from './rule-facts.js';
import { tool } from './version.js';
import type { WatchCommand } from './watch.js';

interface LintOptions extends ReadingOptions, FailOptions, SpeedOptions, ShardOptions {
  readonly format?: ReporterName;
  readonly quiet?: boolean;
  readonly minSeverity?: Severity;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly color?: boolean;
  readonly watch?: boolean;
}

export function addLint(program: Command, { io, finish }: Session): void {
  const command = program
    .command('lint', { isDefault: true })
    .description('Read stories and report what it finds (this happens without a command, too)');
  for (const add of [addReadingOptions, addFailOptions, addSpeedOptions, addShardOption]) add(command);
  command
    .addOption(
      new Option('--format <name>', 'how to report (default: stylish; github in GitHub Actions)').choices(
        reporterNames,
      ),
    )
    .addOption(
      new Option('--min-severity <severity>', 'what to show; the exit code does not change').choices(SEVERITIES),
    )
    .addOption(new Option('--quiet', 'show errors only').conflicts('minSeverity'))
    .addOption(
      new Option('--watch', 'check again after every change, until you press Ctrl+C').conflicts([
        'fix',
        'fixDryRun',
        'shard',
      ]),
    )
    .option('--fix', 'apply the fixes that cannot change the meaning')
    .addOption(new Option('--fix-dry-run', 'show what --fix would change, and change nothing').conflicts('fix'))
    .action((paths: string[], _options, self: Command) =>
      finish(lint(paths, self.optsWithGlobals<LintOptions>(), { io, program })),
    );
}

interface Surroundings {
  readonly io: Io;
  readonly program: Command;
}

async function lint(paths: readonly string[], options: LintOptions, { io, program }: Surroundings): Promise<number> {
  const input = { ...(await readInput(paths, options, io)), ...(await readSpeed(options, io)) };
  if (options.fix === true && input.stdin !== undefined) {
    throw new UserError('--fix cannot write to standard input. Use --fix-dry-run to see what it would change.');
  }
  if (options.watch !== true) return lintOnce(input, options, { io, program });
  if (input.stdin !== undefined) throw new UserError('--watch looks at files; standard input does not change.');
  const { watchStories } = await import('./watch.js');
  const check: WatchCommand['check'] = (run, quiet) =>
    lintOnce({ ...input, ...run }, { ...options, progress: false }, { io: quiet, program });
  return watchStories({ io, check, cache: input.cache });
}

async function lintOnce(input: RunOptions, options: LintOptions, { io, program }: Surroundings): Promise<number> {
  const shard = openShard(options, input.stdin !== undefined);
  const { report, changes, skipped, run } = await readAndCheck({ ...input, choose: shard.choose }, options, io);
  printProblems(report.problems, program, io);
  printSkipped(skipped, io);
  const palette = choosePalette(io.stdout, io.env, options.color);
  if (options.fixDryRun === true) {
    io.stdout.write((await import('./fix.js')).drawChanges(changes, palette));
  } else {
    if (options.fix === true) io.stderr.write(`${(await import('./fix.js')).summarise(changes, 'fixed')}\n`);
    io.stdout.write(await draw({ report, run }, { ...options, palette, shard }, io));
  }
  const judged = await shard.judge(report);
  return exitCodeOf({ counts: countBySeverity(judged), hasTrouble: hasTrouble(judged.problems) }, options, io);
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
async function readAndCheck(input: RunOptions, options: LintOptions, io: Io): Promise<Checked> {
  const progress = startProgress(io, options.progress);
  const onProgress = progress.update;
  try {
    const asked = { ...input, onProgress };
    if (options.fix !== true && options.fixDryRun !== true) {
      const { runLint } = await import('../workspace/run.js');
      const run = await runLint(asked);
      return { ...run, changes: [], run };
    }
    const { fixStories } = await import('./fix.js');
    return { ...(await fixStories({ input: asked, isDryRun: options.fixDryRun === true })), run: null };
  } finally {
    progress.stop();
  }
}

interface DrawOptions extends Omit<LintOptions, 'shard'> {
  readonly palette: Palette;
  readonly shard: ShardRun;
}

async function draw(made: Made, options: DrawOptions, io: Io): Promise<string> {
  const format = options.format ?? (io.env.GITHUB_ACTIONS === 'true' ? 'github' : 'stylish');
  const { rules } = await import('../core/rules/index.js');
  const facts = await factsFor(format, rules, io);
  return options.shard.draw(format, made, (report) =>
    reporters[format](report, {
      tool,
      rules: facts,
      minSeverity: options.quiet === true ? 'error' : (options.minSeverity ?? null),
      palette: options.palette,
      columns: io.stdout.columns,
    }),
  );
}

/** Only SARIF carries the pages of the rules. */
async function factsFor(format: ReporterName, rules: readonly Rule[], io: Io) {
  return format === 'sarif' ? readRuleFacts(rules, io.packageRoot) : rules.map(toRuleFacts);
}
