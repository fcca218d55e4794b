/** `customer-first import`: what it writes, what it never overwrites, and how it says what is wrong with an export. */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, readText, runIn } from '../cli/terminal.js';

const HEAD = 'Issue key,Summary,Issue Type,Description\r\n';
const TWO = `${HEAD}A-1,Beds,Story,"As a nurse, I want to see free beds."\r\nA-2,Doors,Bug,They are shut.\r\n`;

async function importTwo() {
  const cwd = createFolder({ 'a.csv': TWO });
  expect(await runIn(cwd, ['import', 'a.csv'])).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: expect.stringContaining('2 issues read. Files: 2 new.'),
  });
  return cwd;
}

describe('importing', () => {
  it('writes a file for each issue, or one for all, and leaves nothing else behind', async () => {
    const cwd = await importTwo();
    expect(readdirSync(join(cwd, 'backlog'))).toEqual(['A-1.md', 'A-2.md']);
    await runIn(cwd, ['import', 'a.csv', '--to', 'deep/all.md']);
    expect(readdirSync(join(cwd, 'deep'))).toEqual(['all.md']);
    expect(readText(cwd, 'deep/all.md').match(/^## /gm)).toHaveLength(2);
  });

  it('a second time updates what has changed, and says what is no longer there', async () => {
    const cwd = await importTwo();
    const before = readText(cwd, 'backlog/A-1.md');
    expect((await runIn(cwd, ['import', 'a.csv'])).stdout).toContain('2 issues read. Files: 2 as before.');
    writeFileSync(join(cwd, 'a.csv'), `${HEAD}A-1,Free beds,Story,\r\nA-3,New,Story,\r\n`);
    const { stdout, exitCode } = await runIn(cwd, ['import', 'a.csv']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2 issues read. Files: 1 new, 1 changed.');
    expect(stdout).toContain('backlog/A-2.md comes from an earlier import and is not in these exports.');
    expect(readText(cwd, 'backlog/A-1.md')).not.toBe(before);
    expect(existsSync(join(cwd, 'backlog/A-2.md'))).toBe(true);
  });

  it('leaves alone what somebody has mended since, unless it is told otherwise', async () => {
    const cwd = await importTwo();
    const mended = readText(cwd, 'backlog/A-1.md').replace('beds.', 'beds so that I can place a patient.');
    writeFileSync(join(cwd, 'backlog/A-1.md'), mended);
    const { stdout, exitCode } = await runIn(cwd, ['import', 'a.csv']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('backlog/A-1.md was changed here since it was imported, so it stays.');
    expect(readText(cwd, 'backlog/A-1.md')).toBe(mended);
    await runIn(cwd, ['import', 'a.csv', '--force']);
    expect(readText(cwd, 'backlog/A-1.md')).not.toContain('place a patient');
  });

  it('takes other line ends for no change', async () => {
    const cwd = await importTwo();
    writeFileSync(join(cwd, 'backlog/A-1.md'), readText(cwd, 'backlog/A-1.md').replaceAll('\n', '\r\n'));
    expect((await runIn(cwd, ['import', 'a.csv'])).stdout).toContain('Files: 2 as before.');
  });

  it.each([[[]], [['--force']]])('never replaces what no import has made: %j', async (more) => {
    const cwd = await importTwo();
    writeFileSync(join(cwd, 'backlog/A-1.md'), '# Mine\n');
    const { stderr, exitCode } = await runIn(cwd, ['import', 'a.csv', ...more]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'backlog/A-1.md is not from an import, so it stays as it is. Choose another place with --to.\n',
    });
    expect(readText(cwd, 'backlog/A-1.md')).toBe('# Mine\n');
  });

  it('is the same whatever the order of the export', async () => {
    const cwd = createFolder({ 'a.csv': TWO, 'b.csv': TWO.split('\r\n').sort().reverse().join('\r\n') });
    const [head = '', one = '', two = ''] = TWO.split('\r\n');
    writeFileSync(join(cwd, 'b.csv'), [head, two, one].join('\n'));
    await runIn(cwd, ['import', 'a.csv', '--to', 'a.md']);
    await runIn(cwd, ['import', 'b.csv', '--to', 'b.md']);
    expect(readText(cwd, 'b.md')).toBe(readText(cwd, 'a.md'));
  });

  it('takes issues of one type, and the address from an id', async () => {
    const cwd = createFolder({ 'a.csv': TWO });
    await runIn(cwd, ['import', 'a.csv', '--type', 'story', '--link', 'https://example.org/browse/{id}']);
    expect(readdirSync(join(cwd, 'backlog'))).toEqual(['A-1.md']);
    expect(readText(cwd, 'backlog/A-1.md')).toContain('# [A-1](https://example.org/browse/A-1): Beds\n');
  });

  it('names issues that nobody has numbered after their titles, each apart, and says so', async () => {
    const cwd = createFolder({ 'a.csv': `${HEAD}A-1,Beds,Story,"x\ny"\n,Doors,Bug,y\n,Doors,Bug,z\n` });
    const { exitCode, stderr } = await runIn(cwd, ['import', 'a.csv', '--link', 'https://example.org/{id}']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'a.csv:4: 2 issues have no id, so they are named after the title.\n',
    });
    expect(readdirSync(join(cwd, 'backlog'))).toEqual(['A-1.md', 'Doors-2.md', 'Doors.md']);
    expect(readText(cwd, 'backlog/Doors.md')).toMatch(/^# Doors\n/);
  });

  it('says where GitHub may have stopped by itself', async () => {
    const issues = Array.from({ length: 30 }, (_, at) => ({ number: at + 1, title: 'Beds' }));
    const cwd = createFolder({ 'a.json': JSON.stringify(issues), 'b.json': JSON.stringify(issues.slice(1)) });
    expect((await runIn(cwd, ['import', 'a.json'])).stderr).toContain('These are exactly 30 issues');
    expect((await runIn(cwd, ['import', 'b.json'])).stderr).toBe('');
  });

  it('reads what is piped in', async () => {
    const cwd = createFolder();
    const issues = [{ number: 4, title: 'Beds', body: 'Free ones.', url: 'https://github.com/o/n/issues/4' }];
    const { exitCode } = await runIn(cwd, ['import', '-'], { stdin: JSON.stringify(issues) });
    expect(exitCode).toBe(0);
    expect(readText(cwd, 'backlog/4.md')).toContain('# [#4](https://github.com/o/n/issues/4): Beds\n\nFree ones.\n');
  });

  it('keeps issues of one number in several projects apart', async () => {
    const of = (project: string) => [{ number: 4, title: project, url: `https://github.com/${project}/issues/4` }];
    const cwd = createFolder({ 'a.json': JSON.stringify(of('o/a')), 'b.json': JSON.stringify(of('o/b')) });
    await runIn(cwd, ['import', 'a.json', 'b.json']);
    expect(readdirSync(join(cwd, 'backlog'))).toEqual(['o-a-4.md', 'o-b-4.md']);
  });

  it('names files as every system can, and never as files that are read in other ways', async () => {
    const ids = ['../../x', 'con', 'personas', 'A/1', 'a-1', '...'];
    const cwd = createFolder({ 'a.csv': `id,title\n${ids.map((id) => `${id},T`).join('\n')}\n` });
    await runIn(cwd, ['import', 'a.csv']);
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'backlog']);
    const names = readdirSync(join(cwd, 'backlog'));
    expect(names).toHaveLength(ids.length);
    for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._-]*\.md$/u);
    expect(names).toEqual(expect.arrayContaining(['story-con.md', 'story-personas.md', 'x.md']));
  });
});

