/** The npm package, installed into an empty folder without a network: every command runs, and the library does what its guide says. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { publint } from 'publint';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { runIn } from '../cli/terminal.js';
import { startNode, type Ended } from '../support/program.js';
import { preparePackages } from './packages.js';

const root = join(import.meta.dirname, '../..');
const packages = preparePackages();
let home: string;

/** Runs npm without a shell where there is one that is a script, and quietly. */
function npm(argv: readonly string[], cwd: string): string {
  const env = { ...process.env, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' };
  return execFileSync('npm', [...argv], { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' });
}

beforeAll(() => {
  home = packages().makeFolder();
  mkdirSync(join(home, 'project/stories'), { recursive: true });
  writeFileSync(join(home, 'project/package.json'), '{ "name": "empty", "private": true }');
  npm(['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', packages().tgz], join(home, 'project'));
  writeFileSync(join(home, 'project/stories/a.md'), 'As a tenant, I want to report a leak.\n');
}, 60_000);

const project = (): string => join(home, 'project');

function run(argv: readonly string[]): Promise<Ended> {
  const { bin } = JSON.parse(readFileSync(join(project(), 'node_modules/customer-first/package.json'), 'utf8'));
  return startNode([join(project(), 'node_modules/customer-first', bin['customer-first']), ...argv], project()).ended;
}

/** The files that a page leads to; examples in fences do not count. */
function linksOn(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8')
    .replace(/^ *(```|~~~)[^]*?^ *\1/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^\w+:/.test(target))
    .map((target) => join(dirname(page), target));
}

describe('an installed package', () => {
  it('needs nothing else', () => {
    const installed = readdirSync(join(project(), 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['customer-first']);
  });

  it('has a manifest in which everything resolves', async () => {
    const bytes = readFileSync(packages().tgz);
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { messages } = await publint({ pack: { tarball }, strict: true });
    expect(messages).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(project(), 'node_modules/customer-first/package.json'), 'utf8'));
    expect(manifest).toMatchObject({ main: './dist/index.cjs', license: 'MIT', engines: { node: '>=20.19' } });
    expect(Object.keys(manifest)).not.toContain('browser');
  });

  it('brings a README, and every page and picture that it and they lead to', () => {
    const home = join(project(), 'node_modules/customer-first');
    const pages = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    expect(pages).toContain('README.md');
    const links = pages.flatMap((page) => linksOn(join(home, page)));
    expect(links.some((path) => path.endsWith('finding.png'))).toBe(true);
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('puts its command where npx finds it', () => {
    const names = readdirSync(join(project(), 'node_modules/.bin'));
    expect(names).toContain('customer-first');
  });

  it.each([
    [[], 1, 'missing-outcome'],
    [['lint', '--concurrency', '2', '--cache', '--format', 'json'], 1, '"ruleId": "missing-outcome"'],
    [['--format', 'sarif', '--shard', '1/1'], 1, 'customerFirstShard'],
    [['stories'], 0, 'tenant'],
    [['explain', 'missing-outcome'], 0, 'Flagged:'],
    [['rules'], 0, 'missing-outcome'],
    [['help', 'merge'], 0, 'Join the reports'],
    [['lsp', '--help'], 0, '--stdio'],
    [['mcp', '--help'], 0, '--root'],
    [['--version'], 0, '.'],
  ])('runs customer-first %j', async (argv, exitCode, words) => {
    const ended = await run(argv);
    expect(ended).toMatchObject({ exitCode, stderr: '' });
    expect(ended.stdout).toContain(words);
  });

  it('has every command of its help tried here', async () => {
    const { stdout } = await run(['--help']);
    const [lists = ''] = stdout.slice(stdout.indexOf('Read and understand:')).split('Examples:');
    const commands = [...lists.matchAll(/^ {2}(\w[\w-]*)/gm)].map(([, name]) => name);
    // The same program, without the time that starting it again and again takes.
    expect(stdout).toBe((await runIn(project(), ['--help'])).stdout);
    for (const name of commands) expect((await runIn(project(), [name ?? '', '--help'])).exitCode, name).toBe(0);
    expect(commands).toEqual(
      expect.arrayContaining(['lint', 'merge', 'stories', 'init', 'explain', 'rules', 'lsp', 'mcp']),
    );
  }, 60_000);

  it('joins parts and sets up a project', async () => {
    writeFileSync(join(project(), 'part.json'), (await run(['--shard', '1/1', '--format', 'json'])).stdout);
    const merged = await run(['merge', 'part.json']);
    expect(merged).toMatchObject({ exitCode: 1, stdout: (await run(['--format', 'json'])).stdout, stderr: '' });
    rmSync(join(project(), 'part.json'));
    expect(await run(['init'])).toMatchObject({ exitCode: 0 });
    expect(readdirSync(project())).toContain('personas.md');
    for (const name of ['personas.md', '.customer-first.yaml']) rmSync(join(project(), name));
  }, 60_000);

  it('serves editors', async () => {
    const program = join(project(), 'node_modules/customer-first/dist/cli.cjs');
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: project(), stdio: 'pipe' });
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

describe('the server for agents', () => {
  it('is in the package, with the pages of its rules', async () => {
    const program = join(project(), 'node_modules/customer-first/dist/cli.cjs');
    const client = new Client({ name: 'test', version: '1.0.0' });
    const argv = { command: process.execPath, args: [program, 'mcp'], cwd: project() };
    await client.connect(new StdioClientTransport(argv));
    try {
      const call = async (name: string, given: object) =>
        JSON.stringify(await client.callTool({ name, arguments: { ...given } }));
      expect(await call('explain_rule', { rule: 'missing-outcome' })).toContain('## What to write instead');
      expect(await call('lint_files', {})).toContain('stories/a.md:1:24 error missing-outcome');
    } finally {
      await client.close();
    }
  });

  it('brings no web server along, and asks for nothing but Node', () => {
    const code = readFileSync(join(project(), 'node_modules/customer-first/dist/mcp.cjs'), 'utf8');
    const wanted = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name);
    expect(wanted.filter((name) => !isBuiltin(name))).toEqual([]);
    expect(wanted.filter((name) => /^(?:node:)?(?:http|https|http2|net|tls|dns|dgram)$/.test(name))).toEqual([]);
    expect(code.length).toBeLessThan(1_600_000);
  });
});

/** Standard libraries are read once. */
const sources = new Map<string, ts.SourceFile | undefined>();

/** What the compiler has to say about a file. */
function compile(file: string, resolution: string): readonly string[] {
  const module = resolution === 'bundler' ? 'esnext' : resolution;
  const { options, errors } = ts.convertCompilerOptionsFromJson(
    { noEmit: true, strict: true, lib: ['es2022', 'dom'], types: [], module, moduleResolution: resolution },
    project(),
  );
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...more) => {
    if (!path.includes('/node_modules/typescript/lib/')) return read(path, ...more);
    if (!sources.has(path)) sources.set(path, read(path, ...more));
    return sources.get(path);
  };
  const program = ts.createProgram({ rootNames: [file], options, host });
  return [...errors, ...ts.getPreEmitDiagnostics(program)].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}

describe('the library', () => {
  const guide = readFileSync(join(root, 'docs/guides/library.md'), 'utf8');
  const examples = [...guide.matchAll(/^## (.+)\n(?:(?!^##)[^])*?^```js\n([^]*?)^```/gm)].map(
    ([, title = '', code = '']) => ({ title, code }),
  );
  const said: Readonly<Record<string, string | RegExp>> = {
    'Lint a folder': /^stories\/a\.md:1 missing-outcome: Nothing says .+\n1 stories read\n$/m,
    'Lint a text': /^missing-outcome at "report a leak"$/m,
    'Apply fixes': 'suggestion - As a tenant, I want to report a leak, so that ….\n',
    'List stories': 'tenant\n',
    'List rules': /^\d+\.\d+\.\d+\S* true\n$/,
  };

  it.each(examples)('does what the guide shows: $title', async ({ title, code }) => {
    const file = join(project(), code.includes('require(') ? 'example.cjs' : 'example.mjs');
    writeFileSync(file, code);
    const { stdout, stderr, exitCode } = await startNode([file], project()).ended;
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toMatch(said[title] ?? 'no such example');
  });

  it('is the same for import and require', async () => {
    const code = `
      const required = require('customer-first');
      import('customer-first').then((imported) => {
        const same = Object.keys(required).filter((name) => imported[name] === required[name]);
        console.log(JSON.stringify([Object.keys(imported).sort(), same.sort()]));
      });`;
    writeFileSync(join(project(), 'same.cjs'), code);
    const [imported, same] = JSON.parse((await startNode([join(project(), 'same.cjs')], project()).ended).stdout);
    expect(imported).toEqual(['lint', 'lintText', 'listStories', 'rules', 'version']);
    expect(same).toEqual(imported);
  });

  it('uses threads and a cache of its own, with the same result', async () => {
    const code = `
      import { lint } from 'customer-first';
      import { writeFileSync } from 'node:fs';
      for (let i = 0; i < 20; i++) writeFileSync('stories/' + i + '.md', 'As a tenant, I want part ' + i + '.\\n');
      const plain = JSON.stringify(await lint());
      const options = { concurrency: 2, cacheFolder: 'build/cache' };
      const first = JSON.stringify(await lint(options));
      console.log(plain === first, first === JSON.stringify(await lint(options)), JSON.parse(plain).summary.stories);
      await lint({ path: 'stories' }).catch((error) => console.log(error.name, error.message));
      await lint({ signal: AbortSignal.abort(new Error('enough')) }).catch((error) => console.log(error.message));
    `;
    writeFileSync(join(project(), 'fast.mjs'), code);
    const { stdout, stderr } = await startNode([join(project(), 'fast.mjs')], project()).ended;
    expect({ stdout, stderr }).toEqual({
      stdout: 'true true 21\nTypeError lint: Unrecognized key: "path"\nenough\n',
      stderr: '',
    });
  });

  it('leaves out what the baseline accepts, and counts it', async () => {
    const folder = join(project(), 'old');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.md'), 'As a tenant, I want to report a leak.\n');
    const program = join(project(), 'node_modules/customer-first/dist/cli.cjs');
    expect(await startNode([program, 'baseline', 'create'], folder).ended).toMatchObject({ exitCode: 0 });
    const code = `
      import { lint } from 'customer-first';
      for (const options of [{}, { baseline: false }]) {
        const { files, summary } = await lint({ cwd: 'old', ...options });
        console.log(files[0].findings.length, files[0].baselined.length, summary.baselined, summary.errors);
      }`;
    writeFileSync(join(project(), 'accepted.mjs'), code);
    const { stdout } = await startNode([join(project(), 'accepted.mjs')], project()).ended;
    expect(stdout).toBe('0 2 2 0\n2 0 0 1\n');
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['nodenext', 'mts'],
    ['nodenext', 'cts'],
    ['bundler', 'ts'],
  ])(
    'has types for module resolution %s in a .%s file',
    (resolution, ending) => {
      const code = `
      import { lint, lintText, listStories, rules, version, type Finding, type Report } from 'customer-first';
      export const report: Promise<Report> = lint({ paths: ['.'], concurrency: 'auto' });
      export const first = async (): Promise<Finding | undefined> => (await lintText('')).files[0]?.findings[0];
      export const names: readonly string[] = rules.map(({ id }) => id + version);
      export const state = async () => (await listStories()).files[0]?.stories[0]?.persona?.state === 'exact';
      // @ts-expect-error: there is no such option
      void lint({ path: '.' });
    `;
      const file = join(project(), `types.${ending}`);
      writeFileSync(file, code);
      expect(compile(file, resolution)).toEqual([]);
    },
    60_000,
  );
});
