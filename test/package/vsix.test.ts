/** The extension's package: everything it needs is inside, nothing else, and what is inside runs from there. */
import { fork, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { rules } from '../../server/src/core/rules/index.js';
import { findFiles } from '../support/project-files.js';
import { preparePackages, writeInto } from './packages.js';
import { openRepository } from './repository.js';

const packages = preparePackages();
const read = (path: string): string => readFileSync(join(packages().installed, path), 'utf8');

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanUp.splice(0)) clean();
});

/** As VS Code starts it. */
function startServer(): MessageConnection {
  const child = fork(join(packages().installed, 'dist/server.cjs'), { cwd: packages().makeFolder(), silent: true });
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  cleanUp.push(
    () => connection.dispose(),
    () => child.kill(),
  );
  connection.listen();
  return connection;
}

describe('the .vsix', () => {
  it('holds what it needs, and nothing else', () => {
    const pages = [
      ...[...rules.map(({ id }) => `${id}.md`), 'README.md'].map((name) => `docs/rules/${name}`),
      ...findFiles(['docs/guides/*.md']),
    ];
    const expected = [
      ...['package.json', 'readme.md', 'LICENSE.txt', 'changelog.md', 'schema/customer-first.schema.json'],
      ...['dist/client.cjs', 'dist/server.cjs', 'dist/lsp.cjs', 'dist/cli.cjs', 'dist/task.cjs', 'dist/backlog.cjs'],
      ...['dist/worker.cjs', 'dist/worker-thread.cjs', 'dist/THIRD-PARTY-NOTICES.txt', 'dist/sbom.cdx.json'],
      ...['dist/web/client.js', 'dist/web/page.js', 'dist/web/server.js', 'syntaxes/user-story.injection.json'],
      ...[
        'write-a-story',
        'see-a-finding',
        'define-a-persona',
        'check-all-stories',
        'make-it-yours',
        'customers',
        'customers-light',
        'customers-dark',
      ].map((name) => `media/${name}.svg`),
      ...['media/icon.svg', 'media/icon.png', 'media/preview.css', ...pages],
    ].map((name) => `extension/${name}`);
    expect([...packages().names].sort()).toEqual(['[Content_Types].xml', 'extension.vsixmanifest', ...expected].sort());
  });

  it('is quick to download', () => {
    expect(statSync(packages().vsix).size).toBeLessThan(2_600_000);
  });

  it('has every file that its manifest names', () => {
    const manifest = read('package.json');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media|schema|syntaxes)\/[^"]+)"/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(8);
    for (const path of named) expect(packages().names).toContain(`extension/${path}`);
  });

  it('has pages in VS Code on which every link can be clicked', () => {
    const shown = read('readme.md') + read('changelog.md');
    const links = [...shown.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
    expect(links.filter((target) => !/^https:/.test(target ?? ''))).toEqual([]);
    expect(read('readme.md').replace(/\s+/g, ' ')).toContain('Every rule has a page that says why it asks');
  });

  it('asks in a browser for nothing but VS Code', () => {
    const wanted = (path: string): readonly string[] =>
      [...read(path).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name);
    expect(wanted('dist/web/server.js')).toEqual([]);
    expect(new Set(wanted('dist/web/client.js'))).toEqual(new Set(['vscode']));
  });

  it('starts its language server on a computer where nothing else is installed', async () => {
    const greeting = { processId: null, rootUri: null, capabilities: {} };
    expect(await startServer().sendRequest('initialize', greeting)).toMatchObject({
      serverInfo: { name: 'customer-first', version: JSON.parse(read('package.json')).version },
    });
  });

  it('calls tools for agents and reads exports with nothing but what it brings along', async () => {
    const folder = packages().makeFolder();
    writeInto(join(folder, 'a.csv'), 'Issue key,Summary\nA-1,Beds\n');
    const uri = pathToFileURL(folder).href;
    const server = startServer();
    const greeting = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [{ uri, name: 'a' }] };
    await server.sendRequest('initialize', greeting);
    const call = (name: string, given: object) => server.sendRequest('customerFirst/callTool', { name, given });
    expect(await call('lint_text', { text: 'As a nurse, I want tea.' })).toContain('missing-outcome');
    expect(await call('explain_rule', { rule: 'missing-outcome' })).toContain('## What to write instead');
    const exports = [`${uri}/a.csv`];
    expect(await server.sendRequest('customerFirst/importBacklog', { exports, folder: uri })).toMatchObject({
      ...{ failure: null, issues: 1 },
      writes: [{ uri: `${uri}/backlog/A-1.md`, isNew: true }],
    });
  });

  it('reads a folder on a computer that only the editor can open', async () => {
    const { pull } = await openRepository(startServer(), {
      'docs/story.md': 'As a tennant, I want to see my bill so that I know what I pay.\n',
      'personas.md': '# Personas\n\n## Tenant\n\n### Needs\n\n- know what to pay\n',
    });
    expect(await pull('docs/story.md')).toEqual(['undefined-persona']);
  });

  it('runs a task whose lines the problem matcher reads', () => {
    const cwd = packages().makeFolder();
    writeInto(
      join(cwd, 'docs/a b.md'),
      'As a tenant, I want to report a leak.\n\nAs a user, I want tea so that I rest.\n',
    );
    const task = [join(packages().installed, 'dist/task.cjs'), '--', 'docs'];
    const { status, stdout, stderr } = spawnSync(process.execPath, task, { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const [pattern] = JSON.parse(read('package.json')).contributes.problemPatterns;
    const found = stdout.split('\n').flatMap((line) => {
      const match = new RegExp(pattern.regexp).exec(line);
      if (match === null) return [];
      const keys = ['file', 'line', 'column', 'endLine', 'endColumn', 'severity', 'code'];
      return [keys.map((key) => match[pattern[key]]).join(' ')];
    });
    expect(found).toEqual([
      'docs/a b.md 1 6 1 12 info persona-registry-missing',
      'docs/a b.md 1 24 1 37 error missing-outcome',
      'docs/a b.md 3 6 3 10 warning generic-persona',
    ]);
    expect(stdout).toMatch(/\n\n3 findings in 2 stories of 1 document\.\n$/);
  });
});
