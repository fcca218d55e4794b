/** The server within the process of the tests, at the other end of a pair of streams: its start takes no time. */
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { createConnection, ProposedFeatures, StreamMessageWriter } from 'vscode-languageserver/node';
import { rules } from '../../server/src/core/rules/index.js';
import { readFramed } from '../../server/src/lsp/wiring/framed-input.js';
import { guardMessages } from '../../server/src/lsp/wiring/guard.js';
import { createLookingFiles } from '../../server/src/lsp/wiring/look-again.js';
import { serve } from '../../server/src/lsp/wiring/server.js';

/** What the editor writes to, and what it reads from. */
export interface Ends {
  readonly stdin: PassThrough;
  readonly stdout: PassThrough;
}

export function serveHere(): Ends {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const onBroken = (reason: string): void => void stdout.destroy(new Error(reason));
  const files = createLookingFiles();
  const { reader, writer } = guardMessages({
    reader: readFramed(stdin, { onBroken, onEnd: () => undefined }),
    writer: new StreamMessageWriter(stdout),
    beforeEach: files.look,
  });
  serve(createConnection(ProposedFeatures.all, reader, writer), {
    ...{ fileSystem: files, told: files, rules },
    shippedPages: pathToFileURL(join(inject('built'), '../')).href,
    tool: { name: 'customer-first', version: 'test' },
  });
  return { stdin, stdout };
}
