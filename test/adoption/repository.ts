/** A real git repository in a throw-away folder, and the command line run inside it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createFolder, type Files, type Outcome, readText, runIn, type TerminalOptions } from '../cli/terminal.js';

export interface Repository {
  readonly folder: string;
  /** Runs git and returns what it printed; throws where git fails. */
  readonly git: (...args: readonly string[]) => string;
  readonly write: (files: Files) => void;
  readonly remove: (path: string) => void;
  readonly read: (path: string) => string;
  /** Adds everything and commits it. */
  readonly commit: (message: string, files?: Files) => void;
  /** Runs one command line in the repository, or in a folder of it. */
  readonly run: (argv: readonly string[], options?: TerminalOptions & { readonly in?: string }) => Promise<Outcome>;
  /** "a.md:3 missing-outcome" for every finding that is reported. */
  readonly findings: (...argv: readonly string[]) => Promise<readonly string[]>;
}

/** Nothing of the person's or the machine's own settings. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  ...{ PATH: process.env['PATH'] ?? '', HOME: '/nowhere', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  ...{ GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.org' },
  ...{ GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.org' },
  GIT_ALLOW_PROTOCOL: 'file',
};

export function createRepository(files: Files = {}): Repository {
  const folder = createFolder(files);
  const repository = openRepository(folder);
  repository.git('init', '--quiet', '--initial-branch=main');
  if (Object.keys(files).length > 0) repository.commit('Start');
  return repository;
}

/** For clones of a repository. */
export function openRepository(folder: string): Repository {
  const git: Repository['git'] = (...args) =>
    execFileSync('git', args, {
      cwd: folder,
      env: gitEnvironment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const write: Repository['write'] = (files) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  };
  const run: Repository['run'] = (argv, { in: inside = '.', ...options } = {}) =>
    runIn(join(folder, inside), argv, { ...options, env: { ...gitEnvironment, ...options.env } });
  return {
    ...{ folder, git, write, run },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    read: (path) => readText(folder, path),
    commit: (message, changed = {}) => {
      write(changed);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
    },
    findings: async (...argv) => findingsIn(await run([...argv, '--format', 'json'])),
  };
}

interface JsonFinding {
  readonly ruleId: string;
  readonly range: { readonly start: { readonly line: number } };
}

function findingsIn({ stdout, stderr }: Outcome): readonly string[] {
  if (stdout === '') throw new Error(stderr);
  const { files } = JSON.parse(stdout) as { files: { path: string; findings: JsonFinding[] }[] };
  return files.flatMap(({ path, findings }) =>
    findings.map(({ ruleId, range }) => `${path}:${range.start.line} ${ruleId}`),
  );
}
