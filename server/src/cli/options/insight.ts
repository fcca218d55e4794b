/** The options that look at a run instead of at stories: which files, which configuration, how long. */
import type { Command } from 'commander';

export interface InsightOptions {
  readonly printConfig?: string;
  readonly listFiles?: boolean;
  readonly stats?: boolean;
}

export function addInsightOptions(command: Command): Command {
  return command
    .option('--print-config <file>', 'print the configuration that holds for this file, and stop')
    .option('--list-files', 'print which files would be read, and stop')
    .option('--stats', 'say afterwards how long each part took and which rules spoke, on standard error');
}
