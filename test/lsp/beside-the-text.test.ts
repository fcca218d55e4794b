/** What stands above personas, and the other places that a finding leads to. */
import { describe, expect, it } from 'vitest';
import type { CodeLens, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, openEditor, prepareServer, SIMPLE, type Editor } from './editor.js';

prepareServer();

const PERSONAS =
  '# Personas\n\n## Tenant\n\n- aliases: renter\n\n### Needs\n\n- heat\n\n## Owner\n\n### Needs\n\n- rent\n';

describe('above the text', () => {
  const TEXT =
    'As a renter, I want tea.\n\nAs a tenant, I want tea so that I am warm.\n\nI want cake so that I am full.\n\n- As an owner, I want rent.\n\n| As a | I want | so that |\n| --- | --- | --- |\n| tenant | tea | |\n';
  const lensesOf = async (editor: Editor, document: TextDocument): Promise<readonly CodeLens[]> => {
    const lenses = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: document.uri },
    });
    return Promise.all(lenses.map((lens) => editor.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
  };

  it('stands nothing but how many stories there are for a persona', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': TEXT } });
    expect(await editor.pull(editor.open('a.md'))).not.toEqual([]);
    expect(await lensesOf(editor, editor.open('a.md'))).toEqual([]);
    const lenses = await lensesOf(editor, editor.open('personas.md'));
    expect(lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command])).toEqual([
      [2, '3 stories, 2 without outcome', ''],
      [10, '1 story, 1 without outcome', ''],
    ]);
  });

  it.each([
    ['asks for its settings', { settings: { codeLens: false } }],
    ['sends them with its greeting', { initializationOptions: { codeLens: false }, capabilities: SIMPLE }],
    ['has switched the checks off', { settings: { enable: false } }],
  ])('stands nothing where nobody wants it, in an editor that %s', async (_how, options) => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': TEXT }, ...options });
    expect(await lensesOf(editor, editor.open('personas.md'))).toEqual([]);
  });

  it('leads to all stories of the persona in editors that can show them', async () => {
    const editor = await openEditor({
      files: { 'personas.md': PERSONAS, 'a.md': TEXT },
      initializationOptions: { commands: ['customerFirst.showReferences'] },
    });
    const document = editor.open('personas.md');
    const [tenant] = await lensesOf(editor, document);
    const range = (line: number, from: number, to: number): Range => {
      return { start: { line, character: from }, end: { line, character: to } };
    };
    expect(tenant?.command).toEqual({
      title: '3 stories, 2 without outcome',
      command: 'customerFirst.showReferences',
      arguments: [
        document.uri,
        { line: 2, character: 3 },
        [
          { uri: editor.uri('a.md'), range: range(0, 5, 11) },
          { uri: editor.uri('a.md'), range: range(2, 5, 11) },
          { uri: editor.uri('a.md'), range: range(10, 2, 8) },
        ],
      ],
    });
  });
});

describe('a finding about somebody who is nearly known', () => {
  const TEXT = 'As a tennant, I want tea so that I am warm.\n';
  const capabilities = {
    ...MODERN,
    textDocument: { ...MODERN.textDocument, publishDiagnostics: { relatedInformation: true } },
  };

  it('leads to where they are defined, also once that has moved', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': TEXT }, capabilities });
    const document = editor.open('a.md');
    const place = (line: number) => [
      {
        message: '“Tenant” is defined here.',
        location: {
          uri: editor.uri('personas.md'),
          range: { start: { line, character: 3 }, end: { line, character: 9 } },
        },
      },
    ];
    expect(await editor.pullRaw(document)).toMatchObject([{ code: 'undefined-persona', relatedInformation: place(2) }]);
    const start = { line: 0, character: 0 };
    editor.type(editor.open('personas.md'), 'Who we build for.\n\n', { start, end: start });
    await editor.asked('workspace/diagnostic/refresh');
    expect(await editor.pullRaw(document)).toMatchObject([{ relatedInformation: place(4) }]);
  });

  it('says nothing more to editors that show no other places', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': TEXT } });
    const [item] = await editor.pullRaw(editor.open('a.md'));
    expect(item?.code).toBe('undefined-persona');
    expect(item?.relatedInformation).toBeUndefined();
  });
});
