/** The options that say which accepted findings and answers hold, and what they do to a report. */
import type { Command } from 'commander';

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

export function baselineFileOf({ baseline }: AcceptedOptions): { readonly baselineFile?: string } {
  return typeof baseline === 'string' ? { baselineFile: baseline } : {};
}
