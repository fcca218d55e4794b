/** The program that a person starts: connects the real terminal and sets the exit code. */
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { EXIT_TROUBLE } from './exit-code.js';
import type { Io, Output } from './io.js';
import { run } from './program.js';

/** A reader that has seen enough, such as `head`, closes the pipe; that is no reason to crash. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function outputTo(stream: NodeJS.WriteStream): Output {
  stream.on('error', ignoreClosedPipe);
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

/** A second Ctrl+C ends the program whatever it is doing. */
function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

const io: Io = {
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  readStdin: () => buffer(process.stdin),
  ask: process.stdin.isTTY && process.stdout.isTTY ? ask : null,
  env: process.env,
  untilInterrupted,
  cwd: process.cwd(),
  now: () => new Date(),
  milliseconds: () => performance.now(),
  packageRoot: join(__dirname, '..'),
};

/** Who interrupts a question ends the program before it has an exit code of its own. */
process.exitCode = EXIT_TROUBLE;
void run(process.argv.slice(2), io).then((exitCode) => {
  process.exitCode = exitCode;
});
