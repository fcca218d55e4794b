/** Personas as names that lead somewhere: cards, definition, references, another name, counts. */
import { describe, expect, it } from 'vitest';
import type { CodeLens, CompletionList, Hover, Location, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { at } from './cursor.js';
import { openEditor, prepareServer, shippedPage, type Editor, type Files } from './editor.js';

prepareServer();

const PERSONAS = `# Personas

## Tenant

- kind: customer
- aliases: renter

### Needs

- know when the *plumber* comes

### Pains

- waits at home

### Evidence

- 9 interviews

## Night porter

### Needs

- sleep
`;
const FILES: Files = {
  'docs/personas.md': PERSONAS,
  'docs/a.md': 'As a tenant who works shifts, I want to report a leak.\n\nAs a Tenant, I want tea so that I am warm.\n',
  'docs/sub/b.md': '- As a renter, I want tea so that I am warm.\n- **As tenants**, we want tea so that we are warm.\n',
  'c.md': 'As a tenant, I want tea so that I am warm.\n',
};

async function hoverOn(editor: Editor, document: TextDocument, words: string): Promise<string> {
  const hover = await editor.connection.sendRequest<Hover | null>('textDocument/hover', at(document, words));
  return (hover?.contents as { value: string } | undefined)?.value ?? '';
}

/** "docs/a.md:1 tenant". */
function place(editor: Editor, { uri, range }: Location): string {
  const path = uri.slice(editor.uri('').length + 1);
  const text = FILES[path] ?? '';
  return `${path}:${String(range.start.line + 1)} ${TextDocument.create(uri, '', 0, text).getText(range)}`;
}

describe('resting on a word', () => {
  it('shows the persona as the team knows them', async () => {
    const editor = await openEditor({ files: FILES });
    const card = await hoverOn(editor, editor.open('docs/a.md'), 'As a tenant');
    expect(card).toContain('**Tenant**: customer · also renter · 5 stories, 1 without outcome');
    expect(card).toMatch(/Needs:\n\n- know when the plumber comes\n\nPains:\n\n- waits at home\n\nEvidence:\n\n- 9/);
    expect(card).toContain(`[personas.md](${editor.uri('docs/personas.md')}#L3)`);
    const unproven = await hoverOn(editor, editor.open('docs/personas.md'), '## Night');
    expect(unproven).toContain('no story yet');
    expect(unproven).toContain('how do you know?');
  });

  it('says of a persona who is still to be filled in that nothing is written down, on the card and in the list', async () => {
    const fields = '- kind: customer\n- aliases: …\n\n### Needs\n\n- …\n\n### Evidence\n\n- TBD\n';
    const editor = await openEditor({
      files: {
        'personas.md': `# Personas\n\n## Tenant\n\n${fields}`,
        'a.md': 'As a tenant, I want tea so that I am warm.\n',
      },
    });
    const document = editor.open('a.md');
    const card = await hoverOn(editor, document, 'As a tenant');
    expect(card).toContain('No need and no evidence are written down yet');
    expect(card).not.toMatch(/…|TBD|also/);
    const { items } = await editor.connection.sendRequest<CompletionList>(
      'textDocument/completion',
      at(document, 'As a te'),
    );
    expect(items.find(({ label }) => label === 'Tenant')?.documentation).toMatch(/^No need and no evidence/);
  });

  it('explains a finding', async () => {
    const editor = await openEditor({ files: FILES });
    const text = await hoverOn(editor, editor.open('docs/a.md'), 'report a');
    expect(text).toContain('**A story says what gets better for the person in it.**');
    expect(text).toContain('Add “so that …”');
    expect(text).toContain(`(${shippedPage('missing-outcome')})`);
    expect(await hoverOn(editor, editor.open('c.md'), 'want tea')).toBe('');
  });
});

describe('a persona', () => {
  it('leaves the message to editors that show it anyway', async () => {
    const message = 'Nothing says what gets better';
    const text = 'As a tenant, I want to report a leak.\n';
    const plain = await openEditor({ files: { 'a.md': text } });
    expect(await hoverOn(plain, plain.open('a.md'), 'report a')).toContain(message);
    const telling = await openEditor({
      files: { 'a.md': text },
      initializationOptions: { showsFindingsInHover: true },
    });
    const card = await hoverOn(telling, telling.open('a.md'), 'report a');
    expect(card).not.toContain(message);
    expect(card).toContain('missing-outcome');
  });

  it('leads to where they are described', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.open('docs/sub/b.md');
    const location = await editor.connection.sendRequest<Location>('textDocument/definition', at(document, 'a rent'));
    expect(place(editor, location)).toBe('docs/personas.md:3 Tenant');
    expect(await editor.connection.sendRequest('textDocument/definition', at(document, 'I want'))).toBeNull();
  });

  it('leads to every story for them, under whichever name', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.open('docs/personas.md');
    const params = { ...at(document, '## Ten'), context: { includeDeclaration: true } };
    const found = await editor.connection.sendRequest<Location[]>('textDocument/references', params);
    expect(found.map((location) => place(editor, location))).toEqual([
      'docs/personas.md:3 Tenant',
      'c.md:1 tenant',
      'docs/a.md:1 tenant who works shifts',
      'docs/a.md:3 Tenant',
      'docs/sub/b.md:1 renter',
      'docs/sub/b.md:2 tenants',
    ]);
  });

  it('has the number of their stories above their name', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.open('docs/personas.md');
    const ask = async (): Promise<readonly unknown[]> => {
      const found = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
        textDocument: { uri: document.uri },
      });
      const lenses = found.map((lens) => editor.connection.sendRequest<CodeLens>('codeLens/resolve', lens));
      return (await Promise.all(lenses)).map(({ range, command }) => [document.getText(range), command?.title]);
    };
    expect(await ask()).toEqual([
      ['Tenant', '5 stories, 1 without outcome'],
      ['Night porter', 'no story yet'],
    ]);
    editor.type(editor.open('c.md'), 'As a night porter, I want tea.\n');
    expect(await ask()).toEqual([
      ['Tenant', '4 stories, 1 without outcome'],
      ['Night porter', '1 story, 1 without outcome'],
    ]);
  });
});

