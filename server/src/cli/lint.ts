/** `customer-first [lint]`: reads stories and reports what it finds. */
import { hasTrouble } from '../core/engine/report.js';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Report } from '../core/engine/report.js';
import { countBySeverity } from '../core/engine/report.js';
import type { Rule, Severity } from '../core/rules/rule.js';
import { count } from '../reporters/count.js';
import { type ReporterName, reporterNames, reporters } from '../reporters/index.js';
import type { Palette } from '../reporters/palette.js';
import { isAtLeast } from '../reporters/reporter.js';
import { choosePalette } from './colors.js';
import { EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE, UserError } from './exit-code.js';
import type { Change } from './fix.js';
import type { Io } from './io.js';
import { addSpeedOptions, readSpeed, type SpeedOptions } from './options/speed.js';
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
import { readRuleFacts, toRuleFacts } from './rule-facts.js';
import { tool } from './version.js';

interface LintOptions extends ReadingOptions, SpeedOptions {
  readonly format?: ReporterName;
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly minSeverity?: Severity;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly color?: boolean;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export function addLint(program: Command, { io, finish }: Session): void {
  const command = program
    .command('lint', { isDefault: true })
    .description('Read stories and report what it finds (this happens without a command, too)');
  addSpeedOptions(addReadingOptions(command))
    .addOption(
      new Option('--format <name>', 'how to report (default: stylish; github in GitHub Actions)').choices(
        reporterNames,
      ),
    )
    .addOption(
      new Option('--fail-on <severity>', 'from which severity on the exit code is 1')
        .choices(SEVERITIES)
        .default('error'),
    )
    .option('--max-warnings <number>', 'exit code 1 when there are more warnings than this', parseNumber)
    .addOption(
      new Option('--min-severity <severity>', 'what to show; the exit code does not change').choices(SEVERITIES),
    )
    .addOption(new Option('--quiet', 'show errors only').conflicts('minSeverity'))
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
  const input = await readInput(paths, options, io);
  if (options.fix === true && input.stdin !== undefined) {
    throw new UserError('--fix cannot write to standard input. Use --fix-dry-run to see what it would change.');
  }
  const { report, changes, skipped } = await readAndCheck(input, options, io);
  printProblems(report.problems, program, io);
  printSkipped(skipped, io);
  const palette = choosePalette(io.stdout, io.env, options.color);
  if (options.fixDryRun === true) {
    io.stdout.write((await import('./fix.js')).drawChanges(changes, palette));
  } else {
    if (options.fix === true) io.stderr.write(`${(await import('./fix.js')).summarise(changes, 'fixed')}\n`);
    io.stdout.write(await draw(report, { ...options, palette }, io));
  }
  return exitCodeFor(report, options, io);
}

interface Checked {
  readonly report: Report;
  readonly changes: readonly Change[];
  /** Named one by one, but left out by the configuration. */
  readonly skipped: readonly string[];
}

/** Reads and checks everything, and applies fixes where that is asked for. */
async function readAndCheck(input: Input, options: LintOptions, io: Io): Promise<Checked> {
  const progress = startProgress(io, options.progress);
  const onProgress = progress.update;
  try {
    const run = { ...input, ...(await readSpeed(options, io)), onProgress };
    if (options.fix !== true && options.fixDryRun !== true) {
      const { runLint } = await import('../workspace/run.js');
      return { ...(await runLint(run)), changes: [] };
    }
    const { fixStories } = await import('./fix.js');
    return await fixStories({ input: run, isDryRun: options.fixDryRun === true });
  } finally {
    progress.stop();
  }
}

async function draw(report: Report, options: LintOptions & { readonly palette: Palette }, io: Io): Promise<string> {
  const format = options.format ?? (io.env.GITHUB_ACTIONS === 'true' ? 'github' : 'stylish');
  const { rules } = await import('../core/rules/index.js');
  return reporters[format](report, {
    tool,
    rules: await factsFor(format, rules, io),
    minSeverity: options.quiet === true ? 'error' : (options.minSeverity ?? null),
    palette: options.palette,
    columns: io.stdout.columns,
  });
}

/** Only SARIF carries the pages of the rules. */
async function factsFor(format: ReporterName, rules: readonly Rule[], io: Io) {
  return format === 'sarif' ? readRuleFacts(rules, io.packageRoot) : rules.map(toRuleFacts);
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
