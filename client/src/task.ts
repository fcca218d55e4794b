/** The program of a task: runs the command line and prints one line for each finding, as the problem matcher reads them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { printLines, type Report } from './task-lines.js';

async function main(): Promise<number> {
  const argv = [join(__dirname, 'cli.cjs'), 'lint', '--format', 'json', ...process.argv.slice(2)];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 2));
  });
  const output = await text(child.stdout);
  const exitCode = await ended;
  if (output.trim() !== '') process.stdout.write(printLines(JSON.parse(output) as Report));
  return exitCode;
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(`The check could not be run (${String(error)}).\n`);
    process.exitCode = 2;
  },
);
