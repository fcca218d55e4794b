/** `customer-first lsp --stdio`: serves an editor. */
import { type Command, Option } from 'commander';
import { UserError } from './exit-code.js';
import type { Session } from './session.js';
import { tool } from './version.js';

interface LspOptions {
  readonly stdio?: boolean;
  readonly nodeIpc?: boolean;
}

export function addLsp(program: Command, { finish }: Session): void {
  program
    .command('lsp')
    .description('Run beside an editor and say what is found while you write (Language Server Protocol)')
    .option('--stdio', 'talk through standard input and output')
    .addOption(new Option('--node-ipc', 'talk through the channel of Node processes').hideHelp())
    .addOption(new Option('--clientProcessId <id>', 'the process of the editor').hideHelp())
    .action((options: LspOptions) => finish(serve(options)));
}

/** Never settles: the process ends when the editor says goodbye. */
async function serve({ stdio = false, nodeIpc = false }: LspOptions): Promise<number> {
  if (!stdio && !nodeIpc) {
    throw new UserError('“lsp” is started by an editor. Tell it to run “customer-first lsp --stdio”.');
  }
  const { startServer } = await import('../lsp/node.js');
  startServer(nodeIpc ? 'ipc' : 'stdio', tool);
  return new Promise(() => undefined);
}
