/** Everybody's own pace: what is new, hints only, not now, drafts, and no flood. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic, WorkspaceDiagnosticReport, WorkspaceEdit } from 'vscode-languageserver';
import { apply } from './actions.js';
import { type Editor, openEditor, prepareServer } from './editor.js';
import { pullUntil } from './pull-until.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const OLD = 'As a tenant, I want to report a leak.\n\nAs a user, I want tea so that I am warm.\n';
const FILES = { 'personas.md': PERSONAS, 'a.md': OLD };
const BASELINE = '.customer-first-baseline.jsonl';

const ask = <Answer>(editor: Editor, name: string, params: object): Promise<Answer> =>
  editor.connection.sendRequest(`customerFirst/${name}`, params);

const codesIn = (items: readonly Diagnostic[]): readonly unknown[] => items.map(({ code }) => code);

describe('accepting what is there', () => {
  interface Offer {
    readonly findings: number;
    readonly documents: number;
    readonly baselines: readonly string[];
    readonly outside: readonly string[];
    readonly edit: WorkspaceEdit;
  }

  it('fades everything, hides it where only new findings are wanted, and leaves what comes later', async () => {
    const editor = await openEditor({ files: { ...FILES, 'b.md': OLD } });
    const document = editor.open('a.md');
    const offer = await ask<Offer>(editor, 'acceptThere', {});
    expect(offer).toMatchObject({ findings: 4, documents: 2 });
    const files = apply(editor, offer.edit, { ...FILES, 'b.md': OLD }, [document]);
    editor.write(BASELINE, files[BASELINE] ?? '');
    const faded = await pullUntil(editor, document, ([first]) => first?.tags?.[0] === 1);
    expect(faded).toHaveLength(2);
    expect(await ask<Offer>(editor, 'acceptThere', {})).toMatchObject({ findings: 0, documents: 0 });
    editor.setSettings({ show: 'new' });
    expect(await pullUntil(editor, document, (items) => items.length === 0)).toEqual([]);
    const end = document.positionAt(OLD.length);
    const more = editor.type(document, '\nAs a user, I want cake so that I am full.\n\nThe end.\n', {
      start: end,
      end,
    });
    expect(await editor.pull(more)).toEqual(['generic-persona “user”']);
  });

  it('of one document leaves the others, and what is accepted already', async () => {
    const editor = await openEditor({ files: { ...FILES, 'b.md': OLD } });
    const offer = await ask<Offer>(editor, 'acceptThere', { uri: editor.uri('a.md') });
    expect(offer).toMatchObject({ findings: 2, documents: 1 });
    const files = apply(editor, offer.edit, { ...FILES, 'b.md': OLD }, []);
    editor.write(BASELINE, files[BASELINE] ?? '');
    const second = await ask<Offer>(editor, 'acceptThere', {});
    expect(second).toMatchObject({ findings: 2, documents: 1 });
    const both = apply(editor, second.edit, files, [])[BASELINE] ?? '';
    expect(both.trim().split('\n')).toHaveLength(4);
    for (const line of (files[BASELINE] ?? '').trim().split('\n')) expect(both).toContain(line);
  });

  it('of one document takes nothing from another that tells the same story', async () => {
    const editor = await openEditor({ files: { ...FILES, 'b.md': OLD } });
    const first = await ask<Offer>(editor, 'acceptThere', { uri: editor.uri('b.md') });
    const written = apply(editor, first.edit, { ...FILES, 'b.md': OLD }, [])[BASELINE] ?? '';
    editor.write(BASELINE, written);
    const second = await ask<Offer>(editor, 'acceptThere', { uri: editor.uri('a.md') });
    expect(second).toMatchObject({ findings: 2, documents: 1 });
  });

  const NESTED = 'inner/.customer-first.yaml';
  const both = { ...FILES, [NESTED]: 'extends: recommended\n', 'inner/b.md': OLD };

  it('writes the baseline of the part that was asked for, and no other', async () => {
    const editor = await openEditor({ files: both });
    const uri = editor.uri('inner/b.md');
    const all = await ask<Offer>(editor, 'acceptThere', {});
    expect(all.baselines).toHaveLength(2);
    for (const params of [{ uri }, { uri, isBeside: true }]) {
      const part = await ask<Offer>(editor, 'acceptThere', params);
      expect(part.baselines).toEqual([editor.uri(`inner/${BASELINE}`)]);
      expect(Object.keys(apply(editor, part.edit, both, [])).filter((name) => name.endsWith(BASELINE))).toEqual([
        `inner/${BASELINE}`,
      ]);
    }
  });

  it('writes no baseline outside of the open folder', async () => {
    const editor = await openEditor({ files: { 'inner/b.md': OLD, [BASELINE]: '' }, folders: ['inner'] });
    const offer = await ask<Offer>(editor, 'acceptThere', {});
    expect(offer).toMatchObject({ findings: 0, baselines: [], outside: [editor.uri(BASELINE)] });
  });

  it('is refused where the baseline cannot be read', async () => {
    const editor = await openEditor({ files: { ...FILES, [BASELINE]: 'no entry\n' } });
    expect(await ask(editor, 'acceptThere', {})).toBeNull();
  });
});

describe('in this window', () => {
  it('all findings are hints for whoever wishes so', async () => {
    const editor = await openEditor({ files: FILES, settings: { severity: 'hint' } });
    const document = editor.open('a.md');
    expect((await editor.pullRaw(document)).map(({ severity }) => severity)).toEqual([4, 4]);
    editor.setSettings({});
    await pullUntil(editor, document, ([first]) => first?.severity === 1);
  });

  it('one document is left alone, or all of them, and then no longer', async () => {
    const editor = await openEditor({ files: { ...FILES, 'b.md': OLD } });
    const [a, b] = [editor.open('a.md'), editor.open('b.md')];
    const quiet = { isDrafting: false, isQuiet: true };
    expect(await editor.pullRaw(a)).toHaveLength(2);
    expect(await ask(editor, 'setPace', { quiet: 'document', uri: a.uri })).toEqual(quiet);
    await editor.asked('workspace/diagnostic/refresh');
    expect(await editor.pull(a)).toEqual([]);
    expect(await editor.pull(b)).toHaveLength(2);
    expect(await ask(editor, 'setPace', { quiet: 'window', uri: b.uri })).toEqual(quiet);
    expect(await editor.pull(b)).toEqual([]);
    expect(await ask(editor, 'setPace', { quiet: 'none', uri: a.uri })).toEqual({ ...quiet, isQuiet: false });
    expect(await editor.pull(a)).toHaveLength(2);
    expect(await editor.pull(b)).toHaveLength(2);
  });

  it('a draft is spoken of in hints, and never of what is missing', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.open('a.md');
    expect(await editor.pullRaw(document)).toHaveLength(2);
    expect(await ask(editor, 'setPace', { isDrafting: true })).toEqual({ isDrafting: true, isQuiet: false });
    const items = await editor.pullRaw(document);
    expect(items.map(({ code, severity }) => [code, severity])).toEqual([['generic-persona', 4]]);
    await ask(editor, 'setPace', { isDrafting: false });
    expect(codesIn(await editor.pullRaw(document))).toEqual(['missing-outcome', 'generic-persona']);
  });
});

describe('an old workspace', () => {
  const flood = {
    ...FILES,
    ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`old/${String(i)}.md`, OLD.repeat(4)])),
  };
  const survey = (editor: Editor): Promise<WorkspaceDiagnosticReport> =>
    editor.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  const sum = ({ items }: WorkspaceDiagnosticReport): number =>
    items.reduce((count, item) => count + (item.kind === 'full' ? item.items.length : 0), 0);

  it('is counted, and only what is open is shown', async () => {
    const editor = await openEditor({ files: flood, initializationOptions: { showsRest: true } });
    const { uri } = editor.open('a.md');
    const report = await survey(editor);
    expect(report.items.map((item) => item.uri)).toEqual([uri]);
    expect(sum(report)).toBe(2);
    expect(await editor.asked('customerFirst/restCounted')).toEqual({ findings: 240, documents: 30 });
  });

  it('is shown as a whole where somebody asks for it, or has set it so', async () => {
    const editor = await openEditor({ files: flood });
    expect(sum(await survey(editor))).toBe(0);
    await ask(editor, 'lintWorkspace', {});
    expect(sum(await survey(editor))).toBe(242);
    const all = await openEditor({ files: flood, settings: { scope: 'workspace' } });
    expect(sum(await survey(all))).toBe(242);
  });

  it('is shown where there is little in it', async () => {
    const editor = await openEditor({ files: { ...FILES, 'b.md': OLD } });
    editor.open('a.md');
    expect(sum(await survey(editor))).toBe(4);
  });
});
