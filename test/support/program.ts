/** The bundled program in processes of its own, started with real pipes and signals. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

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

/** Starts `customer-first` in `cwd`, without what CI systems and terminals put into the environment. */
export function startProgram(argv: readonly string[], cwd: string): Running {
  return startNode([join(inject('built'), 'cli.cjs'), ...argv], cwd);
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
export function runProgram(argv: readonly string[], cwd: string): Promise<Ended> {
  return startProgram(argv, cwd).ended;
}
