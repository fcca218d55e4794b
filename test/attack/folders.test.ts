/** Folders that change, hang and refuse while the program reads them, and signals at any moment: it ends in order, or as it was told to. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { createFolder } from '../cli/terminal.js';
import { makeBacklog } from '../support/backlog.js';
import { type Ended, runProgram, startProgram } from '../support/program.js';
import { isLong, runs, seedFrom } from '../support/runs.js';

const RUN = { seed: seedFrom(20_261_203), numRuns: runs(2, 60) };
const TIMEOUT = 600_000;
const onLinux = it.runIf(process.platform === 'linux');
const ARGS = ['--format', 'json', '--cache'];

function expectOrder({ exitCode, signal, stdout, stderr }: Ended): void {
  expect({ signal, isOrdinary: exitCode === 0 || exitCode === 1 || exitCode === 2 }, stderr).toEqual({
    signal: null,
    isOrdinary: true,
  });
  if (exitCode !== 2) JSON.parse(stdout);
  expect(stderr).not.toMatch(/\n\s+at |Error:/);
}

it('files that vanish and are replaced meanwhile', { timeout: TIMEOUT }, async () => {
  const act = fc.constantFrom('remove', 'replace', 'folder', 'grow', 'move');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(), act), { minLength: 5, maxLength: 30 }), async (acts) => {
      const cwd = createFolder(makeBacklog({ files: 20, notes: 3000 }));
      const running = startProgram(ARGS, cwd);
      const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
      for (const [number, what] of acts) {
        disturb(join(cwd, files[number % files.length] ?? ''), what);
        await new Promise((resolve) => setImmediate(resolve));
      }
      expectOrder(await running.ended);
      expectOrder(await runProgram(ARGS, cwd));
    }),
    { ...RUN, endOnFailure: true },
  );
});

function disturb(path: string, what: string): void {
  if (what === 'move') return void tryTo(() => renameSync(path, `${path}.old`));
  if (what === 'grow') return void tryTo(() => writeFileSync(path, 'As a tenant, I want heat.\n', { flag: 'a' }));
  tryTo(() => rmSync(path, { recursive: true, force: true }));
  if (what === 'replace') tryTo(() => writeFileSync(path, '# Other\n\nAs a user, I want a database.\n'));
  if (what === 'folder') tryTo(() => mkdirSync(path));
}

/** What another act has taken away already cannot be disturbed. */
function tryTo(act: () => void): void {
  try {
    act();
  } catch {
    // It is gone.
  }
}

onLinux('signals at any moment', { timeout: TIMEOUT }, async () => {
  const cwd = createFolder(makeBacklog({ files: 30, notes: 2000 }));
  const signal = fc.constantFrom<NodeJS.Signals>('SIGINT', 'SIGTERM', 'SIGKILL', 'SIGHUP', 'SIGPIPE');
  await fc.assert(
    fc.asyncProperty(signal, fc.nat({ max: 400 }), async (name, after) => {
      const { child, ended } = startProgram(ARGS, cwd);
      const timer = setTimeout(() => child.kill(name), after);
      const { exitCode, signal: by, stderr } = await ended;
      clearTimeout(timer);
      expect(exitCode === null ? by : exitCode, stderr).toSatisfy(
        (end: unknown) => end === name || [0, 1, 2, 130, 143].includes(end as number),
      );
      expect(stderr).not.toMatch(/\n\s+at |Error:/);
    }),
    { ...RUN, endOnFailure: true },
  );
  const { stdout } = await runProgram(['--format', 'json'], cwd);
  expect((await runProgram(ARGS, cwd)).stdout).toBe(stdout);
});

it('two runs at once, which share a cache, say the same', { timeout: TIMEOUT }, async () => {
  const cwd = createFolder(makeBacklog({ files: 12 }));
  const both = await Promise.all([ARGS, ARGS].map((argv) => runProgram(argv, cwd)));
  for (const one of both) expectOrder(one);
  expect(both[0]?.stdout).toBe(both[1]?.stdout);
});

onLinux(
  'pipes, folders as deep as they go, few open files and a cache nobody may write',
  { timeout: TIMEOUT },
  async () => {
    const cwd = createFolder({ 'stories.md': 'As a tenant, I want heat.\n' });
    execFileSync('mkfifo', [
      join(cwd, 'pipe.md'),
      join(cwd, 'personas.md'),
      join(cwd, '.customer-first-baseline.jsonl'),
    ]);
    makeDeep(cwd, isLong ? 900 : 300);
    for (let i = 0; i < 60; i++) writeFileSync(join(cwd, `more-${i}.md`), 'As a tenant, I want light.\n');
    writeFileSync(join(cwd, '.customer-first-cache'), 'where the cache would be');
    expectOrder(await runProgram(ARGS, cwd));
    const program = join(inject('built'), 'cli.cjs');
    const argv = ['-c', 'ulimit -n 40; exec "$0" "$@"', process.execPath, program, '--format', 'json'];
    const { status, stdout, stderr } = spawnSync('sh', argv, { cwd, encoding: 'utf8' });
    expectOrder({ exitCode: status, signal: null, stdout, stderr });
  },
);

/** Every folder is entered, as its path would be longer than a system call takes. */
function makeDeep(cwd: string, depth: number): void {
  execFileSync(
    'sh',
    [
      '-c',
      `i=0; while [ $i -lt ${depth} ]; do mkdir d && cd d || exit 0; i=$((i+1)); done; echo "As a tenant, I want tea." > deep.md`,
    ],
    { cwd },
  );
}
