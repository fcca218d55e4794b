/** Settings of a repository that make git start a program; each program here leaves a mark behind. */
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolder } from '../cli/terminal.js';
import type { Repository } from './repository.js';

export interface Trap {
  /** A program that leaves the mark, and does nothing else. */
  readonly program: string;
  readonly isSprung: () => boolean;
  readonly reset: () => void;
}

export function createTrap(): Trap {
  const folder = createFolder();
  const mark = join(folder, 'mark');
  const program = join(folder, 'program');
  writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\n`);
  chmodSync(program, 0o755);
  return { program, isSprung: () => existsSync(mark), reset: () => rmSync(mark, { force: true }) };
}

/** What to write into .git/config, by what it is called; `*` stands for the program, attributes name `trap` as driver. */
export const trappedSettings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a file system monitor': { 'core.fsmonitor': '*' },
  'a filter that cleans': { 'filter.trap.clean': '*', 'filter.trap.required': 'true' },
  'a filter with an odd name': { 'filter.trap=x.y.clean': '*' },
  'a filter that smudges': { 'filter.trap.smudge': '*', 'filter.trap.clean': 'cat' },
  'a filter process': { 'filter.trap.process': '*', 'filter.trap.required': 'true' },
  'a conversion to text': { 'diff.trap.textconv': '*' },
  'another diff program': { 'diff.external': '*' },
  'another diff program for some files': { 'diff.trap.command': '*' },
  'a merge driver': { 'merge.trap.driver': '*' },
  'a folder of hooks': { 'core.hooksPath': '.git/traps' },
  'a pager': { 'core.pager': '*', 'pager.diff': '*', 'pager.diff-index': '*', 'pager.ls-files': '*' },
  'an alias': { 'alias.rev-parse': '!*', 'alias.ls-files': '!*', 'alias.diff-index': '!*', 'alias.cat-file': '!*' },
  'an editor': { 'core.editor': '*', 'sequence.editor': '*' },
  'a signature check': { 'gpg.program': '*', 'gpg.ssh.program': '*', 'log.showSignature': 'true' },
  'a question for a password': { 'core.askPass': '*', 'credential.helper': '!*' },
  'references of others': { 'core.alternateRefsCommand': '*' },
  'a program for packs': { 'uploadpack.packObjectsHook': '*', 'remote.origin.uploadpack': '*' },
  'a trailer': { 'trailer.sign.command': '*', 'trailer.sign.cmd': '*' },
  'a daemon of git': { 'core.fsmonitor': 'true', 'core.untrackedCache': 'true' },
};

/** Sets the trap in a repository, and in all that its attributes can name. */
export function setTrap(
  { git, folder }: Repository,
  { program }: Trap,
  settings: Readonly<Record<string, string>>,
): void {
  const hooks = join(folder, git('rev-parse', '--git-path', 'traps').trim());
  mkdirSync(hooks, { recursive: true });
  for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'pre-auto-gc']) {
    writeFileSync(join(hooks, hook), `#!/bin/sh\n'${program}' </dev/null\n`, { mode: 0o755 });
  }
  const attributes = git('rev-parse', '--git-path', 'info/attributes').trim();
  mkdirSync(join(folder, attributes, '..'), { recursive: true });
  writeFileSync(join(folder, attributes), '*.md filter=trap diff=trap merge=trap\nb.md filter=trap=x.y\n');
  for (const [key, value] of Object.entries(settings)) git('config', key, value.replaceAll('*', program));
}
