/** The project's configuration in the editor: it holds at once, and what is wrong with it is shown where it stands. */
import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { actionsIn, apply, find } from './actions.js';
import { openEditor, prepareServer, show, SIMPLE } from './editor.js';

prepareServer();

const STORY = 'As a tenant, I want to report a leak.\n';
const CONFIG = '.customer-first.yaml';
const QUIET = 'rules:\n  missing-outcome: off\n  persona-registry-missing: off\n';
const LOUD = 'rules:\n  persona-registry-missing: off\n';

describe('a configuration', () => {
  it('holds from the moment it is written', async () => {
    const editor = await openEditor({ files: { [CONFIG]: LOUD, 'docs/a.md': STORY } });
    const document = editor.open('docs/a.md');
    expect(await editor.pull(document)).toHaveLength(1);
    editor.write(CONFIG, QUIET);
    await editor.asked('workspace/diagnostic/refresh');
    expect(await editor.pull(document)).toEqual([]);
  });

  it('holds before it is saved where the editor shows it to us', async () => {
    const editor = await openEditor({ files: { [CONFIG]: LOUD, 'docs/a.md': STORY } });
    const document = editor.open('docs/a.md');
    expect(await editor.pull(document)).toHaveLength(1);
    const config = editor.open(CONFIG, undefined, 'yaml');
    editor.type(config, QUIET);
    await editor.asked('workspace/diagnostic/refresh');
    expect(await editor.pull(document)).toEqual([]);
  });

  it('may come into being, also as what another one rests on', async () => {
    const editor = await openEditor({ files: { [CONFIG]: `extends: ./team.yaml\n${LOUD}`, 'a.md': STORY } });
    const document = editor.open('a.md');
    const { items } = await editor.sent(editor.uri(CONFIG), (all) => all.length > 0);
    expect(items).toMatchObject([{ message: expect.stringContaining('./team.yaml'), severity: 1 }]);
    editor.write('team.yaml', QUIET);
    await editor.sent(editor.uri(CONFIG), (all) => all.length === 0);
    expect(await editor.pull(document)).toEqual([]);
    editor.write('team.yaml', LOUD);
    await editor.asked('workspace/diagnostic/refresh');
  });

  it('is not asked for files it leaves out', async () => {
    const editor = await openEditor({ files: { [CONFIG]: 'ignores: [old/]\n', 'old/a.md': STORY } });
    expect(await editor.pull(editor.open('old/a.md'))).toEqual([]);
  });
});

describe('a mistake in a configuration', () => {
  it('is shown in that file without opening anything', async () => {
    const editor = await openEditor({ files: { [CONFIG]: 'rules:\n  missing-outcom: off\n' } });
    const { items } = await editor.sent(editor.uri(CONFIG), (all) => all.length > 0);
    expect(items).toMatchObject([
      {
        source: 'customer-first',
        message: 'There is no rule “missing-outcom”. Did you mean “missing-outcome”?',
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 16 } },
      },
    ]);
    editor.write(CONFIG, QUIET);
    await editor.sent(editor.uri(CONFIG), (all) => all.length === 0);
  });

  it('is shown while it is typed, and what held before holds on', async () => {
    const editor = await openEditor({ files: { [CONFIG]: QUIET, 'a.md': STORY } });
    const document = editor.open('a.md');
    const config = editor.type(editor.open(CONFIG, undefined, 'yaml'), `${QUIET}files: [`);
    const { items } = await editor.sent(config.uri, (all) => all.length > 0);
    expect(items).toMatchObject([{ message: expect.stringContaining('not valid YAML') }]);
    expect(await editor.pull(document)).toEqual([]);
    editor.type(config, QUIET);
    await editor.sent(config.uri, (all) => all.length === 0);
  });

  it('may be a persona file that does not exist', async () => {
    const editor = await openEditor({ files: { [CONFIG]: 'personas: [people.md]\n' } });
    const config = editor.open(CONFIG, undefined, 'yaml');
    const { items } = await editor.sent(config.uri, (all) => all.length > 0);
    expect(show(config, items)).toEqual(['undefined “people.md]”']);
    editor.write('people.md', '# People\n\n## Tenant\n');
    await editor.sent(config.uri, (all) => all.length === 0);
  });
});

