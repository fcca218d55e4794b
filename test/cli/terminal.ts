/** Stands in for a terminal and a folder of files, so that whole command lines run inside a test. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { Outside, Stream } from '../../server/src/cli/io.js';
import { run } from '../../server/src/cli/program.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface TerminalOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Outside['env'];
  /** Width of the terminal; null when the output goes to a file. */
  readonly columns?: number | null;
  /** What the person types, question by question; nobody is there where it is absent. */
  readonly answers?: readonly string[];
  /** Aborted when the person presses Ctrl+C. */
  readonly interruption?: AbortSignal;
  /** Called with everything that has been said so far, whenever something is. */
  readonly onOutput?: (said: { readonly stdout: string; readonly stderr: string }) => void;
  /** What the clock says, call by call; the last one stays. */
  readonly clock?: readonly string[];
}

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Questions that were asked. */
  readonly asked: readonly string[];
}

const packageRoot = join(import.meta.dirname, '../..');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files; gone after the test. */
export function createFolder(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'customer-first-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function readText(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Runs one command line in `cwd` and returns everything it said. */
export async function runIn(cwd: string, argv: readonly string[], options: TerminalOptions = {}): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  const asked: string[] = [];
  const answers = [...(options.answers ?? [])];
  const clock = [...(options.clock ?? ['2026-05-11T08:00:00Z'])];
  const columns = options.columns ?? null;
  let milliseconds = 0;
  const output = (name: 'stdout' | 'stderr'): Stream => ({
    write: (text) => {
      said[name] += text;
      options.onOutput?.(said);
    },
    isTerminal: columns !== null,
    columns,
  });
  const io: Outside = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStdin: () => Promise.resolve(Buffer.from(options.stdin ?? '')),
    ask:
      options.answers === undefined
        ? null
        : (question) => Promise.resolve((asked.push(question), answers.shift() ?? '')),
    env: options.env ?? {},
    untilInterrupted: () => options.interruption ?? new AbortController().signal,
    cwd,
    now: () => new Date((clock.length > 1 ? clock.shift() : clock[0]) ?? 0),
    // Every look at it is a millisecond later than the one before.
    milliseconds: () => milliseconds++,
    packageRoot,
  };
  const exitCode = await run(argv, io);
  return { exitCode, ...said, asked };
}
