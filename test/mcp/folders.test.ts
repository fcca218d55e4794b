/** Only what is below the folders that were given is read, whoever names them and however they are asked for. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenceIn, isWithin, realPath } from '../../server/src/mcp/fence.js';
import { locateOne } from '../../server/src/mcp/locate.js';
import { Refusal } from '../../server/src/mcp/refusal.js';
import { joinPath } from '../../server/src/workspace/paths.js';
import { runProgram } from '../support/program.js';
import { type Agent, makeFolder, startAgent } from './agent.js';
import { makeAround } from './around.js';

const SECRET = 'As a thief, I want the SECRET.\n';
const STORY = 'As a tenant, I want to see my bill.\n';

/** `home/open` may be read, and `home/secret.md` beside it not. */
function makeHome() {
  const home = makeFolder({ 'secret.md': SECRET, 'closed/secret.md': SECRET, 'open/a.md': STORY });
  return { home, open: join(home, 'open') };
}

const FILE_TOOLS = ['lint_files', 'list_stories', 'list_personas', 'report'];

async function expectRefusal(agent: Agent, path: string, said = 'is outside of the folders that may be read') {
  for (const name of FILE_TOOLS) {
    const { isError, text } = await agent.call(name, { paths: [path] });
    expect({ path, isError, text }).toEqual({ path, isError: true, text: expect.stringContaining(said) });
    expect(text).not.toContain('SECRET');
  }
  const asName = await agent.call('lint_text', { text: STORY, path });
  expect({ path, isError: asName.isError }).toEqual({ path, isError: true });
}

