/** A persona gets another name: each mention keeps its number, aliases stay, and nothing is overwritten. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inside } from './cursor.js';
import { openEditor, prepareServer, SIMPLE, type Editor, type Files } from './editor.js';

prepareServer();

const PERSONAS = `# Personas

## Duty nurse

- id: duty-nurse
- aliases: ward sister, carer

### Needs

- a quiet night

## Child

### Needs

- play
`;

interface Asked {
  readonly editor: Editor;
  readonly document: TextDocument;
  readonly on: string;
}

async function renamed({ editor, document, on }: Asked, newName: string): Promise<WorkspaceEdit> {
  return editor.connection.sendRequest('textDocument/rename', {
    textDocument: { uri: document.uri },
    position: inside(document, on),
    newName,
  });
}

/** The texts after the edit, by path. */
function apply(editor: Editor, files: Files, { documentChanges, changes }: WorkspaceEdit): Files {
  const edits =
    documentChanges?.map((change) => {
      if (!('textDocument' in change)) throw new Error('No file should come or go.');
      return [change.textDocument.uri, change.edits] as const;
    }) ?? Object.entries(changes ?? {});
  return Object.fromEntries(
    edits.map(([uri, all]) => {
      const path = uri.slice(editor.uri('').length + 1);
      return [path, TextDocument.applyEdits(TextDocument.create(uri, '', 0, files[path] ?? ''), all as never)];
    }),
  );
}

