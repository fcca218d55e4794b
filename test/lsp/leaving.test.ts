/** That a part of a story is missing is told when its author has left it, not while they think about it. */
import { describe, expect, it } from 'vitest';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createSettingsLookup, getDefaultConfig } from '../../server/src/core/config/resolve.js';
import { createLinter } from '../../server/src/core/engine/lint.js';
import { packs } from '../../server/src/core/language/packs.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { PAUSE } from '../../server/src/lsp/writing/writing.js';
import { openEditor, prepareServer, SIMPLE, type Editor } from './editor.js';

prepareServer();

const FILES = {
  'personas.md': '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n',
  'a.md': '# Repairs\n\n',
};
const STORY = 'As a tenant, I want to report a leak';
const LACKS = ['missing-outcome “report a leak”'];

function typeAtEnd(editor: Editor, start: TextDocument, text: string): TextDocument {
  let document = start;
  for (const key of text) {
    const end = document.positionAt(document.getText().length);
    document = editor.type(document, key, { start: end, end });
  }
  return document;
}

/** Longer than the pause after which everything else is told. */
const think = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE + 300));

async function openStory(text = STORY) {
  const editor = await openEditor({ files: FILES });
  const document = typeAtEnd(editor, editor.open('a.md'), text);
  return { editor, document };
}

const moveTo = (editor: Editor, { uri }: TextDocument, position: { line: number; character: number } | null) =>
  editor.connection.sendNotification('customerFirst/cursorMoved', { uri, position });

describe('a story without a reason', () => {
  it('is left alone however long its author thinks', async () => {
    const { editor, document } = await openStory();
    await think();
    expect(await editor.pull(document)).toEqual([]);
    const ended = typeAtEnd(editor, document, '.');
    expect(await editor.pull(ended)).toEqual([]);
    await think();
    expect(await editor.pull(ended)).toEqual([]);
    const wrapped = typeAtEnd(editor, ended, '\n');
    expect(await editor.pull(wrapped)).toEqual([]);
    const left = typeAtEnd(editor, wrapped, '\n');
    expect(await editor.pull(left)).toEqual(LACKS);
  });

  it('is told of once it is saved', async () => {
    const { editor, document } = await openStory(`${STORY}.`);
    await think();
    editor.save(document);
    expect(await editor.pull(document)).toEqual(LACKS);
  });

  it('is told of once something is written elsewhere', async () => {
    const { editor, document } = await openStory(`${STORY}.`);
    expect(await editor.pull(document)).toEqual([]);
    const start = { line: 0, character: 9 };
    expect(await editor.pull(editor.type(document, ' in winter', { start, end: start }))).toEqual(LACKS);
  });

  it('is told of once the cursor is elsewhere, and the editor is told to ask', async () => {
    const { editor, document } = await openStory(`${STORY}.`);
    expect(await editor.pull(document)).toEqual([]);
    await moveTo(editor, document, { line: 2, character: 4 });
    expect(await editor.pull(document)).toEqual([]);
    await moveTo(editor, document, { line: 0, character: 0 });
    await editor.asked('workspace/diagnostic/refresh');
    expect(await editor.pull(document)).toEqual(LACKS);
  });

  it('is told of once another document is edited', async () => {
    const { editor, document } = await openStory(`${STORY}.`);
    expect(await editor.pull(document)).toEqual([]);
    await moveTo(editor, document, null);
    expect(await editor.pull(document)).toEqual(LACKS);
  });

  it('is told of everything else after a pause', async () => {
    const { editor, document } = await openStory('As a user, I want to report a leak');
    expect(await editor.pull(document)).toEqual([]);
    await think();
    expect(await editor.pull(document)).toEqual(['generic-persona “user”']);
  });

  it('is told of when it is opened or pasted', async () => {
    const editor = await openEditor({ files: { ...FILES, 'b.md': `${STORY}.\n` } });
    expect(await editor.pull(editor.open('b.md'))).toEqual(LACKS);
    const document = editor.open('a.md');
    const end = document.positionAt(document.getText().length);
    const pasted = editor.type(document, `${STORY} and to hear how long it takes until somebody comes.\n`, {
      start: end,
      end,
    });
    expect((await editor.pull(pasted)).map((one) => one.split(' ')[0])).toEqual(['missing-outcome']);
  });

  it('keeps what was said of it', async () => {
    const editor = await openEditor({ files: { ...FILES, 'b.md': `${STORY}.\n` } });
    const document = editor.open('b.md');
    expect(await editor.pull(document)).toEqual(LACKS);
    const end = { line: 0, character: STORY.length };
    const longer = editor.type(document, ' today', { start: end, end });
    expect(await editor.pull(longer)).toEqual(['missing-outcome “report a leak today”']);
  });

  it('whose reason was just taken out is left alone, too', async () => {
    const editor = await openEditor({ files: { ...FILES, 'b.md': `${STORY} so that it dries.\n` } });
    const document = editor.open('b.md');
    expect(await editor.pull(document)).toEqual([]);
    const start = { line: 0, character: STORY.length };
    const without = editor.type(document, '', { start, end: { line: 0, character: STORY.length + 17 } });
    expect(await editor.pull(without)).toEqual([]);
  });
});

