/** Lets an agent of the editor call the tools that agents elsewhere reach by their own protocol. */
import type { CancellationToken } from 'vscode-languageserver';
import type { FileSystem } from '../../workspace/file-system.js';
import type { Server } from './served.js';

export type CallTool = (
  call: { readonly name: string; readonly given: unknown },
  around: { readonly folders: readonly string[]; readonly files: FileSystem; readonly signal: AbortSignal },
) => Promise<string>;

interface Params {
  readonly name?: unknown;
  readonly given?: unknown;
}

/** What is open counts as it stands there, saved or not. */
export function connectTools(
  { connection, session }: Pick<Server, 'connection' | 'session'>,
  callTool: CallTool,
): void {
  connection.onRequest('customerFirst/callTool', async (params: Params | null, token): Promise<string> => {
    const { project, fileSystem: files } = session();
    const name = typeof params?.name === 'string' ? params.name : '';
    return callTool(
      { name, given: params?.given ?? {} },
      { folders: project.folders(), files, signal: signalOf(token) },
    );
  });
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}
