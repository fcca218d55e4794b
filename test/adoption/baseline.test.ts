/** What the baseline accepts, what it does not, and what it does with damage. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFolder, readText, runIn } from '../cli/terminal.js';
import { createRepository } from './repository.js';

const BASELINE = '.customer-first-baseline.jsonl';
const personas = '# Personas\n\n## Tenant\n\n- Needs: a dry flat\n';
const leak = 'As a tenant, I want to report a leak at night.\n';
const bare = (want: string) => `As a user, I want to ${want} so that I save an hour.\n`;

async function accepting(files: Readonly<Record<string, string>>) {
  const team = createRepository({ 'personas.md': personas, ...files });
  expect(await team.run(['baseline', 'create'])).toMatchObject({ exitCode: 0 });
  expect(await team.findings()).toEqual([]);
  return team;
}

describe('what is accepted', () => {
  it('is one finding an entry: the same words a second time are new', async () => {
    const team = await accepting({ 'a.md': leak });
    team.write({ 'a.md': `${leak}\n${leak}` });
    expect(await team.findings()).toHaveLength(1);
    team.write({ 'a.md': leak, 'b.md': leak });
    expect(await team.findings()).toEqual(['b.md:1 missing-outcome']);
  });

  it('counts the same story twice where it stands twice', async () => {
    const team = await accepting({ 'a.md': `${leak}\n${leak}` });
    expect(team.read(BASELINE).trimEnd().split('\n')).toHaveLength(2);
    expect(await team.run(['baseline'])).toMatchObject({ stdout: `${BASELINE} accepts 2 findings.\n` });
  });

  it('stays accepted when other parts of its story are edited', async () => {
    const team = await accepting({ 'a.md': bare('book the laundry room') });
    team.write({ 'a.md': 'As a user, I want to book the laundry room so that I have clean clothes on Monday.\n' });
    expect(await team.findings()).toEqual([]);
  });

  it('is not swapped for another story about the same “user”', async () => {
    const team = await accepting({ 'a.md': 'As a user, I want to book the laundry room so that I need not wait.\n' });
    team.write({ 'a.md': 'As a user, I want to pay by card so that I need not carry cash.\n' });
    expect(await team.findings()).toEqual(['a.md:1 generic-persona']);
  });

  it('is the old one of two when a new one is written above it', async () => {
    const team = await accepting({ 'a.md': bare('book the laundry room') });
    team.write({ 'a.md': `${bare('see the bill')}\n${bare('book the laundry room')}` });
    expect(await team.findings()).toEqual(['a.md:1 generic-persona']);
  });

  it('follows a renamed file, and a copy is new', async () => {
    const team = await accepting({ 'a.md': leak });
    team.git('mv', 'a.md', 'b.md');
    expect(await team.findings()).toEqual([]);
    expect(await team.findings('b.md')).toEqual([]);
    team.write({ 'a.md': leak });
    expect(await team.findings()).toEqual(['b.md:1 missing-outcome']);
  });

  it('is not lent to another file while its own is not looked at', async () => {
    const team = await accepting({ 'a.md': leak });
    team.write({ 'b.md': leak });
    expect(await team.findings('b.md')).toEqual(['b.md:1 missing-outcome']);
    expect((await team.run(['b.md'])).stderr).toBe('');
  });

  it('holds for standard input and below the folder, too', async () => {
    const team = await accepting({ 'docs/a.md': leak });
    expect(await team.run(['-', '--stdin-filename', 'docs/a.md'], { stdin: leak })).toMatchObject({ exitCode: 0 });
    expect(await team.run([], { in: 'docs' })).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('is what each configuration’s own baseline says', async () => {
    const files = {
      'a.md': leak,
      'shop/.customer-first.yaml': 'extends: recommended\n',
      'shop/b.md': leak,
      'shop/personas.md': personas,
    };
    const team = await accepting(files);
    expect(team.read(BASELINE)).toContain('"path":"a.md"');
    expect(team.read(`shop/${BASELINE}`)).toContain('"path":"b.md"');
    expect(await team.findings('shop')).toEqual([]);
    team.remove(`shop/${BASELINE}`);
    expect(await team.findings()).toEqual(['shop/b.md:1 missing-outcome']);
  });

  it('is counted by every format, and suppressed in SARIF', async () => {
    const team = await accepting({ 'a.md': leak });
    const json = JSON.parse((await team.run(['--format', 'json'])).stdout);
    expect(json.summary).toMatchObject({ errors: 0, baselined: 1 });
    const [result] = JSON.parse((await team.run(['--format', 'sarif'])).stdout).runs[0].results;
    expect(result).toMatchObject({ ruleId: 'missing-outcome', suppressions: [{ kind: 'external' }] });
    expect((await team.run(['--format', 'github'])).stdout).toMatch(/^Nothing to report.*1 accepted in the baseline/);
  });
});

describe('the commands', () => {
  it('explain what is not there yet, and write nothing', async () => {
    const folder = createFolder({ 'a.md': leak });
    const { exitCode, stdout } = await runIn(folder, ['baseline']);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `There is no ${BASELINE} yet. 2 findings in 1 file would be accepted by “customer-first baseline create”.\n`,
    });
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('never replace a baseline unasked', async () => {
    const team = await accepting({ 'a.md': leak });
    const before = team.read(BASELINE);
    team.write({ 'b.md': bare('see the bill') });
    const refused = await team.run(['baseline', 'create']);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('is there already and accepts 1 finding.');
    expect(await team.run(['baseline', 'prune'])).toMatchObject({ exitCode: 0 });
    await team.run([]);
    expect(team.read(BASELINE)).toBe(before);
    expect((await team.run(['baseline'])).stdout).toContain('1 finding is not accepted yet.');
    expect(await team.run(['baseline', 'update'])).toMatchObject({
      stdout: `${BASELINE}: 1 finding more accepted, 0 taken out.\n`,
    });
    expect(await team.findings()).toEqual([]);
  });

  it('leave alone what a run did not look at', async () => {
    const team = await accepting({ 'a.md': leak, 'b.md': bare('see the bill') });
    team.write({ 'a.md': '# Nothing\n', 'b.md': '# Nothing\n' });
    await team.run(['baseline', 'update', 'a.md']);
    expect(team.read(BASELINE)).toMatch(/^\{[^\n]*"path":"b\.md"[^\n]*\}\n$/);
  });

  it('write nothing while something cannot be read', async () => {
    const team = await accepting({ 'a.md': leak });
    const before = team.read(BASELINE);
    team.write({ 'a.md': Buffer.from([0x89, 0x50, 0, 0]) });
    const { exitCode, stderr } = await team.run(['baseline', 'prune']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Nothing was written, because not everything could be read.');
    expect(team.read(BASELINE)).toBe(before);
  });

  it('keep to the file that was named', async () => {
    const team = createRepository({ 'personas.md': personas, 'a.md': leak });
    const option = ['--baseline', 'docs/accepted.jsonl'];
    team.write({ 'docs/.keep': '' });
    expect(await team.run(['baseline', 'create', ...option])).toMatchObject({ exitCode: 0 });
    expect(await team.findings()).toHaveLength(1);
    expect(await team.findings(...option)).toEqual([]);
    expect(await team.run(['--baseline', 'missing.jsonl'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^missing\.jsonl: There is no such baseline\./),
    });
  });
});

describe('the file', () => {
  it('is read with other line ends and a byte order mark, and written as it was', async () => {
    const team = await accepting({ 'a.md': leak, 'b.md': bare('see the bill') });
    const windows = `\uFEFF${team.read(BASELINE).replaceAll('\n', '\r\n')}`;
    team.write({ [BASELINE]: windows });
    expect(await team.run([])).toMatchObject({ exitCode: 0, stderr: '' });
    team.write({ 'b.md': '# Nothing\n' });
    await team.run(['baseline', 'prune']);
    expect(team.read(BASELINE)).toMatch(/^\uFEFF\{[^\n]*"path":"a\.md"[^\n]*\}\r\n$/);
  });

  it.each([
    ['no JSON', 'oops', 'This line is no entry of a baseline. Take the line out'],
    [
      'a missing field',
      '{"fingerprint":"0123456789abcdef","story":"","path":"a.md","words":"x"}',
      'Its “rule” is missing',
    ],
    [
      'a wrong fingerprint',
      '{"fingerprint":7,"story":"","path":"a.md","rule":"r","words":"x"}',
      'Its “fingerprint” is',
    ],
    ['a list', '[1]', 'This line is no entry of a baseline.'],
  ])('with %s in a line is told with that line, and the rest holds', async (_what, line, message) => {
    const team = await accepting({ 'a.md': leak });
    team.write({ [BASELINE]: `${team.read(BASELINE)}\n${line}\n` });
    const { exitCode, stdout, stderr } = await team.run([]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${BASELINE}:3: `);
    expect(stderr).toContain(message);
    expect(stdout).toContain('1 accepted in the baseline');
    expect(await team.run(['baseline', 'prune'])).toMatchObject({ exitCode: 2 });
    expect(await team.run(['--no-baseline'])).toMatchObject({ exitCode: 1, stderr: '' });
  });

  it('that is no text is told, not fallen over', async () => {
    const team = createRepository({ 'a.md': leak, [BASELINE]: Buffer.from([0, 1, 2, 255]) });
    expect(await team.run([])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('This is not plain text'),
    });
  });

  it('says in every line what it is about', async () => {
    const team = await accepting({ 'docs/a.md': `${leak}\n${bare('see the bill')}` });
    const lines = readText(team.folder, BASELINE)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ path, rule, words }) => `${path} ${rule}: ${words}`).sort()).toEqual([
      'docs/a.md generic-persona: user … see the bill',
      'docs/a.md missing-outcome: report a leak at night',
    ]);
  });
});
