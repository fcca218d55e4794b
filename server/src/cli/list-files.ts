/** `--list-files`: the files that a run would read, one in a line. */
import type { Command } from 'commander';
import { hasTrouble } from '../core/engine/report.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import { harmless } from '../reporters/log-commands.js';
import { toJsonText } from '../reporters/well-formed.js';
import { listFiles } from '../workspace/list-files.js';
import type { RunOptions } from '../workspace/read-workspace.js';
import { whyNothing } from '../workspace/why-nothing.js';
import { EXIT_CLEAN, EXIT_TROUBLE } from './exit-code.js';
import type { Io } from './io.js';
import { printProblems, printRemarks, printSkipped } from './reading.js';

interface Surroundings {
  readonly io: Io;
  readonly program: Command;
}

export async function printFiles(input: RunOptions, { io, program }: Surroundings): Promise<number> {
  const { files, skipped, problems } = await listFiles(input);
  printProblems(problems, program, io);
  printSkipped(skipped, io);
  io.stdout.write(files.map((file) => `${nameInList(file)}\n`).join(''));
  if (files.length === 0 && input.choose === undefined)
    printRemarks({ files: [], remarks: await whyNothing({ files: [] }, input) }, io);
  return hasTrouble(problems) ? EXIT_TROUBLE : EXIT_CLEAN;
}

/** A name that would not be one line, or not shown as it is, becomes a string of JSON, from which a script gets it back. */
function nameInList(path: string): string {
  return harmless(makePrintable(path)) === path && !path.startsWith('"') ? path : toJsonText(path).trimEnd();
}
