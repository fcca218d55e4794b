/** What makes a run faster changes neither what is accepted nor what counts as changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, runIn } from '../cli/terminal.js';
import { runProgram } from '../support/program.js';
import { createRepository, gitEnvironment, type Repository } from './repository.js';

const json = ['--format', 'json'];
const leak = 'As a tenant, I want to report a leak at night.\n';
const noise = leak.replace('leak', 'noise');
const user = 'As a user, I want to book the laundry room so that I need not wait.\n';
const wrapped = 'As a tenant,\nI want to see the bill';
const outcome = '\nso that I know what I pay';

interface Printed {
  readonly exitCode: number | null;
  readonly stdout: string;
}

type Run = (cwd: string, argv: readonly string[]) => Promise<Printed>;

/** Threads are a matter of the program, the rest is not. */
const inProgram: Run = (cwd, argv) => runProgram(argv, cwd);
const here: Run = (cwd, argv) => runIn(cwd, argv, { env: gitEnvironment });

/** By name: runs a command line in a folder so that it prints one JSON report, and the same without what makes it faster. */
const ways: Readonly<Record<string, { readonly fast: Run; readonly plain: Run }>> = {
  'from the cache': {
    plain: here,
    fast: async (cwd, argv) => {
      await here(cwd, [...argv, '--cache']);
      return here(cwd, [...argv, '--cache']);
    },
  },
  'in threads': { plain: inProgram, fast: (cwd, argv) => inProgram(cwd, [...argv, '--concurrency', '2']) },
  'in parts': {
    plain: here,
    fast: async (cwd, argv) => {
      const elsewhere = createFolder();
      for (const i of [1, 2, 3]) {
        const { stdout } = await here(cwd, [...argv, '--shard', `${i}/3`]);
        writeFileSync(join(elsewhere, `${i}.json`), stdout);
      }
      return here(elsewhere, ['merge', '1.json', '2.json', '3.json']);
    },
  },
};

/** Nobody has described personas, so one finding is about all files together. */
function createTeam(): Repository {
  const team = createRepository({
    'a.md': leak,
    'b.md': `${user}\n${noise}`,
    'c.md': `${wrapped}${outcome}.\n`,
    'd.md': `<!-- customer-first-disable-next-line -- agreed -->\n\n${leak}`,
  });
  team.git('switch', '--quiet', '--create', 'branch');
  return team;
}

describe.each(Object.entries(ways))('%s', (_name, { fast, plain }) => {
  const run = (team: Repository, argv: readonly string[] = []) => fast(team.folder, [...json, ...argv]);

  async function readWhole(team: Repository, argv: readonly string[]) {
    const whole = await plain(team.folder, [...json, ...argv]);
    return { whole, summary: JSON.parse(whole.stdout).summary, findings: await team.findings(...argv) };
  }

  it('what the baseline accepts stays accepted, and only what is new is reported', async () => {
    const team = createTeam();
    expect(await team.run(['baseline', 'create'])).toMatchObject({ exitCode: 0 });
    team.write({ 'a.md': `Words.\n\n${leak}\n${noise}`, 'e.md': user });
    const { whole, summary, findings } = await readWhole(team, []);
    expect(findings).toEqual(['a.md:5 missing-outcome', 'e.md:1 generic-persona']);
    expect(summary).toMatchObject({ errors: 1, warnings: 1, infos: 0, suppressed: 1, baselined: 4 });
    const { stdout, exitCode } = await run(team);
    expect(stdout).toBe(whole.stdout);
    expect(exitCode).toBe(1);
  });

  it('what has changed is reported, also a story that has lost its outcome', async () => {
    const team = createTeam();
    team.commit('Edit', { 'b.md': `${user}\nWords.\n\n${noise}`, 'c.md': `${wrapped}\n`, 'e.md': leak });
    const { whole, findings } = await readWhole(team, ['--since', 'main']);
    expect(findings).toEqual(['c.md:2 missing-outcome', 'e.md:1 missing-outcome']);
    expect((await run(team, ['--since', 'main'])).stdout).toBe(whole.stdout);
  });
});

describe('a part', () => {
  it('speaks of accepted findings that are gone only where it has read the file', async () => {
    const team = createTeam();
    await team.run(['baseline', 'create']);
    team.write({ 'b.md': user });
    const told = await Promise.all(
      [1, 2, 3].map(async (i) => (await team.run(['--shard', `${i}/3`, ...json])).stderr.replace(/ Take .*/, '')),
    );
    expect(told).toEqual(['', '.customer-first-baseline.jsonl: 1 accepted finding is no longer found.\n', '']);
  });
});
