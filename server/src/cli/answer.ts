/** `customer-first answer`: says yes to a question, so that it is not asked again; lists what is asked and answered. */
import type { Command } from 'commander';
import { rules } from '../core/rules/index.js';
import { didYouMean } from '../core/text/did-you-mean.js';
import { listWords } from '../core/text/list-words.js';
import type { BaselineResult, BaselineUse } from '../workspace/baseline.js';
import { UserError } from './exit-code.js';
import { type ListCommandOptions, type ListWork, runOnLists } from './list-commands.js';
import { parsePlace } from './place.js';
import { addReadingOptions } from './reading.js';
import type { Session } from './session.js';

interface AnswerOptions extends ListCommandOptions {
  readonly rule?: string;
  readonly because?: string;
}

/** Everything a command needs but what it does. */
type Around = Omit<ListWork, 'step' | 'isChange'>;

const EXAMPLE = 'customer-first answer docs/stories.md:12';

export function addAnswer(program: Command, { io, finish }: Session): void {
  const around: Around = {
    ...{ io, program, usesOf: answersOf },
    refusal: 'Answers are about files, so “-” cannot be used here.',
  };
  const group = program
    .command('answer')
    .description('Answer a question, so that it is not asked again; list what is asked and answered');
  addGive(group).action((places: string[], _options, self: Command) =>
    finish(give(places, self.optsWithGlobals<AnswerOptions>(), around)),
  );
  addReadingOptions(group.command('list'))
    .description('List the questions that wait for an answer, and those that have one')
    .action((paths: string[], _options, self: Command) =>
      finish(list(paths, self.optsWithGlobals<ListCommandOptions>(), around)),
    );
  addReadingOptions(group.command('prune'))
    .description('Take out answers whose story is gone')
    .action((paths: string[], _options, self: Command) =>
      finish(prune(paths, self.optsWithGlobals<ListCommandOptions>(), around)),
    );
}

function addGive(group: Command): Command {
  return group
    .command('give', { isDefault: true })
    .description('Say yes to the question at a place (this happens without a command, too)')
    .argument('[places...]', 'FILE:LINE or FILE:LINE:COLUMN; without one, everything is listed')
    .option('--rule <id>', 'which question, where there are several in that line')
    .option('--because <text>', 'what speaks for the answer, for whoever reads it later')
    .option('--config <file>', 'use this configuration instead of the nearest .customer-first.yaml')
    .option('--no-progress', 'do not show how far a long run is');
}

async function give(typed: readonly string[], options: AnswerOptions, around: Around): Promise<number> {
  if (typed.length === 0) return list([], options, around);
  const places = typed.map((one) => parsePlace(one, EXAMPLE));
  if (options.rule !== undefined) refuseUnknown(options.rule);
  const because = options.because?.trim();
  if (because === '') throw new UserError('--because needs some words.');
  const paths = [...new Set(places.map(({ path }) => path))];
  const answer = { places, rule: options.rule, because };
  const step = async (result: BaselineResult): Promise<string> =>
    (await import('./answer-changes.js')).give(result, answer, around.io.cwd);
  return runOnLists(paths, options, { ...around, step, isChange: true });
}

/** A name that no rule has is a slip, and not a rule that asks nothing there. */
function refuseUnknown(rule: string): void {
  const known = rules.map(({ id }) => id);
  if (known.includes(rule)) return;
  throw new UserError(
    `There is no rule “${rule}”.${didYouMean(rule, known)} The rules are ${listWords(known, 'and')}.`,
  );
}

async function list(paths: readonly string[], options: ListCommandOptions, around: Around): Promise<number> {
  const step = async (result: BaselineResult): Promise<string> =>
    (await import('./answer-words.js')).drawQuestions(result, around.io.cwd);
  return runOnLists(paths, options, { ...around, step, isChange: false });
}

async function prune(paths: readonly string[], options: ListCommandOptions, around: Around): Promise<number> {
  const step = async ({ answers }: BaselineResult): Promise<string> =>
    (await import('./answer-changes.js')).prune(answers, around.io.cwd);
  return runOnLists(paths, options, { ...around, step, isChange: true });
}

function answersOf({ answers }: BaselineResult): readonly BaselineUse[] {
  return answers;
}
