/** `--print-config <file>`: the configuration that holds for a file, with who decided what. */
import type { Command } from 'commander';
import { hasTrouble } from '../core/engine/report.js';
import { rules } from '../core/rules/index.js';
import { findEffectiveConfig } from '../service/config/effective-config.js';
import { nodeFileSystem, toAbsolutePath } from '../workspace/node-file-system.js';
import { EXIT_CLEAN, EXIT_TROUBLE, UserError } from './exit-code.js';
import type { Io } from './io.js';
import { printProblems, printSkipped } from './reading.js';

interface Surroundings {
  readonly io: Io;
  readonly program: Command;
}

/** `config` is what --config named. The file need not be there: the configuration may be wanted before the story. */
export async function printConfigOf(
  file: string,
  { config }: { readonly config?: string },
  { io, program }: Surroundings,
): Promise<number> {
  const stat = await nodeFileSystem.stat(toAbsolutePath(io.cwd, file));
  if (stat?.kind === 'folder') {
    throw new UserError(`--print-config: “${file}” is a folder. Name a file in it; it need not be there yet.`);
  }
  const cwd = toAbsolutePath(io.cwd, '.');
  const configFile = config === undefined ? undefined : toAbsolutePath(cwd, config);
  const about = { fileSystem: nodeFileSystem, cwd, configFile, rules };
  const { text, problems, isIgnored } = await findEffectiveConfig(toAbsolutePath(cwd, file), about);
  printProblems(problems, program, io);
  if (isIgnored) printSkipped([file], io);
  io.stdout.write(text);
  return hasTrouble(problems) ? EXIT_TROUBLE : EXIT_CLEAN;
}
