/** The options that keep a report to what has changed: since another branch, or for the next commit. */
import { type Command, Option } from 'commander';
import type { Report } from '../../core/engine/report.js';
import { count } from '../../core/text/count.js';
import type { RunOptions } from '../../workspace/read-workspace.js';
import type { WhatWas } from '../../workspace/git-changes.js';
import type { GitProblem } from '../../workspace/git.js';
import { UserError } from '../exit-code.js';
import type { Io } from '../io.js';
import { tool } from '../version.js';

export interface ChangedOptions {
  readonly since?: string;
  readonly staged?: boolean;
}

export function addChangedOptions(command: Command): Command {
  const fixes = ['fix', 'fixDryRun', 'fixRule'];
  return command
    .addOption(
      new Option('--since <ref>', 'report only on lines changed since this branch left <ref>').conflicts([
        ...fixes,
        'staged',
      ]),
    )
    .addOption(
      new Option('--staged', 'read what is added for the next commit, and report only on that').conflicts(fixes),
    );
}

/** What to read, and how to leave out what has not changed. */
export interface Narrowed<Input> {
  readonly input: Input;
  readonly narrow: (report: Report) => Promise<Report>;
}

/** Everything is read all the same, because what a story says may be defined anywhere. */
export async function narrowToChanges<Input extends RunOptions>(
  input: Input,
  { since, staged }: ChangedOptions,
  io: Io,
): Promise<Narrowed<Input>> {
  if (since === undefined && staged !== true) return { input, narrow: (report) => Promise.resolve(report) };
  if (input.stdin !== undefined)
    throw new UserError('Git knows nothing of standard input. Leave “-” or the option out.');
  const [git, changes, { createIndexFileSystem }, { nodeFileSystem }] = await Promise.all([
    import('../../workspace/git.js'),
    import('../../workspace/git-changes.js'),
    import('../../workspace/git-index.js'),
    import('../../workspace/node-file-system.js'),
  ]);
  const option = since === undefined ? '--staged' : '--since';
  const orFail = <Answer extends object>(answer: Answer | GitProblem): Answer => {
    if ('problem' in answer) throw new UserError(`${option}: ${answer.problem}`);
    return answer;
  };
  const repository = orFail(await git.openRepository(io.cwd, io.env));
  const found: WhatWas = orFail(
    await (since === undefined ? changes.changesStaged(repository) : changes.changesSince(repository, since)),
  );
  const narrow = async (report: Report): Promise<Report> => {
    const { report: kept, leftOut } = orFail(await changes.keepChanged(report, found, repository));
    if (leftOut > 0) io.stderr.write(`${tool.name}: ${drawLeftOut(leftOut, since)}\n`);
    return kept;
  };
  if (since !== undefined) return { input, narrow };
  const fileSystem = orFail(await createIndexFileSystem(repository, nodeFileSystem));
  return { input: { ...input, fileSystem }, narrow };
}

function drawLeftOut(number: number, since: string | undefined): string {
  const are = number === 1 ? 'is' : 'are';
  const where = since === undefined ? 'that the next commit does not change' : `that have not changed since ${since}`;
  return `${count(number, 'finding')} on lines ${where} ${are} left out.`;
}