describe('another name', () => {
  it('is written wherever the old one stood', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.open('docs/a.md');
    const prepared = await editor.connection.sendRequest('textDocument/prepareRename', at(document, 'As a ten'));
    expect(prepared).toEqual({
      range: { start: { line: 0, character: 5 }, end: { line: 0, character: 11 } },
      placeholder: 'Tenant',
    });
    const edit = await editor.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...at(document, 'As a ten'),
      newName: 'Occupant',
    });
    const texts = (edit.documentChanges ?? []).map((change) => {
      if (!('textDocument' in change)) throw new Error('No file should come or go.');
      const path = change.textDocument.uri.slice(editor.uri('').length + 1);
      const before = TextDocument.create(change.textDocument.uri, '', 0, FILES[path] ?? '');
      return [path, change.textDocument.version, TextDocument.applyEdits(before, change.edits as never)];
    });
    expect(texts).toEqual([
      ['docs/personas.md', null, PERSONAS.replace('## Tenant', '## Occupant')],
      ['c.md', null, 'As an occupant, I want tea so that I am warm.\n'],
      [
        'docs/a.md',
        1,
        'As an occupant who works shifts, I want to report a leak.\n\nAs an Occupant, I want tea so that I am warm.\n',
      ],
      [
        'docs/sub/b.md',
        null,
        '- As a renter, I want tea so that I am warm.\n- **As occupants**, we want tea so that we are warm.\n',
      ],
    ]);
  });

  it('is refused with a reason', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.open('c.md');
    const rename = (newName: string): Promise<unknown> =>
      editor.connection.sendRequest('textDocument/rename', { ...at(document, 'As a ten'), newName });
    await expect(rename('night Porter')).rejects.toThrow('“Night porter” goes by this name already.');
    await expect(rename('renter ')).resolves.toBeDefined();
    await expect(rename('Users')).rejects.toThrow('“Users” can be anybody. Choose a name that tells who is meant.');
    await expect(rename('  ')).rejects.toThrow('A persona needs a name.');
    expect(await editor.connection.sendRequest('textDocument/prepareRename', at(document, 'I want'))).toBeNull();
  });
});
