/** Asks git, without a shell in between, and says in plain words what is missing when git cannot answer. */
import { execFile } from 'node:child_process';
import { toAbsolutePath } from './node-file-system.js';
import { joinPath } from './paths.js';

/** What a person can do something about; the text says what. */
export interface GitProblem {
  readonly problem: string;
}

export interface Repository {
  /** The absolute path of its top folder. */
  readonly top: string;
  /** From the top to where the run started: '' or a path that ends with `/`. */
  readonly prefix: string;
  readonly isShallow: boolean;
  /** Runs git in the top folder. */
  readonly git: (args: readonly string[]) => Promise<GitAnswer>;
}

export interface GitAnswer {
  /** 0 where all went well; null where git could not be started. */
  readonly code: number | null;
  readonly bytes: Uint8Array;
  /** What git said about a failure, in English. */
  readonly said: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of the person or the machine that would change what git prints. */
const PLAIN = ['core.quotePath=false', 'color.ui=false', 'diff.noprefix=false', 'diff.mnemonicPrefix=false'];

export async function openRepository(folder: string, environment: Environment): Promise<Repository | GitProblem> {
  const cwd = toAbsolutePath(folder, '.');
  const ask = ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-prefix'];
  const answer = await runGit(cwd, ask, environment);
  const [isInside, isShallow, ...rest] = textOf(answer).split('\n');
  if (answer.code !== 0 || isInside !== 'true') return { problem: explain(answer) };
  const prefix = rest.join('\n').replace(/\n$/, '');
  const up = '../'.repeat(prefix.split('/').length - 1);
  return {
    top: joinPath(cwd, up === '' ? '.' : up),
    prefix,
    isShallow: isShallow === 'true',
    // Where the folder was reached through a link, only the system knows what is above it.
    git: (args) => runGit(`${cwd}/${up}`, args, environment),
  };
}

/** The path in the repository of a file as a report names it; null where it is outside. */
export function toRepositoryPath({ prefix }: Pick<Repository, 'prefix'>, path: string): string | null {
  if (path.startsWith('/') || /^[A-Za-z]:\//.test(path)) return null;
  const parts: string[] = [];
  for (const part of `${prefix}${path}`.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

export function textOf({ bytes }: GitAnswer): string {
  return Buffer.from(bytes).toString('utf8');
}

/** The fields of an answer that was asked for with `-z`. */
export function fieldsOf(answer: GitAnswer): readonly string[] {
  return textOf(answer)
    .split('\0')
    .filter((field) => field !== '');
}

function runGit(cwd: string, args: readonly string[], environment: Environment): Promise<GitAnswer> {
  const settings = PLAIN.flatMap((setting) => ['-c', setting]);
  const env = { ...environment, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  return new Promise((resolve) => {
    const options = { cwd, env, encoding: 'buffer', maxBuffer: Infinity, windowsHide: true } as const;
    execFile('git', ['--no-pager', ...settings, ...args], options, (error, bytes, said) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ code, bytes, said: said.toString('utf8').trim() });
    });
  });
}

function explain({ code, said }: GitAnswer): string {
  if (code === null) return 'This needs git, and git cannot be started here. Install it, or add it to the PATH.';
  if (/dubious ownership/.test(said)) {
    return 'Git does not trust this folder, because it belongs to another user. Run “git config --global --add safe.directory "$PWD"” first.';
  }
  if (code === 0 || /must be run in a work tree|not a git repository/.test(said)) {
    return 'This folder is in no git repository, so nobody can tell what has changed.';
  }
  return `Git could not read this repository (${said.split('\n')[0] ?? ''}).`;
}
