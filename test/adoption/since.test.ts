/** `--since`: only what a branch has changed is reported, and whatever git cannot tell is said in plain words. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, runIn } from '../cli/terminal.js';
import { createRepository, gitEnvironment, openRepository, type Repository } from './repository.js';

const personas = '# Personas\n\n## Tenant\n\n- Needs: a dry flat\n';
const leak = 'As a tenant, I want to report a leak at night.\n';
const wrapped = 'As a tenant,\nI want to report a leak\nso that the damage stays small.\n';

/** A repository with these files on `main`, and a branch on top of it. */
function branchOf(files: Readonly<Record<string, string>>): Repository {
  const team = createRepository({ 'personas.md': personas, ...files });
  team.git('switch', '--quiet', '--create', 'branch');
  return team;
}

const since = (team: Repository, ...argv: readonly string[]) => team.findings('--since', 'main', ...argv);

describe('what counts as changed', () => {
  it('is what is committed, added, edited or new on this branch, and not what is new on the other', async () => {
    const team = branchOf({ 'old.md': leak });
    team.commit('One', { 'committed.md': leak });
    team.write({ 'added.md': leak });
    team.git('add', 'added.md');
    team.write({ 'old.md': `${leak}\n${leak.replace('leak', 'noise')}`, 'new.md': leak, '.gitignore': 'ignored.md\n' });
    team.git('stash', '--quiet', '--include-untracked');
    team.git('switch', '--quiet', 'main');
    team.commit('Elsewhere', { 'elsewhere.md': leak, 'old.md': `${leak}\nWords.\n` });
    team.git('switch', '--quiet', 'branch');
    team.git('stash', 'pop', '--quiet', '--index');
    expect(await since(team)).toEqual([
      'added.md:1 missing-outcome',
      'committed.md:1 missing-outcome',
      'new.md:1 missing-outcome',
      'old.md:3 missing-outcome',
    ]);
    const { exitCode, stderr } = await team.run(['--since', 'main']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: 'customer-first: 1 finding on lines that have not changed since main is left out.\n',
    });
    team.write({ 'ignored.md': leak });
    expect(await since(team, 'ignored.md')).toEqual(['ignored.md:1 missing-outcome']);
  });

  it.each([
    [
      'a word of another line of the story',
      'As a tenant,\nI want to report a small leak.\n',
      'As a tenant,\nI want to report a leak.\n',
      1,
    ],
    ['its outcome is deleted', wrapped, 'As a tenant,\nI want to report a leak\n', 1],
    [
      'its outcome is deleted, paragraphs follow',
      `${wrapped}\nWords.\n`,
      'As a tenant,\nI want to report a leak\n\nWords.\n',
      1,
    ],
    [
      'its persona is deleted',
      'As a tenant,\nI want to report a leak so that my ceiling stays dry.\n',
      'I want to report a leak so that my ceiling stays dry.\n',
      1,
    ],
    [
      'its outcome is deleted from a list',
      '- As a tenant\n- I want to report a leak\n- So that the damage stays small\n',
      '- As a tenant\n- I want to report a leak\n',
      1,
    ],
    ['the story below is deleted', `- ${leak}- ${leak.replace('leak', 'noise')}`, `- ${leak}`, 0],
    ['the story above is deleted', `- ${leak.replace('leak', 'noise')}- ${leak}`, `- ${leak}`, 0],
    ['a paragraph above is deleted', `Words.\n\n${leak}`, leak, 0],
    ['a paragraph below is edited', `${leak}\nWords.\n`, `${leak}\nMore words.\n`, 0],
    ['nothing', leak, leak, 0],
  ])('in a story: %s', async (_what, before, after, found) => {
    const team = branchOf({ 'a.md': before });
    team.commit('Edit', { 'a.md': after });
    expect(await since(team)).toHaveLength(found);
  });

  it('is seen through a rename', async () => {
    const story = (place: string) => `As a tenant, I want to see the ${place}.\n\n`;
    const text = ['garden', 'cellar', 'attic', 'roof'].map(story).join('');
    const team = branchOf({ 'a.md': text });
    team.git('mv', 'a.md', 'b.md');
    team.commit('Rename', { 'b.md': `${text}${story('lobby')}` });
    expect(await since(team)).toEqual(['b.md:9 missing-outcome']);
  });

  it.each([
    ['quotes, spaces and umlauts', 'Über "uns" \\ und so.md'],
    ['what looks like a diff', '+++ b/other.md'],
  ])('has any name: %s', async (_what, name) => {
    const team = branchOf({ [name]: `Words.\n\n${leak}` });
    team.commit('Edit', { [name]: `Words.\n+++ b/other.md\n@@ -1 +1 @@\n\n${leak}\n${leak.replace('leak', 'noise')}` });
    expect(await since(team)).toEqual([`${name}:7 missing-outcome`]);
  });

  it('is the same with any settings of git, and in a folder below', async () => {
    const team = branchOf({ 'docs/a.md': `Words.\n\n${leak}`, '.gitattributes': '*.md -diff\n' });
    team.commit('Edit', { 'docs/a.md': `Words.\n\n${leak}\n${leak.replace('leak', 'noise')}` });
    const settings = {
      'diff.noprefix': 'true',
      'diff.mnemonicPrefix': 'true',
      'diff.relative': 'true',
      'color.ui': 'always',
    };
    for (const [key, value] of Object.entries({ ...settings, 'diff.external': 'false' }))
      team.git('config', key, value);
    expect(await since(team)).toEqual(['docs/a.md:5 missing-outcome']);
    const below = await team.run(['--since', 'main', '--format', 'json'], { in: 'docs' });
    expect(JSON.parse(below.stdout).files[0]).toMatchObject({
      path: 'a.md',
      findings: [{ range: { start: { line: 5 } } }],
    });
  });

  it('counts lines with Windows line ends and without a last one', async () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const team = branchOf({ 'a.md': windows(leak).trimEnd() });
    team.commit('Edit', { 'a.md': windows(`${leak}\n${leak.replace('leak', 'noise')}`).trimEnd() });
    expect(await since(team)).toContain('a.md:3 missing-outcome');
  });

  it('reads everything all the same: personas that nobody touched are known', async () => {
    const team = branchOf({});
    team.commit('Story', { 'a.md': 'As a tenant, I want to report a leak so that the damage stays small.\n' });
    expect(await since(team)).toEqual([]);
  });

  it('includes what a submodule brings', async () => {
    const inner = createRepository({ 'a.md': `Words.\n\n${leak}` });
    const team = branchOf({});
    team.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'shared');
    team.commit('Submodule');
    team.git('branch', '--force', 'main');
    const copy = openRepository(join(team.folder, 'shared'));
    copy.commit('Edit', { 'a.md': `Words.\n\n${leak}\n${leak.replace('leak', 'noise')}` });
    team.commit('Newer submodule');
    expect(await since(team)).toEqual(['shared/a.md:5 missing-outcome']);
  });
});

