/** `customer-first compare`: what an update would bring and take, from what the version in use has written down. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, runIn } from './terminal.js';

const FILES = {
  'a.md': 'As a nurse, I want a Redis cache.\n\nAs a baker, I want tea so that I am awake.\n',
  'b.md': 'As a florist, I want to see my orders.\n',
};

interface Report {
  readonly tool: { version: string };
  readonly files: { path: string; findings: { ruleId: string; severity: string; fingerprint: string }[] }[];
  readonly summary: Record<string, number>;
}

async function saved(change: (report: Report) => void = () => undefined): Promise<string> {
  const cwd = createFolder(FILES);
  const { stdout } = await runIn(cwd, ['--format', 'json']);
  const report = JSON.parse(stdout) as Report;
  change(report);
  writeFileSync(join(cwd, 'before.json'), JSON.stringify(report));
  return cwd;
}

const all = (report: Report) => report.files.flatMap(({ findings }) => findings);

describe('comparing', () => {
  it('says that nothing changes where nothing does', async () => {
    const { exitCode, stdout, stderr } = await runIn(await saved(), ['compare', 'before.json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^Nothing changes between two runs of \S+: [1-9]\d* findings as before\.\n$/);
  });

  it('lists by rule what comes, what goes and what is of another severity', async () => {
    const cwd = await saved((report) => {
      report.tool.version = '0.0.9';
      const [a, b] = report.files;
      if (a === undefined || b === undefined) throw new Error('no files');
      // The version before did not know this rule, ...
      a.findings = a.findings.filter(({ ruleId }) => ruleId !== 'technology-in-want');
      // ... said another thing, ...
      const [first] = b.findings;
      b.findings.push({ ...first!, ruleId: 'old-rule', fingerprint: '0123456789abcdef', severity: 'warning' });
      // ... and was milder.
      for (const finding of b.findings) if (finding.ruleId === 'missing-outcome') finding.severity = 'warning';
    });
    const { stdout, exitCode } = await runIn(cwd, ['compare', 'before.json']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('technology-in-want: 1 comes\n  + a.md:1 warning “Redis” says how to build it');
    expect(stdout).toContain('old-rule: 1 goes\n  - b.md:1 warning Nothing says');
    expect(stdout).toMatch(
      /missing-outcome: 1 of another severity\n {2}~ b\.md:1 error Nothing says .* \(was warning\)/,
    );
    expect(stdout).toMatch(/\nBetween 0\.0\.9 and \d\S+: 1 comes, 1 goes, 1 of another severity; \d+ as before\.\n$/);
  });

  it('knows a finding again where another version points at other words of the line, or it was moved', async () => {
    const cwd = await saved((report) => {
      for (const finding of all(report)) finding.fingerprint = 'ffffffffffffffff';
    });
    expect((await runIn(cwd, ['compare', 'before.json'])).stdout).toMatch(/^Nothing changes/);
    const moved = await saved();
    writeFileSync(join(moved, 'a.md'), `# Stories\n\n${FILES['a.md']}`);
    expect((await runIn(moved, ['compare', 'before.json'])).stdout).toMatch(/^Nothing changes/);
  });

  it('lists few of many alike, and all when it is told to', async () => {
    const cwd = await saved((report) => {
      const [first] = all(report);
      const many = Array.from({ length: 9 }, (_, at) => ({ ...first!, ruleId: 'old-rule', fingerprint: String(at) }));
      report.files[0]!.findings.push(...many);
    });
    const { stdout } = await runIn(cwd, ['compare', 'before.json']);
    expect(stdout.match(/^ {2}- /gm)).toHaveLength(5);
    expect(stdout).toContain('    and 4 more like these; “--all” lists them\n');
    expect((await runIn(cwd, ['compare', 'before.json', '--all'])).stdout.match(/^ {2}- /gm)).toHaveLength(9);
  });

  it('compares no more than was written down, and names files that only one has read', async () => {
    const cwd = createFolder({ ...FILES, 'c.md': 'As a clerk, I want a form.\n' });
    const { stdout } = await runIn(cwd, ['a.md', 'b.md', '--format', 'json', '--quiet']);
    writeFileSync(join(cwd, 'before.json'), stdout);
    const compared = await runIn(cwd, ['compare', 'before.json']);
    expect(compared.stdout).toContain('1 file read only now: c.md\n');
    expect(compared.stdout).toContain('The earlier report lists no more than errors, so only these are compared.');
    expect(compared.stdout).not.toContain('a.md:1 warning');
  });

  it('takes two reports, or a baseline', async () => {
    const cwd = await saved();
    writeFileSync(join(cwd, 'after.json'), readFileSync(join(cwd, 'before.json')));
    expect((await runIn(cwd, ['compare', 'before.json', '--with', 'after.json'])).stdout).toMatch(/^Nothing changes/);
    await runIn(cwd, ['baseline', 'create']);
    const file = join(cwd, '.customer-first-baseline.jsonl');
    expect((await runIn(cwd, ['compare', file])).stdout).toMatch(/^Nothing changes between the baseline and/);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${lines.slice(1).join('\n')}\n`);
    expect((await runIn(cwd, ['compare', file])).stdout).toMatch(/: 1 comes\n {2}\+ .*\n\nBetween the baseline and/s);
  });

  it('answers programs in JSON', async () => {
    const cwd = await saved((report) => {
      report.tool.version = '0.0.9';
      for (const file of report.files) file.findings = [];
    });
    const { stdout } = await runIn(cwd, ['compare', 'before.json', '--format', 'json']);
    const { rules, counts, before } = JSON.parse(stdout) as Record<string, unknown>;
    expect({ before, counts }).toMatchObject({ before: { version: '0.0.9' }, counts: { go: 0, changed: 0, same: 0 } });
    expect(rules).toContainEqual(
      expect.objectContaining({
        ruleId: 'missing-outcome',
        come: expect.arrayContaining([expect.objectContaining({ path: 'b.md', line: 1, severity: 'error' })]),
      }),
    );
  });

  it.each([
    [['compare', 'a.md'], 'a.md: This is neither a report of “--format json” nor a baseline.'],
    [['compare', 'gone.json'], '“gone.json” cannot be read.'],
    [['compare', 'before.json', 'b.md', '--with', 'before.json'], '--with names a report'],
    [['compare'], "missing required argument 'file'"],
  ])('says what is wrong: %j', async (argv, said) => {
    const { exitCode, stderr } = await runIn(await saved(), argv);
    expect(stderr).toContain(said);
    expect(exitCode).toBe(2);
  });
});
