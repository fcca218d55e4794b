/** What the team has accepted is in nobody's way in the editor, and the same findings count as for the command line. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { runIn } from '../cli/terminal.js';
import { type Editor, type EditorOptions, openEditor, prepareServer, show } from './editor.js';
import { pullUntil } from './pull-until.js';

prepareServer();

const BASELINE = '.customer-first-baseline.jsonl';
const LEAK = 'As a tenant, I want to report a leak.\n';
const NOISE = 'As a tenant, I want to report a noise.\n';
const files = {
  '.customer-first.yaml': 'rules:\n  persona-registry-missing: off\n',
  'a.md': `# Repairs\n\n${LEAK}`,
  'b.md': '# Nothing yet\n',
};

/** An editor on these files, all of whose findings are accepted. */
async function openAccepting(options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor({ files, ...options });
  expect(await runIn(editor.folder, ['baseline', 'create'])).toMatchObject({ exitCode: 0 });
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: editor.uri(BASELINE), type: 1 }],
  });
  return editor;
}

const isFaded = ({ severity, tags }: Diagnostic): boolean => severity === 4 && tags?.includes(1) === true;

describe('an accepted finding', () => {
  it('is a faded hint, and a new one beside it is not', async () => {
    const editor = await openAccepting();
    const document = editor.open('a.md');
    const [accepted] = await editor.pullRaw(document);
    expect(accepted).toMatchObject({ severity: 4, tags: [1], code: 'missing-outcome' });
    expect(accepted?.message).toMatch(/^Accepted in the baseline: Nothing says what gets better/);
    const typed = editor.type(document, `# Repairs\n\n${NOISE}\nAs a **tenant**,\nI want to report\na leak.\n`);
    const items = await editor.pullRaw(typed);
    expect(show(typed, items)).toEqual(['missing-outcome “report a noise”', 'missing-outcome “report\na leak”']);
    expect(items.map(isFaded)).toEqual([false, true]);
  });

  it('is hidden where the settings say so', async () => {
    const editor = await openAccepting({ settings: { accepted: 'hide' } });
    expect(await editor.pullRaw(editor.open('a.md'))).toEqual([]);
  });

  it('stays accepted when it is moved to another file', async () => {
    const editor = await openAccepting();
    const from = editor.open('a.md');
    const to = editor.open('b.md');
    editor.type(to, LEAK);
    const copied = await editor.pullRaw(to);
    expect(copied.map(isFaded)).toEqual([false]);
    editor.type(from, '# Repairs\n');
    await pullUntil(editor, to, (items) => items.length === 1 && items.every(isFaded));
  });

  it('is what the command line accepts, file by file', async () => {
    const story = (want: string) => `As a user, I want to ${want} so that I save time.\n\n`;
    const editor = await openAccepting({
      files: { ...files, 'c.md': `${LEAK}\n${LEAK}\n${story('pay')}`, 'd.md': story('leave') },
    });
    editor.write('e.md', `${LEAK}\n${story('pay')}${story('stay')}`);
    editor.write('c.md', `${LEAK}\n${story('pay')}`);
    editor.write('d.md', story('move in'));
    const { stdout } = await runIn(editor.folder, ['--format', 'json']);
    const { files: reported, summary } = JSON.parse(stdout);
    const said = reported.flatMap(
      (file: { path: string; findings: { ruleId: string; range: { start: { line: number } } }[] }) =>
        file.findings.map(({ ruleId, range }) => `${file.path}:${range.start.line} ${ruleId}`),
    );
    expect(said.length).toBeGreaterThan(0);
    expect(summary.baselined).toBeGreaterThan(2);
    // Names are counted, and moved stories found, once all files have been read.
    await editor.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    const { items } = await editor.connection.sendRequest<{ items: { uri: string; items: Diagnostic[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    const all = items.flatMap(({ uri, items: found }) => found.map((item) => ({ path: uri.split('/').at(-1), item })));
    const fresh = all.filter(({ item }) => !isFaded(item));
    expect(fresh.map(({ path, item }) => `${path}:${item.range.start.line + 1} ${String(item.code)}`)).toEqual(said);
    expect(all.length - fresh.length).toBe(summary.baselined);
  });
});

describe('the baseline', () => {
  it('holds from the moment it changes', async () => {
    const editor = await openAccepting();
    const document = editor.open('a.md');
    await pullUntil(editor, document, (items) => items.every(isFaded));
    editor.write(BASELINE, '');
    await editor.asked('workspace/diagnostic/refresh');
    expect((await editor.pullRaw(document)).map(isFaded)).toEqual([false]);
    editor.write(BASELINE, null);
    expect((await editor.pullRaw(document)).map(isFaded)).toEqual([false]);
  });

  it('shows its own mistakes where they stand, until they are mended', async () => {
    const editor = await openAccepting();
    const document = editor.open('a.md');
    await pullUntil(editor, document, (items) => items.every(isFaded));
    const text = (await runIn(editor.folder, ['baseline'])).stdout;
    expect(text).toContain('accepts 1 finding');
    editor.write(BASELINE, '\n<<<<<<< HEAD\n');
    await pullUntil(editor, document, (items) => !items.some(isFaded));
    const { items } = await editor.sent(editor.uri(BASELINE), (all) => all.length > 0);
    expect(items).toMatchObject([
      {
        message: expect.stringContaining('Git left a conflict here.'),
        severity: 1,
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 12 } },
      },
    ]);
    editor.write(BASELINE, '\n');
    await editor.sent(editor.uri(BASELINE), (all) => all.length === 0);
  });
});
