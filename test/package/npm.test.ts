/** The npm package: installed into an empty folder without a network, the command is there and works. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { preparePackages, writeInto } from './packages.js';

const packages = preparePackages();
let folder = '';
const program = (): string => join(folder, 'node_modules/customer-first/dist/cli.cjs');

beforeAll(() => {
  folder = packages().makeFolder();
  writeInto(join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const isWindows = process.platform === 'win32';
  const { status, stderr } = spawnSync('npm', ['install', ...quiet, packages().tgz], {
    ...{ cwd: folder, encoding: 'utf8', shell: isWindows },
  });
  if (status !== 0) throw new Error(stderr);
}, 60_000);

describe('the npm package', () => {
  it('brings nothing else along', () => {
    const { stdout } = spawnSync('npm', ['ls', '--all', '--parseable'], { cwd: folder, encoding: 'utf8' });
    const installed = stdout.split('\n').filter((line) => line.includes('node_modules'));
    expect(installed).toHaveLength(1);
  });

  it('checks stories', () => {
    writeInto(join(folder, 'docs/a.md'), 'As a tenant, I want to report a leak.\n');
    expect(existsSync(join(folder, 'node_modules/.bin/customer-first'))).toBe(true);
    const { status, stdout } = spawnSync(process.execPath, [program(), 'lint', 'docs'], {
      ...{ cwd: folder, encoding: 'utf8' },
    });
    expect(stdout).toContain('missing-outcome');
    expect(status).toBe(1);
  });

  it('explains rules with their pages', () => {
    const { status, stdout } = spawnSync(process.execPath, [program(), 'explain', 'missing-outcome'], {
      ...{ cwd: folder, encoding: 'utf8' },
    });
    expect(stdout).toContain('Flagged:');
    expect(status).toBe(0);
  });

  it('serves editors', async () => {
    const child = spawn(process.execPath, [program(), 'lsp', '--stdio'], { cwd: folder, stdio: 'pipe' });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    try {
      const greeting = { processId: null, rootUri: null, capabilities: {} };
      expect(await connection.sendRequest('initialize', greeting)).toMatchObject({
        serverInfo: { name: 'customer-first' },
      });
    } finally {
      connection.dispose();
      child.kill();
    }
  });
});
