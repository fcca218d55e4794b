/** What only an editor with our own extension asks. */
import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { parseConfig } from '../../server/src/core/config/parse.js';
import { rules } from '../../server/src/core/rules/index.js';
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