describe('a new name', () => {
  const files: Files = {
    'personas.md': PERSONAS,
    'a.md':
      'As duty nurses, we want tea so that we stay awake.\n\nAs a **duty\nnurse** on call, I want tea so that I am warm.\n',
    'b.md': 'As a ward sister, I want tea so that I am warm.\n\nAs carers, we want tea so that we are warm.\n',
    'c.md':
      'As a duty-nurse or child, I want tea so that I am warm.\n\nSee [her](personas.md#duty-nurse), [all](personas.md#child) and [more][n].\n\n[n]: ./personas.md#duty-nurse\n',
    'sub/d.md':
      '---\npersona: duty nurse\n---\n\nShe [works](../personas.md#duty-nurse) at [night](other.md#duty-nurse).\n',
  };

  it('keeps the number of every mention, and reaches ids and links; aliases stay', async () => {
    const editor = await openEditor({ files });
    const edit = await renamed({ editor, document: editor.open('a.md'), on: 'As duty nur' }, 'Evening secretary');
    expect(apply(editor, files, edit)).toEqual({
      'personas.md': PERSONAS.replace('## Duty nurse', '## Evening secretary').replace(
        'id: duty-nurse',
        'id: evening-secretary',
      ),
      'a.md':
        'As evening secretaries, we want tea so that we stay awake.\n\nAs an **evening secretary** on call, I want tea so that I am warm.\n',
      'c.md':
        'As an evening secretary or child, I want tea so that I am warm.\n\nSee [her](personas.md#evening-secretary), [all](personas.md#child) and [more][n].\n\n[n]: ./personas.md#evening-secretary\n',
      'sub/d.md':
        '---\npersona: evening secretary\n---\n\nShe [works](../personas.md#evening-secretary) at [night](other.md#duty-nurse).\n',
    });
  });

  it('of an alias changes the alias, and nothing else', async () => {
    const editor = await openEditor({ files });
    const expected = {
      'personas.md': PERSONAS.replace('ward sister', 'matron'),
      'b.md': 'As a matron, I want tea so that I am warm.\n\nAs carers, we want tea so that we are warm.\n',
    };
    const story = editor.open('b.md');
    const prepared = await editor.connection.sendRequest('textDocument/prepareRename', {
      textDocument: { uri: story.uri },
      position: inside(story, 'As a ward'),
    });
    expect(prepared).toMatchObject({ placeholder: 'ward sister' });
    expect(story.getText((prepared as { range: Range }).range)).toBe('ward sister');
    expect(apply(editor, files, await renamed({ editor, document: story, on: 'As a ward' }, 'matron'))).toEqual(
      expected,
    );
    const personas = editor.open('personas.md');
    expect(apply(editor, files, await renamed({ editor, document: personas, on: 'aliases: ward' }, 'matron'))).toEqual(
      expected,
    );
  });

  it('reaches the words of links, and the article before them', async () => {
    const texts = {
      'personas.md': PERSONAS,
      'a.md':
        'As a [duty nurse](personas.md#duty-nurse), I want tea so that I rest.\n\n' +
        'Ask a [duty nurse](personas.md#duty-nurse), our [duty nurses][n], a [Duty nurse] or [her][n].\n\n' +
        '[n]: personas.md#duty-nurse\n[Duty nurse]: personas.md#duty-nurse\n',
    };
    const editor = await openEditor({ files: texts });
    const document = editor.open('a.md');
    expect(apply(editor, texts, await renamed({ editor, document, on: 'As a [duty' }, 'HR lead'))['a.md']).toBe(
      'As an [HR lead](personas.md#hr-lead), I want tea so that I rest.\n\n' +
        'Ask an [HR lead](personas.md#hr-lead), our [HR leads][n], an [HR lead][Duty nurse] or [her][n].\n\n' +
        '[n]: personas.md#hr-lead\n[Duty nurse]: personas.md#hr-lead\n',
    );
  });

  it('takes the article away before the name of a person, and brings it back', async () => {
    const texts = { 'personas.md': PERSONAS, 'a.md': 'As a duty nurse, I want tea so that I rest.\n' };
    const editor = await openEditor({ files: texts });
    const named = apply(
      editor,
      texts,
      await renamed({ editor, document: editor.open('a.md'), on: 'As a duty' }, 'Marion'),
    );
    expect(named['a.md']).toBe('As Marion, I want tea so that I rest.\n');
    const again = await openEditor({ files: named });
    const document = again.open('a.md');
    expect(apply(again, named, await renamed({ editor: again, document, on: 'As Mar' }, 'Owner'))['a.md']).toBe(
      'As an owner, I want tea so that I rest.\n',
    );
  });

  it('finds irregular plurals, and makes them', async () => {
    const texts = { 'personas.md': PERSONAS, 'a.md': 'As children, we want tea so that we are warm.\n' };
    const editor = await openEditor({ files: texts });
    const document = editor.open('a.md');
    expect(apply(editor, texts, await renamed({ editor, document, on: 'As child' }, 'Salesperson'))['a.md']).toContain(
      'As salespeople, we',
    );
    expect(apply(editor, texts, await renamed({ editor, document, on: 'As child' }, 'Owner'))['a.md']).toContain(
      'As owners,',
    );
  });

  it.each(['Midwife', 'Salesperson', 'Baby', 'Night watchman', 'GP', 'Coach', 'X-ray tech'])(
    'such as “%s” leaves every mention with the persona it had',
    async (name) => {
      const editor = await openEditor({ files });
      const after = apply(
        editor,
        files,
        await renamed({ editor, document: editor.open('a.md'), on: 'As duty nur' }, name),
      );
      const fresh = await openEditor({ files: { ...files, ...after } });
      expect(await fresh.pull(fresh.open('a.md'))).toEqual([]);
    },
  );

  it('is written as its place wants it', async () => {
    const texts = {
      'personas/nurse.md':
        '---\nname: Duty nurse\naliases: [ward sister, "carer"]\nneeds:\n  - sleep\n---\n\n# Duty nurse\n',
      'a.md': 'As a duty nurse, I want tea so that I am warm.\n\nAs a carer, I want tea so that I am warm.\n',
    };
    const editor = await openEditor({ files: texts });
    const document = editor.open('a.md');
    expect(apply(editor, texts, await renamed({ editor, document, on: 'As a duty' }, 'R&D *Kim*'))).toEqual({
      'personas/nurse.md':
        '---\nname: "R&D *Kim*"\naliases: [ward sister, "carer"]\nneeds:\n  - sleep\n---\n\n# R&D \\*Kim\\*\n',
      'a.md': 'As an R&D \\*Kim\\*, I want tea so that I am warm.\n\nAs a carer, I want tea so that I am warm.\n',
    });
    const alias = apply(editor, texts, await renamed({ editor, document, on: 'As a car' }, 'night "owl"'));
    expect(alias['personas/nurse.md']).toContain('aliases: [ward sister, "night \\"owl\\""]');
  });
});

describe('a persona in the configuration', () => {
  const YAML = 'personas:\n  - name: Tenant # pays rent\n    aliases: [renter]\n  - name: "Owner"\n';
  const STORIES = 'As tenants, we want tea so that we are warm.\n\nAs a renter, I want tea so that I am warm.\n';

  it('gets another name there and in the stories, from either side', async () => {
    const files = { '.customer-first.yaml': YAML, 'a.md': STORIES };
    const editor = await openEditor({ files });
    const expected = {
      '.customer-first.yaml': YAML.replace('Tenant', 'Caretaker'),
      'a.md': STORIES.replace('tenants', 'caretakers'),
    };
    const story = editor.open('a.md');
    expect(apply(editor, files, await renamed({ editor, document: story, on: 'As ten' }, 'Caretaker'))).toEqual(
      expected,
    );
    const config = editor.open('.customer-first.yaml', undefined, 'yaml');
    expect(apply(editor, files, await renamed({ editor, document: config, on: 'name: Ten' }, 'Caretaker'))).toEqual(
      expected,
    );
    const alias = await renamed({ editor, document: config, on: '[ren' }, 'lodger');
    expect(apply(editor, files, alias)).toEqual({
      '.customer-first.yaml': YAML.replace('renter', 'lodger'),
      'a.md': STORIES.replace('renter', 'lodger'),
    });
  });

  it('may be written as JSON', async () => {
    const json = '{\n  // who\n  "personas": { "name": "Tenant", "aliases": ["renter"] }\n}\n';
    const files = { '.customer-first.json': json, 'a.md': STORIES };
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    expect(apply(editor, files, await renamed({ editor, document, on: 'As ten' }, 'Night "boss"'))).toMatchObject({
      '.customer-first.json': json.replace('Tenant', 'Night \\"boss\\"'),
    });
  });
});

