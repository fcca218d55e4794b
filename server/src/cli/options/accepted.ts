/** The options that say which baseline holds, and what they do to a report. */
import type { Command } from 'commander';
import type { Report } from '../../core/engine/report.js';
import type { BaselineOptions } from '../../workspace/baseline.js';

export interface AcceptedOptions {
  /** A file; false for --no-baseline. */
  readonly baseline?: string | boolean;
}

export function addAcceptedOptions(command: Command): Command {
  return command
    .option('--baseline <file>', 'use these accepted findings instead of .customer-first-baseline.jsonl')
    .option('--no-baseline', 'report what is accepted, too');
}

/** Moves what the baseline accepts out of the way. */
export async function setAcceptedAside(
  report: Report,
  options: AcceptedOptions,
  input: BaselineOptions,
): Promise<Report> {
  if (options.baseline === false) return report;
  const { applyBaselines } = await import('../../workspace/baseline.js');
  return (await applyBaselines(report, { ...input, ...baselineFileOf(options) })).report;
}

export function baselineFileOf({ baseline }: AcceptedOptions): { readonly baselineFile?: string } {
  return typeof baseline === 'string' ? { baselineFile: baseline } : {};
}
