/** `--watch` shows what holds after every kind of change, and ends when it is told to. Nothing here waits for time to pass. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createRepository } from '../adoption/repository.js';
import { startProgram, type Running } from '../support/program.js';
import { createFolder, runIn, type Files } from './terminal.js';

const running: Running[] = [];
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

const good = 'As a tenant, I want to see who comes, so that I let nobody else in.\n';
const bad = good.replace(/, so that.*/, '.');
const define = (name: string, more = ''): string => `# Personas\n\n## ${name}\n\n${more}\n### Needs\n\n- to get home\n`;

interface Watching {
  readonly cwd: string;
  readonly write: (path: string, text: string) => void;
  /** Waits for what is shown now to end in this summary. */
  readonly shows: (summary: string) => Promise<void>;
  /** Changes something, then waits for a new report with these words that does not have the others. */
  readonly after: (change: () => void, words: string, not?: string) => Promise<void>;
  readonly run: Running;
}

const AGAIN = 'Something has changed; this is what holds now.\n';

async function watch(files: Files, argv: readonly string[] = []): Promise<Watching> {
  return watchIn(createFolder({ ...files, '.git/HEAD': 'ref: refs/heads/main\n' }), argv);
}

async function watchIn(cwd: string, argv: readonly string[]): Promise<Watching> {
  const run = startProgram(['--watch', ...argv], cwd);
  running.push(run);
  const write = (path: string, text: string): void => {
    mkdirSync(join(cwd, path, '..'), { recursive: true });
    writeFileSync(join(cwd, path), text);
  };
  const shows = (summary: string): Promise<void> => run.until(({ stdout }) => stdout.trimEnd().endsWith(summary));
  await run.until(({ stderr }) => stderr.includes('Watching for changes. Ctrl+C ends.'));
  return {
    cwd,
    run,
    write,
    shows,
    after: async (change, words, not = '\0') => {
      const before = run.said();
      change();
      await run.until(({ stdout, stderr }) => {
        const fresh = stdout.slice(before.stdout.length);
        const told = fresh + stderr.slice(before.stderr.length);
        return told.includes(AGAIN) && told.includes(words) && !fresh.slice(fresh.lastIndexOf(words)).includes(not);
      });
    },
  };
}

