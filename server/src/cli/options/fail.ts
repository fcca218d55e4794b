/** `--fail-on` and `--max-warnings`: which findings make the exit code 1. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isAtLeast, severities, type Severity } from '../../core/finding/finding.js';
import { count } from '../../core/text/count.js';
import { EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE } from '../exit-code.js';
import type { Io } from '../io.js';
import { tool } from '../version.js';

export interface FailOptions {
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly requireStories?: boolean;
}

/** The most severe first. */

export function addFailOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--fail-on <severity>', 'from which severity on the exit code is 1')
        .choices(severities)
        .default('error'),
    )
    .option('--max-warnings <number>', 'exit code 1 when there are more warnings than this', parseNumber)
    .addOption(requireStoriesOption());
}

/** Also for commands that only list what they read. */
export function requireStoriesOption(): Option {
  return new Option('--require-stories', 'exit code 2 when there was no story to judge');
}

/** Whether the run has to fail, because it is about nothing; says so. */
export function lacksStories(judged: number, { requireStories }: Pick<FailOptions, 'requireStories'>, io: Io): boolean {
  if (requireStories !== true || judged > 0) return false;
  io.stderr.write(`${tool.name}: No story was judged, but --require-stories asks for at least one.\n`);
  return true;
}

export interface Counted {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Whether something could not be read. */
  readonly hasTrouble: boolean;
  /** How many stories were judged, in all parts of the run. */
  readonly judged: number;
}

/** What could not be read weighs more than what was found. */
export function exitCodeOf({ counts, hasTrouble, judged }: Counted, options: FailOptions, io: Io): number {
  const { failOn, maxWarnings } = options;
  const isOverLimit = maxWarnings !== undefined && counts.warning > maxWarnings;
  if (isOverLimit) {
    io.stderr.write(`${tool.name}: ${count(counts.warning, 'warning')}, but --max-warnings allows ${maxWarnings}.\n`);
  }
  if (lacksStories(judged, options, io) || hasTrouble) return EXIT_TROUBLE;
  const failing = severities.some((severity) => isAtLeast(severity, failOn) && counts[severity] > 0);
  return failing || isOverLimit ? EXIT_FINDINGS : EXIT_CLEAN;
}

function parseNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}
