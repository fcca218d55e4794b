/** `--watch`, and what does not go with it. */
import { type Command, Option } from 'commander';
import { UserError } from '../exit-code.js';

export interface WatchOptions {
  readonly watch?: boolean;
}

export function addWatchOption(command: Command): Command {
  return command.addOption(
    new Option('--watch', 'check again after every change, until you press Ctrl+C').conflicts([
      ...['fix', 'fixDryRun', 'fixRule', 'shard', 'printConfig', 'listFiles'],
    ]),
  );
}

interface Asked extends WatchOptions {
  readonly staged?: boolean;
  readonly output?: readonly unknown[];
}

/** Throws a `UserError` that says why, where a person may well expect that it works. */
export function refuseToWatch({ watch, staged, output }: Asked, hasStdin: boolean): void {
  if (watch !== true) return;
  if (hasStdin) throw new UserError('--watch looks at files; standard input does not change.');
  if (staged === true) {
    throw new UserError(
      '--watch looks at files as you save them, --staged at what you add for the next commit. Leave one of them out.',
    );
  }
  if (output !== undefined) {
    throw new UserError(
      '--watch shows here what it finds, and writes no files: a report in a watched folder is a change as well. Leave --output out.',
    );
  }
}