describe('--watch', () => {
  it('follows personas into the files that name them', async () => {
    const config = 'rules:\n  undefined-persona: [error, { unlisted: error }]\n';
    const { write, after, shows, cwd } = await watch({ 'docs/a.md': good, '.customer-first.yaml': config });
    await shows('show with --min-severity info.');
    await after(() => write('personas.md', define('Nurse')), '“tenant” is not one of your personas');
    await after(() => write('personas.md', define('Nurse', '- aliases: tenant\n')), 'Nothing to report in 2 files');
    await after(() => write('personas.md', define('Tenent')), 'Did you mean “Tenent”?');
    await after(() => rmSync(join(cwd, 'personas.md')), 'Nothing to report in 1 file');
  }, 60_000);

  it('sees new, saved, moved and deleted files and folders', async () => {
    const { write, after, shows, cwd } = await watch({ 'a.md': good });
    await shows('show with --min-severity info.');
    await after(() => write('new/deep/b.md', bad), 'new/deep/b.md');
    await after(() => {
      // How many editors save: beside it, then in its place.
      write('new/deep/b.md~', good);
      renameSync(join(cwd, 'new/deep/b.md~'), join(cwd, 'new/deep/b.md'));
    }, 'Nothing to report in 2 files');
    await after(() => write('new/deep/b.md', bad), '1 error in 1 of 2 files');
    await after(() => renameSync(join(cwd, 'new'), join(cwd, 'moved')), 'moved/deep/b.md');
    await after(() => write('moved/deep/b.md', bad.replace('see', 'know')), 'to know who comes');
    await after(() => rmSync(join(cwd, 'moved'), { recursive: true }), 'Nothing to report in 1 file');
  }, 60_000);

  it('takes a burst of changes as one, and ends up with what is there', async () => {
    const { write, shows, cwd } = await watch({ 'a.md': good });
    for (let i = 0; i < 200; i++) write(`checkout/${i % 10}/${i}.md`, bad);
    for (let i = 0; i < 200; i += 2) rmSync(join(cwd, `checkout/${i % 10}/${i}.md`));
    for (let i = 1; i < 200; i += 4) write(`checkout/${i % 10}/${i}.md`, good);
    await shows('50 errors in 50 of 101 files; 101 stories read; 1 info hidden, show with --min-severity info.');
  }, 60_000);

  it('tells what is wrong with a configuration, and recovers when it is mended', async () => {
    const { write, after } = await watch({ 'a.md': bad, 'sub/b.md': bad });
    await after(
      () => write('.customer-first.yaml', 'ruls: {}\n'),
      '.customer-first.yaml:1:1: “ruls” is not a setting.',
    );
    await after(
      () => write('.customer-first.yaml', 'rules: { missing-outcome: off }\n'),
      'Nothing to report in 2 files',
    );
    await after(() => write('sub/.customer-first.yaml', 'extends: recommended\n'), '1 error in 1 of 2 files');
    await after(() => write('.customer-first.yaml', 'ignores: [sub]\n'), '1 error in 1 file');
  }, 60_000);

  it('says nothing when nothing is different', async () => {
    const { write, after, run } = await watch({ 'a.md': bad });
    const before = run.said();
    write('a.md', bad);
    write('notes.txt', 'not a story');
    write('b.md', '# Not a story\n');
    await after(() => undefined, '1 error in 1 of 2 files');
    const { stderr } = run.said();
    expect(stderr.slice(before.stderr.length)).toBe(`customer-first: ${AGAIN}`);
  }, 60_000);

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 0 on %s',
    async (signal) => {
      const { run } = await watch({ 'a.md': bad });
      run.child.kill(signal);
      expect(await run.ended).toMatchObject({ exitCode: 0, signal: null });
    },
    60_000,
  );

  it('goes with --cache', async () => {
    const { write, after } = await watch({ 'a.md': bad }, ['--cache']);
    await after(() => write('a.md', good), 'Nothing to report in 1 file');
    await after(() => write('a.md', bad), '1 error in 1 file');
  }, 60_000);

  it('goes with --since and with a baseline', async () => {
    const { folder } = createRepository({ 'a.md': bad });
    const { write, after, shows } = await watchIn(folder, ['--since', 'HEAD']);
    await shows('Nothing to report in 1 file; 1 story read.');
    await after(() => write('b.md', bad), '1 error in 1 of 2 files');
    const accepted = await runIn(folder, ['baseline', 'create']);
    expect(accepted.exitCode).toBe(0);
    await shows('Nothing to report in 2 files; 2 stories read; 3 accepted in the baseline.');
    expect(await runIn(folder, ['--watch', '--since', 'nowhere'])).toMatchObject({ exitCode: 2, stdout: '' });
  }, 60_000);

  it.each([
    [['--staged'], '--watch looks at files as you save them, --staged at what you add for the next commit.'],
    [['--output', 'json=report.json'], '--watch shows here what it finds, and writes no files'],
    [['-'], '--watch looks at files; standard input does not change.'],
  ])('says why it does not go with %j', async (argv, reason) => {
    const { exitCode, stdout, stderr } = await runIn(createFolder(), ['--watch', ...argv], { stdin: good });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });

  it('clears the screen of a person, and draws it anew', async () => {
    const cwd = createFolder({ 'a.md': bad, '.git/HEAD': '' });
    const controller = new AbortController();
    const { exitCode, stdout, stderr } = await runIn(cwd, ['--watch', '--no-color'], {
      columns: 80,
      interruption: controller.signal,
      onOutput: ({ stdout: said, stderr: told }) => {
        const screens = said.split('\u001b[2J').length - 1;
        if (screens === 1 && told.includes('Watching')) writeFileSync(join(cwd, 'a.md'), good);
        if (said.includes('Nothing to report in 1 file')) controller.abort();
      },
    });
    const screens = stdout.split('\u001b[2J\u001b[3J\u001b[H');
    expect(screens.map((screen) => /1 error|Nothing to report/.exec(screen)?.[0] ?? '')).toEqual([
      '',
      '1 error',
      'Nothing to report',
    ]);
    expect({ exitCode, stderr: stderr.replace(/\n/g, '|') }).toEqual({
      exitCode: 0,
      stderr: '|Watching for changes. Ctrl+C ends.||Watching for changes. Ctrl+C ends.|',
    });
  }, 60_000);

  it('does not go with --fix or --shard', async () => {
    for (const argv of [['--fix'], ['--fix-rule', 'suppression'], ['--shard', '1/2']]) {
      expect(await runIn(createFolder(), ['--watch', ...argv], { stdin: good })).toMatchObject({
        exitCode: 2,
        stdout: '',
      });
    }
  });
});
