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
import { createChangedLines } from '../../server/src/workspace/changed-lines.js';
import { importBacklog } from '../../server/src/service/backlog/import-backlog.js';
import { callInEditor } from '../../server/src/mcp/desk.js';

const tool = { name: 'customer-first', version: 'test' };

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
    changed: createChangedLines(files, process.env),
    shippedPages: pathToFileURL(join(inject('built'), '../')).href,
    tool,
    importer: importBacklog,
    callTool: (call, around) => {
      const packageRoot = join(import.meta.dirname, '../..');
      return callInEditor(call, { ...around, packageRoot, today: '2026-11-30', program: tool });
    },
  });
  return { stdin, stdout };
}
