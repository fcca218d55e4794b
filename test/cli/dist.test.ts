/** The bundled program as a person starts it: one file, real pipes, real exit codes. */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packProgram } from '../support/packed.js';
import { createFolder } from './terminal.js';

const root = join(import.meta.dirname, '../..');
let program = '';

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the program; `closeOutput` stands for a reader such as `head` that has seen enough. */
function start(
  argv: readonly string[],
  options: { cwd: string; stdin?: string; closeOutput?: boolean },
): Promise<Ended> {
  const { GITHUB_ACTIONS: _ci, FORCE_COLOR: _color, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...argv], { cwd: options.cwd, env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  if (options.closeOutput === true) child.stdout.destroy();
  child.stdin.end(options.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

beforeAll(() => {
  ({ program } = packProgram());
});

describe('the bundled program', () => {
  it('knows its version', async () => {
    const { version } = JSON.parse(
      execFileSync('node', ['-p', 'JSON.stringify(require("./package.json"))'], { cwd: root, encoding: 'utf8' }),
    );
    expect(await start(['--version'], { cwd: root })).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('lints a folder, without colours in a pipe', async () => {
    const cwd = createFolder({ 'docs/a.md': 'As a tenant, I want to report a leak.\n' });
    const { exitCode, stdout, stderr } = await start([], { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toMatch(/^docs\/a\.md\n/);
    expect(stdout).not.toContain('\u001b');
  });

  it('reads standard input', async () => {
    const stdin = 'As a tenant, I want to report a leak.\n';
    const { exitCode, stdout } = await start(['-', '--format', 'json'], { cwd: createFolder(), stdin });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).files[0].path).toBe('stdin.md');
  });

  it('has a configuration with comments in JSON read, and the pages of the rules at hand', async () => {
    const cwd = createFolder({
      'a.md': 'As a tenant, I want tea.\n',
      '.customer-first.json': '{ /* quiet */ "rules": { "missing-outcome": "off" } }',
    });
    expect(await start(['--min-severity', 'error'], { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await start(['explain', 'missing-outcome'], { cwd })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('Flagged:'),
    });
  });

  it('does not crash when its reader goes away', async () => {
    const cwd = createFolder({ 'a.md': 'As a tenant, I want to report a leak.\n\n'.repeat(2000) });
    expect(await start(['--format', 'json'], { cwd, closeOutput: true })).toMatchObject({ exitCode: 1, stderr: '' });
  });

  it('ends with 2 for a wrong option', async () => {
    expect(await start(['--nonsense'], { cwd: root })).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
