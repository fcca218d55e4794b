/** `customer-first completion <shell>`: prints what a shell needs to complete commands, options, rules and formats. */
import { Argument, type Command } from 'commander';
import { reporterNames } from '../reporters/index.js';
import { drawBash } from './completion/bash.js';
import { type DescribedProgram, describeProgram } from './completion/describe.js';
import { drawFish } from './completion/fish.js';
import { drawPowershell } from './completion/powershell.js';
import { drawZsh } from './completion/zsh.js';
import { EXIT_CLEAN } from './exit-code.js';
import type { Session } from './session.js';

const shells = {
  bash: drawBash,
  zsh: drawZsh,
  fish: drawFish,
  powershell: drawPowershell,
} as const satisfies Readonly<Record<string, (program: DescribedProgram) => string>>;

const HELP = `
How to use it:
  bash        add to ~/.bashrc:  source <(customer-first completion bash)
  zsh         add to ~/.zshrc, below compinit:
                source <(customer-first completion zsh)
  fish        add to config.fish:  customer-first completion fish | source
  powershell  add to $PROFILE:
      customer-first completion powershell | Out-String | Invoke-Expression
`;

export function addCompletion(program: Command, { io, finish }: Session): void {
  program
    .command('completion')
    .description('Print a script with which a shell completes commands, options, rules and formats')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(shells)))
    .addHelpText('after', HELP)
    .action((shell: keyof typeof shells) =>
      finish(
        (async () => {
          const { rules } = await import('../core/rules/index.js');
          const { SUPPRESSION_RULE } = await import('../core/finding/finding.js');
          const ids = [...rules.map((rule) => rule.id), SUPPRESSION_RULE];
          const catalogue = { rules: ids, formats: reporterNames };
          io.stdout.writeExactly(shells[shell](describeProgram(program, catalogue)));
          return EXIT_CLEAN;
        })(),
      ),
    );
}
