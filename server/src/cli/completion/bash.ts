/** Draws completion for bash: a function that looks at the words so far. */
import type { DescribedCommand, DescribedProgram, Values } from './describe.js';

export function drawBash(program: DescribedProgram): string {
  const name = program.name;
  const fn = `_${name.replace(/\W/g, '_')}`;
  const commands = program.commands.map((command) => command.name).join(' ');
  return `# bash completion for ${name}: source <(${name} completion bash)
${fn}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" at=$((COMP_CWORD - 1)) command="" isValue="" previous word
  COMPREPLY=()
  # bash cuts words at “=”, as in --format=json and sarif=file.
  if [[ "$current" == "=" ]]; then current="" isValue=1
  elif [[ "\${COMP_WORDS[at]}" == "=" ]]; then isValue=1; ((at--)); fi
  previous="\${COMP_WORDS[at]}"
  if [[ -n "$isValue" && "\${COMP_WORDS[at - 1]}" == "--output" ]]; then ${fn}_files -f; return; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case " ${commands} " in *" $word "*) command="$word"; break ;; esac
  done
  case "$command" in
${program.commands.map((command) => drawCommand(command, command.name)).join('\n')}
${drawCommand(program.standard, '*', commands)}
  esac
}
${fn}_words() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}
${fn}_files() {
  local IFS=$'\\n'
  compopt -o filenames 2> /dev/null
  COMPREPLY=($(compgen "$1" -- "$current"))
}
${fn}_output() {
  compopt -o nospace 2> /dev/null
  ${fn}_words "$1"
}
complete -F ${fn} ${name}
`.replaceAll('FUNCTION', fn);
}

function drawCommand({ options, values }: DescribedCommand, pattern: string, commands = ''): string {
  const flags = options.flatMap((option) => option.flags).join(' ');
  const taking = options.flatMap((option) => {
    if (option.values === null) return [];
    return [`        ${option.flags.join(' | ')}) ${drawValues(option.values)}; return ;;`];
  });
  const last = values.at(-1);
  return `    ${pattern})
      case "$previous" in
${taking.join('\n')}
        *) ;;
      esac
      if [[ "$current" == -* ]]; then FUNCTION_words "${flags}"; return; fi
      ${last === undefined ? ':' : drawValues(last)}
      ${commands === '' ? ':' : `COMPREPLY+=($(compgen -W "${commands}" -- "$current"))`}
      ;;`;
}

function drawValues(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `FUNCTION_words "${values.words.join(' ')}"`;
    case 'output':
      return `FUNCTION_output "${values.words.map((word) => `${word}=`).join(' ')}"`;
    case 'file':
      return 'FUNCTION_files -f';
    case 'folder':
      return 'FUNCTION_files -d';
    case 'any':
      return ':';
  }
}
