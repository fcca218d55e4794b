/** `customer-first personas`: the people as they were read, which stories are about them, and what is missing. */
import { type Command, Option } from 'commander';
import { hasTrouble } from '../core/engine/report.js';
import { choosePalette } from './colors.js';
import { EXIT_CLEAN, EXIT_TROUBLE } from './exit-code.js';
import { startProgress } from './progress.js';
import type { Session } from './session.js';
import { addReadingOptions, printProblems, printSkipped, type ReadingOptions, readInput } from './reading.js';

interface PersonasOptions extends ReadingOptions {
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

export function addPersonas(program: Command, session: Session): void {
  const command = program
    .command('personas')
    .description('Show your personas as they were understood: who uses them, and what is missing');
  addReadingOptions(command)
    .addOption(new Option('--format <name>', 'how to show them').choices(['text', 'json']).default('text'))
    .action((paths: string[], _options, self: Command) =>
      session.finish(listPersonas(paths, self.optsWithGlobals<PersonasOptions>(), { ...session, program })),
    );
}

interface Surroundings extends Pick<Session, 'io'> {
  readonly program: Command;
}

async function listPersonas(
  paths: readonly string[],
  options: PersonasOptions,
  { io, program }: Surroundings,
): Promise<number> {
  const input = await readInput(paths, options, io);
  const [{ readPersonaListing }, { personasJson }, { personasText }] = await Promise.all([
    import('../workspace/persona-listing.js'),
    import('../reporters/personas-json.js'),
    import('../reporters/personas-text.js'),
  ]);
  const progress = startProgress(io, options.progress);
  const { listing, problems, skipped } = await readPersonaListing({ ...input, onProgress: progress.update }).finally(
    progress.stop,
  );
  printProblems(problems, program, io);
  printSkipped(skipped, io);
  const palette = choosePalette(io.stdout, io.env, options.color);
  const { columns } = io.stdout;
  io.stdout.write(options.format === 'json' ? personasJson(listing) : personasText(listing, { palette, columns }));
  return hasTrouble(problems) ? EXIT_TROUBLE : EXIT_CLEAN;
}
