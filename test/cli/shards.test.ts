/** Three machines and the one that joins their reports say what one machine says. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createShardChooser, parseShard } from '../../server/src/workspace/shard.js';
import { validateReport, validateSarif } from '../reporters/schemas.js';
import { makeBacklog } from '../support/backlog.js';
import { createFolder, readText, runIn } from './terminal.js';

const examples = join(import.meta.dirname, '../../examples');
const workspaces: Readonly<Record<string, () => string>> = {
  'the examples': () => {
    const cwd = createFolder();
    cpSync(examples, cwd, { recursive: true });
    return cwd;
  },
  'a backlog without personas': () => createFolder({ ...makeBacklog({ files: 20 }), 'broken.md': 'As a \u0000' }),
  'a backlog with several roots': () =>
    createFolder({
      ...makeBacklog({ files: 20 }),
      'shop/.customer-first.yaml': 'extends: strict\nrules: { persona-registry-missing: error }\nruls: {}\n',
      'shop/späti #1/personas.md': '# Personas\n\n## Tenant\n\n### Needs\n\n- to sleep\n',
    }),
};

const sorted = (text: string): readonly string[] => text.split('\n').sort();

describe('reports of parts, joined', () => {
  it.each(
    Object.keys(workspaces).flatMap((name) => [
      [name, 'json'],
      [name, 'sarif'],
    ]),
  )('are the report of one run: %s as %s', async (name, format) => {
    const cwd = workspaces[name]?.() ?? '';
    const whole = await runIn(cwd, ['--format', format]);
    const parts = await Promise.all([1, 2, 3].map((i) => runIn(cwd, ['--format', format, '--shard', `${i}/3`])));
    const elsewhere = createFolder();
    parts.forEach(({ stdout }, i) => writeFileSync(join(elsewhere, `${i}.out`), stdout));
    const merged = await runIn(elsewhere, ['merge', '2.out', '0.out', '1.out']);
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.exitCode).toBe(whole.exitCode);
    expect(sorted(merged.stderr)).toEqual(sorted(whole.stderr));
  });
});

interface Parts {
  readonly cwd: string;
  readonly names: readonly string[];
}

async function lintParts(cwd: string, count: number, argv: readonly string[] = []): Promise<Parts> {
  const names = Array.from({ length: count }, (_, i) => `part-${i + 1}.json`);
  for (const [i, name] of names.entries()) {
    const { stdout } = await runIn(cwd, ['--format', 'json', '--shard', `${i + 1}/${count}`, ...argv]);
    writeFileSync(join(cwd, name), stdout);
  }
  return { cwd, names };
}

const story = 'As a tenant, I want to see who comes, so that I let nobody else in.\n';

describe('what one part cannot judge', () => {
  const files = { 'a.md': story, 'b.md': story.replace('tenant', 'nurse'), 'c.md': story };
  const config = 'rules: { persona-registry-missing: error }\n';

  it('is decided when the parts are joined, and told once with the right numbers', async () => {
    const { cwd, names } = await lintParts(createFolder({ ...files, '.customer-first.yaml': config }), 3);
    const { stdout, exitCode } = await runIn(cwd, ['merge', ...names]);
    const report = JSON.parse(stdout);
    const found = report.files.flatMap((file: { findings: { message: string }[] }) => file.findings);
    expect(found.map(({ message }: { message: string }) => message.slice(0, 30))).toEqual([
      '3 stories name 2 personas, but',
    ]);
    expect(report.summary).toMatchObject({ files: 3, stories: 3, errors: 1 });
    expect(report).not.toHaveProperty('shard');
    expect(exitCode).toBe(1);
  });

  it('neither fails a part nor is shown to a person who looks at one', async () => {
    const cwd = createFolder({ ...files, '.customer-first.yaml': config });
    const { exitCode, stdout } = await runIn(cwd, ['--shard', '1/3']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'Nothing to report in 1 file; 1 story read.\n' });
  });

  it('stays suppressed where the text says so, and is not counted twice', async () => {
    const quiet = `<!-- customer-first-disable-next-line persona-registry-missing -- next week -->\n\n${story}`;
    const cwd = createFolder({ 'a.md': quiet, 'b.md': quiet });
    const whole = (await runIn(cwd, ['--format', 'json'])).stdout;
    const { names } = await lintParts(cwd, 2);
    expect((await runIn(cwd, ['merge', ...names])).stdout).toBe(whole);
    expect(JSON.parse(whole).summary.suppressed).toBe(1);
  });

  it('knows the personas of files that are in another part', async () => {
    const cwd = createFolder({ 'a.md': story, 'personas.md': '# Personas\n\n## Nurse\n\n### Needs\n\n- sleep\n' });
    const { stdout } = await runIn(cwd, ['--shard', '1/2', '--format', 'json']);
    expect(JSON.parse(stdout).files[0].findings[0].ruleId).toBe('undefined-persona');
  });
});

describe('the exit code of merge', () => {
  const files = { 'a.md': 'As a user, I want tea, so that I wake up.\n', 'b.md': story };

  it.each([
    [[], 0],
    [['--fail-on', 'warning'], 1],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '1'], 0],
  ])('with %j is %i', async (argv, expected) => {
    const { cwd, names } = await lintParts(createFolder(files), 2);
    expect((await runIn(cwd, ['merge', ...names, ...argv])).exitCode).toBe(expected);
  });

  it('is 2 when something could not be read in any part, and says what', async () => {
    const { cwd, names } = await lintParts(createFolder({ ...files, '.customer-first.yaml': 'ruls: {}\n' }), 2);
    const { exitCode, stderr } = await runIn(cwd, ['merge', ...names]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^\.customer-first\.yaml:1:1: “ruls” is not a setting\.[^\n]+\n$/);
  });
});

describe('reports that do not belong together', () => {
  const broken: readonly (readonly [
    string,
    (parts: Parts) => readonly string[] | Promise<readonly string[]>,
    string,
  ])[] = [
    ['a part that is missing', ({ names }) => [names[0] ?? '', names[2] ?? ''], 'Part 2/3 is missing.'],
    ['two that are missing', ({ names }) => [names[2] ?? ''], 'Parts 1/3, 2/3 are missing.'],
    [
      'a part that comes twice',
      ({ names }) => [...names, names[1] ?? ''],
      '“part-2.json” and “part-2.json” are both part 2/3.',
    ],
    ['no report at all', ({ names }) => [...names, 'a.md'], '“a.md” is not a report: it is not JSON, or was cut off.'],
    [
      'other JSON',
      (parts) => (write(parts, 'x.json', '{"files":[]}'), ['x.json']),
      '“x.json” is not a report of customer-first in JSON or SARIF.',
    ],
    ['a file that is not there', () => ['nowhere.json'], '“nowhere.json” cannot be read.'],
    [
      'another version',
      (parts) => (edit(parts, (text) => text.replace(/"version": "[^"]+"/, '"version": "99.0.0"')), parts.names),
      '“part-1.json” was made by version 99.0.0, but this is version',
    ],
    [
      'a report of everything',
      async (parts) => (write(parts, 'all.json', (await runIn(parts.cwd, ['--format', 'json'])).stdout), ['all.json']),
      '“all.json” is the report of a whole run. Parts are made with --shard',
    ],
    [
      'SARIF among JSON',
      async (parts) => {
        write(parts, 'part.sarif', (await runIn(parts.cwd, ['--format', 'sarif', '--shard', '3/3'])).stdout);
        return [parts.names[0] ?? '', parts.names[1] ?? '', 'part.sarif'];
      },
      '“part-1.json” is JSON, “part.sarif” is SARIF.',
    ],
    [
      'parts of another division',
      async (parts) => (
        write(parts, 'o.json', (await runIn(parts.cwd, ['--format', 'json', '--shard', '2/2'])).stdout),
        [parts.names[0] ?? '', 'o.json']
      ),
      '“part-1.json” is part 1/3, but “o.json” is part 2/2. They belong to different runs.',
    ],
    [
      'parts of other files',
      async (parts) => {
        write(parts, 'new.md', story);
        write(parts, 'part-3.json', (await runIn(parts.cwd, ['--format', 'json', '--shard', '3/3'])).stdout);
        return parts.names;
      },
      '“part-1.json” and “part-3.json” did not have the same files to choose from.',
    ],
    [
      'facts that somebody has changed',
      (parts) => (edit(parts, (text) => text.replace('"carriers": [', '"carriers": [7,')), parts.names),
      '“part-1.json” has been changed, so it cannot be joined with others.',
    ],
  ];

  function write({ cwd }: Parts, name: string, text: string): void {
    writeFileSync(join(cwd, name), text);
  }

  function edit(parts: Parts, change: (text: string) => string): void {
    write(parts, 'part-1.json', change(readText(parts.cwd, 'part-1.json')));
  }

  it.each(broken)('%s: a message, and exit code 2', async (_, prepare, message) => {
    const parts = await lintParts(createFolder({ 'a.md': story, 'b.md': story, 'c.md': story }), 3);
    const { exitCode, stdout, stderr } = await runIn(parts.cwd, ['merge', ...(await prepare(parts))]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.startsWith(`customer-first: ${message}`), stderr).toBe(true);
  });
});

describe('--shard', () => {
  it('writes JSON and SARIF that their schemas accept, also to files', async () => {
    const cwd = createFolder({ 'a.md': story, 'b.md': story });
    const outputs = ['--output', 'json=part.json', '--output', 'sarif=part.sarif'];
    const { stdout } = await runIn(cwd, ['--shard', '1/2', '--format', 'json', ...outputs]);
    expect(validateReport(stdout)).toEqual([]);
    expect(JSON.parse(stdout).shard).toMatchObject({ index: 1, count: 2 });
    expect(readText(cwd, 'part.json')).toBe(stdout);
    const sarif = readText(cwd, 'part.sarif');
    expect(validateSarif(sarif)).toEqual([]);
    expect(sarif).toContain('customerFirstShard');
  });

  it('lists the files of its part', async () => {
    const cwd = createFolder({ 'a.md': story, 'b.md': story, 'c.md': story });
    expect((await runIn(cwd, ['--shard', '1/2', '--list-files'])).stdout).toBe('a.md\nc.md\n');
  });

  it('gives every file to exactly one part, and no part more than one file more than another', () => {
    const files = Array.from({ length: 23 }, (_, i) => ({ file: `/w/${i}.md`, path: `${i}.md` }));
    for (const count of [1, 2, 3, 7, 40]) {
      const parts = Array.from({ length: count }, (_, i) => createShardChooser({ index: i + 1, count }).choose(files));
      expect(
        parts
          .flat()
          .map(({ path }) => path)
          .sort(),
      ).toEqual(files.map(({ path }) => path).sort());
      const sizes = parts.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it.each(['0/3', '4/3', '1', '1/0', 'a/b', '1/3/5', '1/9999', '-1/3'])('does not take “%s”', async (text) => {
    expect(parseShard(text)).toBeNull();
    expect(await runIn(createFolder(), [`--shard=${text}`])).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('has nothing to divide in standard input, and does not go with --fix', async () => {
    expect(await runIn(createFolder(), ['-', '--shard', '1/2'], { stdin: story })).toMatchObject({ exitCode: 2 });
    expect(await runIn(createFolder(), ['--fix', '--shard', '1/2'])).toMatchObject({ exitCode: 2 });
  });
});
