/** What `customer-first lint` does with files, options and trouble: output and exit codes. */
import { describe, expect, it } from 'vitest';
import { createFolder, runIn } from './terminal.js';

const good = 'As a tenant, I want to report a leak at night so that the damage stays small.\n';
const noOutcome = 'As a tenant, I want to report a leak at night.\n';
const generic = 'As a user, I want to report a leak at night so that the damage stays small.\n';

describe('exit codes', () => {
  it('is 0 when nothing is wrong', async () => {
    const { exitCode, stdout, stderr } = await runIn(createFolder({ 'a.md': good }), []);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^Nothing to report in 1 file; 1 story read/);
  });

  it('is 1 for an error, and 0 for a warning', async () => {
    const folder = createFolder({ 'error.md': noOutcome, 'warning.md': generic });
    expect(await runIn(folder, ['error.md'])).toMatchObject({ exitCode: 1 });
    expect(await runIn(folder, ['warning.md'])).toMatchObject({ exitCode: 0 });
  });

  it('is 1 for a warning when --fail-on or --max-warnings say so', async () => {
    const folder = createFolder({ 'a.md': generic });
    expect(await runIn(folder, ['--fail-on', 'warning'])).toMatchObject({ exitCode: 1 });
    expect(await runIn(folder, ['--max-warnings', '1'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await runIn(folder, ['--max-warnings', '0'])).toMatchObject({
      exitCode: 1,
      stderr: 'customer-first: 1 warning, but --max-warnings allows 0.\n',
    });
  });

  it('tells slips in files of personas with their place, and stays what it is', async () => {
    const people = '# Personas\n\n## Tenant\n\n- kind: custommer\n\n### Needs\n\n- warmth\n';
    const { exitCode, stderr } = await runIn(createFolder({ 'a.md': good, 'personas.md': people }), []);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('personas.md:5:9');
    expect(stderr).toContain('Did you mean “customer”?');
  });

  it('counts warnings that --quiet does not show', async () => {
    const { exitCode, stdout } = await runIn(createFolder({ 'a.md': generic }), ['--quiet', '--max-warnings', '0']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/1 warning.* hidden/);
    expect(stdout).not.toContain('generic-persona');
  });

  it('is 2 for a path that does not exist, and the rest is linted all the same', async () => {
    const { exitCode, stdout, stderr } = await runIn(createFolder({ 'a.md': noOutcome }), ['a.md', 'b.md']);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('missing-outcome');
    expect(stderr).toMatch(/^b\.md: There is no such file or folder/);
  });

  it('is 2 for a broken configuration, told with its line, and the rest is linted all the same', async () => {
    const folder = createFolder({
      '.customer-first.yaml': 'extends: recommended\nrules:\n  missing-outcom: off\n',
      'a.md': noOutcome,
    });
    const { exitCode, stdout, stderr } = await runIn(folder, []);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('missing-outcome');
    expect(stderr).toMatch(/^\.customer-first\.yaml:3:3: .*missing-outcom/);
  });

  it('is 2 for a file that is not text, and the rest is linted all the same', async () => {
    const folder = createFolder({ 'a.md': Buffer.from([0x89, 0x50, 0, 0, 1]), 'b.md': noOutcome });
    const { exitCode, stdout, stderr } = await runIn(folder, []);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('missing-outcome');
    expect(stderr).toMatch(/^a\.md:1: /);
  });
});

describe('a file that the configuration ignores', () => {
  it.each([[[]], [['--fix']]])('is not read even when named, and said to be left out (%j)', async (argv) => {
    const folder = createFolder({ 'a.md': noOutcome, '.customer-first.yaml': 'ignores: [a.md]\n' });
    const { exitCode, stdout, stderr } = await runIn(folder, ['a.md', ...argv]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe('No Markdown files found.\n');
    expect(stderr).toContain('a.md: left out, because the configuration ignores it.\n');
  });
});

describe('standard input', () => {
  it('is read for “-”, under the given name and with the configuration that holds there', async () => {
    const folder = createFolder({ 'docs/.customer-first.yaml': 'rules:\n  missing-outcome: warning\n' });
    const plain = await runIn(folder, ['-'], { stdin: noOutcome });
    expect(plain).toMatchObject({ exitCode: 1 });
    expect(plain.stdout).toMatch(/^stdin\.md\n/);
    const named = await runIn(folder, ['-', '--stdin-filename', 'docs/new.md', '--format', 'json'], {
      stdin: noOutcome,
    });
    expect(named.exitCode).toBe(0);
    const [file] = JSON.parse(named.stdout).files;
    expect(file.path).toBe('docs/new.md');
    expect(file.findings).toContainEqual(expect.objectContaining({ ruleId: 'missing-outcome', severity: 'warning' }));
  });

  it('cannot stand beside other paths, be fixed, or be binary', async () => {
    const folder = createFolder({ 'a.md': good });
    for (const argv of [
      ['-', 'a.md'],
      ['-', '--fix'],
      ['a.md', '--stdin-filename', 'b.md'],
    ]) {
      const { exitCode, stdout, stderr } = await runIn(folder, argv, { stdin: good });
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toMatch(/^customer-first: /);
    }
    const binary = await runIn(folder, ['-'], { stdin: Buffer.from([1, 0, 2]) });
    expect(binary).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('formats', () => {
  it('is github in GitHub Actions, unless another one is asked for', async () => {
    const folder = createFolder({ 'a.md': noOutcome });
    const env = { GITHUB_ACTIONS: 'true' };
    expect((await runIn(folder, [], { env })).stdout).toMatch(/^::error file=a\.md,line=1,/);
    expect((await runIn(folder, ['--format', 'stylish'], { env })).stdout).toMatch(/^a\.md\n/);
  });

  it('carries the pages of the rules in sarif', async () => {
    const { stdout } = await runIn(createFolder({ 'a.md': noOutcome }), ['--format', 'sarif']);
    const [{ tool, results }] = JSON.parse(stdout).runs;
    const { ruleIndex } = results.find((result: { ruleId: string }) => result.ruleId === 'missing-outcome');
    expect(tool.driver.rules[ruleIndex].help.markdown).toMatch(/^# missing-outcome\n/);
  });

  it('hides infos until asked', async () => {
    const folder = createFolder({ 'a.md': generic, '.customer-first.yaml': 'rules:\n  generic-persona: info\n' });
    expect((await runIn(folder, [])).stdout).toMatch(/\d infos? hidden, show with --min-severity info/);
    expect((await runIn(folder, ['--min-severity', 'info'])).stdout).toContain('generic-persona');
    expect((await runIn(folder, ['--format', 'json'])).stdout).toContain('generic-persona');
  });
});

describe('colours', () => {
  const red = '\u001b[31m';
  const folder = () => createFolder({ 'a.md': noOutcome });

  it.each([
    ['on a terminal', [], {}, 80, true],
    ['not in a file', [], {}, null, false],
    ['not with NO_COLOR', [], { NO_COLOR: '1' }, 80, false],
    ['not with an empty NO_COLOR only', [], { NO_COLOR: '' }, 80, true],
    ['in a file with FORCE_COLOR', [], { FORCE_COLOR: '1' }, null, true],
    ['not with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, 80, false],
    ['not on a dumb terminal', [], { TERM: 'dumb' }, 80, false],
    ['with --color, whatever NO_COLOR says', ['--color'], { NO_COLOR: '1' }, null, true],
    ['not with --no-color, whatever FORCE_COLOR says', ['--no-color'], { FORCE_COLOR: '1' }, 80, false],
  ] as const)('%s', async (_title, argv, env, columns, isColourful) => {
    const { stdout } = await runIn(folder(), argv, { env, columns });
    expect(stdout.includes(red)).toBe(isColourful);
  });
});

describe('progress', () => {
  const slow = ['2026-05-11T08:00:00Z', '2026-05-11T08:00:02Z'];
  const clear = '\r\u001b[K';

  it('is one line on the terminal that goes away again', async () => {
    const { stderr } = await runIn(createFolder({ 'a.md': good, 'b.md': good }), [], { columns: 80, clock: slow });
    expect(stderr).toBe(`${clear}Reading 1 of 2 files …${clear}`);
  });

  it('is silent for quick runs, in files and with --no-progress', async () => {
    const folder = createFolder({ 'a.md': good });
    expect(await runIn(folder, [], { columns: 80 })).toMatchObject({ stderr: '' });
    expect(await runIn(folder, [], { clock: slow })).toMatchObject({ stderr: '' });
    expect(await runIn(folder, ['--no-progress'], { columns: 80, clock: slow })).toMatchObject({ stderr: '' });
  });
});
