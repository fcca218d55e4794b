/** What a person sees underlined: asked for or sent, per version, and across files. */
import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver';
import { MODERN, openEditor, prepareServer, shippedPage, SIMPLE } from './editor.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const NO_OUTCOME = 'As a tenant, I want to report a leak.\n';
const PORTER = 'As a night porter, I want to see who is in the house so that I can wake them in a fire.\n';

describe('editors that ask', () => {
  it('get what is wrong, with the page that explains it', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME } });
    const [item, ...others] = await editor.pullRaw(editor.open('a.md'));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      source: 'customer-first',
      code: 'missing-outcome',
      severity: 1,
      codeDescription: { href: shippedPage('missing-outcome') },
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

  it('need not be waited for', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    const method = 'workspace/diagnostic';
    const first = await editor.connection.sendRequest<{ items: { uri: string; resultId: string }[] }>(method, {
      previousResultIds: [],
    });
    const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const source = new CancellationTokenSource();
    const second = editor.connection.sendRequest(method, { previousResultIds }, source.token);
    source.cancel();
    await expect(second).rejects.toThrow('no longer waits');
  });

  it('may be left out', async () => {
    const files = { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME, 'b.md': PORTER };
    const editor = await openEditor({ files, settings: { scope: 'openFiles' } });
    editor.open('a.md');
    const report = await editor.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    expect(report).toMatchObject({ items: [{ uri: editor.uri('a.md') }] });
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

describe('when to check', () => {
  it('is while typing, or on saving', async () => {
    const editor = await openEditor({
      files: { 'personas.md': PERSONAS, 'a.md': 'Hello.\n' },
      settings: { run: 'onSave' },
    });
    const document = editor.type(editor.open('a.md'), NO_OUTCOME);
    expect(await editor.pull(document)).toEqual([]);
    editor.save(document);
    await editor.asked('workspace/diagnostic/refresh');
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
