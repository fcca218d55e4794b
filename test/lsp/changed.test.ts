/** What has changed is all that is shown: since the last commit, or since this branch left the default one. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Editor, openEditor, prepareServer } from './editor.js';
import { pullUntil } from './pull-until.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const OLD = 'As a tenant, I want to report a leak.\n\nAs a user, I want tea so that I am warm.\n';
const FILES = { 'personas.md': PERSONAS, 'a.md': OLD };

const ask = <Answer>(editor: Editor, name: string, params: object): Promise<Answer> =>
  editor.connection.sendRequest(`customerFirst/${name}`, params);

function git(editor: Editor, ...args: string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...args], { cwd: editor.folder, stdio: 'ignore' });
}

function commitAll(editor: Editor): void {
  git(editor, 'add', '.');
  git(editor, 'commit', '-qm', 'Stories');
}

describe('what has changed since the last commit', () => {
  const settings = { show: 'changed' };

  it('is all that is shown, and a commit ends it', async () => {
    const editor = await openEditor({ files: FILES, settings });
    git(editor, 'init', '-q');
    commitAll(editor);
    const document = editor.open('a.md');
    expect(await editor.pull(document)).toEqual([]);
    const end = document.positionAt(OLD.length);
    const added = '\nAs a user, I want cake so that I am full.\n\nText to end with.\n';
    const changed = editor.type(document, added, { start: end, end });
    expect(await editor.pull(changed)).toEqual(['generic-persona “user”']);
    writeFileSync(join(editor.folder, 'a.md'), changed.getText());
    editor.save(changed);
    commitAll(editor);
    expect(await pullUntil(editor, changed, (items) => items.length === 0)).toEqual([]);
  });

  it('is a story whose words were changed', async () => {
    const editor = await openEditor({ files: FILES, settings });
    git(editor, 'init', '-q');
    commitAll(editor);
    const document = editor.open('a.md', OLD.replace('a leak', 'a big leak'));
    expect(await editor.pull(document)).toEqual(['missing-outcome “report a big leak”']);
  });

  it('is everything in a new file, before the first commit, and without git', async () => {
    const all = ['missing-outcome “report a leak”', 'generic-persona “user”'];
    const editor = await openEditor({ files: FILES, settings });
    expect(await editor.pull(editor.open('a.md'))).toEqual(all);
    const before = await openEditor({ files: FILES, settings });
    git(before, 'init', '-q');
    expect(await before.pull(before.open('a.md'))).toEqual(all);
    const later = await openEditor({ files: FILES, settings });
    git(later, 'init', '-q');
    commitAll(later);
    expect(await later.pull(later.open('b.md', OLD))).toEqual(all);
    expect(await later.pull(later.open('a.md'))).toEqual([]);
  });
});

describe('what has changed on this branch', () => {
  const settings = { show: 'branch' };
  const ADDED = '\nAs a user, I want cake so that I am full.\n';
  const END = '\nText to end with.\n';
  const ALL = ['missing-outcome “report a leak”', 'generic-persona “user”', 'generic-persona “user”'];
  const NEW = ['generic-persona “user”'];

  /** A story is written and committed on a branch. */
  async function openBranch(from = 'main', more: object = {}): Promise<Editor> {
    const editor = await openEditor({ files: FILES, settings: { ...settings, ...more } });
    git(editor, 'init', '-q');
    commitAll(editor);
    git(editor, 'branch', '-M', from);
    git(editor, 'checkout', '-qb', 'cake');
    writeFileSync(join(editor.folder, 'a.md'), OLD + ADDED + END);
    commitAll(editor);
    return editor;
  }

  const unknown = async (editor: Editor): Promise<string | null> =>
    (await ask<{ unknownChanges: string | null }>(editor, 'effectiveConfiguration', { uri: editor.uri('a.md') }))
      .unknownChanges;

  it('is all that is shown, committed or not', async () => {
    const editor = await openBranch();
    const document = editor.open('a.md', OLD + ADDED + END);
    expect(await editor.pull(document)).toEqual(NEW);
    const end = document.positionAt(document.getText().length);
    const more = editor.type(document, ADDED + END, { start: end, end });
    expect(await editor.pull(more)).toEqual([...NEW, ...NEW]);
    expect(await unknown(editor)).toBeNull();
  });

  it('is measured from the branch that a setting names', async () => {
    const editor = await openBranch('develop', { branch: 'develop' });
    expect(await editor.pull(editor.open('a.md', OLD + ADDED + END))).toEqual(NEW);
  });

  it('is known where nothing but a commit is checked out', async () => {
    const editor = await openBranch();
    git(editor, 'checkout', '-q', '--detach');
    expect(await editor.pull(editor.open('a.md', OLD + ADDED + END))).toEqual(NEW);
  });

  it.each([
    ['develop', {}, 'No branch “main” or “master” is known here'],
    ['main', { branch: 'develp' }, 'There is no branch, tag or commit “develp” here.'],
    ['main', { branch: '--output=x' }, 'There is no branch, tag or commit “--output=x” here.'],
  ])('is everything where the branch is not known, and that is said once (%s %j)', async (from, more, said) => {
    const editor = await openBranch(from, more);
    const document = editor.open('a.md', OLD + ADDED + END);
    expect(await editor.pull(document)).toEqual(ALL);
    expect(await editor.asked('window/showMessage')).toMatchObject({
      message: expect.stringContaining(`Customer First shows all findings. ${said}`),
    });
    expect(await unknown(editor)).toContain(said);
  });

  it('is everything in a clone that does not reach back so far', async () => {
    const far = await openBranch();
    git(far, 'checkout', '-q', 'main');
    writeFileSync(join(far.folder, 'personas.md'), `${PERSONAS}- get help at night\n`);
    commitAll(far);
    const editor = await openEditor({ files: {}, settings });
    git(editor, 'init', '-q');
    for (const branch of ['main', 'cake']) {
      git(editor, 'fetch', '-q', '--depth=1', `file://${far.folder}`, `${branch}:refs/remotes/origin/${branch}`);
    }
    git(editor, 'checkout', '-q', 'origin/cake');
    expect(await editor.pull(editor.open('a.md', OLD + ADDED + END))).toEqual(ALL);
    expect(await unknown(editor)).toContain('This clone is shallow');
  });

  it('is everything in a folder that is no repository', async () => {
    const editor = await openEditor({ files: FILES, settings });
    expect(await editor.pull(editor.open('a.md'))).toEqual(ALL.slice(0, 2));
    expect(await unknown(editor)).toContain('This folder is in no git repository');
  });
});
