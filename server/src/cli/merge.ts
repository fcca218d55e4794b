/** `customer-first merge`: joins the reports of all parts of a run into one, and decides what one part cannot. */
import { type Command, Option } from 'commander';
import { hasTrouble } from '../core/engine/report.js';
import { type PictureFormat, pictureFormats, pictureReporters } from '../reporters/picture/index.js';
import { toJsonText } from '../reporters/well-formed.js';
import type { Refusal } from '../workspace/merge-parts.js';
import { type MergedPictures, mergePictures } from '../workspace/merge-pictures.js';
import { readBytes, toAbsolutePath } from '../workspace/node-file-system.js';
import { concludeOn } from '../workspace/conclude-on.js';
import { EXIT_CLEAN, EXIT_TROUBLE, UserError } from './exit-code.js';
import { addFailOptions, exitCodeOf, type FailOptions, lacksStories } from './options/fail.js';
import type { Io } from './io.js';
import type { Session } from './session.js';
import { printProblems } from './reading.js';
import { tool } from './version.js';

/** Reports carry the texts of all their stories. */
const MOST_BYTES = 500 * 1024 * 1024;

const EXAMPLE = `
Example, for three machines and the one that comes after them:
  customer-first docs --shard 1/3 --format json > part-1.json  (and 2/3, 3/3)
  customer-first merge part-1.json part-2.json part-3.json > report.json
`;

export function addMerge(program: Command, session: Session): void {
  const command = program
    .command('merge')
    .description('Join the reports of --shard runs into the report of one run')
    .argument('<reports...>', 'the JSON or SARIF reports of all parts, or the JSON of parts of “report”')
    .addOption(new Option('--format <name>', 'of parts of “report”: how to draw the whole').choices(pictureFormats))
    .addHelpText('after', EXAMPLE);
  addFailOptions(command).action((paths: string[], _options, self: Command) =>
    session.finish(merge(paths, self.optsWithGlobals<MergeOptions>(), { ...session, program })),
  );
}

interface Surroundings extends Pick<Session, 'io'> {
  readonly program: Command;
}

interface MergeOptions extends FailOptions {
  readonly format?: PictureFormat;
}

async function merge(paths: readonly string[], options: MergeOptions, { io, program }: Surroundings): Promise<number> {
  const reports = paths.map((path) => ({ name: path, text: read(path, io) }));
  const pictures = mergePictures(reports, tool.version);
  if (pictures !== null) return drawPictures(pictures, options, { io, program });
  if (options.format !== undefined) throw new UserError('--format is for parts of “report”; these stay in their own.');
  const { mergeReports } = await import('../workspace/merge-reports.js');
  const merged = mergeReports(reports, tool.version);
  if ('reason' in merged) throw new UserError(merged.reason);
  printProblems(merged.problems, program, io);
  io.stdout.write(toJsonText(merged.data));
  const { errors, warnings, infos, judged } = merged.counts;
  if (judged === 0) io.stderr.write(`${tool.name}: No story was judged in any of the parts.\n`);
  return exitCodeOf(
    { counts: { error: errors, warning: warnings, info: infos }, hasTrouble: hasTrouble(merged.problems), judged },
    options,
    io,
  );
}

async function drawPictures(
  merged: MergedPictures | Refusal,
  options: MergeOptions,
  { io, program }: Surroundings,
): Promise<number> {
  if ('reason' in merged) throw new UserError(merged.reason);
  printProblems(merged.problems, program, io);
  const picture = await concludeOn(merged.gathered, merged.date);
  io.stdout.write(pictureReporters[options.format ?? 'json'](picture, { tool, change: null }));
  const isAboutNothing = lacksStories(merged.judged, options, io);
  return isAboutNothing || hasTrouble(merged.problems) ? EXIT_TROUBLE : EXIT_CLEAN;
}

function read(path: string, io: Io): string {
  const bytes = readBytes(toAbsolutePath(io.cwd, path), MOST_BYTES);
  if ('failure' in bytes) {
    const hint = 'Check that the part was made and the path is right.';
    throw new UserError(`“${path}” cannot be read. ${bytes.failure} ${hint}`);
  }
  return bytes.toString('utf8');
}
