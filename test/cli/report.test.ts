/** `customer-first report` as people use it: on real files, in every format, in CI, and divided among machines. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../server/src/core/picture/shape.js';
import { validatePicture } from '../reporters/schemas.js';
import { makeBacklog } from '../support/backlog.js';
import { runProgram } from '../support/program.js';
import { createFolder, readText, runIn } from './terminal.js';

const day = ['--date', '2026-11-30'];
const json = ['report', ...day, '--format', 'json'];

function examples(): string {
  const cwd = createFolder();
  cpSync(join(import.meta.dirname, '../../examples'), cwd, { recursive: true });
  return cwd;
}

const pictureIn = (text: string): Picture => (JSON.parse(text) as { readonly picture: Picture }).picture;

describe('report', () => {
  it('shows the examples in Markdown: who is served where, and what to rewrite first', async () => {
    const { exitCode, stdout, stderr } = await runIn(examples(), ['report', ...day]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('37 stories in 17 files. 5 people described. 1 file of technical work left out.');
    expect(stdout).toContain('- Least served: **Family carer**');
    expect(stdout).toContain('| Tenant | · | · | **gap** | 2 | 3 of 5 | 3 | **gap** | 7 |');
    expect(stdout).toContain('> As a tenant, I want to send a photo of the damage, so that …');
  });

  it('writes JSON in the published shape, and the other formats beside it', async () => {
    const cwd = examples();
    const files = ['--output', 'html=out/all.html', '--output', 'md=out/all.md', '--output', 'digest=out/digest.md'];
    const { exitCode, stdout } = await runIn(cwd, [...json, ...files]);
    expect([exitCode, validatePicture(stdout)]).toEqual([0, []]);
    expect(readText(cwd, 'out/all.html')).toMatch(/^<!doctype html>/);
    expect(readText(cwd, 'out/all.md')).toContain('# Whom we serve');
    expect(readText(cwd, 'out/digest.md').split('\n').length).toBeLessThanOrEqual(60);
    // What it has written is no story, and may be written again.
    expect((await runIn(cwd, [...json, ...files])).stdout).toBe(stdout);
  });

  it('knows what day it is', async () => {
    const { stdout } = await runIn(examples(), ['report', '--format', 'json'], { clock: ['2028-02-01T08:00:00Z'] });
    const { date, personas } = pictureIn(stdout);
    expect([date, new Set(personas.map(({ known }) => known))]).toEqual(['2028-02-01', new Set(['old'])]);
  });

  it('reads a text from standard input', async () => {
    const { stdout } = await runIn(createFolder(), [...json, '-'], {
      stdin: 'As a guest, I want tea so that I wake up.',
    });
    expect(pictureIn(stdout).stories).toMatchObject([{ path: 'stdin.md', line: 1 }]);
  });

  it('says why there is nothing, and fails only where that is asked for', async () => {
    const cwd = createFolder({ 'a.md': '# Nothing yet\n' });
    const { exitCode, stderr } = await runIn(cwd, ['report']);
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('No story was found')]);
    expect((await runIn(cwd, ['report', '--require-stories'])).exitCode).toBe(2);
  });

  it('fails where a part of the score is lower than it should be', async () => {
    const low = await runIn(examples(), ['report', '--format', 'digest', '--min', 'life=0.9', '--min', 'why=0.1']);
    expect([low.exitCode, low.stderr]).toEqual([
      1,
      expect.stringMatching(/“Whole life” is [\d.]+ %, but --min asks for 90\.0 %\.\n$/),
    ]);
    const high = await runIn(examples(), ['report', '--format', 'digest', '--min', 'why=0.1', '--min', 'who=0.1']);
    expect([high.exitCode, high.stderr]).toEqual([0, '']);
  });

  it('says what is wrong with a journey, and shows the rest', async () => {
    const cwd = createFolder({ 'journey.yaml': 'stages: [a, b]', 'a.md': 'As a guest, I want tea so that I wake up.' });
    const { exitCode, stdout, stderr } = await runIn(cwd, ['report']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('journey.yaml:1:1: “journeys” is a list')]);
    expect(stdout).toContain('1 story in 1 file');
  });

  it.each([
    [['--format', 'htm'], 'Did you mean “html”?'],
    [['--output', 'all.html'], 'such as html=customers.html'],
    [['--date', 'May'], 'such as 2026-11-30'],
    [['--min-score', '101'], 'from 0 to 100'],
    [['--min', 'why'], 'such as why=0.7. The parts are who, why, what, life and proof.'],
    [['--min', 'whyy=0.7'], 'Did you mean “why”?'],
    [['--min', 'why=70'], 'from 0 to 1'],
    [['--since', 'nothing.json'], '“nothing.json” cannot be read'],
    [['--since', 'a.json'], '“a.json” is no report that can be compared with'],
    [['--no-regression', 'a.json'], '“a.json” is no report that can be compared with'],
    [['--shard', '1/2', '--since', 'main'], 'join the parts first'],
    [['--output', 'md=story.md'], 'is not replaced'],
  ])('refuses %s', async (argv, why) => {
    const cwd = createFolder({ 'story.md': 'As a guest, I want tea.', 'a.json': '{"picture":1}' });
    const { exitCode, stdout, stderr } = await runIn(cwd, ['report', ...argv]);
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(why)]);
  });
});

describe('in CI', () => {
  const good = (i: number) => `As a guest, I want tea ${i} so that I am awake before ${i} o’clock.\n\n`;
  const text = Array.from({ length: 6 }, (_, i) => good(i + 1)).join('');

  it('fails below a score, and says which', async () => {
    const cwd = createFolder({ 'a.md': text });
    expect((await runIn(cwd, ['report', '--min-score', '10'])).exitCode).toBe(0);
    const { exitCode, stderr } = await runIn(cwd, ['report', '--min-score', '99']);
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/The score is \d+, but --min-score asks for 99/)]);
  });

  it('fails nobody for a score that is withheld', async () => {
    const { exitCode } = await runIn(createFolder({ 'a.md': good(1) }), ['report', '--min-score', '100']);
    expect(exitCode).toBe(0);
  });

  it('fails when a part of the score goes down, and shows what has changed', async () => {
    const cwd = createFolder({ 'a.md': text });
    writeFileSync(join(cwd, 'before.json'), (await runIn(cwd, json)).stdout);
    const argv = ['report', '--since', 'before.json', '--no-regression', 'before.json'];
    expect((await runIn(cwd, argv)).exitCode).toBe(0);
    writeFileSync(join(cwd, 'b.md'), 'As a guest, I want a chair.\n');
    const { exitCode, stdout, stderr } = await runIn(cwd, argv);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('“Why” has gone down from')]);
    expect(stdout).toContain('| stories | 6 | 7 | +1 |');
  });
});

describe('however it is run', () => {
  const workspaces: Readonly<Record<string, () => string>> = {
    'the examples': examples,
    'a backlog with several roots': () =>
      createFolder({
        ...makeBacklog({ files: 30 }),
        'shop/.customer-first.yaml': 'personas: [{ name: Night nurse, needs: [quiet] }]\njourney: way.yaml\n',
        'shop/way.yaml': 'journeys: [{ stages: [{ id: use }, { id: part-1, title: Part 1 }] }]',
        'shop/späti #1/own.md':
          '# Personas\n\n## Tenant\n\n### Needs\n\n- heat\n\n# Stories\n\nAs a tenant, I want heat so that I sleep.\n',
      }),
  };

  it.each(Object.keys(workspaces))('says the same: %s', { timeout: 180_000 }, async (name) => {
    const cwd = workspaces[name]?.() ?? '';
    const whole = await runProgram(json, cwd);
    expect(validatePicture(whole.stdout)).toEqual([]);
    expect(await runProgram([...json, '--concurrency', '2'], cwd)).toEqual(whole);
    const said = await runIn(cwd, json);
    const elsewhere = createFolder();
    const cache = ['--cache-location', join(elsewhere, 'cache')];
    await runIn(cwd, ['--format', 'json', ...cache]);
    for (let run = 0; run < 2; run++) expect(await runIn(cwd, [...json, ...cache])).toEqual(said);
    const parts = await Promise.all([1, 2, 3].map((i) => runIn(cwd, [...json, '--shard', `${i}/3`])));
    parts.forEach(({ stdout }, i) => {
      expect(validatePicture(stdout)).toEqual([]);
      writeFileSync(join(elsewhere, `${i}.json`), stdout);
    });
    const names = ['2.json', '0.json', '1.json'];
    expect((await runIn(elsewhere, ['merge', ...names])).stdout).toBe(said.stdout);
    const page = await runIn(cwd, ['report', ...day, '--format', 'html']);
    expect((await runIn(elsewhere, ['merge', '--format', 'html', ...names])).stdout).toBe(page.stdout);
  });

  it('misses no part, and mixes nothing', async () => {
    const cwd = createFolder(makeBacklog({ files: 4 }));
    const elsewhere = createFolder();
    const part = await runIn(cwd, [...json, '--shard', '1/2']);
    writeFileSync(join(elsewhere, 'picture.json'), part.stdout);
    writeFileSync(join(elsewhere, 'whole.json'), (await runIn(cwd, json)).stdout);
    writeFileSync(join(elsewhere, 'lint.json'), (await runIn(cwd, ['--format', 'json', '--shard', '2/2'])).stdout);
    const merge = async (...names: readonly string[]) => (await runIn(elsewhere, ['merge', ...names])).stderr;
    expect(await merge('picture.json')).toContain('Part 2/2 is missing.');
    expect(await merge('picture.json', 'lint.json')).toContain('“lint.json” is no part of a picture');
    expect(await merge('whole.json')).toContain('is the picture of a whole run');
    const broken = readFileSync(join(elsewhere, 'picture.json'), 'utf8').replaceAll('"story"', '"tale"');
    writeFileSync(join(elsewhere, 'picture.json'), broken);
    expect(await merge('picture.json')).toContain('has been changed, so it cannot be joined');
  });
});
