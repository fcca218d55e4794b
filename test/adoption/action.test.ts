/** The GitHub Action, step by step with real bash, on pull requests as GitHub checks them out. */
import { chmodSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFolder } from '../cli/terminal.js';
import { packProgram, type Packed } from '../support/packed.js';
import { createRepository, openRepository, type Repository } from './repository.js';
import { action, type Job, type JobResult, runAction } from './runner.js';

const personas = '# Personas\n\n## Tenant\n\n- Needs: a dry flat\n';
const leak = 'As a tenant, I want to report a leak at night.\n';
const noise = leak.replace('leak', 'noise');

let packed: Packed;
beforeAll(() => {
  packed = packProgram();
});

/** The project with its own copy of the program, as after `npm ci`. */
function install(workspace: string, folder = '.'): void {
  const modules = join(workspace, folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  cpSync(packed.folder, join(modules, 'customer-first'), { recursive: true });
}

function run(workspace: string, job: Omit<Job, 'workspace' | 'home'> = {}): JobResult {
  return runAction({ workspace, home: createFolder(), ...job });
}

const annotations = ({ log }: JobResult): readonly string[] =>
  [...log.matchAll(/^::(\w+) file=([^,]+),line=(\d+).*title=([\w-]+)::/gm)].map(
    ([, kind, file, line, title]) => `${kind} ${file}:${line} ${title}`,
  );

it('needs no container, and a token only to write a comment', () => {
  expect(action.runs.using).toBe('composite');
  expect(JSON.stringify(action)).not.toMatch(/secrets|docker/i);
  const taking = action.runs.steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('inputs.token'));
  expect(taking.map(({ name }) => name)).toEqual(['Tell whom they serve']);
  expect(action.inputs['digest']?.default).toBe('false');
});

describe('on a folder of stories', () => {
  it('tells whom they serve where it is asked to', () => {
    const workspace = createFolder({ 'personas.md': personas, 'docs/a.md': leak });
    install(workspace);
    expect(run(workspace, { inputs: { format: 'json' } }).summary).not.toContain('For whom');
    const { summary, exitCode } = run(workspace, { inputs: { digest: 'true', format: 'json' } });
    expect(summary).toContain('### For whom 1 story is\n\n1 for **Tenant**.');
    expect(summary).toContain('Nothing gets better yet');
    expect(exitCode).toBe(1);
  });

  it('shows findings beside the lines, and says how it went', () => {
    const workspace = createFolder({ 'personas.md': personas, 'docs/a.md': leak });
    install(workspace);
    const result = run(workspace);
    expect(annotations(result)).toEqual(['error docs/a.md:1 missing-outcome']);
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'exit-code': '1' } });
  });

  it('does what its inputs say, whatever is in them', () => {
    const workspace = createFolder({
      'personas.md': personas,
      'my docs/a.md': leak,
      'my docs/b.md': noise,
      'c.md': leak,
      'strict.yaml': 'extends: recommended\nrules: { missing-outcome: warning }\n',
    });
    install(workspace);
    const both = run(workspace, { inputs: { paths: 'my docs\n!my docs/b.md\nc.md\n' } });
    expect(annotations(both)).toEqual(['error c.md:1 missing-outcome', 'error my docs/a.md:1 missing-outcome']);
    const lenient = run(workspace, { inputs: { config: 'strict.yaml', paths: 'c.md' } });
    expect(annotations(lenient)).toEqual(['warning c.md:1 missing-outcome']);
    expect(lenient).toMatchObject({ exitCode: 0, outputs: { 'exit-code': '0' } });
    const limited = { config: 'strict.yaml', paths: 'c.md' };
    expect(run(workspace, { inputs: { ...limited, 'fail-on': 'warning' } }).exitCode).toBe(1);
    expect(run(workspace, { inputs: { ...limited, 'max-warnings': '0' } }).exitCode).toBe(1);
    const json = run(workspace, { inputs: { format: 'json', args: '--quiet\n', paths: 'c.md' } });
    expect(JSON.parse(json.log)).toMatchObject({ summary: { files: 1, errors: 1 } });
    const hostile = run(workspace, { inputs: { paths: '$(touch pwned)\n`touch pwned`; touch pwned\n--fix' } });
    expect(hostile).toMatchObject({ exitCode: 2, outputs: { 'exit-code': '2' } });
    expect(hostile.log).toContain('$(touch pwned): There is no such file or folder.');
    expect(run(workspace, { inputs: { paths: 'pwned' } }).log).toContain('pwned: There is no such file or folder.');
  });

  it('names files from the top of the checkout when the project is in a folder of it', () => {
    const project = { 'shop/personas.md': personas, 'shop/docs/a.md': leak, 'other/b.md': leak };
    const workspace = createFolder(project);
    install(workspace, 'shop');
    const inputs = { 'working-directory': 'shop', paths: 'docs' };
    expect(annotations(run(workspace, { inputs }))).toEqual(['error shop/docs/a.md:1 missing-outcome']);
  });

  it('takes the baseline into account, unless it is told not to', async () => {
    const team = createRepository({ 'shop/personas.md': personas, 'shop/a.md': leak });
    await team.run(['baseline', 'create'], { in: 'shop' });
    team.commit('Accept', { 'shop/b.md': noise });
    install(team.folder, 'shop');
    const inputs = { 'working-directory': 'shop' };
    expect(annotations(run(team.folder, { inputs }))).toEqual(['error shop/b.md:1 missing-outcome']);
    expect(annotations(run(team.folder, { inputs: { ...inputs, baseline: 'none' } }))).toHaveLength(2);
    team.git('mv', '--force', 'shop/.customer-first-baseline.jsonl', 'shop/accepted.jsonl');
    expect(annotations(run(team.folder, { inputs: { ...inputs, baseline: 'accepted.jsonl' } }))).toHaveLength(1);
  });

  it('installs a package where the project has none', () => {
    const workspace = createFolder({ 'personas.md': personas, 'a.md': leak });
    const result = run(workspace, { inputs: { version: packed.pack() } });
    expect(annotations(result)).toEqual(['error a.md:1 missing-outcome']);
    expect(result.exitCode).toBe(1);
  });

  it('builds itself where the project has none, and asks no registry for a name that nobody owns', () => {
    const workspace = createFolder({ 'personas.md': personas, 'a.md': leak });
    const nowhere = { npm_config_registry: 'http://localhost:1/', npm_config_fetch_retries: '0' };
    const result = run(workspace, { env: nowhere });
    expect(annotations(result), result.log).toEqual(['error a.md:1 missing-outcome']);
    const refused = run(workspace, { inputs: { version: '0.1.0' }, env: nowhere });
    expect(refused).toMatchObject({ exitCode: 2, log: expect.stringContaining('not on the npm registry yet') });
  }, 120_000);

  it('says what is missing when Node.js is too old', () => {
    const bin = createFolder({ node: '#!/bin/sh\nexit 1\n' });
    const workspace = createFolder({ 'a.md': leak });
    chmodSync(join(bin, 'node'), 0o755);
    const { exitCode, log } = run(workspace, { env: { PATH: `${bin}:/usr/bin:/bin` } });
    expect(exitCode).not.toBe(0);
    expect(log).toContain('This needs Node.js 20.19 or newer.');
  });
});

