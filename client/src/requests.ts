/** Asks the server what only it knows. An older server that does not know a question leaves the answer open. */
import type { CancellationToken } from 'vscode';
import { ErrorCodes, ResponseError } from 'vscode-languageclient';
import type { Questions } from '../../server/src/lsp/protocol.js';
import type { Server } from './server.js';

interface Question<Name extends keyof Questions> {
  readonly name: Name;
  readonly params: Questions[Name][0];
  readonly token?: CancellationToken;
}

/** Undefined where the server does not know the question, or no longer answers it. */
export async function ask<Name extends keyof Questions>(
  server: Server,
  { name, params, token }: Question<Name>,
): Promise<Questions[Name][1] | undefined> {
  try {
    await server.start();
    const method = `customerFirst/${name}`;
    // A token that is not there would be sent as a second parameter.
    const tokens = token === undefined ? [] : [token];
    return await server.client().sendRequest<Questions[Name][1]>(method, params, ...tokens);
  } catch (error) {
    const isExpected = error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound;
    if (!isExpected && token?.isCancellationRequested !== true) server.log.warn(`${name}: ${String(error)}`);
    return undefined;
  }
}
