/** The language server of the browser: everything it reads comes from the editor, wherever the files are. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic, MessageConnection } from 'vscode-languageserver/node';
import { startWorker } from './worker.js';

const root = join(import.meta.dirname, '../..');
const home = 'vscode-vfs://github%2B7b2276/owner/re%20po';
let built = '';
const cleanUp: (() => void)[] = [];

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'customer-first-web-'));
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), built], { cwd: root });
});
afterEach(() => {
  for (const clean of cleanUp.splice(0)) clean();
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

interface Opened {
  readonly connection: MessageConnection;
  readonly pull: (path: string) => Promise<readonly string[]>;
  readonly asked: readonly string[];
}

/** An editor in a browser that has these files in a repository far away, and opens the first of them. */
async function open(files: Readonly<Record<string, string>>): Promise<Opened> {
  const { connection, stop } = startWorker(join(built, 'web/server.js'));
  cleanUp.push(stop);
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
  connection.listen();
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
  return { connection, pull, asked };
}

function toEntry([name = '', ...rest]: readonly string[]): [name: string, kind: 'file' | 'folder'] {
  return [name, rest.length > 0 ? 'folder' : 'file'];
}

const story = 'As a tennant, I want to see my bill so that I know what I pay.\n';

describe('the server in a worker', () => {
  it('reads personas from the repository', async () => {
    const personas = '# Personas\n\n## Tenant\n\n### Needs\n\n- know what to pay\n';
    const { pull } = await open({ 'docs/story.md': story, 'personas.md': personas });
    expect(await pull('docs/story.md')).toEqual(['undefined-persona']);
  });

  it('holds to the configuration of the repository, and asks only about places in it', async () => {
    const { pull, asked } = await open({
      'docs/story.md': 'As a tenant, I want to report a leak.\n',
      '.customer-first.yaml': 'rules:\n  missing-outcome: off\n  persona-registry-missing: off\n',
    });
    expect(await pull('docs/story.md')).toEqual([]);
    expect(asked.filter((uri) => uri.startsWith(home)).length).toBeGreaterThan(0);
  });

  it('finds documents that are not open', async () => {
    const { connection } = await open({ 'docs/story.md': story, 'more/ü.md': 'As a user, I want tea.\n' });
    const answer = await connection.sendRequest<{ items: { uri: string; items: Diagnostic[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    const found = new Map(answer.items.map(({ uri, items }) => [uri, items.map(({ code }) => code)]));
    expect([...found.keys()].sort()).toEqual([`${home}/docs/story.md`, `${home}/more/%C3%BC.md`]);
    expect(found.get(`${home}/more/%C3%BC.md`)).toContain('generic-persona');
  });
});
