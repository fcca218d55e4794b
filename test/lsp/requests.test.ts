/** What only an editor with our own extension asks. */
import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { parseConfig } from '../../server/src/core/config/parse.js';
import { rules } from '../../server/src/core/rules/index.js';
import type { ImportedBacklog } from '../../server/src/lsp/protocol.js';
import { apply } from './actions.js';
import { openEditor, prepareServer, type Editor, type Files } from './editor.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n- aliases: renter\n\n### Needs\n\n- know when the plumber comes\n';
const CONFIG =
  'rules:\n  missing-outcome: warning\noverrides:\n  - files: drafts\n    rules:\n      missing-outcome: off\n';
const ask = <Answer>(editor: Editor, name: string, params: object): Promise<Answer> =>
  editor.connection.sendRequest(`customerFirst/${name}`, params);

describe('what holds for a document', () => {
  it('is its configuration, its personas and every setting written out', async () => {
    const files = { 'sub/.customer-first.yaml': CONFIG, 'sub/docs/personas.md': PERSONAS, 'sub/drafts/a.md': '' };
    const editor = await openEditor({ files });
    const answer = await ask<{ text: string }>(editor, 'effectiveConfiguration', {
      uri: editor.uri('sub/drafts/a.md'),
    });
    expect(answer).toMatchObject({
      configPath: 'sub/.customer-first.yaml',
      personaFiles: ['sub/docs/personas.md'],
      personas: 1,
    });
    expect(answer.text).toMatch(/^# What holds for sub\/drafts\/a\.md\./);
    expect(answer.text).toContain('missing-outcome: off # from an override in sub/.customer-first.yaml');
    expect(answer.text).toContain('generic-persona: warning # from the preset “recommended”');
    expect(parseConfig(answer.text, { format: 'yaml', rules }).problems).toEqual([]);
  });

  it('is told without any configuration, and for a document that is nowhere', async () => {
    const editor = await openEditor({ folders: null });
    const { uri } = editor.openUri('untitled:Untitled-1', 'Text.\n');
    const answer = await ask<object>(editor, 'effectiveConfiguration', { uri });
    expect(answer).toMatchObject({ configPath: null, personaFiles: [], personas: 0 });
    expect(answer).toMatchObject({ text: expect.stringContaining('There is no configuration file') });
  });

  it('is refused in words where the question is no question', async () => {
    const editor = await openEditor();
    await expect(ask(editor, 'effectiveConfiguration', { url: 1 })).rejects.toThrow(/This cannot be answered/);
  });
});

describe('a tool for the agent of the editor', () => {
  const call = (editor: Editor, name: string, given: object): Promise<string> =>
    ask(editor, 'callTool', { name, given });

  it('checks a text with the personas and settings of its place', async () => {
    const editor = await openEditor({ files: { '.customer-first.yaml': CONFIG, 'personas.md': PERSONAS } });
    const text = 'As a tenant, I want to report a leak.\n';
    expect(await call(editor, 'lint_text', { text, path: 'a.md' })).toContain('a.md:1:24 warning missing-outcome');
    expect(await call(editor, 'lint_text', { text, path: 'drafts/a.md' })).toContain('Nothing was found in 1 story');
  });

  it('reads what is open as it stands there, and nothing outside of the folders', async () => {
    const editor = await openEditor({ files: { 'a.md': 'Nothing yet.\n' } });
    expect(await call(editor, 'list_stories', {})).toContain('0 stories in 1 document.');
    editor.open('a.md', 'As a tenant, I want to report a leak.\n');
    expect(await call(editor, 'list_stories', {})).toContain('who: tenant');
    expect(await call(editor, 'lint_files', { paths: ['../x.md'] })).toContain('outside of the folders');
  });

  it('explains a rule, and says what is wrong with a call', async () => {
    const editor = await openEditor();
    expect(await call(editor, 'explain_rule', { rule: 'missing-outcome' })).toContain('## What to write instead');
    expect(await call(editor, 'lint_txt', {})).toContain('There is no tool “lint_txt”. Did you mean “lint_text”?');
    expect(await call(editor, 'lint_text', { txt: 'x' })).toContain('“lint_text” has no argument “txt”.');
    expect(await ask<string>(editor, 'callTool', { given: 3 })).toContain('There is no tool');
  });
});

describe('exports of a tracker', () => {
  const CSV = 'Issue key,Summary\nA-1,"As a tenant, I want tea"\nA-2,\n';
  const load = (editor: Editor, ...names: readonly string[]): Promise<ImportedBacklog> =>
    ask(editor, 'importBacklog', { exports: names.map((name) => editor.uri(name)), folder: editor.uri('') });

  it('become files for the editor to write, and what somebody has changed stays', async () => {
    const editor = await openEditor({ files: { 'a.csv': CSV, 'backlog/A-3.md': '# Mine\n' } });
    const first = await load(editor, 'a.csv');
    expect(first).toMatchObject({
      ...{ failure: null, issues: 1, same: 0, changed: 0, foreign: 0 },
      writes: [{ uri: editor.uri('backlog/A-1.md'), isNew: true }],
      problems: ['a.csv:3: Row 3 has no title, so it was left out.'],
    });
    const text = first.failure === null ? (first.writes[0]?.text ?? '') : '';
    editor.open('backlog/A-1.md', text);
    expect(await load(editor, 'a.csv')).toMatchObject({ same: 1, writes: [] });
    editor.open('backlog/A-1.md', text.replace('tea', 'coffee'));
    expect(await load(editor, 'a.csv')).toMatchObject({ changed: 1, writes: [] });
  });

  it('are refused in words', async () => {
    const editor = await openEditor({ files: { 'a.csv': 'x,y\n' } });
    expect(await load(editor, 'a.csv')).toMatchObject({ failure: expect.stringContaining('a.csv:1: No column') });
    expect(await load(editor, 'b.csv')).toMatchObject({ failure: expect.stringMatching(/^b\.csv: /) });
    await expect(ask(editor, 'importBacklog', {})).rejects.toThrow('This cannot be answered');
  });
});

describe('words to start with', () => {
  it('are a configuration that can be read', async () => {
    const editor = await openEditor();
    const text = await ask<string>(editor, 'firstConfiguration', {});
    expect(text).toContain('\nextends: recommended\n');
    expect(parseConfig(text, { format: 'yaml', rules }).problems).toEqual([]);
  });

  it('are a name as it stands in a story', async () => {
    const editor = await openEditor();
    const owner = { theOne: 'the owner', story: 'As an owner, I want {want}, so that {outcome}' };
    expect(await ask(editor, 'spokenName', { name: ' Owner ' })).toEqual(owner);
    await expect(ask(editor, 'spokenName', { name: '' })).rejects.toThrow(/This cannot be answered/);
  });
});

describe('a story that is being put together', () => {
  const judge = async (draft: object, files: Files = { 'personas.md': PERSONAS }) => {
    const editor = await openEditor({ files });
    return ask<{ story: string; remarks: { part: string; message: string }[] }>(editor, 'judgeStory', draft);
  };

  it.each([
    ['a technology', { want: 'a React dashboard' }, 'want', /React/],
    ['a quality nobody can see', { want: 'the system is scalable' }, 'want', /scalable/],
    ['somebody nobody knows', { name: 'tennant' }, 'persona', /Tenant/],
    ['a reason of our own', { want: 'to report a leak', outcome: 'we reduce costs' }, 'outcome', /./],
  ])('is asked about at once: %s', async (_, draft, part, words) => {
    const { remarks } = await judge({ name: 'Tenant', ...draft });
    expect(remarks.map((remark) => remark.part)).toEqual([part]);
    expect(remarks[0]?.message).toMatch(words);
  });

  it.each([
    ['nothing but a name', { name: 'Tenant' }, 'As a tenant, I want …, so that ….'],
    ['a wish', { name: 'Tenant', want: 'to report a leak' }, 'As a tenant, I want to report a leak, so that ….'],
    [
      'a whole story',
      { name: 'Tenant', want: 'to report a leak', outcome: 'my flat stays dry' },
      'As a tenant, I want to report a leak, so that my flat stays dry.',
    ],
  ])('is not asked about what is still to come: %s', async (_, draft, story) => {
    expect(await judge(draft)).toEqual({ story: story.replace('….', '…'), remarks: [] });
  });

  it('is judged by the configuration of its place', async () => {
    const files = { 'personas.md': PERSONAS, '.customer-first.yaml': 'rules:\n  technology-in-want: off\n' };
    expect((await judge({ name: 'Tenant', want: 'a React dashboard' }, files)).remarks).toEqual([]);
  });
});

describe('personas', () => {
  it('are listed with a line about each', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    expect(await ask(editor, 'personas', { uri: editor.uri('a.md') })).toEqual([
      { id: 'tenant', name: 'Tenant', description: 'customer; needs: know when the plumber comes' },
    ]);
  });

  it('are written down where the others are', async () => {
    const define = async (files: Files, persona: object): Promise<Files | null> => {
      const editor = await openEditor({ files });
      const edit = await ask<WorkspaceEdit | null>(editor, 'definePersona', { uri: editor.uri('a.md'), ...persona });
      return edit === null ? null : apply(editor, edit, files, []);
    };
    const porter = { name: 'Night porter', description: 'Works *alone*\nfrom ten to six.' };
    const files = { 'personas.md': PERSONAS };
    expect((await define(files, porter))?.['personas.md']).toBe(
      `${PERSONAS}\n## Night porter\n\nWorks \\*alone\\* from ten to six.\n\n- kind: customer\n\n### Needs\n\n- …\n\n### Evidence\n\n- …\n`,
    );
    const known = { name: 'Night porter', kind: 'staff', need: 'know who is *in*', evidence: '3 nights\nbeside them' };
    expect((await define(files, known))?.['personas.md']).toBe(
      `${PERSONAS}\n## Night porter\n\n- kind: staff\n\n### Needs\n\n- know who is \\*in\\*\n\n### Evidence\n\n- 3 nights beside them\n`,
    );
    expect((await define({}, { name: 'Night porter' }))?.['personas.md']).toMatch(/^---\ncustomer-first: personas\n/);
    const config = { '.customer-first.yaml': 'personas:\n  - name: Tenant\n' };
    expect((await define(config, porter))?.['.customer-first.yaml']).toBe(
      'personas:\n  - name: Tenant\n  - name: Night porter # Works *alone* from ten to six.\n',
    );
    for (const name of ['tenant', 'Tenants', 'renter', ' ']) {
      expect(await define(files, { name }).catch(() => null), name).toBeNull();
    }
  });
});
