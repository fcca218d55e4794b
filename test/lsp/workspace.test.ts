/** The whole workspace: on request, in parts, with progress, and never in the way of anything else. */
import { describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  ProgressType,
  type WorkspaceDiagnosticReport,
  type WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { openEditor, prepareServer, SIMPLE, type Editor, type Files } from './editor.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const NO_OUTCOME = 'As a tenant, I want to report a leak.\n';
const PORTER = 'As a night porter, I want to see who is in the house so that I can wake them in a fire.\n';
const FILES: Files = { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME, 'b.md': PORTER };
const progress = new ProgressType<{ kind?: string; message?: string; items?: { uri: string }[] }>();

const many = (count: number, text: string): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`stories/${String(i)}.md`, text]));

interface Question {
  readonly previous?: readonly { readonly uri: string; readonly value: string }[];
  readonly partialResultToken?: string;
}

const ask = (editor: Editor, { previous = [], ...rest }: Question = {}): Promise<WorkspaceDiagnosticReport> =>
  editor.connection.sendRequest('workspace/diagnostic', { previousResultIds: previous, ...rest });

/** "a.md: missing-outcome", file by file. */
function codes(editor: Editor, report: WorkspaceDiagnosticReport): readonly string[] {
  const name = (uri: string): string => uri.slice(editor.uri('').length + 1);
  return report.items.map((item) =>
    item.kind === 'full'
      ? `${name(item.uri)}: ${item.items.map(({ code }) => code).join(' ')}`
      : `${name(item.uri)}: =`,
  );
}

const idsIn = (report: WorkspaceDiagnosticReport) =>
  report.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));

describe('all findings of the workspace', () => {
  it('come in parts for editors that want them so', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, ...many(120, NO_OUTCOME) } });
    const parts: string[][] = [];
    editor.connection.onProgress(
      progress,
      'parts',
      ({ items }) => void parts.push((items ?? []).map(({ uri }) => uri)),
    );
    expect(await ask(editor, { partialResultToken: 'parts' })).toEqual({ items: [] });
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts.flat()).size).toBe(121);
  });

  it('change at once when a persona is written down, in files nobody has opened too', async () => {
    const editor = await openEditor({ files: FILES });
    const open = editor.open('b.md');
    const before = await ask(editor);
    expect(codes(editor, before)).toContain('b.md: undefined-persona');
    expect(await editor.pull(open)).toEqual(['undefined-persona “night porter”']);
    const next = ask(editor, { previous: idsIn(before) });
    editor.write('personas.md', `${PERSONAS}\n## Night porter\n\n- kind: staff\n`);
    expect(codes(editor, await next)).toContain('b.md: ');
    expect(await editor.pull(open)).toEqual([]);
  });

  it('carry the version of what is open', async () => {
    const editor = await openEditor({ files: FILES });
    const document = editor.type(editor.open('a.md'), NO_OUTCOME.replace('leak', 'draught'));
    const items = (await ask(editor)).items as WorkspaceFullDocumentDiagnosticReport[];
    expect(items.find(({ uri }) => uri === document.uri)?.version).toBe(2);
    expect(items.find(({ uri }) => uri === editor.uri('b.md'))?.version).toBeNull();
  });

  it('do not keep anybody waiting who asks for something else', async () => {
    const text = `${NO_OUTCOME}\n${PORTER}\n`.repeat(10);
    const editor = await openEditor({ files: { ...FILES, ...many(300, text) } });
    const document = editor.open('a.md');
    const done: string[] = [];
    const all = ask(editor).then(() => done.push('everything'));
    const hover = editor.connection
      .sendRequest('textDocument/hover', { textDocument: { uri: document.uri }, position: { line: 0, character: 6 } })
      .then(() => done.push('hover'));
    await Promise.all([all, hover]);
    expect(done).toEqual(['hover', 'everything']);
  });
});

describe('checking the workspace on request', () => {
  it('counts, and says how far it is', async () => {
    const editor = await openEditor({ files: { ...FILES, 'c.md': 'As a user, I want tea so that I am warm.\n' } });
    const told: string[] = [];
    editor.connection.onProgress(
      progress,
      'work',
      ({ kind, message }) => void told.push(`${kind ?? ''}: ${message ?? ''}`),
    );
    const count = await editor.connection.sendRequest('customerFirst/lintWorkspace', { workDoneToken: 'work' });
    expect(count).toEqual({ files: 4, stories: 3, errors: 1, warnings: 2, infos: 0 });
    expect(told[0]).toBe('begin: Looking for files');
    expect(told).toContain('report: 2 of 4 files, 2 stories so far');
    expect(told.at(-1)).toBe('end: ');
  });

  it('shows everything afterwards, also where only open files are shown otherwise', async () => {
    const editor = await openEditor({ files: FILES, settings: { scope: 'openFiles' } });
    editor.open('a.md');
    expect(codes(editor, await ask(editor))).toEqual(['a.md: missing-outcome']);
    await editor.connection.sendRequest('customerFirst/lintWorkspace', {});
    await editor.asked('workspace/diagnostic/refresh');
    expect(codes(editor, await ask(editor))).toEqual([
      'a.md: missing-outcome',
      'b.md: undefined-persona',
      'personas.md: ',
    ]);
  });

  it('sends everything to editors that do not ask, and keeps it true', async () => {
    const editor = await openEditor({ files: FILES, capabilities: SIMPLE });
    await editor.connection.sendRequest('customerFirst/lintWorkspace', {});
    await editor.sent(editor.uri('a.md'), (items) => items[0]?.code === 'missing-outcome');
    await editor.sent(editor.uri('b.md'), (items) => items[0]?.code === 'undefined-persona');
    editor.write('personas.md', `${PERSONAS}\n## Night porter\n\n- kind: staff\n`);
    await editor.sent(editor.uri('b.md'), (items) => items.length === 0);
    const document = editor.open('a.md', 'As a tenant, I want to report a leak so that nobody slips.\n');
    await editor.sent(document.uri, (items) => items.length === 0);
    editor.close(document);
    await editor.sent(document.uri, (items) => items[0]?.code === 'missing-outcome');
  });

  it('can be stopped, and then nothing has happened', async () => {
    const files = { 'personas.md': PERSONAS, ...many(400, `${NO_OUTCOME}\n${PORTER}\n`.repeat(5)) };
    const editor = await openEditor({ files, settings: { scope: 'openFiles' } });
    const source = new CancellationTokenSource();
    editor.connection.onProgress(progress, 'work', ({ kind }) => {
      if (kind === 'report') source.cancel();
    });
    const work = editor.connection.sendRequest('customerFirst/lintWorkspace', { workDoneToken: 'work' }, source.token);
    await expect(work).rejects.toMatchObject({ code: -32800 });
    expect(await ask(editor)).toEqual({ items: [] });
    const count = await editor.connection.sendRequest('customerFirst/lintWorkspace', {});
    expect(count).toMatchObject({ files: 401, stories: 4000 });
  });
});