describe('on a pull request', () => {
  /** GitHub merges the branch into its target for a try, and checks that out, by default without history. */
  function checkOut(depth: readonly string[]): Repository {
    const origin = createRepository({ 'personas.md': personas, 'old.md': leak });
    origin.git('switch', '--quiet', '--create', 'feature');
    origin.commit('New story', { 'new.md': noise });
    origin.git('switch', '--quiet', 'main');
    origin.commit('Meanwhile', { 'meanwhile.md': leak });
    origin.git('switch', '--quiet', '--detach');
    origin.git('merge', '--quiet', '--no-edit', 'feature');
    origin.git('update-ref', 'refs/pull/7/merge', 'HEAD');
    origin.git('switch', '--quiet', 'main');
    const checkout = openRepository(createFolder());
    checkout.git('init', '--quiet');
    checkout.git('remote', 'add', 'origin', `file://${origin.folder}`);
    checkout.git('fetch', '--quiet', '--no-tags', ...depth, 'origin', '+refs/pull/7/merge:refs/remotes/pull/7/merge');
    checkout.git('checkout', '--quiet', '--force', 'refs/remotes/pull/7/merge');
    install(checkout.folder);
    return checkout;
  }
  const env = { GITHUB_BASE_REF: 'main', GITHUB_REF: 'refs/pull/7/merge', GITHUB_EVENT_NAME: 'pull_request' };

  it.each([
    ['without history', ['--depth=1']],
    ['with history', []],
  ])('reports what it changes, checked out %s', (_how, depth) => {
    const { folder } = checkOut(depth);
    const result = run(folder, { inputs: { since: 'auto' }, env });
    expect(annotations(result)).toEqual(['error new.md:1 missing-outcome']);
    expect(result.exitCode).toBe(1);
  });

  it('says what to do when the target cannot be had', () => {
    const checkout = checkOut(['--depth=1']);
    checkout.git('remote', 'set-url', 'origin', 'file:///nowhere');
    const { exitCode, log } = run(checkout.folder, { inputs: { since: 'auto' }, env });
    expect(exitCode).toBe(2);
    expect(log).toContain('::warning title=customer-first::The target branch could not be fetched.');
    expect(log).toContain('--since: There is no branch, tag or commit “origin/main” here.');
  });

  it('reports everything on a push, also with “auto”', () => {
    const { folder } = checkOut(['--depth=1']);
    expect(annotations(run(folder, { inputs: { since: 'auto' } }))).toHaveLength(3);
  });
});
