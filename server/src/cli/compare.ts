/** `customer-first compare`: what this version says that the one before did not, so that an update holds no surprise. */
import { type Command, Option } from 'commander';
import { hasTrouble } from '../core/engine/report.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import { toJsonText } from '../reporters/well-formed.js';
import type { SavedReport } from '../service/update/saved-report.js';
import { readBytes, toAbsolutePath } from '../workspace/node-file-system.js';
import { drawComparison, toComparisonData } from './compare-words.js';
import { EXIT_CLEAN, EXIT_TROUBLE, UserError } from './exit-code.js';
import type { Io } from './io.js';
import { startProgress } from './progress.js';
import { addReadingOptions, printProblems, printSkipped, type ReadingOptions, readInput } from './reading.js';
import type { Session } from './session.js';
import { tool } from './version.js';

interface CompareOptions extends ReadingOptions {
  readonly with?: string;
  readonly all?: boolean;
  readonly format: 'text' | 'json';
}

/** Reports carry the texts of all their findings. */
const MOST_BYTES = 500 * 1024 * 1024;

const HELP = `
Before an update, let the version in use write down what it finds, then ask the new one:
  customer-first --format json > before.json
  customer-first compare before.json
`;

export function addCompare(program: Command, { io, finish }: Session): void {
  const command = program
    .command('compare')
    .description('Say what this version finds that an earlier one did not, and the other way round')
    .argument('<file>', 'what the earlier one has found: its report in JSON, or a baseline');
  addReadingOptions(command)
    .option('--with <report>', 'compare with this report instead of what is found now')
    .option('--all', 'list every finding, however many there are')
    .addOption(new Option('--format <name>', 'how to draw it').choices(['text', 'json']).default('text'))
    .addHelpText('after', HELP)
    .action((before: string, paths: string[], _options, self: Command) =>
      finish(compare({ before, paths, options: self.optsWithGlobals<CompareOptions>() }, { io, program })),
    );
}

interface Asked {
  readonly before: string;
  readonly paths: readonly string[];
  readonly options: CompareOptions;
}

interface Surroundings {
  readonly io: Io;
  readonly program: Command;
}

async function compare({ before: path, paths, options }: Asked, around: Surroundings): Promise<number> {
  const { io } = around;
  const { readSavedReport } = await import('../service/update/saved-report.js');
  const open = (typed: string): SavedReport => {
    const saved = readSavedReport(textOf(typed, io));
    if (saved !== null) return saved;
    throw new UserError(`${makePrintable(typed)}: This is neither a report of “--format json” nor a baseline.`);
  };
  const before = open(path);
  if (options.with !== undefined && paths.length > 0) {
    throw new UserError('--with names a report, so no paths to read can stand beside it.');
  }
  const { saved: now, exitCode } =
    options.with === undefined
      ? await findNow({ paths, options, isBaseline: before.isBaseline }, around)
      : { saved: open(options.with), exitCode: EXIT_CLEAN };
  const { compareReports } = await import('../service/update/compare-reports.js');
  const compared = { comparison: compareReports(before, now), before, now, isWhole: options.all === true };
  io.stdout.write(options.format === 'json' ? toJsonText(toComparisonData(compared)) : drawComparison(compared));
  return exitCode;
}

function textOf(path: string, io: Io): string {
  const bytes = readBytes(toAbsolutePath(io.cwd, path), MOST_BYTES);
  if ('failure' in bytes) throw new UserError(`“${makePrintable(path)}” cannot be read. ${bytes.failure}`);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

interface Finding {
  readonly paths: readonly string[];
  readonly options: CompareOptions;
  /** Then what is accepted is the matter, and may not be left out. */
  readonly isBaseline: boolean;
}

/** Through the report in JSON, so that both sides are read in the same way. */
async function findNow({ paths, options, isBaseline }: Finding, { io, program }: Surroundings) {
  const [{ runLint }, { applyBaselines }, { json }, { readSavedReport }] = await Promise.all([
    import('../workspace/run.js'),
    import('../workspace/baseline.js'),
    import('../reporters/json.js'),
    import('../service/update/saved-report.js'),
  ]);
  const input = await readInput(paths, options, io);
  const progress = startProgress(io, options.progress);
  const { report: whole, skipped } = await runLint({ ...input, onProgress: progress.update }).finally(progress.stop);
  const report = isBaseline ? whole : (await applyBaselines(whole, input)).report;
  printProblems(report.problems, program, io);
  printSkipped(skipped, io);
  const saved = readSavedReport(json(report, { tool, minSeverity: null }));
  if (saved === null) throw new Error('A report that was just drawn cannot be read.');
  return { saved, exitCode: hasTrouble(report.problems) ? EXIT_TROUBLE : EXIT_CLEAN };
}
