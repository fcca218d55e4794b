/** A folder that was copied brings its own git configuration along. Looking at its stories starts nothing that this names. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRepository as openForReading } from '../../server/src/workspace/git.js';
import { createFolder } from '../cli/terminal.js';
import { createRepository, gitEnvironment, openRepository, type Repository } from './repository.js';
import { createTrap, setTrap, type Trap, trappedSettings } from './traps.js';

const personas = '# Personas\n\n## Tenant\n\n- Needs: a dry flat\n';
const leak = 'As a tenant, I want to report a leak at night.\n';
const noise = leak.replace('leak', 'noise');

/** A branch with one edit of every kind that git could be asked about. */
function branchWithEdits(): Repository {
  const team = createRepository({ 'personas.md': personas, 'a.md': leak, 'b.md': leak, 'c.md': leak, 'gone.md': leak });
  team.git('switch', '--quiet', '--create', 'branch');
  team.commit('Edit', { 'a.md': `${leak}\n${noise}` });
  team.write({ 'added.md': leak });
  team.git('add', 'added.md');
  team.write({ 'b.md': `${leak}\n${noise}`, 'new.md': leak });
  team.remove('gone.md');
  // Same length, other time: git would have to read and clean it to know.
  utimesSync(join(team.folder, 'c.md'), new Date(0), new Date(0));
  return team;
}

async function lookAtEverything(team: Repository): Promise<readonly string[]> {
  await team.run(['--staged']);
  return team.findings('--since', 'main');
}

const found = ['a.md:3', 'added.md:1', 'b.md:3', 'new.md:1'].map((place) => `${place} missing-outcome`);

describe('starts nothing that .git/config names', () => {
  it('whichever setting it is', async () => {
    const [team, trap] = [branchWithEdits(), createTrap()];
    const { 'a daemon of git': daemon = {}, ...others } = trappedSettings;
    for (const settings of [...Object.values(others), daemon]) setTrap(team, trap, settings);
    for (const monitor of ['true', trap.program]) {
      team.git('config', 'core.fsmonitor', monitor);
      trap.reset();
      expect(await lookAtEverything(team)).toEqual(found);
      expect(trap.isSprung()).toBe(false);
    }
  });

  it('by way of another file', async () => {
    const [team, trap] = [branchWithEdits(), createTrap()];
    const elsewhere = join(createFolder({ config: `[core]\n\tfsmonitor = ${trap.program}\n` }), 'config');
    setTrap(team, trap, { 'include.path': elsewhere });
    trap.reset();
    expect(await lookAtEverything(team)).toEqual(found);
    expect(trap.isSprung()).toBe(false);
  });

  it('in a submodule', async () => {
    const [team, trap, inner] = [branchWithEdits(), createTrap(), createRepository({ 'a.md': `Words.\n\n${leak}` })];
    team.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'shared');
    team.git('commit', '--quiet', '-m', 'Submodule');
    team.git('branch', '--force', 'main');
    const copy = openRepository(join(team.folder, 'shared'));
    copy.commit('Edit', { 'a.md': `Words.\n\n${leak}\n${noise}` });
    team.git('add', 'shared');
    copy.write({ 'a.md': `Words.\n\n${leak}\n${noise}\n${leak}` });
    setTrap(copy, trap, Object.assign({}, ...Object.values(trappedSettings)));
    trap.reset();
    expect(await lookAtEverything(team)).toContain('shared/a.md:5 missing-outcome');
    expect(trap.isSprung()).toBe(false);
  });

  it('with traps that do work: git itself steps into them', () => {
    const [team, trap] = [branchWithEdits(), createTrap()];
    const steps: Readonly<Record<string, readonly string[]>> = {
      'a file system monitor': ['ls-files', '--modified'],
      'a filter that cleans': ['diff', '--no-ext-diff', '--', 'c.md'],
      'a filter process': ['diff', '--no-ext-diff', '--', 'c.md'],
      'a conversion to text': ['diff', '--', 'b.md'],
      'another diff program': ['diff', '--', 'b.md'],
      'another diff program for some files': ['diff', '--', 'b.md'],
      'a folder of hooks': ['update-index', '--refresh'],
    };
    for (const [name, argv] of Object.entries(steps)) {
      const settings = trappedSettings[name] ?? {};
      setTrap(team, trap, settings);
      utimesSync(join(team.folder, 'c.md'), new Date(0), new Date(0));
      trap.reset();
      tryGit(team, argv);
      expect([name, trap.isSprung()]).toEqual([name, true]);
      for (const key of Object.keys(settings)) team.git('config', '--unset', key);
    }
  });
});

