/** `customer-first stories`: lists every story as it was read, so that a person can check it. */
import { hasTrouble } from '../core/engine/report.js';
import { type Command, Option } from 'commander';
import { storiesJson } from '../reporters/stories-json.js';
import { storiesText } from '../reporters/stories-text.js';
import { choosePalette } from './colors.js';
import { EXIT_CLEAN, EXIT_TROUBLE } from './exit-code.js';
import { startProgress } from './progress.js';
import type { Session } from './program.js';
import { addReadingOptions, printProblems, printSkipped, type ReadingOptions, readInput } from './reading.js';

interface StoriesOptions extends ReadingOptions {
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

export function addStories(program: Command, session: Session): void {
  const command = program.command('stories').description('List the stories as they were understood');
  addReadingOptions(command)
    .addOption(new Option('--format <name>', 'how to list them').choices(['text', 'json']).default('text'))
    .action((paths: string[], _options, self: Command) =>
      session.finish(listStories(paths, self.optsWithGlobals<StoriesOptions>(), { ...session, program })),
    );
}

interface Surroundings extends Pick<Session, 'io'> {
  readonly program: Command;
}

async function listStories(
  paths: readonly string[],
  options: StoriesOptions,
  { io, program }: Surroundings,
): Promise<number> {
  const input = await readInput(paths, options, io);
  const { readListing } = await import('../workspace/listing.js');
  const progress = startProgress(io, options.progress);
  const { listing, problems, skipped } = await readListing({ ...input, onProgress: progress.update }).finally(
    progress.stop,
  );
  printProblems(problems, program, io);
  printSkipped(skipped, io);
  const palette = choosePalette(io.stdout, io.env, options.color);
  io.stdout.write(
    options.format === 'json' ? storiesJson(listing) : storiesText(listing, { palette, columns: io.stdout.columns }),
  );
  return hasTrouble(problems) ? EXIT_TROUBLE : EXIT_CLEAN;
}
