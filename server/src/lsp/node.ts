/** Starts the server for an editor on this computer. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, IPCMessageReader, IPCMessageWriter, ProposedFeatures } from 'vscode-languageserver/node';
import { rules } from '../core/rules/index.js';
import { nodeFileSystem } from '../workspace/node-file-system.js';
import { createRequestedFiles, joinFiles } from './requested-files.js';
import { serve, type ServerOptions } from './server.js';
import { tidyWhenIdle } from './tidy-memory.js';

/** How the editor talks to the server: through standard input and output, or the channel of Node processes. */
export type Transport = 'stdio' | 'ipc';

/** Ends the process when the editor says goodbye or goes away. Our own client, at the other end of `ipc`, has files elsewhere too. */
export function startServer(transport: Transport, tool: ServerOptions['tool']): void {
  tidyWhenIdle();
  const shippedPages = pathToFileURL(join(__dirname, '../')).href;
  if (transport === 'stdio') {
    const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
    serve(connection, { fileSystem: nodeFileSystem, rules, shippedPages, tool });
    return;
  }
  const channel = [new IPCMessageReader(process), new IPCMessageWriter(process)] as const;
  const connection = createConnection(ProposedFeatures.all, ...channel);
  serve(connection, {
    fileSystem: joinFiles(nodeFileSystem, createRequestedFiles(connection)),
    rules,
    shippedPages,
    tool,
  });
}
