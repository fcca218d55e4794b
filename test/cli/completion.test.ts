/** What shells offer: asked in real shells where they are installed, and compared with the program's own help. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.js';
import { reporterNames } from '../../server/src/reporters/index.js';
import { createFolder, runIn } from './terminal.js';

const hasShell = (name: string): boolean => spawnSync(name, ['-c', 'exit 0']).status === 0;
const hasBash = hasShell('bash');
const hasZsh = hasShell('zsh');
const hasFish = hasShell('fish');

/** Runs a program of a shell with the script at hand as $SCRIPT, and returns what it prints. */
async function runInShell(shell: string, options: readonly string[], { cwd, env }: { cwd: string; env: object }) {
  const all = { ...process.env, ...env, SCRIPT: await scriptFor(shell) };
  return execFileSync(shell, options, { cwd, env: all, encoding: 'utf8' });
}

async function scriptFor(shell: string): Promise<string> {
  const { exitCode, stdout, stderr } = await runIn('.', ['completion', shell]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

/** The words of a help page that are commands or options. */
async function helpOf(...argv: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runIn('.', [...argv, '--help'], { columns: 200 });
  return [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+|[a-z]+)(?= |\|)/gm)].map(([, word = '']) => word);
}

/** What bash offers for the last of the words; “=” is a word of its own there. */
async function completeInBash(cwd: string, ...words: readonly string[]): Promise<readonly string[]> {
  const program = `
    eval "$SCRIPT"
    COMP_WORDS=(customer-first "$@"); COMP_CWORD=$#
    _customer_first
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const printed = await runInShell('bash', ['-c', program, 'bash', ...words], { cwd, env: {} });
  return printed.split('\n').filter((line) => line !== '');
}

describe.skipIf(!hasBash)('in bash', () => {
  const folder = () => createFolder({ 'stories/a b.md': '', 'out.sarif': '', 'personas.md': '' });

  it('offers every command and option that the help names', async () => {
    const commands = (await helpOf()).filter((word) => !word.startsWith('-') && word !== 'customer');
    expect(commands).toContain('explain');
    expect(await completeInBash('.', '')).toEqual(expect.arrayContaining([...commands]));
    for (const command of commands.filter((name) => name !== 'help')) {
      const options = (await helpOf(command)).filter((word) => word.startsWith('--'));
      expect(options).toContain('--help');
      expect(await completeInBash('.', command, '--')).toEqual(expect.arrayContaining([...options]));
    }
  });

  it('offers formats, rules and severities where these stand', async () => {
    expect(await completeInBash('.', '--format', '')).toEqual([...reporterNames]);
    expect(await completeInBash('.', '--format', '=', 'sa')).toEqual(['sarif']);
    expect(await completeInBash('.', 'stories', '--format', '')).toEqual(['text', 'json']);
    expect(await completeInBash('.', '--fail-on', 'w')).toEqual(['warning']);
    expect(await completeInBash('.', 'completion', 'f')).toEqual(['fish']);
    const ids = [...rules.map((rule) => rule.id), 'suppression'];
    expect(await completeInBash('.', 'explain', '')).toEqual(ids);
    expect(await completeInBash('.', '--fix-rule', 'supp')).toEqual(['suppression']);
  });

  it('offers files and folders, also behind the format of an output', async () => {
    const cwd = folder();
    expect(await completeInBash(cwd, 'pers')).toEqual(['personas.md', 'personas']);
    expect(await completeInBash(cwd, 'personas', '--format', '')).toEqual(['text', 'json']);
    expect(await completeInBash(cwd, '--config', 'sto')).toEqual(['stories']);
    expect(await completeInBash(cwd, 'lint', 'stories/')).toEqual(['stories/a b.md']);
    expect(await completeInBash(cwd, 'init', '')).toEqual(['stories']);
    expect(await completeInBash(cwd, '--output', 'sar')).toEqual(['sarif=']);
    expect(await completeInBash(cwd, '--output', 'sarif', '=')).toContain('out.sarif');
    expect(await completeInBash(cwd, '--output', 'sarif', '=', 'ou')).toEqual(['out.sarif']);
  });
});

describe.skipIf(!hasZsh)('in zsh', () => {
  it('is registered without an error', async () => {
    const program = 'autoload -Uz compinit; compinit -u -D; eval "$SCRIPT"; print -r -- "$_comps[customer-first]"';
    const env = { ...process.env, SCRIPT: await scriptFor('zsh') };
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', program], { env, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '_customer_first\n', stderr: '' });
  });
});

describe.skipIf(!hasFish)('in fish', () => {
  it.each([
    ['customer-first expl', 'explain'],
    ['customer-first --format sar', 'sarif'],
    ['customer-first explain technology-as', 'technology-as-goal'],
    ['customer-first --output sari', 'sarif='],
    ['customer-first completion power', 'powershell'],
    ['customer-first stories --stdin-f', '--stdin-filename'],
  ])('“%s” leads to “%s”', async (line, wanted) => {
    const folder = createFolder();
    const program = 'echo $SCRIPT | string split0 | source; complete -C "$LINE"';
    const options = ['--no-config', '-c', program];
    const printed = await runInShell('fish', options, { cwd: folder, env: { LINE: line, HOME: folder } });
    expect(printed.split('\n').map((offer) => offer.split('\t')[0])).toContain(wanted);
  });
});

describe.each(['bash', 'zsh', 'fish', 'powershell'])('the script for %s', (shell) => {
  it('knows every command, long option, rule and format', async () => {
    const script = await scriptFor(shell);
    const lint = (await helpOf('lint')).filter((word) => word.startsWith('--'));
    const wanted = [...(await helpOf()).filter((word) => word !== 'customer'), ...lint, ...reporterNames];
    const known = (word: string) => script.includes(shell === 'fish' ? word.replace(/^--/, '-l ') : word);
    expect([...wanted, ...rules.map((rule) => rule.id)].filter((word) => !known(word))).toEqual([]);
  });

  it('says in its first line how to use it', async () => {
    expect((await scriptFor(shell)).split('\n').slice(0, 2).join('\n')).toContain(`customer-first completion ${shell}`);
  });
});

it('is explained in the help', async () => {
  const { stdout } = await runIn(join('.'), ['completion', '--help'], { columns: 100 });
  expect(stdout).toContain('add to ~/.bashrc:  source <(customer-first completion bash)');
});