it.each([
  ['a list', '- As a tenant, I want to report a leak', '\n- '],
  ['lines with labels', '**As a** tenant\n**I want** to report a leak', '\n\n'],
  ['a quotation', '> As a tenant, I want to report a leak', '\n>\n'],
  ['a row', '| As a | I want | so that |\n| --- | --- | --- |\n| tenant | to report a leak | |', '\n|'],
])('the next piece of %s ends the story before it', async (_, story, next) => {
  const { editor, document } = await openStory(story);
  await think();
  expect(await editor.pull(document)).toEqual([]);
  expect(await editor.pull(typeAtEnd(editor, document, next))).toEqual(LACKS);
});

it('a wish without a person waits as well', async () => {
  const { editor, document } = await openStory('I want to report a leak so that my flat stays dry.');
  await think();
  expect(await editor.pull(document)).toEqual([]);
  expect((await editor.pull(typeAtEnd(editor, document, '\n\n'))).map((one) => one.split(' ')[0])).toEqual([
    'missing-persona',
  ]);
});

it('editors that are sent everything get it when the story is left', async () => {
  const editor = await openEditor({ files: FILES, capabilities: SIMPLE });
  const document = typeAtEnd(editor, editor.open('a.md'), `${STORY}.`);
  await think();
  typeAtEnd(editor, document, '\n\n');
  const { items } = await editor.sent(document.uri, (sent) => sent.length > 0);
  expect(items.map(({ code }) => code)).toEqual(['missing-outcome']);
});

it('an editor that cannot be told to ask again gets its answer all the same', async () => {
  const editor = await openEditor({ files: FILES, capabilities: { textDocument: { diagnostic: {} }, workspace: {} } });
  const document = typeAtEnd(editor, editor.open('a.md'), STORY);
  expect(await editor.pull(document)).toEqual([]);
});

it('whatever it is told about the cursor does no harm', async () => {
  const { editor, document } = await openStory(`${STORY}.`);
  for (const params of [
    null,
    {},
    { uri: 4 },
    { uri: document.uri, position: { line: -1 } },
    { uri: 'file:///no.md', position: null },
  ])
    await editor.connection.sendNotification('customerFirst/cursorMoved', params);
  expect(await editor.pull(document)).toEqual([]);
});

it('twenty stories typed one after the other: each is spoken of once, after it', async () => {
  const editor = await openEditor({ files: FILES });
  let document = editor.open('a.md');
  for (let i = 1; i <= 20; i++) {
    document = typeAtEnd(editor, document, `As a tenant, I want to report leak ${String(i)}.`);
    expect(await editor.pull(document)).toHaveLength(i - 1);
    document = typeAtEnd(editor, document, '\n\n');
    expect(await editor.pull(document)).toHaveLength(i);
  }
});

it('every rule that waits speaks of a part that may still come', () => {
  const settings = createSettingsLookup(getDefaultConfig(rules), rules)('a.md');
  expect(createLinter({ registry: createRegistry([], [], packs.fallback), settings, rules })).toBeDefined();
  expect(
    rules
      .filter(({ isAboutGap }) => isAboutGap === true)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([
    'malformed-story',
    'missing-acceptance-criteria',
    'missing-journey-stage',
    'missing-outcome',
    'missing-persona',
    'placeholder-text',
  ]);
});
