/** Many runs of --fix, each stopped without warning while it writes: every file is the old one or the new one. */
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { killAtChange } from '../support/kill-at-change.js';
import { runs } from '../support/runs.js';
import { createFolder } from './terminal.js';

const KILLS = runs(6, 100);
/** Enough attempts for runs that are over before they are stopped. */
const MOST_ATTEMPTS = 4 * KILLS;
const AT_ONCE = 3;
const FILES = 16;
/** Creating, writing, giving the mode and renaming: about as many changes of the folder as one file takes. */
const CHANGES_A_FILE = 5;

const program = join(inject('built'), 'cli.cjs');
const comment = '<!-- customer-first-disable-next-line missing-outcome -- old -->\n';
/** Enough to write that a half-written file would be seen; in a part without stories, which is quickly read. */
const notes = '# Notes\n\n' + 'The heating is old and loud.\n'.repeat(300);
const textWith = (line: string): string =>
  `# Leaks\n\n${line}As a tenant, I want to report a leak so that my floor stays dry.\n\n${notes}`;
const before = textWith(comment);
const after = textWith('');
const names = Array.from({ length: FILES }, (_, i) => `story-${String(i).padStart(2, '0')}.md`);

/** Starts --fix in the folder and stops it at the given change of the folder; whether it was stopped. */
function fixAndKill(folder: string, moment: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, '--fix', '--quiet'], { cwd: folder, stdio: 'ignore' });
  killAtChange(child, folder, moment);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) => resolve(signal === 'SIGKILL'));
  });
}

interface Remains {
  readonly old: number;
  readonly mended: number;
  /** Files that are neither. */
  readonly damaged: readonly string[];
  /** Files that were not there before. */
  readonly strange: readonly string[];
}

function inspect(folder: string): Remains {
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'));
  return {
    old: texts.filter((text) => text === before).length,
    mended: texts.filter((text) => text === after).length,
    damaged: names.filter((_, i) => texts[i] !== before && texts[i] !== after),
    strange: readdirSync(folder).filter((name) => !names.includes(name)),
  };
}

/** The same moments in every run of this test. */
function createMoments(): () => number {
  let seed = 20_260_511;
  return () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return 1 + ((seed >>> 8) % (FILES * CHANGES_A_FILE));
  };
}

it('leaves no file damaged, and nothing that is taken for a story', { timeout: 300_000 }, async () => {
  const nextMoment = createMoments();
  const remains: Remains[] = [];
  let attempts = 0;
  const work = async (): Promise<void> => {
    const folder = createFolder();
    while (remains.length < KILLS && attempts++ < MOST_ATTEMPTS) {
      for (const name of names) writeFileSync(join(folder, name), before);
      const isKilled = await fixAndKill(folder, nextMoment());
      const found = inspect(folder);
      expect(found.damaged).toEqual([]);
      expect(found.strange.filter((name) => !/^\.customer-first-[0-9a-f]+\.tmp$/.test(name))).toEqual([]);
      if (isKilled) remains.push(found);
      for (const name of found.strange) rmSync(join(folder, name));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(remains.length).toBeGreaterThanOrEqual(KILLS);
  // Some were stopped half-way, or this has shown nothing.
  expect(remains.filter(({ old, mended }) => old > 0 && mended > 0).length).toBeGreaterThan(0);
});

it('goes on where a stopped run left off, past what that run left behind', async () => {
  const folder = createFolder(Object.fromEntries(names.map((name) => [name, before])));
  await fixAndKill(folder, CHANGES_A_FILE * 3);
  writeFileSync(join(folder, '.customer-first-0123456789ab.tmp'), before);
  const run = (...argv: string[]) =>
    execFileSync(process.execPath, [program, ...argv], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  expect(run('--list-files').trimEnd().split('\n')).toEqual(names);
  run('--fix', '--quiet');
  expect(inspect(folder)).toMatchObject({ old: 0, mended: FILES, damaged: [] });
});
