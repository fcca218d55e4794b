/** The options of `report`: how to draw the picture, what to compare it with, and when to fail. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DIMENSIONS } from '../../core/picture/words.js';
import { didYouMean } from '../../core/text/did-you-mean.js';
import { listWords } from '../../core/text/list-words.js';
import { type PictureFormat, pictureFormats } from '../../reporters/picture/index.js';

export interface PictureOutput {
  readonly format: PictureFormat;
  /** As typed. */
  readonly path: string;
}

export interface PictureDrawOptions {
  readonly format: PictureFormat;
  readonly output?: readonly PictureOutput[];
}

export interface PictureCompareOptions {
  readonly since?: string;
  /** As `YYYY-MM-DD`; today where it is left out. */
  readonly date?: string;
}

export interface PictureFailOptions {
  readonly minScore?: number;
  /** How much of a part of the score there has to be, from 0 to 1. */
  readonly min?: readonly LeastPart[];
  /** A file; true where --no-regression is not given, because of how its name begins. */
  readonly regression?: string | true;
}

export interface LeastPart {
  readonly id: keyof typeof DIMENSIONS;
  readonly least: number;
}

export function addPictureOutputs(command: Command): Command {
  return command
    .addOption(
      new Option('--format <name>', 'how to draw it; digest is for a comment on a pull request')
        .choices(pictureFormats)
        .argParser(parseFormat)
        .default('md'),
    )
    .addOption(
      new Option(
        '--output <format=file>',
        'write it to a file as well, such as html=customers.html; may be repeated',
      ).argParser((text, before: readonly PictureOutput[] | undefined) => [...(before ?? []), parseOutput(text)]),
    );
}

export function addPictureComparison(command: Command): Command {
  return command
    .option(
      '--since <ref or file>',
      'show what has changed since this branch left <ref>, or since an earlier JSON report',
    )
    .option('--date <day>', 'the day that ages count from, such as 2026-11-30 (default: today)', parseDay);
}

export function addPictureFailing(command: Command): Command {
  return command
    .option('--min-score <number>', 'exit code 1 when the score is lower', parseScore)
    .addOption(
      new Option(
        '--min <part=share>',
        'exit code 1 when this part of the score is lower, such as why=0.7; may be repeated',
      ).argParser((text, before: readonly LeastPart[] | undefined) => [...(before ?? []), parseLeast(text)]),
    )
    .option('--no-regression <file>', 'exit code 1 when a part of the score is lower than in this JSON report');
}

function parseFormat(text: string): PictureFormat {
  const known = pictureFormats.find((name) => name === text);
  if (known !== undefined) return known;
  const hint = didYouMean(text, pictureFormats);
  throw new InvalidArgumentError(`There is no format “${text}”.${hint} Choose ${pictureFormats.join(', ')}.`);
}

function parseOutput(text: string): PictureOutput {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) {
    throw new InvalidArgumentError('Write the format and the file, such as html=customers.html.');
  }
  return { format: parseFormat(text.slice(0, at)), path: text.slice(at + 1) };
}

function parseDay(text: string): string {
  if (!/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text)) {
    throw new InvalidArgumentError('It must be a day, such as 2026-11-30.');
  }
  return text;
}

function parseLeast(text: string): LeastPart {
  const [, name = '', share = ''] = /^([a-z]+)=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const ids = Object.keys(DIMENSIONS) as readonly LeastPart['id'][];
  const id = ids.find((each) => each === name);
  if (id === undefined) {
    const hint = name === '' ? '' : didYouMean(name, ids);
    throw new InvalidArgumentError(
      `Write a part and its share, such as why=0.7.${hint} The parts are ${listWords(ids, 'and')}.`,
    );
  }
  if (Number(share) > 1)
    throw new InvalidArgumentError(`The share of “${id}” must be a number from 0 to 1, such as 0.7.`);
  return { id, least: Number(share) };
}

function parseScore(text: string): number {
  const score = Number(text);
  if (!/^\d+$/.test(text) || score > 100) throw new InvalidArgumentError('It must be a whole number from 0 to 100.');
  return score;
}
