/** The project's configuration in the editor: it holds at once, and what is wrong with it is shown where it stands. */
import { describe, expect, it } from 'vitest';
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
