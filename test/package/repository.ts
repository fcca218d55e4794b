/** An editor whose files are far away: it answers what the server asks about them. */
import type { Diagnostic, MessageConnection } from 'vscode-languageserver/node';

/** With a part that stays escaped, and one that does not. */
export const home = 'vscode-vfs://github%2B7b2276/owner/re%20po';

export interface Opened {
  /** Names of the rules that have something to say about a document. */
  readonly pull: (path: string) => Promise<readonly string[]>;
  /** Addresses of files that the server has asked for. */
  readonly asked: readonly string[];
}

/** Makes `connection` an editor that has these files in a repository far away, and opens the first of them. */
export async function openRepository(
  connection: MessageConnection,
  files: Readonly<Record<string, string>>,
): Promise<Opened> {
  const asked: string[] = [];
  const names = Object.keys(files).map((path) => [`${home}/${encodeURI(path)}`, path] as const);
  const below = (uri: string): readonly string[] =>
    names.filter(([address]) => address.startsWith(`${uri}/`)).map(([address]) => address.slice(uri.length + 1));
  const textOf = (uri: string): string | undefined => files[names.find(([address]) => address === uri)?.[1] ?? ''];
  connection.onRequest((method, params) => {
    const { uri = '' } = (params ?? {}) as { readonly uri?: string };
    if (method.startsWith('customerFirst/')) asked.push(uri);
    const text = textOf(uri);
    if (method === 'customerFirst/readFile')
      return text === undefined ? { failure: 'not there' } : { base64: Buffer.from(text).toString('base64') };
    if (method === 'customerFirst/stat') {
      if (text !== undefined) return { kind: 'file', size: text.length };
      return below(uri).length > 0 ? { kind: 'folder', size: 0 } : null;
    }
    if (method !== 'customerFirst/list') return null;
    const entries = new Map(below(uri).map((path) => toEntry(path.split('/').map((part) => decodeURIComponent(part)))));
    return entries.size === 0 ? null : [...entries].map(([name, kind]) => ({ name, kind }));
  });
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: home,
    workspaceFolders: [{ uri: home, name: 're po' }],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
  });
  await connection.sendNotification('initialized', {});
  const [first = ''] = Object.keys(files);
  const textDocument = { uri: `${home}/${first}`, languageId: 'markdown', version: 1, text: files[first] };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const pull = async (path: string): Promise<readonly string[]> => {
    const answer = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: `${home}/${path}` },
    });
    return answer.items.map(({ code }) => String(code));
  };
  return { pull, asked };
}

function toEntry([name = '', ...rest]: readonly string[]): [name: string, kind: 'file' | 'folder'] {
  return [name, rest.length > 0 ? 'folder' : 'file'];
}
