/** `customer-first explain`: the page of a rule in the terminal, all rules to ask about, or why one story is judged as it is. */
import { type Command, Option } from 'commander';
import { didYouMean } from '../core/text/did-you-mean.js';
import { ABOUT_SUPPRESSIONS } from '../reporters/about-suppressions.js';
import { readRulePage } from '../workspace/rule-page.js';
import { choosePalette } from './colors.js';
import { EXIT_CLEAN, UserError } from './exit-code.js';
import type { ExplainAtOptions } from './explain-at.js';
import type { Io } from './io.js';
import { plainPage } from './plain-page.js';
import type { Session } from './session.js';

const WIDEST = 90;

export function addExplain(program: Command, { io, finish }: Session): void {
  program
    .command('explain')
    .description('Say why a rule asks what it asks, with examples; or why a story is judged as it is')
    .argument('[rule]', 'for example missing-outcome; without it, all rules are listed')
    .option(
      '--at <place>',
      'FILE:LINE or FILE:LINE:COLUMN: what speaks for and against what is said of the story there',
    )
    .option('--config <file>', 'with --at: use this configuration instead of the nearest .customer-first.yaml')
    .addOption(new Option('--format <name>', 'with --at: how to print it').choices(['text', 'json']).default('text'))
    .action((rule: string | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<ExplainOptions>();
      if (options.at !== undefined) return finish(explainPlace(rule, options, { io, program }));
      return finish(rule === undefined ? explainAll(options, { io, program }) : explain(rule, options, io));
    });
}

interface ColorOptions {
  readonly color?: boolean;
}

interface ExplainOptions extends ExplainAtOptions {
  readonly at?: string;
}

async function explainPlace(
  rule: string | undefined,
  { at = '', ...options }: ExplainOptions,
  around: { readonly io: Io; readonly program: Command },
): Promise<number> {
  if (rule !== undefined) throw new UserError('Ask about a rule or, with --at, about a place; not about both.');
  return (await import('./explain-at.js')).explainAt(at, options, around);
}

async function explainAll(options: ColorOptions, around: { readonly io: Io; readonly program: Command }) {
  return (await import('./explain-all.js')).explainAll(options, around);
}

async function explain(id: string, options: ColorOptions, io: Io): Promise<number> {
  const { SUPPRESSION_RULE } = await import('../core/finding/finding.js');
  if (id === SUPPRESSION_RULE) {
    io.stdout.write(ABOUT_SUPPRESSIONS);
    return EXIT_CLEAN;
  }
  const { rules } = await import('../core/rules/index.js');
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    throw new UserError(`There is no rule “${id}”.${didYouMean(id, ids)} “customer-first explain” lists them all.`);
  }
  const page = await readRulePage(io.packageRoot, id);
  if (page === null)
    throw new UserError(`The page of “${id}” is missing from this installation. Install customer-first again.`);
  const palette = choosePalette(io.stdout, io.env, options.color);
  io.stdout.write(plainPage(page, { palette, columns: Math.min(WIDEST, io.stdout.columns ?? WIDEST) }));
  return EXIT_CLEAN;
}
