/** Personas as teams write them are renamed, found and told of where they stand: rows, items, titles with more than a name. */
import { describe, expect, it } from 'vitest';
import type { Hover, Location, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inside } from './cursor.js';
import { openEditor, prepareServer, SIMPLE, type Files } from './editor.js';

prepareServer();

const STORY = 'As a skipper, I want the lock times so that I am not out all night.\n';
const HEADING = '# Personas\n\n## 2. Persona B: Skipper (primary) {#skipper}\n\n### Needs\n\n- reach the lock\n';
const TABLE =
  '# Personas\n\n| Persona | Needs |\n| --- | --- |\n| Skipper | reach the lock |\n| Keeper | know who comes |\n';
const LIST = '# Personas\n\n- **Skipper** – has to reach the lock before it closes\n- **Keeper** – opens it\n';
const ROLE = '# Personas\n\n## Ines\n\n- Role: Skipper\n\n### Needs\n\n- reach the lock\n';
const OWN = `# Locks\n\n## Personas\n\n- **Skipper** – has to reach the lock before it closes\n\n## Stories\n\n- ${STORY}`;

interface Form {
  readonly files: Files;
  /** Where the story stands. */
  readonly story: string;
  /** The file with the name, and the words at whose end it is. */
  readonly home: readonly [string, string];
}

const FORMS: Readonly<Record<string, Form>> = {
  heading: {
    files: { 'personas.md': HEADING, 'a.md': STORY },
    story: 'a.md',
    home: ['personas.md', 'Persona B: Skip'],
  },
  row: { files: { 'personas.md': TABLE, 'a.md': STORY }, story: 'a.md', home: ['personas.md', '| Skip'] },
  item: {
    files: { 'docs/user-personas.md': LIST, 'a.md': STORY },
    story: 'a.md',
    home: ['docs/user-personas.md', '**Skip'],
  },
  'own section': { files: { 'a.md': OWN }, story: 'a.md', home: ['a.md', '**Skip'] },
};

const replaced = (text: string): string => text.replace('Skipper', 'Bargee').replace('skipper', 'bargee');

function applied(files: Files, uri: string, { documentChanges, changes }: WorkspaceEdit): Files {
  const all =
    documentChanges?.map((change) =>
      'textDocument' in change ? ([change.textDocument.uri, change.edits] as const) : [],
    ) ?? Object.entries(changes ?? {});
  return Object.fromEntries(
    all.map(([file = '', edits = []]) => {
      const path = file.slice(uri.length + 1);
      return [path, TextDocument.applyEdits(TextDocument.create(file, '', 0, files[path] ?? ''), edits as never)];
    }),
  );
}

describe.each(Object.entries(FORMS))('a persona in a %s', (_, { files, story, home: [home, words] }) => {
  it('is renamed from the story, with all that stands around the name', async () => {
    const editor = await openEditor({ files, capabilities: SIMPLE });
    const document = editor.open(story);
    const edit: WorkspaceEdit = await editor.connection.sendRequest('textDocument/rename', {
      textDocument: { uri: document.uri },
      position: inside(document, 'As a skip'),
      newName: 'Bargee',
    });
    const expected = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, replaced(text).replace('{#bargee}', '{#skipper}')]),
    );
    expect(applied(files, editor.uri(''), edit)).toEqual(expected);
  });

  it('is found and told of from the story, and finds the story', async () => {
    const editor = await openEditor({ files });
    const document = editor.open(story);
    const place = { textDocument: { uri: document.uri }, position: inside(document, 'As a skip') };
    const hover: Hover = await editor.connection.sendRequest('textDocument/hover', place);
    expect(JSON.stringify(hover.contents)).toContain('Skipper');
    const definition = editor.open(home);
    const asked = { textDocument: { uri: definition.uri }, position: inside(definition, words) };
    const found: readonly Location[] = await editor.connection.sendRequest('textDocument/references', {
      ...asked,
      context: { includeDeclaration: false },
    });
    expect(found.map(({ uri }) => uri)).toEqual([editor.uri(story)]);
  });
});

it('a role below a name of somebody is a name of hers, which a rename of her leaves alone', async () => {
  const files = { 'personas.md': ROLE, 'a.md': `${STORY}\nAs Ines, I want a map so that I find the lock.\n` };
  const editor = await openEditor({ files, capabilities: SIMPLE });
  const document = editor.open('a.md');
  const edit: WorkspaceEdit = await editor.connection.sendRequest('textDocument/rename', {
    textDocument: { uri: document.uri },
    position: inside(document, 'As Ine'),
    newName: 'Marta',
  });
  expect(applied(files, editor.uri(''), edit)).toEqual({
    'personas.md': ROLE.replace('Ines', 'Marta'),
    'a.md': files['a.md'].replace('Ines', 'Marta'),
  });
});
