/** The bundled program in processes of its own: built once for all test files, started with real pipes and signals. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

const root = join(import.meta.dirname, '../..');
const home = join(root, 'node_modules/.cache/customer-first-tests');

export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it has said so far. */
  readonly said: () => Pick<Ended, 'stdout' | 'stderr'>;
  /** Resolves as soon as `isThere` says yes to what was said; rejects when the program ends before that. */
  readonly until: (isThere: (said: Pick<Ended, 'stdout' | 'stderr'>) => boolean) => Promise<void>;
}

/** The folder with all bundles of the sources as they are now. */
export function buildProgram(): string {
  const folder = join(home, digestOfSources());
  if (existsSync(folder)) return folder;
  mkdirSync(home, { recursive: true });
  const fresh = mkdtempSync(join(home, 'building-'));
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), fresh], { cwd: root });
  for (const name of readdirSync(home)) {
    if (!name.startsWith('building-')) rmSync(join(home, name), { recursive: true, force: true });
  }
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // Another test file was faster.
  }
  return folder;
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(['{server,client}/src/**/*.ts', 'scripts/build*.mjs', 'package.json'], { cwd: root });
  for (const path of files.sort()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

/** Starts `customer-first` in `cwd`, without what CI systems and terminals put into the environment. */
export function startProgram(folder: string, argv: readonly string[], cwd: string): Running {
  return startNode([join(folder, 'cli.cjs'), ...argv], cwd);
}

export function startNode(argv: readonly string[], cwd: string): Running {
  const { GITHUB_ACTIONS: _ci, FORCE_COLOR: _color, ...env } = process.env;
  const child = spawn(process.execPath, argv, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      said[name] += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal, ...said }));
  });
  const until: Running['until'] = (isThere) =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!isThere(said)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
      ended.then(({ stdout, stderr }) => reject(new Error(`It ended after saying: ${stdout}${stderr}`)), reject);
    });
  return { child, ended, said: () => ({ ...said }), until };
}

/** Runs it to its end. */
export function runProgram(folder: string, argv: readonly string[], cwd: string): Promise<Ended> {
  return startProgram(folder, argv, cwd).ended;
}
