/** Unsaved texts that are nested without end: the server says so and goes on answering. */
import { expect, it } from 'vitest';
import { openEditor, prepareServer } from './editor.js';

prepareServer();

const STORY = 'As a tenant, I want to report a leak.\n';

it.each([
  ['.customer-first.yaml', 'yaml', '['.repeat(1000)],
  ['.customer-first.yaml', 'yaml', `rules: ${'{a: '.repeat(5000)}`],
  ['.customer-first.json', 'jsonc', '['.repeat(50_000)],
])('%s as %s', async (path, language, text) => {
  const editor = await openEditor({ files: { [path]: language === 'yaml' ? 'rules: {}\n' : '{}', 'a.md': STORY } });
  const document = editor.type(editor.open(path, undefined, language), text);
  const { items } = await editor.sent(document.uri, (all) => all.length > 0);
  expect(items[0]?.message).toContain('nested more than 50 deep');
  const position = document.positionAt(text.length);
  await editor.connection.sendRequest('textDocument/completion', { textDocument: { uri: document.uri }, position });
  expect(await editor.pull(editor.open('a.md'))).toEqual(['missing-outcome “report a leak”']);
});

it.each([
  ['emphasis', `${'*a _'.repeat(3000)}${STORY.trim()}${'_b*'.repeat(3000)}\n`],
  ['brackets', `${'['.repeat(20_000)}${STORY}`],
  ['quotations', `${'> '.repeat(3000)}${STORY}`],
  ['front matter', `---\nkind: ${'['.repeat(5000)}\n---\n\n## Tenant\n\n${STORY}`],
  ['a padded cell', `| As a | I want |\n| --- | --- |\n| tenant | report a leak${' '.repeat(100_000)}x |\n`],
])('%s in a document and in personas', { timeout: 60_000 }, async (_, text) => {
  const editor = await openEditor({ files: { 'a.md': STORY, 'b.md': '', 'personas.md': '' } });
  for (const path of ['b.md', 'personas.md']) {
    const document = editor.type(editor.open(path), text);
    const textDocument = { uri: document.uri };
    const position = document.positionAt(text.indexOf('tenant'));
    const range = { start: position, end: position };
    const diagnostics = await editor.pullRaw(document);
    await editor.connection.sendRequest('textDocument/hover', { textDocument, position });
    await editor.connection.sendRequest('textDocument/completion', { textDocument, position });
    await editor.connection.sendRequest('textDocument/codeAction', { textDocument, range, context: { diagnostics } });
  }
  expect(await editor.pull(editor.open('a.md'))).toContain('missing-outcome “report a leak”');
});
