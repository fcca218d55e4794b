/** Files that are none, or that nobody can read: each is told by its name, and nothing ever waits for one. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, readText, runIn } from './terminal.js';

const story = 'As a nurse, I want to see the ward plan so that I know where to go.\n';

/** What may stand where a file should be, with what is said of it. */
const oddities: Readonly<Record<string, readonly [make: (path: string) => void, said: string]>> = {
  'a pipe': [(path) => void execFileSync('mkfifo', [path]), 'This is neither a file nor a folder'],
  'a folder': [(path) => mkdirSync(path), 'This is a folder, not a file.'],
  'a link to nothing': [(path) => symlinkSync('nowhere', path), 'This link leads to nothing.'],
  'a link to itself': [(path) => symlinkSync(path, path), 'This link leads back to itself.'],
  'a link to a device': [(path) => symlinkSync('/dev/zero', path), 'This is neither a file nor a folder'],
  'a very large file': [
    (path) => {
      writeFileSync(path, '');
      truncateSync(path, 51 * 1024 * 1024);
    },
    'This file is larger than 50 MB, so it was not read.',
  ],
  'UTF-32': [
    (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])),
    'This file is saved as UTF-32, so it was not read. Save it as UTF-8.',
  ],
  'UTF-32 without a mark': [
    (path) => writeFileSync(path, Buffer.from([0, 0, 0, 0x41, 0, 0, 0, 0x42])),
    'This file is saved as UTF-32, so it was not read. Save it as UTF-8.',
  ],
  'UTF-16 without a mark': [
    (path) => writeFileSync(path, Buffer.from('# Personas\n', 'utf16le')),
    'This file is saved as UTF-16 without a byte order mark, so it was not read. Save it as UTF-8.',
  ],
};

describe.each(Object.entries(oddities))('%s', (name, [make, said]) => {
  const places = ['personas.md', '.customer-first.yaml', '.customer-first-baseline.jsonl', '.gitignore'];

  it.each([...places, 'personas/nurse.md'])('in the place of %s', async (place) => {
    const folder = createFolder({ 'a.md': story, '.git/HEAD': '' });
    mkdirSync(join(folder, place, '..'), { recursive: true });
    make(join(folder, place));
    // A folder of that name is one more folder to walk through.
    const isFine = name === 'a folder' && place.startsWith('personas/');
    const { exitCode, stdout, stderr } = await runIn(folder, []);
    expect({ exitCode, hasRead: stdout.includes('1 story read') }).toEqual({ exitCode: isFine ? 0 : 2, hasRead: true });
    expect(stderr).toContain(isFine ? '' : `${place}: ${said}`);
    expect(stderr.split('\n').filter((line) => line.includes(said)).length).toBeLessThanOrEqual(1);
  });

  it('named as a story, a configuration, a baseline or personas', async () => {
    const folder = createFolder({ 'a.md': story, 'named.yaml': 'personas: odd.md\n' });
    make(join(folder, 'odd.md'));
    make(join(folder, 'odd.yaml'));
    const commands = [
      ['--config', 'odd.yaml'],
      ['--baseline', 'odd.md'],
      ['--config', 'named.yaml'],
    ];
    for (const argv of name === 'a folder' ? commands.slice(0, 2) : [...commands, ['odd.md']]) {
      const { exitCode, stderr } = await runIn(folder, ['a.md', ...argv]);
      expect({ argv, exitCode }).toEqual({ argv, exitCode: 2 });
      expect(stderr).toContain(`${argv[0] === '--config' && argv[1] === 'odd.yaml' ? 'odd.yaml' : 'odd.md'}: ${said}`);
    }
  });
});

it('is told in a folder, too; of a link, which nobody follows, as a note', async () => {
  const folder = createFolder({ 'a.md': story });
  symlinkSync('nowhere', join(folder, 'link.md'));
  symlinkSync('ada@example.1', join(folder, '.#a.md'));
  expect(await runIn(folder, [])).toMatchObject({ exitCode: 0, stderr: 'link.md: This link leads to nothing.\n' });
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  const { exitCode, stderr } = await runIn(folder, []);
  expect({ exitCode, stderr }).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('pipe.md: This is neither'),
  });
});

it('is told of names that are not UTF-8', async () => {
  const folder = createFolder({ 'a.md': story });
  const inside = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
  writeFileSync(inside('caf\xe9.md'), story);
  mkdirSync(inside('\xfcber'));
  const { exitCode, stderr } = await runIn(folder, []);
  expect(exitCode).toBe(2);
  const why = 'This name is not written in UTF-8, so it cannot be opened. Rename it.';
  expect(stderr.trim().split('\n').sort()).toEqual([`caf\ufffd.md: ${why}`, `\ufffdber: ${why}`]);
});

it('keeps a baseline that cannot be read', async () => {
  const folder = createFolder({
    'a.md': 'As a nurse, I want to see the ward plan.\n',
    '.customer-first-baseline.jsonl': 'a\0b',
  });
  const { exitCode, stderr } = await runIn(folder, ['baseline', 'create']);
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('not plain text') });
  expect(readText(folder, '.customer-first-baseline.jsonl')).toBe('a\0b');
});
