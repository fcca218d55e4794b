/** The options that say which accepted findings and answers hold, and what they do to a report. */
import type { Command } from 'commander';
import type { ListName } from '../../core/engine/baseline.js';
import type { Report } from '../../core/engine/report.js';
import type { BaselineOptions } from '../../workspace/baseline.js';

export interface AcceptedOptions {
  /** A file; false for --no-baseline. */
  readonly baseline?: string | boolean;
  /** False for --no-answers. */
  readonly answers?: boolean;
}

export function addAcceptedOptions(command: Command): Command {
  return command
    .option('--baseline <file>', 'use these accepted findings instead of .customer-first-baseline.jsonl')
    .option('--no-baseline', 'report what is accepted, too')
    .option('--no-answers', 'ask again what somebody has answered');
}

/** Moves what a team has accepted and answered out of the way. */
export async function setAcceptedAside(
  report: Report,
  options: AcceptedOptions,
  input: BaselineOptions,
): Promise<Report> {
  const without = new Set<ListName>();
  if (options.baseline === false) without.add('baseline');
  if (options.answers === false) without.add('answers');
  if (without.size === 2) return report;
  const { applyBaselines } = await import('../../workspace/baseline.js');
  return (await applyBaselines(report, { ...input, ...baselineFileOf(options), without })).report;
}

export function baselineFileOf({ baseline }: AcceptedOptions): { readonly baselineFile?: string } {
  return typeof baseline === 'string' ? { baselineFile: baseline } : {};
}
