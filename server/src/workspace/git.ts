/** Asks git, without a shell in between, and says in plain words what is missing when git cannot answer. */
import { execFile } from 'node:child_process';
import { type Environment, findGit, guardedArguments, guardedEnvironment } from './git-guard.js';
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
  /** Runs git in the top folder; `input` is what git reads. */
  readonly git: (args: readonly string[], input?: string) => Promise<GitAnswer>;
  readonly environment: Environment;
}

export interface GitAnswer {
  /** 0 where all went well; null where git could not be started. */
  readonly code: number | null;
  readonly bytes: Uint8Array;
  /** The first line of what git said about a failure, in English. */
  readonly said: string;
}

export const NO_REPOSITORY = 'This folder is in no git repository, so nobody can tell what has changed.';

/** The longest that one answer may take; a configuration may name a pipe that nobody writes to. */
const PATIENCE_MS = 60_000;
const MOST_BYTES = 256 * 1024 * 1024;
/** An exit code of our own, for a git that had to be stopped. */
const STOPPED = -1;

/** `patience` is how many milliseconds one answer may take. */
export async function openRepository(
  folder: string,
  environment: Environment,
  patience = PATIENCE_MS,
): Promise<Repository | GitProblem> {
  const cwd = toAbsolutePath(folder, '.');
  const ask = ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-prefix'];
  const answer = await runGit({ cwd, args: ask, environment, patience });
  const [isInside, isShallow, ...rest] = textOf(answer).split('\n');
  if (answer.code !== 0 || isInside !== 'true') return { problem: explain(answer) };
  const prefix = rest.join('\n').replace(/\n$/, '');
  const up = '../'.repeat(prefix.split('/').length - 1);
  return {
    top: joinPath(cwd, up === '' ? '.' : up),
    prefix,
    isShallow: isShallow === 'true',
    // Where the folder was reached through a link, only the system knows what is above it.
    git: (args, input) => runGit({ cwd: `${cwd}/${up}`, args, environment, patience, input }),
    environment,
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

interface Call {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly environment: Environment;
  readonly patience: number;
  readonly input?: string | undefined;
}

function runGit({ cwd, args, environment, patience, input = '' }: Call): Promise<GitAnswer> {
  const program = findGit(environment);
  if (program === null) return Promise.resolve({ code: null, bytes: new Uint8Array(), said: '' });
  const limits = { maxBuffer: MOST_BYTES, timeout: patience, killSignal: 'SIGKILL' } as const;
  const env = guardedEnvironment(environment);
  const options = { cwd, env, encoding: 'buffer', windowsHide: true, ...limits } as const;
  return new Promise((resolve) => {
    const child = execFile(program, [...guardedArguments, ...args], options, (error, bytes, said) => {
      if (error === null) return resolve({ code: 0, bytes, said: '' });
      const why = whyStopped(error, patience);
      const [first = ''] = said.toString('utf8').trim().split('\n');
      if (why !== null) resolve({ code: STOPPED, bytes: new Uint8Array(), said: why });
      else resolve({ code: typeof error.code === 'number' ? error.code : null, bytes, said: first });
    });
    // Whoever ends before it has read everything, as after a mistake, closes the pipe.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function whyStopped(error: Error & { code?: unknown; killed?: boolean }, patience: number): string | null {
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'its answer is too long';
  return error.killed === true ? `it gave no answer within ${Math.ceil(patience / 1000)} seconds` : null;
}

function explain({ code, said }: GitAnswer): string {
  if (code === null) return 'This needs git, and git cannot be started here. Install it, or add it to the PATH.';
  if (/dubious ownership/.test(said)) {
    return 'Git does not trust this folder, because it belongs to another user. Run “git config --global --add safe.directory "$PWD"” first.';
  }
  if (code === 0 || /must be run in a work tree|not a git repository/.test(said)) {
    return NO_REPOSITORY;
  }
  return `Git could not read this repository (${said}).`;
}
