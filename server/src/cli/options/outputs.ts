/** The options that say how to report and where to: `--format`, and `--output` once for every file. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { didYouMean } from '../../core/text/did-you-mean.js';
import { type ReporterName, reporterNames } from '../../reporters/index.js';

/** A report that goes to a file; the path as typed. */
export interface OutputRequest {
  readonly format: ReporterName;
  readonly path: string;
}

export interface OutputOptions {
  readonly format?: ReporterName;
  readonly output?: readonly OutputRequest[];
}

export function addOutputOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <name>', 'how to report (default: stylish; github in GitHub Actions)')
        .choices(reporterNames)
        .argParser(parseFormat),
    )
    .addOption(
      new Option(
        '--output <format=file>',
        'write a report to a file as well, such as sarif=stories.sarif; may be repeated',
      ).argParser((text, before: readonly OutputRequest[] | undefined) => [...(before ?? []), parseOutput(text)]),
    );
}

function parseFormat(text: string): ReporterName {
  const known = reporterNames.find((name) => name === text);
  if (known !== undefined) return known;
  const hint = didYouMean(text, reporterNames);
  throw new InvalidArgumentError(`There is no format “${text}”.${hint} Choose ${reporterNames.join(', ')}.`);
}

function parseOutput(text: string): OutputRequest {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) {
    throw new InvalidArgumentError('Write the format and the file, such as sarif=stories.sarif.');
  }
  return { format: parseFormat(text.slice(0, at)), path: text.slice(at + 1) };
}