describe('what git cannot tell', () => {
  it('is told for a name that does not exist', async () => {
    const team = branchOf({ 'a.md': leak });
    for (const ref of ['origin/mian', '--upload-pack=x', '']) {
      const { exitCode, stdout, stderr } = await team.run([`--since=${ref}`]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain(`--since: There is no branch, tag or commit “${ref}” here.`);
    }
  });

  it('is told for a shallow clone, with the way out', async () => {
    const team = branchOf({ 'a.md': leak });
    team.commit('One');
    team.git('switch', '--quiet', 'main');
    team.commit('Two');
    const folder = createFolder();
    const clone = openRepository(folder);
    clone.git('clone', '--quiet', '--depth=1', '--no-single-branch', '--branch=branch', `file://${team.folder}`, '.');
    const { exitCode, stderr } = await clone.run(['--since', 'origin/main']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('This clone is shallow');
    expect(stderr).toContain('git fetch --unshallow');
    clone.git('fetch', '--quiet', '--unshallow');
    expect(await clone.run(['--since', 'origin/main'])).toMatchObject({ exitCode: 0 });
  });

  it('is told where there is no repository, no commit, no common history, and no git', async () => {
    const folder = createFolder({ 'a.md': leak });
    const outside = await runIn(folder, ['--since', 'main'], {
      env: { ...gitEnvironment, GIT_CEILING_DIRECTORIES: '/' },
    });
    expect(outside).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('in no git repository') });
    const team = openRepository(folder);
    team.git('init', '--quiet', '--initial-branch=main');
    expect((await team.run(['--since', 'main'])).stderr).toContain('There is no branch, tag or commit “main”');
    team.commit('One');
    team.git('switch', '--quiet', '--orphan', 'other');
    team.commit('Two', { 'b.md': leak });
    expect((await team.run(['--since', 'main'])).stderr).toContain('no history in common');
    mkdirSync(join(folder, 'empty'));
    const none = await team.run(['--since', 'main'], { env: { PATH: join(folder, 'empty') } });
    expect(none).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('git cannot be started here') });
  });

  it('is told for files outside and for standard input', async () => {
    const team = branchOf({ 'a.md': leak });
    const other = createFolder({ 'b.md': leak });
    expect(await team.run(['--since', 'main', join(other, 'b.md')])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('b.md is not in this git repository'),
    });
    expect(await team.run(['--since', 'main', '-'], { stdin: leak })).toMatchObject({ exitCode: 2, stdout: '' });
    expect(await team.run(['--since', 'main', '--fix'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("'--since <ref>' cannot be used with option '--fix'"),
    });
  });
});
