/** `customer-first mcp`: serves an agent that writes stories. */
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { dayOf } from '../workspace/conclude-on.js';
import { nodeFileSystem, toAbsolutePath } from '../workspace/node-file-system.js';
import { UserError } from './exit-code.js';
import type { Io } from './io.js';
import type { Session } from './session.js';
import { tool } from './version.js';

interface McpOptions {
  readonly root: readonly string[];
}

const HELP = `
An agent starts this, reads and checks with it, and changes nothing by it.
How to set it up: docs/guides/agents.md
`;

export function addMcp(program: Command, { io, finish }: Session): void {
  program
    .command('mcp')
    .description('Run beside an agent that writes stories and specifications (Model Context Protocol)')
    .addOption(
      new Option('--root <folder>', 'what may be read, where the agent names no folders; can be given several times')
        .argParser((folder: string, before: readonly string[]) => [...before, folder])
        .default([], 'this folder'),
    )
    .addHelpText('after', HELP)
    .action((options: McpOptions) => finish(serve(options, io)));
}

/** Never settles: the process ends when the agent goes away. */
async function serve({ root }: McpOptions, io: Io): Promise<number> {
  for (const folder of root) {
    const found = await nodeFileSystem.stat(toAbsolutePath(io.cwd, folder));
    if (found?.kind !== 'folder') throw new UserError(`--root needs a folder, but “${folder}” is none.`);
  }
  const { startServer } = await import('../mcp/stdio.js');
  await startServer({
    packageRoot: io.packageRoot,
    cwd: io.cwd,
    roots: root.map((folder) => resolve(io.cwd, folder)),
    today: () => dayOf(io.now()),
    program: tool,
  });
  return new Promise(() => undefined);
}
