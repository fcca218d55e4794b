/** Draws completion for fish: one line for each word that may stand somewhere. */
import {
  type DescribedCommand,
  type DescribedOption,
  type DescribedProgram,
  plainDescription,
  type Values,
} from './describe.js';

export function drawFish({ name, commands, standard }: DescribedProgram): string {
  const names = commands.map((command) => command.name).join(' ');
  const none = `not __fish_seen_subcommand_from ${names}`;
  const complete = `complete -c ${name}`;
  const listed = commands.map(
    (command) => `${complete} -n '${none}' -a ${command.name} -d '${plainDescription(command.description)}'`,
  );
  const bodies = commands.flatMap((command) =>
    drawCommand(command, `${complete} -n '__fish_seen_subcommand_from ${command.name}'`),
  );
  const lines = [...listed, ...drawCommand(standard, `${complete} -n '${none}'`), ...bodies];
  return `# fish completion for ${name}: ${name} completion fish | source\n${complete} -f\n${lines.join('\n')}\n`;
}

function drawCommand({ options, values }: DescribedCommand, start: string): readonly string[] {
  const last = values.at(-1);
  return [
    ...options.map((option) => drawOption(option, start)),
    ...(last === undefined ? [] : drawArgument(last, start)),
  ];
}

function drawOption({ flags, description, values }: DescribedOption, start: string): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const taking = values === null ? [] : [drawValues(values)];
  return [start, ...names, `-d '${plainDescription(description)}'`, ...taking].join(' ');
}

function drawArgument(values: Values, start: string): readonly string[] {
  if (values.kind === 'file') return [`${start} -F`];
  if (values.kind === 'folder') return [`${start} -a '(__fish_complete_directories)'`];
  return values.kind === 'words' ? [`${start} -a '${values.words.join(' ')}'`] : [];
}

/** `-x` takes only what is offered, `-r` a value, `-F` files. */
function drawValues(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `-x -a '${values.words.join(' ')}'`;
    case 'output':
      return `-r -F -a '${values.words.map((word) => `${word}=`).join(' ')}'`;
    case 'file':
      return '-r -F';
    case 'folder':
      return "-x -a '(__fish_complete_directories)'";
    case 'any':
      return '-x';
  }
}
