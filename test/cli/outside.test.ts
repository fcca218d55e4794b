/** The bundled program where something around it is broken: one sentence, exit code 2, and never a stack. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { createFolder } from './terminal.js';

const story = 'As a nurse, I want to see the ward plan.\n\n';

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a line of shell, in which `$cf` is the program. */
function sh(line: string, cwd: string): Ended {
  const { GITHUB_ACTIONS: _ci, FORCE_COLOR: _color, ...env } = process.env;
  const cf = `${process.execPath} ${join(inject('built'), 'cli.cjs')}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd, env: { ...env, cf }, encoding: 'utf8' });
  return { exitCode: status, stdout, stderr };
}

const full = 'customer-first: The output could not be written (There is no space left on the disk).\n';
const gone = 'customer-first: The folder that this was started in is no longer there. Go to another one first.\n';
const noPipe = '--output sarif=pipe: Nobody reads from this pipe or socket.\n';

it.each([
  ['a full disk', '$cf > /dev/full', full],
  ['a full disk, for help', '$cf --help > /dev/full', full],
  [
    'a full disk, for a file',
    '$cf --output json=/dev/full',
    '--output json=/dev/full: There is no space left on the disk.\n',
  ],
  ['a folder that is gone', 'mkdir gone && cd gone && rmdir ../gone && $cf', gone],
  ['a folder as standard input', '$cf - < .', 'customer-first: Standard input could not be read (it is a folder).\n'],
  ['a pipe that nobody reads', 'mkfifo pipe && $cf --output sarif=pipe', noPipe],
])('%s', (_what, line, said) => {
  const { exitCode, stderr } = sh(line, createFolder({ 'a.md': story }));
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: said });
});

it('a pipe that somebody reads gets the report', () => {
  const folder = createFolder({ 'a.md': story });
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const { exitCode, stdout } = sh(
    'cat pipe & $cf --output json=pipe --quiet > /dev/null; code=$?; wait; exit $code',
    folder,
  );
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 1 } });
});

it('a reader that has seen enough is no trouble', () => {
  const folder = createFolder({ 'a.md': story.repeat(2000) });
  expect(sh('$cf | head -1; exit ${PIPESTATUS[0]}', folder)).toMatchObject({
    exitCode: 1,
    stdout: 'a.md\n',
    stderr: '',
  });
});

it('a folder and a file that nobody may open', () => {
  const folder = createFolder({ 'a.md': story, 'b.md': story, 'closed/c.md': story });
  // An administrator may open everything, so this is somebody else.
  const who = process.getuid?.() === 0 ? 'setpriv --reuid=65534 --regid=65534 --clear-groups ' : '';
  sh(`cp -r ${inject('built')} program && chmod -R a+rX .`, folder);
  const line = `cf='${process.execPath} program/cli.cjs'; chmod 755 . && chmod 0 b.md closed && ${who}$cf . closed/c.md 'closed/*.md' > /dev/null`;
  const { exitCode, stderr } = sh(line, folder);
  sh('chmod 700 closed', folder);
  expect(exitCode).toBe(2);
  expect(stderr.trim().split('\n').sort()).toEqual([
    'b.md: You are not allowed to read this file.',
    'closed/c.md: You are not allowed to read this file.',
    'closed: This folder cannot be opened.',
  ]);
});
