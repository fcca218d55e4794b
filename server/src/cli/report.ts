/** `customer-first report`: one picture of who is served, in which part of their life, and how well that is known. */
import type { Command } from 'commander';
import { type Change, changeBetween, regressionsBetween } from '../core/picture/change.js';
import type { Picture } from '../core/picture/shape.js';
import { hasTrouble, sumOf } from '../core/engine/report.js';
import { DIMENSIONS } from '../core/picture/words.js';
import { concludeOn, dayOf } from '../workspace/conclude-on.js';
import type { GatheredRun } from '../workspace/gather.js';
import type { PictureFacts } from '../workspace/merge-pictures.js';
import type { RunOptions } from '../workspace/read-workspace.js';
import { EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE, UserError } from './exit-code.js';
import type { Io } from './io.js';
import { type FailOptions, lacksStories, requireStoriesOption } from './options/fail.js';
import {
  addPictureComparison,
  addPictureFailing,
  addPictureOutputs,
  type LeastPart,
  type PictureCompareOptions,
  type PictureDrawOptions,
  type PictureFailOptions,
} from './options/picture.js';
import { addShardOption, type ShardOptions } from './options/shard.js';
import { addSpeedOptions, readSpeed, type SpeedOptions } from './options/speed.js';
import { startProgress } from './progress.js';
import {
  addReadingOptions,
  printProblems,
  printRemarks,
  printSkipped,
  type ReadingOptions,
  readInput,
} from './reading.js';
import type { Session } from './session.js';
import { tool } from './version.js';

interface ReportOptions
  extends
    ReadingOptions,
    SpeedOptions,
    ShardOptions,
    PictureDrawOptions,
    PictureCompareOptions,
    PictureFailOptions,
    Pick<FailOptions, 'requireStories'> {}

const EXAMPLES = `
Examples:
  customer-first report                              the picture in Markdown
  customer-first report --output html=customers.html a page to hang on the wall
  customer-first report --since main --format digest for a pull request
`;

export function addReport(program: Command, session: Session): void {
  const command = program
    .command('report')
    .description('Show the whole picture: who is served, in which part of their life, and what to rewrite first');
  const group = (title: string, ...adders: readonly ((to: Command) => Command)[]): void => {
    command.optionsGroup(title);
    for (const add of adders) add(command);
  };
  group('What to read:', addReadingOptions);
  group('How to draw it:', addPictureOutputs);
  group('What to compare it with:', addPictureComparison);
  group('When to fail, in CI:', addPictureFailing, (to) => to.addOption(requireStoriesOption()));
  group('Large workspaces:', addSpeedOptions, addShardOption);
  command.addHelpText('after', EXAMPLES);
  command.action((paths: string[], _options, self: Command) =>
    session.finish(report(paths, self.optsWithGlobals<ReportOptions>(), { ...session, program })),
  );
}

interface Surroundings extends Pick<Session, 'io'> {
  readonly program: Command;
}

async function report(
  paths: readonly string[],
  options: ReportOptions,
  { io, program }: Surroundings,
): Promise<number> {
  const [input, { readTargets, hideTargets }, { writePictures }, earlier] = await Promise.all([
    readInput(paths, options, io),
    import('./targets.js'),
    import('./picture-outputs.js'),
    import('./earlier-picture.js'),
  ]);
  const targets = readTargets(options, io);
  const part = await openPart(options, input.stdin !== undefined);
  const asked = {
    ...input,
    choose: part?.choose,
    ...(await readSpeed(options, io, 'picture')),
    fileSystem: hideTargets(targets, input.fileSystem),
  };
  const today = options.date ?? dayOf(io.now());
  const bar =
    typeof options.regression === 'string' ? earlier.readPicture(options.regression, '--no-regression', io) : null;
  const before = await earlier.findEarlier(options.since, asked, {
    io,
    draw: ({ gathered }) => concludeOn(gathered, today),
  });
  const run = await gatherWithProgress(asked, options, io);
  const picture = await concludeOn(run.gathered, today);
  printProblems(run.problems, program, io);
  await printReading(run, asked, io);
  const change: Change | null = before === null ? null : changeBetween(before, picture, options.since ?? '');
  const isWritten = writePictures(
    picture,
    { tool, change, shard: part?.factsOf(run) },
    { targets, format: options.format, io },
  );
  const isAboutNothing = lacksStories(sumOf(run, 'judged'), options, io);
  if (!isWritten || isAboutNothing || hasTrouble(run.problems)) return EXIT_TROUBLE;
  return isGoodEnough(picture, bar, options, io) ? EXIT_CLEAN : EXIT_FINDINGS;
}

