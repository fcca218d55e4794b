/** What a shell has to know to complete a command line, read from the program itself so that it never differs. */
import type { Argument, Command, Option } from 'commander';

/** What may follow: one of some words, a file, a folder, a format and a file (`sarif=out.sarif`), or anything. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'any' }
  | { readonly kind: 'output'; readonly words: readonly string[] };

export interface DescribedOption {
  /** `--max-warnings`, and `-h` where there is a short one. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Null for a switch. */
  readonly values: Values | null;
}

export interface DescribedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly DescribedOption[];
  /** What the arguments may be; the last one repeats. Empty where none is taken. */
  readonly values: readonly Values[];
}

export interface DescribedProgram {
  readonly name: string;
  readonly commands: readonly DescribedCommand[];
  /** The command that runs where none is named. */
  readonly standard: DescribedCommand;
}

/** Words that the program itself does not know: the catalogue. */
export interface Catalogue {
  readonly rules: readonly string[];
  readonly formats: readonly string[];
}

export function describeProgram(program: Command, catalogue: Catalogue): DescribedProgram {
  const visible = program.createHelp().visibleCommands(program);
  const shared = program.createHelp().visibleOptions(program);
  const commands = visible.map((command) => describeCommand(command, { program, shared, catalogue }));
  const standard = commands.find(({ name }) => name === 'lint') ?? {
    name: '',
    description: program.description(),
    options: shared.map((option) => describeOption(option, catalogue)),
    values: [],
  };
  return { name: program.name(), commands, standard };
}

interface Surroundings {
  readonly program: Command;
  /** Options that every command takes. */
  readonly shared: readonly Option[];
  readonly catalogue: Catalogue;
}

function describeCommand(command: Command, { program, shared, catalogue }: Surroundings): DescribedCommand {
  const own = command.createHelp().visibleOptions(command);
  const all = [...own, ...shared.filter((option) => !own.some((other) => other.long === option.long))];
  const names = program
    .createHelp()
    .visibleCommands(program)
    .map((each) => each.name());
  const values = command.registeredArguments.map((argument) =>
    command.name() === 'help' ? words(names) : valuesOf(argument.name(), argument, catalogue),
  );
  const options = all.map((option) => describeOption(option, catalogue));
  return { name: command.name(), description: command.description(), options, values };
}

function describeOption(option: Option, catalogue: Catalogue): DescribedOption {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined && flag !== null);
  const placeholder = /[<[]([^>\]]+)[>\]]/.exec(option.flags)?.[1];
  const values = placeholder === undefined ? null : valuesOf(placeholder, option, catalogue);
  return { flags, description: option.description, values };
}

/** The placeholder of an option or argument says what it takes. */
function valuesOf(placeholder: string, { argChoices }: Option | Argument, { rules, formats }: Catalogue): Values {
  if (argChoices !== undefined) return words(argChoices);
  if (placeholder === 'format=file') return { kind: 'output', words: formats };
  if (/\brule\b/.test(placeholder)) return words(rules);
  if (/\bfolder\b/.test(placeholder)) return { kind: 'folder' };
  if (/\b(?:file|path|paths)\b/.test(placeholder)) return { kind: 'file' };
  return { kind: 'any' };
}

function words(list: readonly string[]): Values {
  return { kind: 'words', words: list };
}

/** A description on one line without what a shell could take for its own. */
export function plainDescription(text: string): string {
  return text
    .replace(/["'`$\\[\]:]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
