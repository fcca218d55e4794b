/** Somebody writes a story with the server beside them: it is quiet until they pause, save or go on. */
import { describe, expect, it } from 'vitest';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, openEditor, prepareServer, show, SIMPLE, type Editor } from './editor.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const FILES = { 'personas.md': PERSONAS, 'a.md': '# Repairs\n\n' };
const STORY = 'As a user, I want to report a leak, so that we reduce costs';
const FOUND = ['generic-persona “user”', 'outcome-inside-out “we reduce costs”'];

/** Types at the end, key by key. */
function keysOf(editor: Editor, start: TextDocument, text: string): readonly (() => TextDocument)[] {
  let document = start;
  return [...text].map((key) => () => {
    const end = document.positionAt(document.getText().length);
    return (document = editor.type(document, key, { start: end, end }));
  });
}

async function typeAll(editor: Editor, start: TextDocument, text: string): Promise<readonly string[]> {
  const seen: string[] = [];
  // Each question follows its key at once, as editors ask.
  for (const type of keysOf(editor, start, text)) seen.push(...(await editor.pull(type())));
  return seen;
}

/** Asks again whenever the server says so, until the answer is as wanted. */
async function pullUntil(
  editor: Editor,
  document: TextDocument,
  wanted: readonly string[],
): Promise<readonly string[]> {
  for (;;) {
    await editor.asked('workspace/diagnostic/refresh');
    const found = await editor.pull(document);
    if (JSON.stringify(found) === JSON.stringify(wanted)) return found;
  }
}

describe('a story typed key by key', () => {
  it('is not talked about until the writer pauses; then everything is said', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.open('a.md');
    expect(await typeAll(editor, document, STORY)).toEqual([]);
    expect(await pullUntil(editor, document, FOUND)).toEqual(FOUND);
  });

  it('is talked about as soon as it ends', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.open('a.md');
    expect(await typeAll(editor, document, STORY)).toEqual([]);
    expect(await typeAll(editor, document, '.')).toEqual(FOUND);
  });

  it('is talked about when it is saved', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.open('a.md');
    expect(await typeAll(editor, document, STORY)).toEqual([]);
    editor.save(document);
    expect(await editor.pull(document)).toEqual(FOUND);
  });

  it('is talked about when the writer goes on elsewhere', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.open('a.md');
    expect(await typeAll(editor, document, STORY)).toEqual([]);
    const start = { line: 0, character: 9 };
    expect(await editor.pull(editor.type(document, ' in winter', { start, end: start }))).toEqual(FOUND);
  });

  it('keeps what was said before', async () => {
    const editor = await openEditor({ files: { ...FILES, 'a.md': 'As a user, I want to report a leak' } });
    const document = editor.open('a.md');
    expect(await editor.pull(document)).toEqual(['generic-persona “user”', 'missing-outcome “report a leak”']);
    const seen: (readonly string[])[] = [];
    for (const type of keysOf(editor, document, ' so that nobody slips')) seen.push(await editor.pull(type()));
    expect(seen.every(([first]) => first === 'generic-persona “user”')).toBe(true);
    expect(seen.at(-1)).toEqual(['generic-persona “user”']);
  });

  it('is pasted: that is no typing', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.open('a.md');
    const end = document.positionAt(document.getText().length);
    const pasted = editor.type(document, `${STORY} and\nbecause of many more things`, { start: end, end });
    expect((await editor.pull(pasted))[0]).toBe(FOUND[0]);
  });
});

describe('editors that are sent diagnostics', () => {
  it('get none while a story is typed, and all once it is left alone', async () => {
    const editor = await openEditor({ files: FILES, capabilities: SIMPLE });
    let document = editor.open('a.md');
    await editor.sent(document.uri, () => true);
    const sent: (readonly string[])[] = [];
    editor.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      if (params.uri === document.uri) sent.push(show(document, params.diagnostics));
    });
    for (const type of keysOf(editor, document, STORY)) document = type();
    await expect.poll(() => sent.at(-1), { timeout: 20_000 }).toEqual(FOUND);
    expect(sent.slice(0, -1).flat()).toEqual([]);
  });
});

describe('editors that cannot be told to ask again', () => {
  it('are answered when there is something to say', async () => {
    const { diagnostics: _refresh, ...workspace } = MODERN.workspace ?? {};
    const editor = await openEditor({ files: FILES, capabilities: { ...MODERN, workspace } });
    let document = editor.open('a.md');
    expect(await editor.pull(document)).toEqual([]);
    for (const type of keysOf(editor, document, STORY)) document = type();
    expect(await editor.pull(document)).toEqual(FOUND);
  });
});
