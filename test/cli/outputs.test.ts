/** Reports in files: several at once, whole or not at all, and never over somebody's stories. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../server/src/reporters/index.js';
import { createFolder, readText, runIn } from './terminal.js';

const noOutcome = 'As a tenant, I want to report a leak at night.\n';
const isAdministrator = process.getuid?.() === 0;

describe('--output', () => {
  it('writes every format to its file, beside the one on standard output', async () => {
    const folder = createFolder({ 'a.md': noOutcome });
    const outputs = reporterNames.flatMap((name) => ['--output', `${name}=out/deep/report.${name}`]);
    const { exitCode, stdout, stderr } = await runIn(folder, ['a.md', '--format', 'stylish', ...outputs]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toMatch(/^a\.md\n/);
    expect(readdirSync(join(folder, 'out/deep')).sort()).toEqual(reporterNames.map((name) => `report.${name}`).sort());
    for (const name of reporterNames) {
      expect(readText(folder, `out/deep/report.${name}`)).toBe(
        (await runIn(folder, ['a.md', '--format', name])).stdout,
      );
    }
  });

  it('replaces its own report of yesterday, and does not read it as stories', async () => {
    const folder = createFolder({ 'a.md': noOutcome });
    const argv = ['--output', 'markdown=report.md', '--format', 'json'];
    const first = await runIn(folder, argv);
    const written = readText(folder, 'report.md');
    const second = await runIn(folder, argv);
    expect(second).toEqual(first);
    expect(readText(folder, 'report.md')).toBe(written);
    expect(JSON.parse(second.stdout).files.map((file: { path: string }) => file.path)).toEqual(['a.md']);
  });

  it('puts no colours into files, unless asked', async () => {
    const folder = createFolder({ 'a.md': noOutcome });
    const argv = ['a.md', '--output', 'stylish=a.txt'];
    expect((await runIn(folder, argv, { columns: 80 })).stdout).toContain('\u001b[31m');
    expect(readText(folder, 'a.txt')).not.toContain('\u001b');
    await runIn(folder, [...argv, '--color']);
    expect(readText(folder, 'a.txt')).toContain('\u001b[31m');
  });

  it.each([
    [
      'the same file twice',
      ['json=out.json', 'sarif=./x/../out.json'],
      'names “./x/../out.json” twice, for json and sarif',
    ],
    ['a folder', ['json=docs'], '“docs” is a folder'],
    ['a file of stories', ['markdown=docs/b.md'], '“docs/b.md” is a Markdown file that customer-first has not written'],
    ['a file of stories for another format', ['json=docs/b.md'], 'Choose another name'],
  ])('refuses %s before anything is read', async (_, targets, message) => {
    const folder = createFolder({ 'a.md': noOutcome, 'docs/b.md': noOutcome });
    const outcome = await runIn(
      folder,
      targets.flatMap((target) => ['--output', target]),
    );
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/^customer-first: --output /);
    expect(outcome.stderr).toContain(message);
    expect(readText(folder, 'docs/b.md')).toBe(noOutcome);
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'docs']);
  });

  it('says which file could not be written, and writes the others', async () => {
    const folder = createFolder({ 'a.md': noOutcome, file: '' });
    const { exitCode, stderr } = await runIn(folder, ['--output', 'json=file/out.json', '--output', 'sarif=out.sarif']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: '--output json=file/out.json: Part of the path is a file, not a folder.\n',
    });
    expect(JSON.parse(readText(folder, 'out.sarif')).version).toBe('2.1.0');
  });

  it.skipIf(isAdministrator)('says so when it is not allowed to write', async () => {
    const folder = createFolder({ 'a.md': noOutcome });
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0o500);
    const { exitCode, stderr } = await runIn(folder, ['--output', 'json=closed/out.json']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: '--output json=closed/out.json: You are not allowed to write there.\n',
    });
  });

  it.each([
    'stylish',
    'json',
    'sarif',
    'html',
    'markdown',
    'junit',
    'checkstyle',
    'github',
    'gitlab',
    'rdjson',
    'azure',
  ])('replaces its own report as %s, with findings and without, and no file of others', async (format) => {
    const others = '{ "name": "shop", "devDependencies": { "customer-first": "1.0.0" } }\n';
    const folder = createFolder({ 'a.md': noOutcome, 'b.md': '# Notes\n', 'package.json': others });
    for (const read of ['a.md', 'b.md', 'a.md']) {
      const { stderr } = await runIn(folder, [read, '--output', `${format}=out`, '--format', 'json']);
      expect(stderr).not.toContain('not replaced');
    }
    const { exitCode, stderr } = await runIn(folder, ['a.md', '--output', `${format}=package.json`]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('“package.json” is a file that customer-first has not written, so it is not replaced.');
    expect(readText(folder, 'package.json')).toBe(others);
  });

  it('replaces no file that is too large to be read whole, but a report of its own of any size', async () => {
    const folder = createFolder({ 'a.md': noOutcome, 'disk.img': 'not ours' });
    // It has holes, and takes no room.
    truncateSync(join(folder, 'disk.img'), 3_000_000_000);
    const refused = await runIn(folder, ['a.md', '--output', 'json=disk.img']);
    expect(refused.stderr).toContain('“disk.img” is a file that customer-first has not written');
    await runIn(folder, ['a.md', '--output', 'json=out.json']);
    appendFileSync(join(folder, 'out.json'), ' '.repeat(300_000));
    expect((await runIn(folder, ['a.md', '--output', 'json=out.json'])).stderr).toBe('');
  });

  it('follows a link to the file it stands for', async () => {
    const folder = createFolder({ 'a.md': noOutcome, 'real/out.json': '' });
    symlinkSync('real/out.json', join(folder, 'link.json'));
    await runIn(folder, ['a.md', '--output', 'json=link.json']);
    expect(JSON.parse(readText(folder, 'real/out.json')).schemaVersion).toBe(1);
  });

  it.skipIf(!existsSync('/dev/null'))('writes to a device without replacing it', async () => {
    const { exitCode, stderr } = await runIn(createFolder({ 'a.md': noOutcome }), ['--output', 'json=/dev/null']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(readFileSync('/dev/null', 'utf8')).toBe('');
  });

  it('goes with a dry run: what would change on standard output, what would be left in the file', async () => {
    const text = `<!-- customer-first-disable-next-line missing-outcome -- old -->\n\nAs a tenant, I want tea so that I am warm.\n`;
    const folder = createFolder({ 'a.md': text });
    const { stdout } = await runIn(folder, ['--fix-dry-run', '--output', 'json=out.json']);
    expect(stdout).toContain('1 finding in 1 file would be fixed');
    const left: readonly { ruleId: string }[] = JSON.parse(readText(folder, 'out.json')).files[0].findings;
    expect(left.map((finding) => finding.ruleId)).toEqual(['persona-registry-missing']);
    expect(readText(folder, 'a.md')).toBe(text);
  });
});

describe('the summary of a job', () => {
  const env = (folder: string) => ({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'summary') });

  it('is added to what the step has written already', async () => {
    const folder = createFolder({ 'a.md': noOutcome, summary: 'Before.\n' });
    const { stderr } = await runIn(folder, ['a.md'], { env: env(folder) });
    expect(stderr).toBe('');
    expect(readText(folder, 'summary')).toMatch(
      /^Before\.\n<!-- customer-first report -->\n\n### Stories to look at again\n/,
    );
    expect(readText(folder, 'summary')).toContain('(missing-outcome)');
  });

  it('keeps to the size that GitHub takes, together with what is there already', async () => {
    // More findings of one rule in a file are drawn as one.
    const stories = (noOutcome + '\n').repeat(8);
    const files = Array.from({ length: 600 }, (_, i) => [`stories-${i.toString()}.md`, stories] as const);
    const folder = createFolder({ ...Object.fromEntries(files), summary: 'x'.repeat(1000) });
    await runIn(folder, ['.'], { env: env(folder) });
    const summary = readText(folder, 'summary');
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(900 * 1024);
    expect(summary).toMatch(/… and \d+ more findings that did not fit here\.\n\n$/);
  });

  it('is left out where there is no room, and says so', async () => {
    const folder = createFolder({ 'a.md': noOutcome, summary: 'x'.repeat(1024 * 1024 - 100) });
    const { exitCode, stderr } = await runIn(folder, ['a.md'], { env: env(folder) });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: 'customer-first: There is no room left in the summary of this step.\n',
    });
  });

  it('is not written for other formats, nor elsewhere', async () => {
    const folder = createFolder({ 'a.md': noOutcome });
    await runIn(folder, ['a.md', '--format', 'json'], { env: env(folder) });
    await runIn(folder, ['a.md'], { env: { GITHUB_STEP_SUMMARY: join(folder, 'summary') } });
    expect(existsSync(join(folder, 'summary'))).toBe(false);
  });
});

describe('in the log of a CI system', () => {
  const sly = 'As a tenant, I want ##vso[task.setvariable variable=PATH]x.\n';

  it.each([{ TF_BUILD: 'True' }, { GITHUB_ACTIONS: 'true' }, {}])(
    'with %j, the words of a story are no commands',
    async (env) => {
      const { stdout } = await runIn(createFolder({ 'a.md': sly }), ['--format', 'stylish'], { env });
      expect(stdout).toContain('missing-outcome');
      expect(stdout).not.toContain('##vso[');
    },
  );
});
