/** `customer-first baseline`: accepts what is there today, so that only new findings are reported tomorrow. */
import type { Command } from 'commander';
import type { BaselineResult, BaselineUse } from '../workspace/baseline.js';
import { describe } from './baseline-words.js';
import { type ListCommandOptions, runOnLists } from './list-commands.js';
import { addReadingOptions } from './reading.js';
import type { Session } from './session.js';

type Step = (uses: readonly BaselineUse[], options: ListCommandOptions, cwd: string) => Promise<string>;

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
    command.action((paths: string[], _options, self: Command) => {
      const options = self.optsWithGlobals<ListCommandOptions>();
      const work = {
        ...{ io, program, isChange: name !== 'status', usesOf: baselinesOf },
        refusal: 'A baseline is about files, so “-” cannot be used here.',
        step: (result: BaselineResult) => step(result.baselines, options, io.cwd),
      };
      return finish(runOnLists(paths, options, work));
    });
  }
}

function baselinesOf({ baselines }: BaselineResult): readonly BaselineUse[] {
  return baselines;
}
