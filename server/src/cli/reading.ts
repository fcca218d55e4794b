/** What all commands that read stories share: which files, which configuration, and how problems with them are told. */
import type { Command } from 'commander';
import type { Problem } from '../core/engine/report.js';
import { findClosest } from '../core/text/did-you-mean.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import { type Remarkable, remarksOn } from '../reporters/remarks.js';
import { decodeText } from '../workspace/decode.js';
import type { FileSystem } from '../workspace/file-system.js';
import { NOTHING_THERE } from '../workspace/find-files.js';
import { UserError } from './exit-code.js';
import type { Io } from './io.js';
import { tool } from './version.js';

export interface ReadingOptions {
  readonly config?: string;
  readonly stdinFilename?: string;
  /** False for --no-progress. */
  readonly progress: boolean;
}

/** What to read: paths of files, or one text that came through the pipe. */
export interface Input {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly stdin?: { readonly text: string; readonly fileName: string };
  readonly configFile?: string;
  /** Where the files are, if not on this computer as they stand. */
  readonly fileSystem?: FileSystem;
}

const STDIN = '-';

export function addReadingOptions(command: Command): Command {
  return command
    .argument('[paths...]', 'files, folders or quoted patterns; “-” reads standard input (default: this folder)')
    .option('--config <file>', 'use this configuration instead of the nearest .customer-first.yaml')
    .option('--stdin-filename <path>', 'with “-”: read the text as if it stood in this file')
    .option('--no-progress', 'do not show how far a long run is');
}

export async function readInput(paths: readonly string[], options: ReadingOptions, io: Io): Promise<Input> {
  const common = { cwd: io.cwd, ...(options.config === undefined ? {} : { configFile: options.config }) };
  if (!paths.includes(STDIN)) {
    if (options.stdinFilename !== undefined) throw new UserError('--stdin-filename needs “-” as the path.');
    return { ...common, paths };
  }
  if (paths.length > 1) throw new UserError('“-” reads standard input, so no other path can stand beside it.');
  const { text, problem } = decodeText(await io.readStdin().catch(refuseStdin));
  if (text === null) throw new UserError(`Standard input: ${problem?.message ?? 'This is not plain text.'}`);
  return { ...common, paths: [], stdin: { text, fileName: options.stdinFilename ?? 'stdin.md' } };
}

/** Such as a folder in the place of a file. */
function refuseStdin(error: unknown): never {
  const why = error instanceof Error ? error.message : String(error);
  throw new UserError(`Standard input could not be read (${why}).`);
}

/** Prints what could not be read, as `path:line:column: message`, so that editors and people find the place. */
export function printProblems(problems: readonly Problem[], program: Command, io: Io): void {
  const commands = program.commands.map((command) => command.name());
  for (const { path, line, column, message } of problems) {
    const place = [path, ...(line === null ? [] : [line]), ...(line === null || column === null ? [] : [column])].join(
      ':',
    );
    const command = message === NOTHING_THERE ? findClosest(path, commands) : null;
    const hint = command === null ? '' : ` Did you mean the command “${command}”?`;
    io.stderr.write(`${makePrintable(`${place}: ${message}${hint}`)}\n`);
  }
}

/** Says what a report for programs has no place for: what was not read, and why. */
export function printRemarks(report: Remarkable, io: Io): void {
  for (const remark of remarksOn(report)) io.stderr.write(`${tool.name}: ${remark}\n`);
}

/** Says which files were named but not read, because a clean result would mislead. */
export function printSkipped(skipped: readonly string[], io: Io): void {
  for (const path of skipped)
    io.stderr.write(`${makePrintable(path)}: left out, because the configuration ignores it.\n`);
}
