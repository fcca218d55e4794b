/** `customer-first stories`: lists every story as it was read, so that a person can check it. */
import { hasTrouble, sumOf } from '../core/engine/report.js';
import { type Command, Option } from 'commander';
import { remarksOn } from '../reporters/remarks.js';
import { storiesJson } from '../reporters/stories-json.js';
import { storiesText } from '../reporters/stories-text.js';
import { unreadLinesText } from '../reporters/unread-text.js';
import { choosePalette } from './colors.js';
import { EXIT_CLEAN, EXIT_TROUBLE } from './exit-code.js';
import { type FailOptions, lacksStories, requireStoriesOption } from './options/fail.js';
import { startProgress } from './progress.js';
import type { Session } from './session.js';
import {
  addReadingOptions,
  printProblems,
  printRemarks,
  printSkipped,
  type ReadingOptions,
  readInput,
} from './reading.js';

interface StoriesOptions extends ReadingOptions, Pick<FailOptions, 'requireStories'> {
  readonly format: 'text' | 'json';
  readonly unread?: boolean;
  readonly color?: boolean;
}

export function addStories(program: Command, session: Session): void {
  const command = program.command('stories').description('List the stories as they were understood');
  addReadingOptions(command)
    .addOption(new Option('--format <name>', 'how to list them').choices(['text', 'json']).default('text'))
    .option('--unread', 'list the lines that look like stories and were not read, with the reason where it is known')
    .addOption(requireStoriesOption())
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
  const { whyNothing } = await import('../workspace/why-nothing.js');
  const progress = startProgress(io, options.progress);
  const { listing, files, problems, skipped } = await readListing({ ...input, onProgress: progress.update }).finally(
    progress.stop,
  );
  printProblems(problems, program, io);
  printSkipped(skipped, io);
  const remarks = await whyNothing({ files }, input);
  const shown = { palette: choosePalette(io.stdout, io.env, options.color), columns: io.stdout.columns };
  const withUnread = options.unread === true;
  if (options.format === 'json') io.stdout.write(storiesJson(listing, withUnread));
  else io.stdout.write(withUnread ? unreadLinesText(listing, shown) : storiesText(listing, shown));
  if (options.format === 'json') printRemarks({ files, remarks }, io);
  else for (const remark of remarksOn({ files, remarks })) io.stdout.write(`${remark}\n`);
  const isAboutNothing = lacksStories(sumOf({ files }, 'judged'), options, io);
  return isAboutNothing || hasTrouble(problems) ? EXIT_TROUBLE : EXIT_CLEAN;
}
