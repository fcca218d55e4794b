/** When files are about to move, what names them is changed along, and nothing else. */
import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { apply } from './actions.js';
import { type EditorOptions, type Files, MODERN, openEditor, prepareServer } from './editor.js';

prepareServer();

const capabilities = {
  ...MODERN,
  workspace: { ...MODERN.workspace, fileOperations: { willRename: true, didRename: true } },
};
const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const STORY = 'As a tenant, I want to report a leak so that nobody slips.\n';

/** The files that change, by their old names, when each of `moves` is about to happen. */
async function move(
  files: Files,
  moves: Readonly<Record<string, string>>,
  options: EditorOptions = {},
): Promise<Files> {
  const editor = await openEditor({ files, capabilities, ...options });
  const renames = Object.entries(moves).map(([from, to]) => ({ oldUri: editor.uri(from), newUri: editor.uri(to) }));
  const edit = await editor.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', {
    files: renames,
  });
  if (edit === null) return {};
  const after = apply(editor, edit, files, []);
  return Object.fromEntries(Object.entries(after).filter(([path, text]) => files[path] !== text));
}

describe('a file with personas that moves', () => {
  it('is named by its new place in configurations, which keep their form', async () => {
    const yaml = [
      '# Who we work for',
      'extends: recommended',
      'personas: [ "docs/personas.md", ./docs/personas.md,   other.md ] # all of them',
      'journey: docs/journey.yaml',
      '',
    ].join('\r\n');
    const json = '{\n\t// mine\n\t"personas": ["../docs/personas.md",],\n}\n';
    const files = {
      ...{ '.customer-first.yaml': yaml, 'sub/.customer-first.json': json, 'sub/a.md': STORY },
      ...{ 'docs/personas.md': PERSONAS, 'other.md': PERSONAS, 'docs/journey.yaml': 'stages: []\n' },
    };
    expect(await move(files, { 'docs/personas.md': 'people/our customers.md' })).toEqual({
      '.customer-first.yaml': yaml
        .replace('"docs/personas.md"', '"people/our customers.md"')
        .replace('./docs/personas.md', './people/our customers.md'),
      'sub/.customer-first.json': json.replace('../docs/personas.md', '../people/our customers.md'),
    });
  });

  it('is where links lead: in the text, in definitions, with anchors and titles; not images and code', async () => {
    const stories = [
      '# Stories [for them](../personas.md)',
      '',
      'As a [tenant](../personas.md#tenant), I want [*this*](<../personas.md> "See (there)") so that [it][who] works.',
      '',
      '![a picture](../personas.md) `[code](../personas.md)` [other](../other.md) [web](https://x.org/personas.md)',
      '[gone](gone/personas.md) [whole](/personas.md)',
      '',
      '```md',
      '[code](../personas.md)',
      '```',
      '',
      '> [who]: ../personas.md#tenant "Who"',
      '',
    ].join('\n');
    const files = { 'personas.md': PERSONAS, 'other.md': '', 'docs/a.md': stories, 'b.md': '[x](./personas.md)\n' };
    const after = await move(files, { 'personas.md': 'docs/who (all).md' });
    const [escaped, plain] = ['who%20%28all%29.md', 'who (all).md'];
    expect(after).toEqual({
      'b.md': `[x](./docs/${escaped})\n`,
      'docs/a.md': stories
        .replace('[for them](../personas.md)', `[for them](${escaped})`)
        .replace('[tenant](../personas.md#tenant)', `[tenant](${escaped}#tenant)`)
        .replace('<../personas.md>', `<${plain}>`)
        .replace('[who]: ../personas.md#tenant', `[who]: ${escaped}#tenant`),
    });
  });

  it('takes its own links along, as far as they lead somewhere', async () => {
    const text = `${PERSONAS}\n[a](docs/a.md#x) [gone](gone.md) [here](#tenant)\n\n[b]: ./other.md\n`;
    const files = { 'personas.md': text, 'docs/a.md': STORY, 'other.md': '' };
    expect(await move(files, { 'personas.md': 'docs/personas.md' })).toEqual({
      'personas.md': text.replace('docs/a.md#x', 'a.md#x').replace('./other.md', '../other.md'),
    });
  });
});

describe('a folder that moves', () => {
  it('is named by its new place, and what moves together stays as it is', async () => {
    const files = {
      '.customer-first.yaml': "extends: ./team/rules.yaml\npersonas:\n  - team/people/\n  - 'team/**/who*.md'\n",
      ...{ 'team/rules.yaml': 'rules: {}\n', 'team/people/who.md': PERSONAS },
      'team/a.md': '[who](people/who.md) [out](../out.md)\n',
      'out.md': '[who](team/people/who.md#tenant) [all](team/people/)\n',
    };
    expect(await move(files, { team: 'old/team' })).toEqual({
      '.customer-first.yaml':
        "extends: ./old/team/rules.yaml\npersonas:\n  - old/team/people/\n  - 'old/team/**/who*.md'\n",
      'team/a.md': '[who](people/who.md) [out](../../out.md)\n',
      'out.md': '[who](old/team/people/who.md#tenant) [all](old/team/people/)\n',
    });
  });

  it('changes nothing outside of the workspace', async () => {
    const files = {
      'in/personas.md': PERSONAS,
      'out/a.md': '[who](../in/personas.md)\n',
      'in/a.md': '[x](personas.md)\n',
    };
    const after = await move(files, { 'in/personas.md': 'in/docs/personas.md' }, { folders: ['in'] });
    expect(after).toEqual({ 'in/a.md': '[x](docs/personas.md)\n' });
  });
});

describe('moving', () => {
  it('is asked about for Markdown and folders only, and only of editors that ask', async () => {
    const { greeting } = await openEditor({ capabilities });
    const { willRename } = greeting.capabilities.workspace?.fileOperations ?? {};
    expect(willRename?.filters.map(({ pattern }) => [pattern.glob, pattern.matches])).toEqual([
      ['**/*.{md,markdown,mdown}', 'file'],
      ['**', 'folder'],
    ]);
    const other = await openEditor();
    expect(other.greeting.capabilities.workspace?.fileOperations).toBeUndefined();
  });

  it('uses what stands in the editor, saved or not', async () => {
    const files = { 'personas.md': PERSONAS, 'a.md': 'Nothing.\n' };
    const editor = await openEditor({ files, capabilities });
    editor.type(editor.open('a.md'), '[who](personas.md)\n');
    const edit = await editor.connection.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: editor.uri('personas.md'), newUri: editor.uri('people.md') }],
    });
    expect(edit.documentChanges).toMatchObject([
      { textDocument: { uri: editor.uri('a.md'), version: 2 }, edits: [{ newText: 'people.md' }] },
    ]);
  });
});
