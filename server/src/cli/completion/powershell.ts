/** Draws completion for PowerShell: a block that looks at the words so far. */
import type { DescribedCommand, DescribedProgram, Values } from './describe.js';

export function drawPowershell({ name, commands, standard }: DescribedProgram): string {
  const tables = commands.map((command) => `    ${quote(command.name)} = ${drawCommand(command)}`);
  return `# PowerShell completion for ${name}: ${name} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ${quote(name)} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @{
${tables.join('\n')}
  }
  $standard = ${drawCommand(standard)}
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  $isNew = $wordToComplete -eq ''
  $previous = if ($isNew) { $words[-1] } else { $words[-2] }
  $named = $words | Select-Object -Skip 1 | Where-Object { $commands.ContainsKey($_) -and ($isNew -or $_ -ne $wordToComplete) } | Select-Object -First 1
  $command = if ($named) { $commands[$named] } else { $standard }
  $offered = if ($command.Values.ContainsKey($previous)) { $command.Values[$previous] }
    elseif ($wordToComplete.StartsWith('-')) { $command.Options }
    elseif ($named) { $command.Arguments }
    else { @($commands.Keys | Sort-Object) }
  # Where nothing is offered, PowerShell completes files by itself.
  $offered | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function drawCommand({ options, values }: DescribedCommand): string {
  const flags = options.flatMap((option) => option.flags);
  const taking = options.flatMap((option) => {
    const { values: own } = option;
    return own === null ? [] : option.flags.map((flag) => `${quote(flag)} = ${drawList(wordsOf(own))}`);
  });
  const last = values.at(-1);
  const offered = last === undefined ? [] : wordsOf(last);
  return `@{ Options = ${drawList(flags)}; Arguments = ${drawList(offered)}; Values = @{ ${taking.join('; ')} } }`;
}

function wordsOf(values: Values): readonly string[] {
  if (values.kind === 'words') return values.words;
  return values.kind === 'output' ? values.words.map((word) => `${word}=`) : [];
}

function drawList(words: readonly string[]): string {
  return `@(${words.map(quote).join(', ')})`;
}

function quote(word: string): string {
  return `'${word.replace(/'/g, "''")}'`;
}
