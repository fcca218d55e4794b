/** Help for documents wherever they are: new ones, cells of notebooks, without a folder, in several folders. */
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Hover, InlayHint, Location, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { at } from './cursor.js';
import { createFiles, openEditor, prepareServer, type Editor } from './editor.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n- aliases: renter\n\n### Needs\n\n- heat\n';
const STORY = 'As a tenant, I want to report a leak so that nobody slips.\n';

async function referencesFrom(editor: Editor, document: TextDocument, words: string): Promise<readonly string[]> {
  const params = { ...at(document, words), context: { includeDeclaration: true } };
  return (await editor.connection.sendRequest<Location[]>('textDocument/references', params)).map(({ uri }) => uri);
}

async function hoverOn(editor: Editor, document: TextDocument, words: string): Promise<string> {
  const hover = await editor.connection.sendRequest<Hover | null>('textDocument/hover', at(document, words));
  return JSON.stringify(hover?.contents ?? null);
}

describe('a document that is no file yet', () => {
  it('knows the personas of the folder, and is changed with them', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': STORY } });
    const document = editor.openUri('untitled:Untitled-1', STORY);
    expect(await hoverOn(editor, document, 'As a ten')).toContain('2 stories');
    const uris = [editor.uri('personas.md'), editor.uri('a.md'), document.uri];
    expect((await referencesFrom(editor, document, 'As a ten')).toSorted()).toEqual(uris.toSorted());
    const edit = await editor.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...at(document, 'As a ten'),
      newName: 'Lodger',
    });
    expect(edit.documentChanges).toContainEqual({
      textDocument: { uri: document.uri, version: 1 },
      edits: [{ range: { start: { line: 0, character: 5 }, end: { line: 0, character: 11 } }, newText: 'lodger' }],
    });
  });

  it('is read where no folder is open', async () => {
    const editor = await openEditor({ folders: null });
    const document = editor.openUri('untitled:Untitled-1', 'As a tenant, I want to report a leak.\n');
    expect(await hoverOn(editor, document, 'report')).toContain('what gets better');
    const textDocument = { uri: document.uri };
    expect(await editor.connection.sendRequest('textDocument/documentSymbol', { textDocument })).toHaveLength(1);
    expect(await editor.connection.sendRequest('textDocument/definition', at(document, 'As a ten'))).toBeNull();
  });
});

describe('Markdown with components or code in it', () => {
  it.each([
    ['a.mdx', 'mdx'],
    ['a.qmd', 'quarto'],
    ['a.Rmd', 'rmd'],
    ['a.markdown', 'markdown'],
    // Where the editor knows no such language.
    ['a.mdx', 'plaintext'],
    ['a.qmd', 'plaintext'],
    ['a.markdown', 'plaintext'],
  ])('is read: %s as %s', async (path, languageId) => {
    const text = '---\ntitle: Ours\n---\n\n```{r}\nplot(1)\n```\n\nAs a tenant, I want to report a leak.\n';
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, [path]: text } });
    expect(await editor.pull(editor.open(path, undefined, languageId))).toEqual(['missing-outcome “report a leak”']);
  });

  it('is not what has another name and language', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.txt': 'As a tenant, I want tea.\n' } });
    expect(await editor.pull(editor.open('a.txt', undefined, 'plaintext'))).toEqual([]);
  });
});

describe('the Markdown cells of a notebook', () => {
  it('are documents of their own, each with its stories', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    const cell = (id: string): string => `${editor.uri('n.ipynb').replace('file:', 'vscode-notebook-cell:')}#${id}`;
    const cells = [cell('one'), cell('two')];
    await editor.connection.sendNotification('notebookDocument/didOpen', {
      notebookDocument: {
        uri: editor.uri('n.ipynb'),
        notebookType: 'jupyter-notebook',
        version: 1,
        cells: cells.map((document) => ({ kind: 1, document })),
      },
      cellTextDocuments: cells.map((uri) => ({ uri, languageId: 'markdown', version: 1, text: STORY })),
    });
    const first = TextDocument.create(cell('one'), 'markdown', 1, STORY);
    expect(await hoverOn(editor, first, 'As a ten')).toContain('2 stories');
    expect(await referencesFrom(editor, first, 'As a ten')).toEqual([editor.uri('personas.md'), ...cells]);
    await editor.connection.sendNotification('notebookDocument/didChange', {
      notebookDocument: { uri: editor.uri('n.ipynb'), version: 2 },
      change: {
        cells: {
          textContent: [
            { document: { uri: cell('two'), version: 2 }, changes: [{ text: 'As a tenant, I want tea.\n' }] },
          ],
        },
      },
    });
    expect(await hoverOn(editor, first, 'As a ten')).toContain('2 stories, 1 without outcome');
  });
});

describe('a file outside of any folder', () => {
  it('has the personas that stand beside it', async () => {
    const editor = await openEditor({ files: { 'a.md': STORY } });
    const elsewhere = createFiles({ 'personas.md': PERSONAS.replace('Tenant', 'Lodger'), 'a.md': STORY });
    const uri = (path: string): string => `${pathToFileURL(elsewhere).href}/${path}`;
    const document = editor.openUri(uri('a.md'), 'As a lodger, I want tea so that I am warm.\n');
    const place = await editor.connection.sendRequest<Location>('textDocument/definition', at(document, 'As a lod'));
    expect(place.uri).toBe(uri('personas.md'));
    expect(await referencesFrom(editor, document, 'As a lod')).toEqual([uri('personas.md'), document.uri]);
  });

  it('is helped where no folder is open at all', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': STORY }, folders: null });
    const document = editor.open('a.md');
    expect(await editor.pull(document)).toEqual([]);
    expect(await hoverOn(editor, document, 'As a ten')).toContain('1 story');
    expect(await referencesFrom(editor, document, 'As a ten')).toEqual([editor.uri('personas.md'), document.uri]);
  });
});

describe('several folders', () => {
  const files = {
    'one/personas.md': PERSONAS,
    'one/a.md': STORY,
    'two/.customer-first.yaml': 'personas:\n  - name: Lessee\n    aliases: [tenant]\nrules:\n  missing-outcome: off\n',
    'two/a.md': 'As a tenant, I want tea.\n',
  };

  it('keep their personas apart', async () => {
    const editor = await openEditor({ files, folders: ['one', 'two'], settings: { inlayHints: { alias: true } } });
    const [one, two] = [editor.open('one/a.md'), editor.open('two/a.md')];
    expect(await referencesFrom(editor, one, 'As a ten')).toEqual([editor.uri('one/personas.md'), one.uri]);
    expect(await referencesFrom(editor, two, 'As a ten')).toEqual([editor.uri('two/.customer-first.yaml'), two.uri]);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const hintsIn = ({ uri }: TextDocument): Promise<InlayHint[]> =>
      editor.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range });
    expect(await hintsIn(one)).toEqual([]);
    expect(await hintsIn(two)).toMatchObject([{ label: [{ value: '→ Lessee' }] }]);
  });

  it('decide for themselves what is missing in a story', async () => {
    const editor = await openEditor({ files, folders: ['one', 'two'] });
    expect(await editor.pull(editor.open('two/a.md'))).toEqual([]);
    expect(await editor.pull(editor.open('one/a.md', 'As a tenant, I want tea.\n'))).toHaveLength(1);
  });
});