describe('a name that would do harm', () => {
  it.each([
    ['  ', 'A persona needs a name.'],
    ['!?', 'A persona needs a name.'],
    ['users', '“users” can be anybody. Choose a name that tells who is meant.'],
    ['Children', '“Child” goes by this name already.'],
    ['🦊', 'A persona needs a name.'],
    ['the', '“the” is no name yet.'],
    ['Porter or nurse', '“Porter or nurse” is more than one person.'],
    ['Porter.', 'Leave the “.” at the end out.'],
    ['Porter (night)', 'Stories would say “Porter” only.'],
    ['Porter\u202E', 'There is a hidden sign in this name.'],
    ['A porter', 'Leave “A” out'],
    ['a user', 'Leave “a” out'],
    ['Billing service', '“Billing service” is a thing.'],
    ['Nurse | porter', 'A name cannot have “|” in it'],
    ['Nurse [night]', 'A name cannot have “[” in it'],
    ['Nurse\nporter', 'A name stands on one line.'],
    ['Early bird', '“Early bird” would not be read as a persona everywhere.'],
    ['We', '“We” would not be read as a persona everywhere.'],
  ])('is refused: %j', async (name, why) => {
    const editor = await openEditor({
      files: { 'personas.md': PERSONAS, 'a.md': 'As a duty nurse, I want tea.\n\nAs duty nurses, we want tea.\n' },
    });
    await expect(renamed({ editor, document: editor.open('a.md'), on: 'As a duty' }, name)).rejects.toThrow(why);
  });

  it('is refused for an alias that would become two', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': 'As a carer, I want tea.\n' } });
    const asked = { editor, document: editor.open('a.md'), on: 'As a car' };
    await expect(renamed(asked, 'carer, sitter')).rejects.toThrow('A comma would make two names of this one.');
  });

  it('is refused where there is no persona', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': 'As a duty nurse, I want tea.\n' } });
    const asked = { editor, document: editor.open('a.md'), on: 'I want' };
    await expect(renamed(asked, 'Porter')).rejects.toThrow('Put the cursor on the name of a persona');
  });
});

describe('documents', () => {
  const files = {
    'personas.md': PERSONAS,
    'a.md': 'As a duty nurse, I want tea.\n',
    'b.md': 'As a duty nurse, I want tea.\n',
  };

  it('are changed as they stand in the editor, with their version', async () => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    const text = 'Tea.\n\nAs a duty nurse, I want tea.\n';
    const typed = editor.type(document, text);
    const edit = await renamed({ editor, document: typed, on: 'As a duty' }, 'Porter');
    expect(edit.documentChanges).toContainEqual(
      expect.objectContaining({ textDocument: { uri: document.uri, version: 2 } }),
    );
    expect(apply(editor, { ...files, 'a.md': text }, edit)['a.md']).toBe('Tea.\n\nAs a porter, I want tea.\n');
  });

  it('are read again when another program has changed them meanwhile', async () => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    await renamed({ editor, document, on: 'As a duty' }, 'Porter');
    const changed = { ...files, 'b.md': 'New words first.\n\nAs a duty nurse, I want tea.\n' };
    // The editor has not told yet.
    writeFileSync(join(editor.folder, 'b.md'), changed['b.md']);
    const edit = await renamed({ editor, document, on: 'As a duty' }, 'Porter');
    expect(apply(editor, changed, edit)['b.md']).toBe('New words first.\n\nAs a porter, I want tea.\n');
  });

  it('are changed in editors that know no versions', async () => {
    const editor = await openEditor({ files, capabilities: SIMPLE });
    const edit = await renamed({ editor, document: editor.open('a.md'), on: 'As a duty' }, 'Porter');
    expect(edit.documentChanges).toBeUndefined();
    expect(Object.keys(apply(editor, files, edit)).sort()).toEqual(['a.md', 'b.md', 'personas.md']);
  });
});
