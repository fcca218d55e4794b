/** Personas are completed wherever people stand: in columns, behind labels, in lists. */
import { describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openEditor, prepareServer, type Editor } from './editor.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- heat\n\n## Owner\n\n### Needs\n\n- rent\n';

/** The text after choosing an item. */
function choose(text: string, item: CompletionItem | undefined): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [item?.textEdit as TextEdit]);
}

describe('people in other places', () => {
  const files = { 'personas.md': PERSONAS };
  const table = '| As a | I want | so that |\n| --- | --- | --- |\n| tenant | heat | I am warm |\n';

  /** The cursor stands at `§`, or at the end: bars are part of the text here. */
  const completeIn = async (editor: Editor, text: string): Promise<readonly CompletionItem[]> => {
    const at = text.includes('§') ? text.indexOf('§') : text.length;
    const document = editor.openUri(editor.uri('cells.md'), text.replace('§', ''));
    const list = await editor.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: document.uri },
      position: document.positionAt(at),
    });
    return list.items;
  };

  it.each([
    ['a column that says who', `${table}| te`, ['Tenant']],
    ['an empty cell of it', `${table}| `, ['Tenant', 'Owner']],
    ['a later column', '| Id | **Persona** |\n|:-:|---|\n| 1 | Ow', ['Owner']],
    ['the second name of a cell', '| Who | Need |\n|--|--|\n| tenant, ow', ['Owner']],
    ['a cell before others', '| Who | Need |\n|--|--|\n| te§ | heat |', ['Tenant']],
    ['a field', '- **Persona:** te', ['Tenant']],
    ['the second name of a field', 'Who: Tenant, Ow', ['Owner']],
    ['a list of people in a story', 'As a tenant, ow', ['Owner']],
    ['the third of them', 'As a tenant, owner, te', ['Tenant']],
  ])('are completed: %s', async (_, text, expected) => {
    const editor = await openEditor({ files });
    expect((await completeIn(editor, text)).map(({ label }) => label)).toEqual(expected);
  });

  it('keep the capitals of whoever writes', async () => {
    const editor = await openEditor({ files });
    expect(choose('Who: Ow', (await completeIn(editor, 'Who: Ow'))[0])).toBe('Who: Owner');
    expect(choose('Who: ow', (await completeIn(editor, 'Who: ow'))[0])).toBe('Who: owner');
  });

  it.each([
    ['a name that is written out', `${table}| tenant`],
    ['the same in capitals', `${table}| Tenant`],
    ['the second one, written out', 'As a tenant, owner'],
    ['a column of wishes', `${table}| tenant | te`],
    ['the title of a column', '| te'],
    ['a line of a table without a title', '| --- |\n| te'],
    ['the beginning of a wish', 'As a tenant, I'],
    ['a wish', 'As a tenant, te want ow'],
    ['a list with somebody nobody knows', 'As a plumber, ow'],
    ['another field', 'Title: te'],
    ['a story about somebody', 'As a tenant, I want ow'],
  ])('are left alone: %s', async (_, text) => {
    expect(await completeIn(await openEditor({ files }), text)).toEqual([]);
  });
});
