/** `customer-first import`: turns what a tracker has exported into Markdown, so that an old backlog can be judged. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { fields, type NamedColumns } from '../service/backlog/formats/columns.js';
import type { ImportFailure } from '../service/backlog/import-backlog.js';
import { type Tracker, trackers } from '../service/backlog/issue.js';
import { didYouMean } from '../core/text/did-you-mean.js';
import { listWords } from '../core/text/list-words.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import { decodeText } from '../workspace/decode.js';
import { MOST_BYTES } from '../workspace/file-system.js';
import { isMarkdown } from '../workspace/markdown-name.js';
import { nodeFileSystem, readBytes, toAbsolutePath } from '../workspace/node-file-system.js';
import { EXIT_CLEAN, EXIT_TROUBLE, UserError } from './exit-code.js';
import { drawImport } from './import-words.js';
import type { Io } from './io.js';
import type { Session } from './session.js';

interface ImportOptions {
  readonly to: string;
  readonly from?: Tracker;
  readonly column: NamedColumns;
  readonly type: readonly string[];
  readonly link?: string;
  readonly force?: boolean;
}

const HELP = `
Read are CSV of Jira, Azure DevOps and GitHub projects, and JSON of:
  gh issue list --limit 1000 --json number,title,body,labels,url,state
  the interfaces of GitHub (/issues), Jira (/rest/api/3/search) and Azure DevOps (workitems)

Examples:
  customer-first import Jira.csv --link "https://example.atlassian.net/browse/{id}"
  gh issue list --json number,title,body,url | customer-first import - --to stories.md
`;

export function addImport(program: Command, { io, finish }: Session): void {
  program
    .command('import')
    .description('Write the stories of a Jira, GitHub or Azure DevOps export as Markdown')
    .argument('<files...>', 'the exports, as CSV or JSON; “-” reads standard input')
    .option('--to <path>', 'a folder for a file each, or one file such as stories.md', 'backlog')
    .addOption(new Option('--from <tracker>', 'where a table comes from, where it cannot be told').choices(trackers))
    .addOption(
      new Option('--column <field=name>', `what a column holds: ${fields.join(', ')}; may be repeated`)
        .argParser(parseColumn)
        .default({}, 'by their names'),
    )
    .addOption(
      new Option('--type <name>', 'only issues of this type, such as Story; may be repeated')
        .argParser((name: string, before: readonly string[]) => [...before, name])
        .default([], 'all'),
    )
    .addOption(
      new Option(
        '--link <address>',
        'where an issue is found, with {id} in it, where the export does not say',
      ).argParser(parseAddress),
    )
    .option('--force', 'replace imported files also where somebody has changed them since')
    .addHelpText('after', HELP)
    .action((paths: string[], options: ImportOptions) => finish(importAll(paths, options, io)));
}

function parseColumn(typed: string, before: NamedColumns): NamedColumns {
  const [field = '', ...name] = typed.split('=');
  const known = fields.find((each) => each === field.trim());
  if (known !== undefined && name.join('=').trim() !== '') return { ...before, [known]: name.join('=') };
  const hint = known === undefined ? didYouMean(field, fields) : '';
  throw new InvalidArgumentError(`Write field=name, such as title=Summary.${hint} Fields are ${fields.join(', ')}.`);
}

function parseAddress(typed: string): string {
  if (/^https?:\/\/[^\s<>()"\\]+$/.test(typed) && typed.includes('{id}')) return typed;
  throw new InvalidArgumentError(
    'Write an address with {id} in it, such as https://example.atlassian.net/browse/{id}.',
  );
}

async function importAll(paths: readonly string[], options: ImportOptions, io: Io): Promise<number> {
  const [{ importBacklog }, { writePlanned }] = await Promise.all([
    import('../service/backlog/import-backlog.js'),
    import('../workspace/write-planned.js'),
  ]);
  const path = await openTarget(options.to, io);
  const { force = false, link = null, from = null, column: columns, type: types } = options;
  const exports = [];
  for (const name of paths) exports.push({ name, text: await textOf(name, io) });
  const target = { path, address: link, force };
  const result = await importBacklog({ exports, tracker: from, columns, types, target, files: nodeFileSystem });
  if (result.failure !== null) throw new UserError(drawProblem(result.failure));
  for (const problem of result.problems) io.stderr.write(`${drawProblem(problem)}\n`);
  if (result.issues === 0) throw new UserError(explainNothing(types, result.types));
  const failures = result.plan.writes.flatMap((write) => {
    const reason = writePlanned(write);
    return reason === null ? [] : [{ path: write.path, reason }];
  });
  const { stdout, stderr } = drawImport({ ...result, failures, to: options.to }, io);
  io.stderr.write(stderr);
  io.stdout.write(stdout);
  return failures.length > 0 || result.plan.foreign.length > 0 ? EXIT_TROUBLE : EXIT_CLEAN;
}

/** Looked at before anything is read. */
async function openTarget(typed: string, io: Io): Promise<string> {
  const path = toAbsolutePath(io.cwd, typed);
  const kind = (await nodeFileSystem.stat(path))?.kind ?? null;
  const wanted = isMarkdown(path) ? 'file' : 'folder';
  if (kind === null || kind === wanted) return path;
  const hint = wanted === 'file' ? 'Choose another name.' : 'Name a folder, or a file that ends in .md.';
  throw new UserError(`--to ${makePrintable(typed)}: This is no ${wanted}. ${hint}`);
}

async function textOf(path: string, io: Io): Promise<string> {
  const bytes = path === '-' ? await io.readStdin() : readBytes(toAbsolutePath(io.cwd, path), MOST_BYTES);
  if ('failure' in bytes) throw new UserError(`${makePrintable(path)}: ${bytes.failure}`);
  const { text, problem } = decodeText(bytes);
  if (text !== null && problem === null) return text;
  throw new UserError(
    `${makePrintable(placeOf(path, problem?.line ?? null))}: ${problem?.message ?? 'This is no text.'}`,
  );
}

function drawProblem({ name, line, message }: ImportFailure): string {
  return makePrintable(`${placeOf(name, line)}: ${message}`);
}

function placeOf(name: string, line: number | null): string {
  const shown = name === '-' ? 'Standard input' : name;
  return line === null ? shown : `${shown}:${line.toString()}`;
}

const MOST_TYPES = 20;

function explainNothing(asked: readonly string[], there: readonly string[]): string {
  if (asked.length === 0) return 'There is no issue in there, so nothing was written.';
  const known =
    there.length === 0 ? 'No issue says its type.' : `There are ${listWords(there.slice(0, MOST_TYPES), 'and')}.`;
  return makePrintable(`No issue has the type ${listWords(asked)}, so nothing was written. ${known}`);
}
