/** `customer-first baseline`: accepts what is there today, so that only new findings are reported tomorrow. */
import type { Command } from 'commander';
import { hasTrouble, type Report } from '../core/engine/report.js';
import type { BaselineUse } from '../workspace/baseline.js';
import { describe } from './baseline-words.js';
import { EXIT_CLEAN, EXIT_TROUBLE, UserError } from './exit-code.js';
import type { Io } from './io.js';
import { baselineFileOf } from './options/accepted.js';
import { startProgress } from './progress.js';
import type { Session } from './session.js';
import { addReadingOptions, printProblems, printSkipped, type ReadingOptions, readInput } from './reading.js';

interface BaselineCommandOptions extends ReadingOptions {
  readonly baseline?: string;
  readonly force?: boolean;
}

type Step = (uses: readonly BaselineUse[], options: BaselineCommandOptions, cwd: string) => Promise<string>;

/** What each command does, in the order in which the help lists them. */
const COMMANDS: readonly { readonly name: string; readonly does: string; readonly step: Step }[] = [
  {
    name: 'status',
    does: 'Say what is accepted, and what would change (this happens without a command, too)',
    step: async (uses, _options, cwd) => uses.map((use) => describe.status(use, cwd)).join('\n'),
  },
  {
    name: 'create',
    does: 'Accept everything that is found today',
    step: async (...given) => (await import('./baseline-changes.js')).create(...given),
  },
  {
    name: 'update',
    does: 'Accept what is new as well, and take out what is gone',
    step: async (...given) => (await import('./baseline-changes.js')).update(...given),
  },
  {
    name: 'prune',
    does: 'Take out what is no longer found; accepts nothing',
    step: async (...given) => (await import('./baseline-changes.js')).prune(...given),
  },
];

export function addBaseline(program: Command, { io, finish }: Session): void {
  const group = program
    .command('baseline')
    .description('Accept the findings of old stories, so that only new ones are reported');
  for (const { name, does, step } of COMMANDS) {
    const command = group.command(name, { isDefault: name === 'status' }).description(does);
    addReadingOptions(command).option('--baseline <file>', 'the file, instead of .customer-first-baseline.jsonl');
    if (name === 'create') command.option('--force', 'start anew where there is a baseline already');
    command.action((paths: string[], _options, self: Command) =>
      finish(
        run(paths, self.optsWithGlobals<BaselineCommandOptions>(), { io, program, step, isChange: name !== 'status' }),
      ),
    );
  }
}

interface Surroundings {
  readonly io: Io;
  readonly program: Command;
  readonly step: Step;
  readonly isChange: boolean;
}

/** Nothing is written where anything could not be read: what is in there would look as if it were gone. */
async function run(
  paths: readonly string[],
  options: BaselineCommandOptions,
  { io, program, step, isChange }: Surroundings,
): Promise<number> {
  const input = await readInput(paths, options, io);
  if (input.stdin !== undefined) throw new UserError('A baseline is about files, so “-” cannot be used here.');
  const [{ runLint }, { applyBaselines }] = await Promise.all([
    import('../workspace/run.js'),
    import('../workspace/baseline.js'),
  ]);
  const progress = startProgress(io, options.progress);
  const { report, skipped } = await runLint({ ...input, onProgress: progress.update }).finally(progress.stop);
  const { report: applied, uses } = await applyBaselines(report, { ...input, ...baselineFileOf(options) });
  const problems = problemsThatMatter(applied, uses, options);
  printProblems(problems, program, io);
  printSkipped(skipped, io);
  if (isChange && hasTrouble(problems)) {
    throw new UserError('Nothing was written, because not everything could be read.');
  }
  io.stdout.write(await step(uses, options, io.cwd));
  return hasTrouble(problems) ? EXIT_TROUBLE : EXIT_CLEAN;
}

/** What is stale is said by the commands themselves; `create` does not mind what it replaces, or that nothing is there. */
function problemsThatMatter({ problems }: Report, uses: readonly BaselineUse[], options: BaselineCommandOptions) {
  const about = new Set(uses.flatMap(({ file }) => file.problems));
  const isReplaced = options.force === true || uses.every(({ file }) => !file.isThere);
  return problems.filter((problem) => problem.isNote !== true && !(isReplaced && about.has(problem)));
}
