/** What a person sees underlined: asked for or sent, per version, and across files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFiles, MODERN, openEditor, prepareServer, SIMPLE, startByHand } from './editor.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const NO_OUTCOME = 'As a tenant, I want to report a leak.\n';
const PORTER = 'As a night porter, I want to see who is in the house so that I can wake them in a fire.\n';

describe('greeting', () => {
  it('names what it offers and ends with 0', async () => {
    const editor = await openEditor();
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
    const editor = await openEditor();
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

describe('editors that ask', () => {
  it('get what is wrong, with the page that explains it', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME } });
    const [item, ...others] = await editor.pullRaw(editor.open('a.md'));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      source: 'customer-first',
      code: 'missing-outcome',
      severity: 1,
      codeDescription: { href: expect.stringMatching(/docs\/rules\/missing-outcome\.md$/) },
      range: { start: { line: 0, character: 23 }, end: { line: 0, character: 36 } },
    });
  });

  it('are told when nothing has changed', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME } });
    const { uri } = editor.open('a.md');
    const ask = (previousResultId?: string): Promise<{ kind: string; resultId: string }> =>
      editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
    const first = await ask();
    expect(first.kind).toBe('full');
    expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  it('see a finding go while they type', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': `# Täler 🎻\r\n\r\n${NO_OUTCOME}` } });
    let document = editor.open('a.md');
    expect(await editor.pull(document)).toEqual(['missing-outcome “report a leak”']);
    const at = { line: 2, character: 36 };
    document = editor.type(document, ' so that nobody slips', { start: at, end: at });
    expect(await editor.pull(document)).toEqual([]);
  });

  it('are answered for the newest text only', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME } });
    let document = editor.open('a.md');
    const start = { line: 0, character: 0 };
    const { uri } = document;
    const old = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    for (let i = 0; i < 50; i++) document = editor.type(document, '\n', { start, end: start });
    expect(await editor.pullRaw(document)).toMatchObject([{ range: { start: { line: 50, character: 23 } } }]);
    expect(await old).toMatchObject({ kind: 'full' });
  });

  it('see a new persona clear findings in other files at once, before it is saved', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'stories/a.md': PORTER } });
    const story = editor.open('stories/a.md');
    expect(await editor.pull(story)).toEqual(['undefined-persona “night porter”']);
    const personas = editor.open('personas.md');
    editor.type(personas, `${PERSONAS}\n## Night porter\n\n### Needs\n\n- sleep\n`);
    await editor.asked('workspace/diagnostic/refresh');
    expect(await editor.pull(story)).toEqual([]);
    editor.close(personas);
    await editor.asked('workspace/diagnostic/refresh');
    expect(await editor.pull(story)).toEqual(['undefined-persona “night porter”']);
  });

  it('see personas that another program has written', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': PORTER } });
    const story = editor.open('a.md');
    expect(await editor.pull(story)).toHaveLength(1);
    editor.write('personas.md', PERSONAS.replaceAll('Tenant', 'Night porter'));
    await editor.asked('workspace/diagnostic/refresh');
    expect(await editor.pull(story)).toEqual([]);
  });

  it('hear once that nobody has written down who the customers are', async () => {
    const editor = await openEditor({ files: { 'a.md': PORTER, 'b.md': PORTER } });
    const first = editor.open('a.md');
    const second = editor.open('b.md');
    await editor.pull(first);
    await editor.asked('workspace/diagnostic/refresh');
    const [item] = await editor.pullRaw(first);
    expect(item).toMatchObject({ code: 'persona-registry-missing', severity: 3 });
    expect(item?.message).toContain('2 stories');
    expect(await editor.pull(second)).toEqual([]);
  });
});

describe('the whole workspace', () => {
  it('is reported with open and closed documents, and again when something changes', async () => {
    const files = { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME, 'sub/b.md': PORTER, '.gitignore': 'c.md\n' };
    const editor = await openEditor({ files: { ...files, '.git/x': '', 'c.md': PORTER } });
    const document = editor.open('a.md');
    interface Item {
      readonly uri: string;
      readonly version: number | null;
      readonly kind: string;
      readonly resultId: string;
      readonly items?: readonly { readonly code: string }[];
    }
    const ask = async (previous: readonly Item[]): Promise<readonly Item[]> => {
      const previousResultIds = previous.map(({ uri, resultId }) => ({ uri, value: resultId }));
      return (await editor.connection.sendRequest<{ items: Item[] }>('workspace/diagnostic', { previousResultIds }))
        .items;
    };
    const first = await ask([]);
    const show = ({ uri, version, items }: Item) => [uri, version, items?.map(({ code }) => code)];
    expect(first.map(show)).toEqual([
      [editor.uri('a.md'), 1, ['missing-outcome']],
      [editor.uri('personas.md'), null, []],
      [editor.uri('sub/b.md'), null, ['undefined-persona']],
    ]);
    const second = ask(first);
    await editor.pull(document);
    editor.type(document, 'Nothing.\n');
    expect((await second).filter(({ kind }) => kind === 'full').map(show)).toEqual([[editor.uri('a.md'), 2, []]]);
  });

  it('may be left out', async () => {
    const files = { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME, 'b.md': PORTER };
    const editor = await openEditor({ files, settings: { scope: 'openFiles' } });
    editor.open('a.md');
    const report = await editor.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    expect(report).toMatchObject({ items: [{ uri: editor.uri('a.md') }] });
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

describe('editors that cannot ask', () => {
  it('are sent diagnostics with the version they are for, and none once a document is closed', async () => {
    const editor = await openEditor({
      files: { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME },
      capabilities: SIMPLE,
    });
    expect(editor.greeting.capabilities.diagnosticProvider).toBeUndefined();
    const document = editor.open('a.md');
    const first = await editor.sent(document.uri, (items) => items.length === 1);
    expect(first).toMatchObject({ version: 1, items: [{ code: 'missing-outcome' }] });
    editor.type(document, 'As a tenant, I want to report a leak so that nobody slips.');
    expect(await editor.sent(document.uri, (items) => items.length === 0)).toMatchObject({ version: 2 });
    editor.type(document, NO_OUTCOME);
    await editor.sent(document.uri, (items) => items.length === 1);
    editor.close(document);
    await editor.sent(document.uri, (items) => items.length === 0);
  });

  it('see a new persona clear findings in other files', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': PORTER }, capabilities: SIMPLE });
    const story = editor.open('a.md');
    await editor.sent(story.uri, (items) => items.length === 1);
    editor.type(editor.open('personas.md'), PERSONAS.replaceAll('Tenant', 'Night porter'));
    await editor.sent(story.uri, (items) => items.length === 0);
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

describe('when to check', () => {
  it('is while typing, or on saving', async () => {
    const editor = await openEditor({
      files: { 'personas.md': PERSONAS, 'a.md': 'Hello.\n' },
      settings: { run: 'onSave' },
    });
    const document = editor.type(editor.open('a.md'), NO_OUTCOME);
    expect(await editor.pull(document)).toEqual([]);
    editor.save(document);
    expect(await editor.pull(document)).toEqual(['missing-outcome “report a leak”']);
    editor.setSettings({ run: 'onType' });
    const mended = editor.type(document, 'Hello.\n');
    expect(await editor.pull(mended)).toEqual([]);
  });

  it('is never where it is switched off', async () => {
    const editor = await openEditor({ files: { 'a.md': NO_OUTCOME }, settings: { enable: false } });
    const document = editor.open('a.md');
    expect(await editor.pull(document)).toEqual([]);
    editor.setSettings({ enable: true });
    await editor.asked('workspace/diagnostic/refresh');
    expect(await editor.pull(document)).not.toEqual([]);
  });

  it('may come with the greeting', async () => {
    const editor = await openEditor({
      files: { 'a.md': NO_OUTCOME },
      capabilities: { ...MODERN, workspace: {} },
      initializationOptions: { customerFirst: { enable: false } },
    });
    expect(await editor.pull(editor.open('a.md'))).toEqual([]);
  });
});
