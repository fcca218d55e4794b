/** `--watch`: checks again after every change, and shows what it finds when that is something new. */
import { harmless } from '../reporters/log-commands.js';
import { nodeFileSystem, toAbsolutePath } from '../workspace/node-file-system.js';
import type { RunOptions } from '../workspace/read-workspace.js';
import { createMemory } from '../workspace/cache.js';
import { rememberFiles } from '../workspace/remembered-files.js';
import { watch } from '../workspace/watch.js';
import { EXIT_CLEAN } from './exit-code.js';
import { type Io, openIo, type Stream } from './io.js';
import { build, tool } from './version.js';

/** What each check gets on top of what was asked for. */
export type WatchedRun = Pick<RunOptions, 'fileSystem' | 'cache' | 'signal'>;

export interface WatchCommand {
  readonly io: Io;
  /** What earlier runs have found, where that is remembered. */
  readonly cache: RunOptions['cache'];
  /** Checks once, and writes to the given outputs. */
  readonly check: (run: WatchedRun, io: Io) => Promise<number>;
}

const CLEAR_SCREEN = '\u001b[2J\u001b[3J\u001b[H';
const WATCHING = 'Watching for changes. Ctrl+C ends.';

/** Ends with 0 when the person interrupts it: whoever watches, reads. */
export async function watchStories({ io, check, cache: below }: WatchCommand): Promise<number> {
  const cwd = toAbsolutePath(io.cwd, '.');
  const files = rememberFiles(nodeFileSystem);
  const signal = io.untilInterrupted();
  const cache = createMemory(`${tool.version} ${build}`, below);
  let last: string | null = null;
  const checkAndShow = async (): Promise<void> => {
    const drawn = await checkQuietly((quiet) => check({ fileSystem: files, cache, signal }, quiet), io);
    if (signal.aborted || drawn.key === last) return;
    show(drawn, io, last === null);
    last = drawn.key;
  };
  const onTrouble = (message: string): void =>
    io.stderr.write(`${tool.name}: Some changes cannot be seen (${message}).\n`);
  await watch({ cwd, files, signal, check: checkAndShow, onTrouble });
  return EXIT_CLEAN;
}

interface Drawn {
  readonly stdout: string;
  readonly stderr: string;
  readonly key: string;
}

/** What a check writes, held back until it is known whether it is new. A check that fails does not end the watching. */
async function checkQuietly(check: (io: Io) => Promise<number>, io: Io): Promise<Drawn> {
  const said = { stdout: '', stderr: '' };
  const collect = (name: 'stdout' | 'stderr'): Stream => ({ ...io[name], write: (text) => void (said[name] += text) });
  try {
    await check(openIo({ ...io, stdout: collect('stdout'), stderr: collect('stderr') }));
  } catch (error) {
    said.stderr += harmless(`${tool.name}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  return { ...said, key: `${said.stdout}\0${said.stderr}` };
}

function show({ stdout, stderr }: Drawn, io: Io, isFirst: boolean): void {
  if (io.stdout.isTerminal) io.stdout.writeExactly(CLEAR_SCREEN);
  else if (!isFirst) io.stderr.write(`${tool.name}: Something has changed; this is what holds now.\n`);
  io.stderr.writeExactly(stderr);
  io.stdout.writeExactly(stdout);
  if (io.stdout.isTerminal || isFirst) io.stderr.write(`${io.stdout.isTerminal ? '\n' : ''}${WATCHING}\n`);
}
