/** Answers an editor that wants the stories of exports. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { z } from 'zod';
import { type Importer, readExports } from '../features/read-exports.js';
import type { Server } from './served.js';

const wanted = z.object({ exports: z.array(z.string()).min(1).max(100), folder: z.string() });

export function connectImport(
  { connection, session }: Pick<Server, 'connection' | 'session'>,
  importer: Importer,
): void {
  connection.onRequest('customerFirst/importBacklog', async (params: unknown) => {
    const read = wanted.safeParse(params);
    if (read.success) return readExports(read.data, session(), importer);
    throw new ResponseError(ErrorCodes.InvalidParams, `This cannot be answered: ${z.prettifyError(read.error)}`);
  });
}