/** What a picture has no place for: what was not read, and why there is nothing. */
async function printReading(run: GatheredRun, input: RunOptions, io: Io): Promise<void> {
  printSkipped(run.skipped, io);
  const { whyNothing } = await import('../workspace/why-nothing.js');
  printRemarks({ files: run.files, remarks: await whyNothing(run, input) }, io);
}

interface Part extends Pick<RunOptions, 'choose'> {
  readonly factsOf: (run: GatheredRun) => PictureFacts;
}

/** Null for a run over everything. */
async function openPart({ shard, since }: ReportOptions, hasStdin: boolean): Promise<Part | null> {
  if (shard === undefined) return null;
  if (hasStdin) throw new UserError('--shard divides files among machines; standard input cannot be divided.');
  if (since !== undefined)
    throw new UserError('--shard cannot be compared with anything: join the parts first, with “merge”.');
  const { createShardChooser } = await import('../workspace/shard.js');
  const { choose, listDigest } = createShardChooser(shard);
  const factsOf: Part['factsOf'] = (run) => ({
    ...shard,
    list: listDigest(),
    judged: sumOf(run, 'judged'),
    problems: [...run.problems],
    documents: [...run.gathered.documents],
    roots: [...run.gathered.roots],
  });
  return { choose, factsOf };
}

async function gatherWithProgress(
  input: RunOptions,
  { progress: isWanted }: ReportOptions,
  io: Io,
): Promise<GatheredRun> {
  const { gather } = await import('../workspace/gather.js');
  const progress = startProgress(io, isWanted);
  return gather({ ...input, onProgress: progress.update }).finally(progress.stop);
}

/** Says what is not. A score that is withheld fails nobody, unless nothing was read at all. */
function isGoodEnough(
  picture: Picture,
  bar: Picture | null,
  { minScore, min = [] }: PictureFailOptions,
  io: Io,
): boolean {
  const { total } = picture.score;
  const isTooLow = minScore !== undefined && total !== null && total < minScore;
  if (isTooLow)
    io.stderr.write(
      `${tool.name}: The score is ${total.toString()}, but --min-score asks for ${minScore.toString()}.\n`,
    );
  const isEmpty = picture.stories.length === 0 && (minScore !== undefined || min.length > 0 || bar !== null);
  if (isEmpty) io.stderr.write(`${tool.name}: No story was read, so nothing can be compared.\n`);
  const worse = bar === null ? [] : regressionsBetween(bar, picture);
  for (const { id, before, after } of worse) {
    io.stderr.write(
      `${tool.name}: “${DIMENSIONS[id].title}” has gone down from ${shown(before)} to ${shown(after)}.\n`,
    );
  }
  const low = lowParts(picture, min);
  for (const line of low) io.stderr.write(`${tool.name}: ${line}\n`);
  return !isTooLow && !isEmpty && worse.length === 0 && low.length === 0;
}

/** As with the score: what was not measured, or is withheld, fails nobody. */
function lowParts({ score }: Picture, min: readonly LeastPart[]): readonly string[] {
  if (score.total === null) return [];
  return min.flatMap(({ id, least }) => {
    const value = score.dimensions.find((part) => part.id === id)?.value ?? null;
    if (value === null || value >= least) return [];
    return [`“${DIMENSIONS[id].title}” is ${shown(value)}, but --min asks for ${shown(least)}.`];
  });
}

function shown(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
