/** The command line: which commands there are, and what becomes of mistakes in using them. */
import { Command, CommanderError, Option } from 'commander';
import { addAnswer } from './answer.js';
import { addBaseline } from './baseline.js';
import { addCompare } from './compare.js';
import { addCompletion } from './completion.js';
import { addExplain } from './explain.js';
import { EXIT_CLEAN, EXIT_TROUBLE, UserError } from './exit-code.js';
import { addImport } from './import.js';
import { addInit } from './init.js';
import { type Io, openIo, type Outside } from './io.js';
import { addLint } from './lint.js';
import { addLsp } from './lsp.js';
import { addMcp } from './mcp.js';
import { addMerge } from './merge.js';
import { addPersonas } from './personas.js';
import { addReport } from './report.js';
import { addRules } from './rules.js';
import type { Session } from './session.js';
import { addStories } from './stories.js';
import { tool } from './version.js';

const EXAMPLES = `
Examples:
  customer-first                          read all stories below this folder
  customer-first docs/stories --quiet     errors only
  customer-first explain missing-outcome  why a rule asks what it asks
  customer-first report                   who is served, and who is not
  customer-first stories docs             how the stories were understood
  customer-first personas                 who is described, used and missing
  customer-first init                     set up personas and configuration
  customer-first import Jira.csv          write an exported backlog as Markdown
  customer-first baseline create          report only what is new from now on
  customer-first compare before.json      say what an update would change
  customer-first answer docs/a.md:12      say yes to a question, for good
  customer-first lint --help              all options for reading and reporting

Exit code: 0 all is well, 1 findings, 2 wrong use or something unreadable.
`;

/** As the help lists them. */
const COMMANDS = [
  ['Read and understand:', [addLint, addReport, addStories, addPersonas, addExplain, addRules, addCompare]],
  ['Set up:', [addInit, addImport, addAnswer, addBaseline, addCompletion]],
  ['For machines:', [addMerge, addLsp, addMcp]],
] as const;

/** Runs one command line, without the program's name, and returns its exit code. Never throws. */
export async function run(argv: readonly string[], outside: Outside): Promise<number> {
  const io = openIo(outside);
  let exitCode = EXIT_CLEAN;
  const finish = async (result: Promise<number>): Promise<void> => {
    exitCode = await result;
  };
  try {
    await createProgram({ io, finish }).parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return explainError(error, io);
  }
}

function createProgram(session: Session): Command {
  const program = new Command(tool.name)
    .description('Reads user stories and says where they start from technology instead of from the customer.')
    .version(tool.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'Print the help of a command')
    .addOption(new Option('--color', 'use colours even where there is no terminal'))
    .addOption(new Option('--no-color', 'use no colours (also: NO_COLOR=1)'))
    .showHelpAfterError(`See “${tool.name} --help”.`)
    .addHelpText('after', EXAMPLES)
    .configureHelp({ showGlobalOptions: true });
  connect(program, session.io);
  for (const [title, commands] of COMMANDS) {
    program.commandsGroup(title);
    for (const add of commands) add(program, session);
  }
  return program;
}

/** Commands inherit these settings, so they come before the commands. */
function connect(program: Command, { stdout, stderr }: Io): void {
  program.exitOverride().configureOutput({
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    getOutHelpWidth: () => stdout.columns ?? 80,
    getErrHelpWidth: () => stderr.columns ?? 80,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
    outputError: (text, write) => write(text.replace(/^error: /, `${tool.name}: `)),
  });
}

function explainError(error: unknown, { stderr }: Io): number {
  if (error instanceof CommanderError) {
    // The library gives help that was asked for the exit code that the process has by then.
    return error.exitCode === 0 || error.code === 'commander.help' ? EXIT_CLEAN : EXIT_TROUBLE;
  }
  if (error instanceof UserError) {
    stderr.write(`${tool.name}: ${error.message}\n`);
    return EXIT_TROUBLE;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    `${tool.name} stopped because of a mistake of its own. Please report it with these words:\n${details}\n`,
  );
  return EXIT_TROUBLE;
}