describe('a path is refused', () => {
  it('that leads out: up, from the top, by a pattern, by a link', async () => {
    const { home, open } = makeHome();
    symlinkSync('../secret.md', join(open, 'link.md'));
    symlinkSync('../closed', join(open, 'folder'));
    symlinkSync(home, join(open, 'up'));
    const agent = await startAgent({ cwd: open });
    for (const path of ['../secret.md', '..', 'a/../../secret.md', '../*.md', '*/../../*.md', `${open}/../secret.md`]) {
      await expectRefusal(agent, path);
    }
    for (const path of ['/etc/passwd', '/', '/**/*.md', join(home, 'secret.md'), `${home}/*.md`, `${open}2/a.md`]) {
      await expectRefusal(agent, path);
    }
    const byLink = 'leads out of the folders that may be read, by way of a link';
    for (const path of ['link.md', 'folder', 'folder/secret.md', 'folder/*.md', 'up/open/../secret.md', 'up']) {
      await expectRefusal(agent, path, byLink);
    }
    expect((await agent.call('lint_files', { paths: ['a\0.md'] })).text).toContain('is no path');
  });

  it('for no reason that tells what is there', async () => {
    const { open } = makeHome();
    const { call } = await startAgent({ cwd: open });
    const said = async (path: string) => (await call('lint_files', { paths: [path] })).text.replace(path, '');
    expect(await said('../secret.md')).toBe(await said('../nothing-of-this-name.md'));
  });

  it.each(['%2e%2e/secret.md', '..\\secret.md', '~/secret.md', 'file:///etc/passwd', '$HOME', '....//secret.md'])(
    'or not found, as it stands: %s',
    async (path) => {
      const { open } = makeHome();
      const { call } = await startAgent({ cwd: open });
      const { text } = await call('list_stories', { paths: [path] });
      expect(text).toMatch(/outside of the folders|There is no such file or folder/);
    },
  );

  it('whatever it is made of', () => {
    const { home, open } = makeHome();
    symlinkSync('../closed', join(open, 'folder'));
    const folders = [{ path: open, named: open }];
    const part = fc.constantFrom(
      '..',
      '.',
      '',
      'a.md',
      'folder',
      'secret.md',
      '*',
      '**',
      '{a,..}',
      home.slice(1),
      'x y',
    );
    const path = fc.tuple(fc.constantFrom('', '/', './', '!'), fc.array(part, { maxLength: 6 }));
    fc.assert(
      fc.property(path, ([start, parts]) => {
        const typed = start + parts.join('/');
        try {
          const { inside } = locateOne(typed, folders);
          const [base = ''] = inside.split(/\/?[^/]*[*{]/);
          const absolute = joinPath(open, base);
          expect(isWithin(folders, realPath(absolute) ?? absolute)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is outside stays unread', () => {
  it('links in a folder, a configuration that builds on another one, personas elsewhere, what stands above', async () => {
    const { home, open } = makeHome();
    writeFileSync(join(home, '.customer-first.yaml'), 'rules:\n  missing-outcome: off\n');
    writeFileSync(join(home, 'people.md'), '# Personas\n\n## SECRET\n\n### Needs\n\n- none\n');
    writeFileSync(join(home, '.customer-first-baseline.jsonl'), 'no JSON SECRET\n');
    writeFileSync(join(open, '.customer-first.yaml'), 'extends: ../.customer-first.yaml\npersonas: ../people.md\n');
    symlinkSync('../secret.md', join(open, 'link.md'));
    symlinkSync('../closed', join(open, 'folder'));
    symlinkSync('../people.md', join(open, 'personas.md'));
    const agent = await startAgent({ cwd: open });
    for (const name of FILE_TOOLS) {
      const { isError, text, data } = await agent.call(name);
      expect(isError).toBe(false);
      expect(text + JSON.stringify(data)).not.toContain('SECRET');
    }
    const { data, text } = await agent.call('lint_files');
    expect(data.findings.map(({ rule }: { rule: string }) => rule)).toContain('missing-outcome');
    expect(text).toContain('outside of the folders that may be read, so it was not read');
  });

  it('what is read follows links within', async () => {
    const { open } = makeHome();
    mkdirSync(join(open, 'docs'));
    symlinkSync('../a.md', join(open, 'docs/b.md'));
    const { call } = await startAgent({ cwd: open });
    expect((await call('list_stories', { paths: ['docs/b.md'] })).data).toMatchObject({ total: 1 });
  });

  it('a link that changes meanwhile leads to nothing', async () => {
    const { home, open } = makeHome();
    const files = fenceIn([{ path: open, named: open }], makeAround());
    expect(await files.stat(join(open, 'a.md'))).toMatchObject({ kind: 'file' });
    rmSync(join(open, 'a.md'));
    symlinkSync('../secret.md', join(open, 'a.md'));
    expect(await files.stat(join(open, 'a.md'))).toEqual({ kind: 'other', size: 0 });
    expect(await files.readFile(join(open, 'a.md'))).toEqual({ failure: expect.stringContaining('leads out') });
    expect(await files.readFile(join(home, 'secret.md'))).toEqual({ failure: expect.stringContaining('outside') });
    expect(await files.list(home)).toBeNull();
  });
});

describe('the folders', () => {
  const paths = ({ data }: { readonly data: { readonly stories: readonly { readonly path: string }[] } }) =>
    data.stories.map(({ path }) => path);

  it('are those of the client, before those of the command line, before the working folder', async () => {
    const [theirs, named, cwd] = [
      makeFolder({ 'a.md': STORY }),
      makeFolder({ 'b.md': STORY }),
      makeFolder({ 'c.md': STORY }),
    ];
    const list = async (options: object) => paths(await (await startAgent({ cwd, ...options })).call('list_stories'));
    expect(await list({ roots: [theirs], named: [named] })).toEqual(['a.md']);
    expect(await list({ named: [named] })).toEqual(['b.md']);
    expect(await list({ named: [named], asProgram: true })).toEqual(['b.md']);
    expect(await list({})).toEqual(['c.md']);
    // A client that has nothing open, or gives no answer, does not open the working folder by that.
    expect(await list({ roots: [], named: [named] })).toEqual(['b.md']);
    expect(await list({ roots: 'no answer', named: [named] })).toEqual(['b.md']);
    expect(await list({ roots: ['vscode-vfs://github/a/b', 'file:///nowhere/at/all'], named: [named] })).toEqual([
      'b.md',
    ]);
  });

  it('may be none: a text is checked all the same', async () => {
    const cwd = makeFolder({ 'a.md': STORY, '.customer-first.yaml': 'rules:\n  missing-outcome: off\n' });
    const { call } = await startAgent({ cwd, roots: [] });
    for (const name of FILE_TOOLS) {
      expect(await call(name)).toMatchObject({ isError: true, text: expect.stringContaining('No folder may be read') });
    }
    const { data } = await call('lint_text', { text: STORY, path: '../x/a.md' });
    expect(data.findings.map(({ rule }: { rule: string }) => rule)).toContain('missing-outcome');
  });

  it('may change while it runs', async () => {
    const [one, other] = [makeFolder({ 'a.md': STORY }), makeFolder({ 'b.md': STORY })];
    const { call, open } = await startAgent({ cwd: one, roots: [one] });
    expect(paths(await call('list_stories'))).toEqual(['a.md']);
    await open([other]);
    expect(paths(await call('list_stories'))).toEqual(['b.md']);
    expect(await call('list_stories', { paths: [join(one, 'a.md')] })).toMatchObject({ isError: true });
  });

  it('may be several: paths are absolute then, and can be given back', async () => {
    const [one, other] = [makeFolder({ 'a.md': STORY }), makeFolder({ 'docs/b.md': STORY })];
    const { call } = await startAgent({ cwd: one, named: [one, other] });
    const all = paths(await call('list_stories'));
    expect(all).toEqual([join(one, 'a.md'), join(other, 'docs/b.md')]);
    for (const path of all) expect(paths(await call('list_stories', { paths: [path] }))).toEqual([path]);
    expect(paths(await call('list_stories', { paths: ['docs'] }))).toEqual([join(other, 'docs/b.md')]);
    expect((await call('report')).data.pictures).toHaveLength(2);
    const { data } = await call('lint_text', { text: STORY, path: join(other, 'docs/new.md') });
    expect(data.findings[0].path).toBe(join(other, 'docs/new.md'));
  });

  it('may be named by a link', async () => {
    const home = makeFolder({ 'real/a.md': STORY });
    symlinkSync('real', join(home, 'link'));
    const { call } = await startAgent({ cwd: home, named: ['link'] });
    for (const path of ['a.md', join(home, 'link/a.md'), join(home, 'real/a.md'), join(home, 'link')]) {
      expect((await call('list_stories', { paths: [path] })).data, path).toMatchObject({ total: 1 });
    }
  });

  it('have to be there where they are named', async () => {
    const cwd = makeFolder({ 'a.md': STORY });
    for (const root of ['nowhere', 'a.md']) {
      expect(await runProgram(['mcp', '--root', root], cwd)).toEqual({
        ...{ exitCode: 2, signal: null, stdout: '' },
        stderr: `customer-first: --root needs a folder, but “${root}” is none.\n`,
      });
    }
  });
});
