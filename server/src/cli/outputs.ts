/** Draws the report in every format that is asked for, and brings each to where it should go. */
import type { Report } from '../core/engine/report.js';
import type { Severity } from '../core/finding/finding.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import { type ReporterName, reporters } from '../reporters/index.js';
import { harmless } from '../reporters/log-commands.js';
import { type Palette, plainPalette } from '../reporters/palette.js';
import type { ReportOptions } from '../reporters/reporter.js';
import { writeReport } from '../workspace/write-report.js';
import { choosePalette } from './colors.js';
import type { Io } from './io.js';
import { writeJobSummary } from './job-summary.js';
import type { OutputOptions, OutputRequest } from './options/outputs.js';
import { readRuleFacts, toRuleFacts } from './rule-facts.js';
import type { Target } from './targets.js';
import { tool } from './version.js';

/** A file that gets a report. */
export type OutputTarget = Target<OutputRequest>;

/** What goes to standard output: `github` is chosen by itself where GitHub Actions reads the log. */
export function chooseFormat({ format }: OutputOptions, io: Io): ReporterName {
  return format ?? (io.env.GITHUB_ACTIONS === 'true' ? 'github' : 'stylish');
}

/** Formats that are commands to a CI system; in all others, what looks like one comes from a story. */
const COMMAND_FORMATS: ReadonlySet<ReporterName> = new Set(['github', 'azure']);

export interface DrawOptions {
  /** Of what goes to standard output; null for nothing. */
  readonly format: ReporterName | null;
  readonly targets: readonly OutputTarget[];
  readonly minSeverity: Severity | null;
  readonly failOn: Severity;
  /** What --color or --no-color said. */
  readonly color: boolean | undefined;
}

/** A report for people, and how to draw it: the report of one part carries more in formats that are joined. */
export interface Drawable {
  readonly report: Report;
  readonly draw: (format: ReporterName, drawReport: (report: Report) => string) => Promise<string>;
}

/** Returns false when a file could not be written; the others are written all the same. */
export async function writeReports({ report, draw }: Drawable, options: DrawOptions, io: Io): Promise<boolean> {
  const { format, targets } = options;
  const formats = [...(format === null ? [] : [format]), ...targets.map((target) => target.format)];
  const common = await readCommonOptions(formats, options, io);
  if (format !== null) {
    const palette = choosePalette(io.stdout, io.env, options.color);
    const text = await draw(format, (drawn) =>
      reporters[format](drawn, { ...common, palette, columns: io.stdout.columns }),
    );
    if (COMMAND_FORMATS.has(format)) io.stdout.writeExactly(text);
    else io.stdout.write(text);
  }
  if (format === 'github') writeJobSummary(report, common, io);
  const isWritten = await Promise.all(targets.map((target) => writeTarget(target, draw, { common, options, io })));
  return isWritten.every(Boolean);
}

async function readCommonOptions(
  formats: readonly ReporterName[],
  { minSeverity, failOn }: DrawOptions,
  io: Io,
): Promise<ReportOptions> {
  const { rules } = await import('../core/rules/index.js');
  // Only these carry the pages of the rules.
  const isExplained = formats.some((format) => format === 'sarif' || format === 'html');
  const facts = isExplained ? await readRuleFacts(rules, io.packageRoot) : rules.map(toRuleFacts);
  return { tool, rules: facts, minSeverity, failOn, palette: plainPalette, columns: null };
}

interface Surroundings {
  readonly common: ReportOptions;
  readonly options: DrawOptions;
  readonly io: Io;
}

/** A file gets colours only where somebody says so. */
async function writeTarget(
  { format, path, file }: OutputTarget,
  draw: Drawable['draw'],
  { common, options, io }: Surroundings,
): Promise<boolean> {
  const palette: Palette = options.color === true ? choosePalette(io.stdout, io.env, true) : plainPalette;
  const text = await draw(format, (drawn) => reporters[format](drawn, { ...common, palette }));
  const problem = writeReport(file, COMMAND_FORMATS.has(format) ? text : harmless(text));
  if (problem !== null) io.stderr.write(`${makePrintable(`--output ${format}=${path}: ${problem}`)}\n`);
  return problem === null;
}
