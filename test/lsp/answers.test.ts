/** Questions in the editor: faint, answered with one click, and then gone as on the command line. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Hover } from 'vscode-languageserver';
import { readText, runIn } from '../cli/terminal.js';
import { askedStories } from '../support/asked.js';
import { actionsIn, apply, find } from './actions.js';
import { createFiles, type Editor, openEditor, prepareServer } from './editor.js';
import { pullUntil } from './pull-until.js';

prepareServer();

const ANSWERS = '.customer-first-answers.jsonl';
const [first, second] = askedStories as [(typeof askedStories)[number], (typeof askedStories)[number]];
const SAID = 'As a tenant, I want my photos in a Postgres database so that I find them at once.';
const files = {
  '.customer-first.yaml': 'rules:\n  persona-registry-missing: off\n',
  'a.md': `# Stories\n\n${first.text}\n\n${second.text}\n\n${SAID}\n`,
  'b.md': '# Nothing yet\n',
};
const YES = /^Yes, /;

const questionsIn = (items: readonly Diagnostic[]): readonly Diagnostic[] =>
  items.filter(({ severity }) => severity === 4);

describe('a question', () => {
  it('is a hint, and what is said is not', async () => {
    const editor = await openEditor({ files });
    const items = await editor.pullRaw(editor.open('a.md'));
    expect(questionsIn(items).map(({ message }) => message)).toEqual([first.message, second.message]);
    expect(questionsIn(items).map(({ tags }) => tags)).toEqual([undefined, undefined]);
    expect(items.filter(({ severity }) => severity === 2).map(({ code }) => code)).toContain('technology-in-want');
  });

  it('can be answered, behind what rewrites the story and before what suppresses', async () => {
    const editor = await openEditor({ files });
    const titles = (await actionsIn(editor, editor.open('a.md'))).map(({ title }) => title);
    const yes = titles.findIndex((title) => YES.test(title));
    const suppressions = titles.findIndex((title) => /^(?:Accept|Allow|Switch)/.test(title));
    const rewrites = titles.flatMap((title, at) => (/^(?:Clear|Move|Continue|Add|Write)/.test(title) ? [at] : []));
    expect(yes).toBeGreaterThan(-1);
    expect(suppressions).toBeGreaterThan(yes);
    for (const at of rewrites) expect(at).toBeLessThan(yes);
    expect(titles.filter((title) => YES.test(title)).join(' ')).not.toMatch(/suppress|ignore|disable|accept/i);
  });

  it('cannot be answered where it is no question', async () => {
    const editor = await openEditor({ files: { ...files, 'a.md': `${SAID}\n` } });
    const titles = (await actionsIn(editor, editor.open('a.md'))).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => YES.test(title))).toEqual([]);
  });

  it('says in the hover how sure it is, and what speaks for and against it', async () => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    const [item] = questionsIn(await editor.pullRaw(document));
    const { contents } = await editor.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: item!.range.start,
    });
    const text = (contents as { value: string }).value;
    expect(text).toContain('Asked: it is likely, but not sure.');
    expect(text).toMatch(/What speaks for it:\n\n- /);
    expect(text).toMatch(/What speaks against it:\n\n- /);
    expect(text).not.toMatch(/\w\.\w+:\w|weight/);
  });
});

/** Does what the first answer offers, as an editor that writes it to the disk. */
async function answerFirst(editor: Editor, document: Parameters<Editor['pullRaw']>[0]): Promise<string> {
  const action = find(await actionsIn(editor, document), YES);
  const text = apply(editor, action.edit, {}, [document])[ANSWERS] ?? '';
  editor.write(ANSWERS, text);
  return text;
}

describe('an answer given in the editor', () => {
  it('is the line that the command line writes, and the question is gone for both', async () => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    const written = await answerFirst(editor, document);
    expect(JSON.parse(written)).toMatchObject({ path: 'a.md', rule: first.ruleId });
    const left = await pullUntil(editor, document, (items) => questionsIn(items).length === 1);
    expect(questionsIn(left).map(({ message }) => message)).toEqual([second.message]);
    const { stdout } = await runIn(editor.folder, ['--format', 'json']);
    const { summary, files: reported } = JSON.parse(stdout);
    expect(summary).toMatchObject({ answered: 1 });
    expect(reported[0].findings.map(({ message }: { message: string }) => message)).toEqual(
      left.map(({ message }) => message),
    );
    expect((await runIn(editor.folder, ['answer', 'a.md:3'])).stderr).toContain('answered already');
    const other = createFiles(files);
    await runIn(other, ['answer', 'a.md:3']);
    expect(readText(other, ANSWERS)).toBe(written);
  });

  it('is neither offered again nor told in the hover', async () => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    const [item] = questionsIn(await editor.pullRaw(document));
    await answerFirst(editor, document);
    await pullUntil(editor, document, (items) => questionsIn(items).length === 1);
    const actions = (await actionsIn(editor, document)).filter(({ title }) => YES.test(title));
    expect(actions).toHaveLength(1);
    const hover = await editor.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: item!.range.start,
    });
    expect(JSON.stringify(hover)).not.toContain('Asked:');
  });

  it('comes to nothing when the clause changes', async () => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    await answerFirst(editor, document);
    await pullUntil(editor, document, (items) => questionsIn(items).length === 1);
    const changed = editor.type(
      document,
      document.getText().replace(first.text, first.text.replace(/, so that|\.$| so that/, ' today$&')),
    );
    editor.save(changed);
    await pullUntil(editor, changed, (items) => items.some(({ code }) => code === first.ruleId));
  });

  it('is not offered while the answers cannot be read; they show where', async () => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    await editor.pullRaw(document);
    editor.write(ANSWERS, 'oops\n');
    const { items } = await editor.sent(editor.uri(ANSWERS), (all) => all.length > 0);
    expect(items).toMatchObject([
      { severity: 1, message: expect.stringContaining('This line is no answer to a question.') },
    ]);
    expect((await actionsIn(editor, document)).filter(({ title }) => YES.test(title))).toEqual([]);
  });
});