function tryGit({ git }: Repository, argv: readonly string[]): void {
  try {
    git(...argv);
  } catch {
    return; // What matters is what it has started.
  }
}

describe('fetches nothing', () => {
  /** A clone without the old texts, whose remote is reached through `url`. */
  function partialClone(url: (source: string, trap: Trap) => Readonly<Record<string, string>>, trap: Trap): Repository {
    const source = createRepository({ 'personas.md': personas, 'a.md': leak });
    source.git('config', 'uploadpack.allowFilter', 'true');
    source.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    source.git('switch', '--quiet', '--create', 'branch');
    source.commit('Edit', { 'a.md': `${leak}\n${noise}` });
    const clone = openRepository(createFolder());
    clone.git('clone', '--quiet', '--filter=blob:none', '--branch=branch', `file://${source.folder}`, '.');
    for (const [key, value] of Object.entries(url(source.folder, trap))) clone.git('config', key, value);
    return clone;
  }

  it.each([
    [
      'over ssh',
      (_: string, { program }: Trap) => ({ 'remote.origin.url': 'ssh://nowhere/x', 'core.sshCommand': program }),
    ],
    ['from a folder', (_: string, { program }: Trap) => ({ 'remote.origin.uploadpack': program })],
    [
      'through a proxy',
      (_: string, { program }: Trap) => ({ 'remote.origin.url': 'git://nowhere/x', 'core.gitProxy': program }),
    ],
    [
      'with a program',
      (_: string, { program }: Trap) => ({ 'remote.origin.url': `ext::${program}`, 'protocol.ext.allow': 'always' }),
    ],
    [
      'with a helper',
      (_: string, { program }: Trap) => ({
        'remote.origin.url': `ext::${program}`,
        'remote.origin.vcs': 'ext',
        'protocol.allow': 'always',
      }),
    ],
  ])('%s, and says what is missing', async (_name, url) => {
    const trap = createTrap();
    const clone = partialClone(url, trap);
    const { exitCode, stderr } = await clone.run(['--since', 'origin/main'], {
      env: { GIT_ALLOW_PROTOCOL: undefined },
    });
    expect({ exitCode, isSprung: trap.isSprung() }).toEqual({ exitCode: 2, isSprung: false });
    expect(stderr).toContain(
      '--since: This clone has left out parts of its history, and nothing is fetched from here.',
    );
  });

  it('with a trap that does work: git itself fetches', () => {
    const trap = createTrap();
    const clone = partialClone((_, { program }) => ({ 'remote.origin.uploadpack': program }), trap);
    tryGit(clone, ['cat-file', 'blob', 'origin/main:a.md']);
    expect(trap.isSprung()).toBe(true);
  });
});

describe('waits for nothing', () => {
  it('such as a pipe that a configuration includes', async () => {
    const team = createRepository({ 'a.md': leak });
    const pipe = join(createFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    appendFileSync(join(team.folder, '.git/config'), `[include]\n\tpath = ${pipe}\n`);
    const answer = await openForReading(team.folder, gitEnvironment, 300);
    expect(answer).toEqual({ problem: 'Git could not read this repository (it gave no answer within 1 seconds).' });
  });
});

it('takes git from the PATH, and never from the folder', async () => {
  const [team, trap] = [branchWithEdits(), createTrap()];
  mkdirSync(join(team.folder, 'bin'));
  writeFileSync(join(team.folder, 'bin/git'), `#!/bin/sh\n'${trap.program}'\n`, { mode: 0o755 });
  writeFileSync(join(team.folder, 'git'), `#!/bin/sh\n'${trap.program}'\n`, { mode: 0o755 });
  await team.run(['--since', 'main'], { env: { PATH: `.:bin::${gitEnvironment['PATH'] ?? ''}` } });
  expect(trap.isSprung()).toBe(false);
});