describe('a slip in a file of personas', () => {
  const PEOPLE = '# Personas\n\n## Tenant\n\n- kind: custommer\n\n### Needs\n\n- warmth\n';
  const MESSAGE = expect.stringContaining('Did you mean “customer”?') as string;

  it('is shown there, and goes when it is mended', async () => {
    const editor = await openEditor({ files: { 'docs/personas.md': PEOPLE, 'docs/a.md': STORY } });
    editor.open('docs/a.md');
    const uri = editor.uri('docs/personas.md');
    const { items } = await editor.sent(uri, (all) => all.length > 0);
    const range = { start: { line: 4, character: 8 }, end: { line: 4, character: 17 } };
    expect(items).toMatchObject([{ message: MESSAGE, severity: 2, range }]);
    editor.write('docs/personas.md', PEOPLE.replace('custommer', 'customer'));
    await editor.sent(uri, (all) => all.length === 0);
  });

  it('stands beside what is wrong with the stories of the same file', async () => {
    const files = { 'personas.md': `${PEOPLE}\n## Stories\n\n${STORY}` };
    const editor = await openEditor({ files, capabilities: SIMPLE });
    const document = editor.open('personas.md');
    const codes = ['missing-outcome', undefined];
    const both = await editor.sent(document.uri, (all) => all.length === 2);
    expect(new Set(both.items.map(({ code }) => code))).toEqual(new Set(codes));
    editor.type(document, files['personas.md'].replace('custommer', 'customer'));
    const one = await editor.sent(document.uri, (all) => all.length === 1);
    expect(one.items).toMatchObject([{ code: 'missing-outcome' }]);
    editor.close(document);
    await editor.sent(document.uri, (all) => all.length === 1 && all[0]?.code === undefined);
  });
});

describe('a quick fix in a configuration', () => {
  async function mended(path: string, text: string, title: RegExp): Promise<string | undefined> {
    const files = { [path]: text };
    const editor = await openEditor({ files });
    const config = editor.open(path, undefined, path.endsWith('json') ? 'json' : 'yaml');
    return apply(editor, find(await actionsIn(editor, config), title).edit, files, [config])[path];
  }

  it.each([
    [CONFIG, 'rules:\n  missing-outcom: off # later\n', 'rules:\n  missing-outcome: off # later\n'],
    [CONFIG, 'ignore:\n  - old/\n', 'ignores:\n  - old/\n'],
    [CONFIG, '"vocabluary":\n  allow: [SAP]\n', '"vocabulary":\n  allow: [SAP]\n'],
    [CONFIG, 'rules:\n  missing-outcome: of\n', 'rules:\n  missing-outcome: off\n'],
    ['.customer-first.json', '{ "extend": "core" }\n', '{ "extends": "core" }\n'],
  ])('writes the word that was meant, in %s: %s', async (path, before, after) => {
    expect(await mended(path, before, /^Write “/)).toBe(after);
  });

  it('takes out what nobody knows, and leaves the rest as it is', async () => {
    const text = '# ours\nextends: core\n\ncolour:\n  of: walls\n\n# quiet\nrules:\n  missing-outcome: off # later\n';
    expect(await mended(CONFIG, text, /^Take “colour” out/)).toBe(
      '# ours\nextends: core\n\n# quiet\nrules:\n  missing-outcome: off # later\n',
    );
    expect(
      await mended('.customer-first.json', '{\n  // ours\n  "extends": "core",\n  "colour": 1\n}\n', /^Take/),
    ).toBe('{\n  // ours\n  "extends": "core"\n}\n');
  });

  it('is for what the cursor is on, and for nothing where all is well', async () => {
    const editor = await openEditor({ files: { [CONFIG]: QUIET } });
    expect(await actionsIn(editor, editor.open(CONFIG, undefined, 'yaml'))).toEqual([]);
    const two = editor.type(editor.open(CONFIG, undefined, 'yaml'), 'extend: core\nignore: [old/]\n');
    const at = { line: 1, character: 2 };
    const actions = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      ...{ textDocument: { uri: two.uri }, range: { start: at, end: at }, context: { diagnostics: [] } },
    });
    expect(actions.map(({ title }) => title)).toEqual([
      'Write “ignores” instead of “ignore”',
      'Take “ignore” out, with what stands below it',
    ]);
  });
});
