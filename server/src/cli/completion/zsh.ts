/** Draws completion for zsh, in the words of its `_arguments`. */
import {
  type DescribedCommand,
  type DescribedOption,
  type DescribedProgram,
  plainDescription,
  type Values,
} from './describe.js';

export function drawZsh(program: DescribedProgram): string {
  const { name, commands, standard } = program;
  const fn = `_${name.replace(/\W/g, '_')}`;
  const listed = commands.map((command) => `    '${command.name}:${plainDescription(command.description)}'`);
  return `#compdef ${name}
# zsh completion for ${name}: source <(${name} completion zsh)
${fn}() {
  local -a commands
  commands=(
${listed.join('\n')}
  )
  local command=\${words[(r)(${commands.map((each) => each.name).join('|')})]}
  case "$command" in
${commands.map((command) => drawCommand(command, command.name)).join('\n')}
    *)
      (( CURRENT == 2 )) && _describe -t commands 'command' commands
${indent(drawArguments(standard))}
      ;;
  esac
}
if [ "$funcstack[1]" = "${fn}" ]; then ${fn} "$@"; else compdef ${fn} ${name}; fi
`;
}

function drawCommand(command: DescribedCommand, pattern: string): string {
  return `    ${pattern})\n${indent(drawArguments(command, pattern))}\n      ;;`;
}

function drawArguments({ options, values }: DescribedCommand, name?: string): string {
  const specs = options.flatMap(drawOption);
  const first = name === undefined ? [] : [`'1:command:(${name})'`];
  const others = values.map((each, at) => `'${at === values.length - 1 ? '*' : at + 2}:${drawValues(each)}'`);
  return `_arguments -S \\\n${[...specs, ...first, ...others].map((spec) => `  ${spec}`).join(' \\\n')}`;
}

function drawOption({ flags, description, values }: DescribedOption): readonly string[] {
  const taking = values === null ? '' : `:${drawValues(values)}`;
  const sign = (flag: string): string => (values !== null && flag.startsWith('--') ? '=' : '');
  return flags.map((flag) => `'*${flag}${sign(flag)}[${plainDescription(description)}]${taking}'`);
}

/** A message and an action. */
function drawValues(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `value:(${values.words.join(' ')})`;
    case 'output':
      return `format and file:{ if compset -P "*="; then _files; else compadd -S = ${values.words.join(' ')}; fi }`;
    case 'file':
      return 'file:_files';
    case 'folder':
      return 'folder:_files -/';
    case 'any':
      return 'value: ';
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, '      ');
}
