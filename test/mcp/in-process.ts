/** The server in this process: the same streams, without the time that starting a program takes. */
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { ServerOptions } from '../../server/src/mcp/server.js';
import { startServer } from '../../server/src/mcp/stdio.js';
import { tool } from '../../server/src/cli/version.js';

export interface Here {
  readonly input: PassThrough;
  readonly output: PassThrough;
  readonly stderr: () => string;
  /** The code with which the process would have ended. */
  readonly ended: Promise<number>;
}

/** `named` are the folders of the command line. */
export function startHere(cwd: string, named: readonly string[] = []): Here {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let stderr = '';
  const options: ServerOptions = {
    packageRoot: resolve(import.meta.dirname, '../..'),
    cwd,
    roots: named.map((folder) => resolve(cwd, folder)),
    today: () => '2026-11-30',
    program: tool,
  };
  const ended = new Promise<number>((exit) => {
    void startServer(options, { input, output, tell: (sentence) => (stderr += sentence), exit });
  });
  return { input, output, stderr: () => stderr, ended };
}

/** How a client reaches it. */
export function connectTo({ input, output }: Pick<Here, 'input' | 'output'>): Transport {
  const buffer = new ReadBuffer();
  const transport: Transport = {
    start: () => {
      output.on('data', (chunk: Buffer) => {
        buffer.append(chunk);
        for (let message = buffer.readMessage(); message !== null; message = buffer.readMessage())
          transport.onmessage?.(message);
      });
      return Promise.resolve();
    },
    send: (message) => {
      input.write(serializeMessage(message));
      return Promise.resolve();
    },
    close: () => {
      input.end();
      transport.onclose?.();
      return Promise.resolve();
    },
  };
  return transport;
}
