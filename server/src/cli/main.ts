/** The program that a person starts: connects the real terminal and sets the exit code. */
import { fstatSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { EXIT_TROUBLE } from './exit-code.js';
import type { Outside, Stream } from './io.js';
import { run } from './program.js';
import { tool } from './version.js';

let isOutputLost = false;

/** A reader that has seen enough, such as `head`, closes the pipe; that is no reason to complain. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || isOutputLost) return;
  isOutputLost = true;
  process.exitCode = EXIT_TROUBLE;
  const why = error.code === 'ENOSPC' ? 'There is no space left on the disk' : (error.code ?? error.message);
  say(`The output could not be written (${why}).`);
}

function say(sentence: string): void {
  process.stderr.write(`${tool.name}: ${sentence}\n`);
}

function outputTo(stream: NodeJS.WriteStream): Stream {
  stream.on('error', outputFailed);
  const isTerminal = stream.isTTY === true;
  return { write: (text) => void stream.write(text), isTerminal, columns: isTerminal ? stream.columns : null };
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** Of a folder, Node would read nothing at all, as if there were nothing to say. */
async function readStdin(): Promise<Uint8Array> {
  if (process.stdin.isTTY !== true && fstatSync(process.stdin.fd).isDirectory()) throw new Error('it is a folder');
  return buffer(process.stdin);
}

/** A second Ctrl+C ends the program whatever it is doing. */
function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

/** Null where somebody has deleted it. */
function currentFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const [stdout, stderr, cwd] = [outputTo(process.stdout), outputTo(process.stderr), currentFolder()];
  if (cwd === null) {
    say('The folder that this was started in is no longer there. Go to another one first.');
    return EXIT_TROUBLE;
  }
  const outside: Outside = {
    stdout,
    stderr,
    readStdin,
    ask: process.stdin.isTTY && process.stdout.isTTY ? ask : null,
    env: process.env,
    untilInterrupted,
    cwd,
    now: () => new Date(),
    milliseconds: () => performance.now(),
    packageRoot: join(__dirname, '..'),
  };
  return run(process.argv.slice(2), outside);
}

/** Who interrupts a question ends the program before it has an exit code of its own. */
process.exitCode = EXIT_TROUBLE;
void main().then((exitCode) => {
  process.exitCode = isOutputLost ? EXIT_TROUBLE : exitCode;
});
