/** Starts the server for an editor on this computer. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { rules } from '../core/rules/index.js';
import { createChangedLines } from '../workspace/changed-lines.js';
import { dayOf } from '../workspace/conclude-on.js';
import type { Importer } from './features/read-exports.js';
import type { CallTool } from './wiring/connect-tools.js';
import { readFramed } from './wiring/framed-input.js';
import { guardMessages } from './wiring/guard.js';
import { createLookingFiles } from './wiring/look-again.js';
import { createRequestedFiles, joinFiles } from './wiring/requested-files.js';
import { serve, type ServerOptions } from './wiring/server.js';
import { tidyWhenIdle } from './wiring/tidy-memory.js';

/** How the editor talks to the server: through standard input and output, or the channel of Node processes. */
export type Transport = 'stdio' | 'ipc';

/** What was asked before the editor went away is still answered, but nobody waits longer than this, in milliseconds. */
const FAREWELL = 5_000;

/** Ends the process when the editor says goodbye or goes away. Our own client, at the other end of `ipc`, has files elsewhere too. */
export function startServer(transport: Transport, tool: ServerOptions['tool']): void {
  tidyWhenIdle();
  const shippedPages = pathToFileURL(join(__dirname, '../')).href;
  const files = createLookingFiles();
  const ends = transport === 'stdio' ? openStreams(() => void leave()) : openChannel();
  const { reader, writer, isShutDown, answered } = guardMessages({ ...ends, beforeEach: files.look });
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  const leave = async (): Promise<void> => {
    const exit = (): void => process.exit(isShutDown() ? 0 : 1);
    setTimeout(exit, FAREWELL);
    await answered();
    // The editor’s “exit” may be waiting in the queue.
    setImmediate(exit);
  };
  const elsewhere = transport === 'ipc' ? createRequestedFiles(connection) : null;
  const fileSystem = elsewhere === null ? files : joinFiles(files, elsewhere);
  const changed = createChangedLines(files, process.env);
  const callTool: CallTool = async (call, around) => {
    const { callInEditor } = await import('../mcp/desk.js');
    return callInEditor(call, {
      ...around,
      packageRoot: join(__dirname, '..'),
      today: dayOf(new Date()),
      program: tool,
    });
  };
  const importer: Importer = async (request) =>
    (await import('../service/backlog/import-backlog.js')).importBacklog(request);
  const hosted = { rules, shippedPages, tool, callTool, importer };
  serve(connection, { fileSystem, told: files, changed, ...hosted });
}

interface Ends {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

function openChannel(): Ends {
  return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
}

function openStreams(onEnd: () => void): Ends {
  const onBroken = (reason: string): void => {
    process.stderr.write(`customer-first: the editor cannot be understood. ${reason}\n`);
    process.exit(1);
  };
  return { reader: readFramed(process.stdin, { onBroken, onEnd }), writer: new StreamMessageWriter(process.stdout) };
}