const AROUND = [{ key: 'A-1', self: 'https://x.org/rest/api/2/issue/1', fields: { summary: 'Beds' } }];

describe('an export that is not as it should be', () => {
  it.each([
    [
      'a quotation mark that is never closed',
      `${HEAD}A-1,Beds,Story,x\nA-2,Doors,Bug,"open\n`,
      [],
      'a.csv:3: Row 3 opens a quotation mark',
    ],
    [
      'columns that nobody knows',
      'Foo,Bar\n1,2\n',
      [],
      'a.csv:1: No column is known to hold the titles. Name it with --column title=NAME. The columns are “Foo” and “Bar”.',
    ],
    [
      'a column that is not there',
      TWO,
      ['--column', 'title=Sumary'],
      'a.csv:1: There is no column “Sumary”. Did you mean “Summary”?',
    ],
    ['a file for people', '<html><body><table>', [], 'a.csv:1: This is HTML or XML'],
    ['nothing', ' \n', [], 'a.csv: There is nothing in this file.'],
    ['broken JSON', '[\n{"number": 1,\n"title": }]', [], 'a.csv:3: This is broken JSON from here on.'],
    ['JSON that was cut off', '[\n{"number": 1,\n"title": "a"', [], 'a.csv:3: This is broken JSON from here on.'],
    ['other JSON', '{"a": 1}', [], 'a.csv: This JSON is no list of issues'],
    ['issues without numbers', '[{"title": "a", "body": "b"}]', [], 'a.csv: These issues have no number. Ask for it'],
    ['numbers alone', '{"workItems": [{"id": 1}]}', [], 'a.csv: These are only the numbers of work items.'],
    ['no issue at all', HEAD, [], 'There is no issue in there, so nothing was written.'],
    [
      'a type that nobody has',
      TWO,
      ['--type', 'Epic'],
      'No issue has the type Epic, so nothing was written. There are Bug and Story.',
    ],
    ['no text', Buffer.from([1, 0, 2, 0, 255, 0, 0, 0, 1]), [], 'a.csv'],
  ])('%s', async (_what, text, more, said) => {
    const cwd = createFolder({ 'a.csv': text });
    const { exitCode, stderr } = await runIn(cwd, ['import', 'a.csv', ...more]);
    expect(stderr).toContain(said);
    expect(exitCode).toBe(2);
    expect(readdirSync(cwd)).toEqual(['a.csv']);
  });

  it.each([
    ['no title', `${HEAD}A-1,,Story,x\nA-2,Doors,Bug,y\n`, 'a.csv:2: Row 2 has no title, so it was left out.'],
    ['too many cells', `${HEAD}A-1,Beds,Story,x,y\n`, 'a.csv:2: Row 2 has 5 cells, but there are 4 columns'],
    ['the same id twice', `${HEAD}A-1,Beds,Story,x\nA-1,Doors,Bug,y\n`, 'a.csv: A-1 is there a second time'],
    [
      'one page of several',
      JSON.stringify({ total: 9, startAt: 0, issues: AROUND }),
      'one page of several, 1 of 9 issues',
    ],
    [
      'an entry that is none',
      `[\n${JSON.stringify(AROUND[0])},\n 3]`,
      'a.csv:3: Entry 2 is no issue, so it was left out.',
    ],
    [
      'an entry that is none, on a line of its own',
      `${JSON.stringify(AROUND[0])}\n{"fields":{}}\n`,
      'a.csv:2: Entry 2 is no issue, so it was left out.',
    ],
    [
      'the first page where nobody says how many there are',
      JSON.stringify({ issues: AROUND, nextPageToken: 'x' }),
      'a.csv: This is one page of several. Name the files of all pages together.',
    ],
    [
      'fields without names',
      JSON.stringify([{ ...AROUND[0], fields: { summary: 'Beds', customfield_10042: '* a bed is free' } }]),
      'Ask Jira with “expand=names”.',
    ],
  ])('is read as far as it can be: %s', async (_what, text, said) => {
    const cwd = createFolder({ 'a.csv': text });
    const { exitCode, stderr, stdout } = await runIn(cwd, ['import', 'a.csv']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('1 issue read.') });
    expect(stderr).toContain(said);
  });

  it.each([
    [['--column', 'titel=x'], 'Did you mean “title”?'],
    [['--column', 'title'], 'Write field=name'],
    [['--link', 'example.org'], 'Write an address with {id} in it'],
    [['--to', 'there'], '--to there: This is no folder.'],
    [['--to', 'folder.md'], '--to folder.md: This is no file.'],
  ])('and so are wrong options: %j', async (options, said) => {
    const cwd = createFolder({ 'a.csv': TWO, there: 'x', 'folder.md/x': '' });
    const { exitCode, stderr } = await runIn(cwd, ['import', 'a.csv', ...options]);
    expect(stderr).toContain(said);
    expect(exitCode).toBe(2);
  });

  it('says when an export is not there', async () => {
    const cwd = createFolder();
    rmSync(join(cwd, 'a.csv'), { force: true });
    const { exitCode, stderr } = await runIn(cwd, ['import', 'a.csv']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^customer-first: a\.csv: /);
  });
});
