/** What a run tells about itself: its configuration, its files, its time. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, runIn } from './terminal.js';

const noOutcome = 'As a tenant, I want to report a leak at night.\n';

describe('--print-config', () => {
  const config = 'extends: core\noverrides:\n  - files: ideas/**\n    rules:\n      missing-outcome: info\n';

  it('prints what holds for the file, with who decided it', async () => {
    const folder = createFolder({ '.customer-first.yaml': config, 'ideas/a.md': noOutcome });
    const { exitCode, stdout, stderr } = await runIn(folder, ['--print-config', 'ideas/a.md']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^# What holds for ideas\/a\.md\.\n# Read from \.customer-first\.yaml/);
    expect(stdout).toContain('missing-outcome: info # from an override in .customer-first.yaml');
  });

  it('means the same when it is used as the configuration', async () => {
    const folder = createFolder({ '.customer-first.yaml': config, 'ideas/a.md': noOutcome });
    const { stdout } = await runIn(folder, ['--print-config', 'ideas/a.md']);
    const copy = createFolder({ '.customer-first.yaml': stdout, 'ideas/a.md': noOutcome });
    const printed = async (cwd: string) => (await runIn(cwd, ['--format', 'json'])).stdout;
    expect(await printed(copy)).toBe(await printed(folder));
  });

  it('answers for a file that is not there yet, and for a run without configuration', async () => {
    const { exitCode, stdout } = await runIn(createFolder(), ['--print-config', 'new.md']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('There is no configuration file');
    expect(stdout).toContain('missing-outcome: error # from the preset “recommended”');
  });

  it('says when the file is left out, and what is wrong with the configuration', async () => {
    const folder = createFolder({ '.customer-first.yaml': 'ignores: [a.md]\nrules:\n  missing-outcom: off\n' });
    const { exitCode, stderr } = await runIn(folder, ['--print-config', 'a.md']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^\.customer-first\.yaml:3:3: .*missing-outcom/);
    expect(stderr).toContain('a.md: left out, because the configuration ignores it.\n');
  });

  it('uses the configuration that --config names', async () => {
    const folder = createFolder({ 'other.yaml': 'rules:\n  missing-outcome: off\n' });
    const { stdout } = await runIn(folder, ['--print-config', 'a.md', '--config', 'other.yaml']);
    expect(stdout).toContain('missing-outcome: off # from other.yaml');
  });

  it('wants a file, not a folder', async () => {
    const folder = createFolder();
    mkdirSync(join(folder, 'docs'));
    expect(await runIn(folder, ['--print-config', 'docs'])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('“docs” is a folder. Name a file in it'),
    });
  });
});

describe('--list-files', () => {
  const files = {
    'a.md': noOutcome,
    'docs/b.md': '',
    'docs/c.txt': '',
    'old/d.md': '',
    '.customer-first.yaml': 'ignores: [old]\n',
  };

  it('prints what would be read, and reads nothing', async () => {
    expect(await runIn(createFolder(files), ['--list-files'])).toMatchObject({
      exitCode: 0,
      stdout: 'a.md\ndocs/b.md\n',
      stderr: '',
    });
  });

  it('agrees with what a run reads', async () => {
    const folder = createFolder(files);
    for (const argv of [['.'], ['docs'], ['docs/c.txt'], ['**/*.md', '!docs'], ['old/d.md']]) {
      const listed = (await runIn(folder, [...argv, '--list-files'])).stdout.split('\n').filter((line) => line !== '');
      const { stdout } = await runIn(folder, [...argv, '--format', 'json']);
      expect(listed).toEqual(JSON.parse(stdout).files.map((file: { path: string }) => file.path));
    }
  });

  it('says what was left out and what is not there', async () => {
    const { exitCode, stderr } = await runIn(createFolder(files), ['old/d.md', 'e.md', '--list-files']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('e.md: There is no such file or folder.');
    expect(stderr).toContain('old/d.md: left out');
  });

  it('knows the name of a text that comes through the pipe', async () => {
    const argv = ['-', '--stdin-filename', 'docs/new.md', '--list-files'];
    expect(await runIn(createFolder(files), argv, { stdin: noOutcome })).toMatchObject({ stdout: 'docs/new.md\n' });
  });
});

describe('--stats', () => {
  it('tells files, stories, times and rules on standard error, and changes nothing else', async () => {
    const folder = createFolder({ 'a.md': noOutcome, 'b.md': `${noOutcome}\n${noOutcome}`, 'c.md': '# Nothing\n' });
    const plain = await runIn(folder, ['--format', 'json']);
    const { stderr, ...others } = await runIn(folder, ['--format', 'json', '--stats']);
    expect({ ...others, stderr: '' }).toEqual(plain);
    const lines = stderr.split('\n').map((line) => line.replace(/[\d.]+ ms/, 'N ms').trim());
    expect(lines[0]).toBe('3 files with 3 stories in N ms');
    expect(lines.slice(lines.indexOf('Time') + 1).slice(0, 4)).toEqual([
      'N ms  finding files',
      'N ms  reading stories',
      'N ms  checking',
      'N ms  reporting',
    ]);
    const slowest = lines.slice(lines.indexOf('Slowest files') + 1).slice(0, 3);
    expect(slowest.sort()).toEqual(['N ms  a.md', 'N ms  b.md', 'N ms  c.md']);
    expect(lines.slice(lines.indexOf('Findings by rule') + 1)[0]).toBe('3  missing-outcome');
  });
});
