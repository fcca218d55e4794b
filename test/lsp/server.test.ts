/** The server as an editor finds it: its greeting and its end, and documents wherever they are. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFiles, MODERN, openEditor, openProcess, prepareServer, startByHand } from './editor.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const NO_OUTCOME = 'As a tenant, I want to report a leak.\n';
const PORTER = 'As a night porter, I want to see who is in the house so that I can wake them in a fire.\n';

describe('greeting', () => {
  it('names what it offers and ends with 0', async () => {
    const editor = await openProcess();
    expect(editor.greeting.serverInfo).toMatchObject({ name: 'customer-first' });
    expect(editor.greeting.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
    });
    const ended = new Promise((resolve) => editor.process.once('exit', resolve));
    await editor.connection.sendRequest('shutdown');
    await editor.connection.sendNotification('exit');
    expect(await ended).toBe(0);
  });

  it('ends when the editor goes away', async () => {
    const editor = await openProcess();
    const ended = new Promise((resolve) => editor.process.once('exit', resolve));
    editor.process.stdin?.end();
    expect(await ended).toBe(1);
  });

  it('is not for people', () => {
    const { status, stderr } = startByHand();
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('customer-first lsp --stdio') });
  });

  it('watches files and settings', async () => {
    const editor = await openEditor();
    const asked = [await editor.asked('client/registerCapability'), await editor.asked('client/registerCapability')];
    const methods = asked.flatMap((params) => (params as { registrations: { method: string }[] }).registrations);
    expect(methods.map(({ method }) => method).sort()).toEqual([
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });
});

describe('editors that cannot watch files', () => {
  it('have them looked at again when something is saved', async () => {
    const { didChangeWatchedFiles: _watching, ...workspace } = MODERN.workspace ?? {};
    const files = { 'personas.md': PERSONAS, 'a.md': PORTER };
    const editor = await openEditor({ files, capabilities: { ...MODERN, workspace } });
    const document = editor.open('a.md');
    expect(await editor.pull(document)).toHaveLength(1);
    writeFileSync(join(editor.folder, 'personas.md'), PERSONAS.replaceAll('Tenant', 'Night porter'));
    editor.save(document);
    expect(await editor.pull(document)).toEqual([]);
  });
});

describe('notebooks', () => {
  it('have their Markdown cells checked', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    const uri = `${editor.uri('n.ipynb').replace('file:', 'vscode-notebook-cell:')}#cell`;
    await editor.connection.sendNotification('notebookDocument/didOpen', {
      notebookDocument: {
        uri: editor.uri('n.ipynb'),
        notebookType: 'jupyter-notebook',
        version: 1,
        cells: [{ kind: 1, document: uri }],
      },
      cellTextDocuments: [{ uri, languageId: 'markdown', version: 1, text: NO_OUTCOME }],
    });
    const report = await editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    expect(report).toMatchObject({ items: [{ code: 'missing-outcome' }] });
  });
});

describe('documents without a folder', () => {
  it('are checked where no folder is open', async () => {
    const editor = await openEditor({ files: { 'a.md': NO_OUTCOME }, folders: null });
    const shown = await editor.pull(editor.open('a.md'));
    expect(shown).toContain('missing-outcome “report a leak”');
  });

  it('are checked before they are a file', async () => {
    const editor = await openEditor({ folders: null });
    expect(await editor.pull(editor.openUri('untitled:Untitled-1', NO_OUTCOME))).toContain(
      'missing-outcome “report a leak”',
    );
  });

  it('know the personas of the first folder before they are a file', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    expect(await editor.pull(editor.openUri('untitled:Untitled-1', PORTER))).toEqual([
      'undefined-persona “night porter”',
    ]);
  });

  it('are left alone in folders of packages and tools', async () => {
    const editor = await openEditor({ files: { 'node_modules/x/a.md': NO_OUTCOME } });
    expect(await editor.pull(editor.open('node_modules/x/a.md'))).toEqual([]);
  });
});

describe('several folders', () => {
  it('have their own personas and configurations', async () => {
    const files = {
      'one/personas.md': PERSONAS,
      'one/a.md': PORTER,
      'two/.customer-first.yaml': 'rules:\n  missing-outcome: warning\n  persona-registry-missing: off\n',
      'two/a.md': `${NO_OUTCOME}\n${PORTER}`,
    };
    const editor = await openEditor({ files, folders: ['one', 'two'] });
    expect(await editor.pull(editor.open('one/a.md'))).toEqual(['undefined-persona “night porter”']);
    expect(await editor.pullRaw(editor.open('two/a.md'))).toMatchObject([{ code: 'missing-outcome', severity: 2 }]);
  });

  it('may come and go', async () => {
    const editor = await openEditor({ files: { 'one/a.md': 'Hello.\n' }, folders: ['one'] });
    const other = createFiles({ 'personas.md': PERSONAS, 'docs/a.md': PORTER });
    const uri = pathToFileURL(other).href;
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri, name: 'other' }], removed: [] },
    });
    expect(await editor.pull(editor.openUri(`${uri}/docs/a.md`, PORTER))).toEqual(['undefined-persona “night porter”']);
  });
});
