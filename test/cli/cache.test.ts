/** `--cache` as people use it: several runs at once, runs that are killed, and places that are no good. */
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { openCacheFile } from '../../server/src/workspace/cache-file.js';
import { makeBacklog } from '../support/backlog.js';
import { killAtChange } from '../support/kill-at-change.js';
import { runProgram, startNode, startProgram } from '../support/program.js';
import { runs } from '../support/runs.js';
import { createFolder, runIn } from './terminal.js';

const json = ['--format', 'json'];

describe('--cache', () => {
  it('says the same as without, cold and warm, and in several processes at once', async () => {
    const cwd = createFolder(makeBacklog({ files: 30 }));
    const plain = await runProgram(json, cwd);
    expect(plain).toMatchObject({ exitCode: 1, stderr: '' });
    const argv = [...json, '--cache'];
    const atOnce = await Promise.all(Array.from({ length: 3 }, () => runProgram(argv, cwd)));
    for (const run of [...atOnce, await runProgram(argv, cwd)]) expect(run).toEqual(plain);
    expect(readdirSync(cwd)).toContain('.customer-first-cache');
  });

  it('is used when its place is named, and not when --no-cache says so', async () => {
    const cwd = createFolder({ 'a.md': 'As a tenant, I want tea.\n' });
    await runIn(cwd, ['--no-cache', '--cache-location', 'build/cache']);
    expect(readdirSync(cwd)).toEqual(['a.md']);
    await runIn(cwd, ['--cache-location', 'build/cache']);
    expect(readdirSync(join(cwd, 'build/cache')).sort()).toEqual(['.gitignore', 'results']);
  });

  it('works together with --fix', async () => {
    const text = 'As a Renter, I want tea, so that I wake up.\n';
    const personas = '# Personas\n\n## Tenant\n\n- aliases: renter\n\n### Needs\n\n- tea\n';
    const config = 'rules:\n  undefined-persona: [error, { canonicalise: true }]\n';
    const cwd = createFolder({ 'a.md': text, 'personas.md': personas, '.customer-first.yaml': config });
    for (let run = 0; run < 2; run++) {
      await runIn(cwd, ['--cache', '--fix']);
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('As a Tenant, I want tea');
    }
    writeFileSync(join(cwd, 'a.md'), text);
    await runIn(cwd, ['--cache', '--fix']);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('As a Tenant, I want tea');
  });

  it('tells of damage in words, and reports all the same', async () => {
    const cwd = createFolder({ 'a.md': 'As a tenant, I want tea.\n' });
    mkdirSync(join(cwd, '.customer-first-cache'));
    writeFileSync(join(cwd, '.customer-first-cache/results'), 'gibberish');
    const { exitCode, stdout, stderr } = await runIn(cwd, ['--cache']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: 'customer-first: The cache was damaged. It is not used, and made anew.\n',
    });
    expect(stdout).toContain('missing-outcome');
  });

  it('needs a folder', async () => {
    const cwd = createFolder({ 'a.md': 'As a tenant, I want tea.\n' });
    const { exitCode, stderr } = await runIn(cwd, ['--cache-location', 'a.md']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--cache-location needs a folder, but “a.md” is a file.');
  });
});

describe('a cache whose writers are killed', () => {
  /** Writes entries of all sizes again and again, and says so each time, until it is killed. */
  const writer = `
    import { openCacheFile } from ${JSON.stringify(join(import.meta.dirname, '../../server/src/workspace/cache-file.ts'))};
    const [folder, seed] = process.argv.slice(2);
    for (let round = 0; ; round++) {
      const file = openCacheFile({ folder, onDamage: () => console.log('damaged'), limit: 400_000 });
      for (let i = 0; i < 40; i++) {
        const name = seed + '-' + round + '-' + i;
        file.put(name.padStart(32, '0'), { name, text: name.repeat(1 + i * 3) });
      }
      const trouble = file.save();
      console.log(trouble ?? 'saved');
    }
  `;

  it('holds only what was written whole, after many of them', async () => {
    const cwd = createFolder();
    const script = join(cwd, 'writer.cjs');
    const folder = join(cwd, 'cache');
    await build({
      stdin: { contents: writer, resolveDir: import.meta.dirname },
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    const killOne = async (i: number): Promise<void> => {
      const { child, ended, until } = startNode([script, folder, String(i)], cwd);
      await until(({ stdout }) => stdout.includes('saved'));
      // The others write there too: whenever it hits, what has to hold is the same.
      killAtChange(child, folder, 1 + (i % 9));
      const { stdout, stderr, signal } = await ended;
      expect(new Set(stdout.trim().split('\n').slice(0, -1))).not.toContain('damaged');
      expect({ stderr, signal }).toEqual({ stderr: '', signal: 'SIGKILL' });
    };
    for (let i = 0; i < runs(10, 100); i += 5) {
      await Promise.all([0, 1, 2, 3, 4].map((k) => killOne(i + k)));
      expect(damageIn(folder)).toEqual([]);
    }
  }, 120_000);

  /** Reads every entry: none may be damaged, and each must hold what its key says. */
  function damageIn(folder: string): readonly string[] {
    const damage: string[] = [];
    const file = openCacheFile({ folder, onDamage: () => damage.push('damaged') });
    const keys = readFileSync(join(folder, 'results'), 'utf8').split('\n').slice(1, -1);
    if (keys.length === 0) damage.push('empty');
    for (const key of keys.map((line) => line.slice(0, 32))) {
      const value = file.get(key) as { readonly name: string } | undefined;
      if (value?.name.padStart(32, '0') !== key) damage.push(key);
    }
    return damage;
  }

  it('is cleaned of what they left behind', async () => {
    const cwd = createFolder({ 'a.md': 'As a tenant, I want tea.\n' });
    const folder = join(cwd, '.customer-first-cache');
    mkdirSync(folder);
    for (const name of ['results.1234', 'results.99']) writeFileSync(join(folder, name), 'half of it');
    const hourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(join(folder, 'results.1234'), hourAgo, hourAgo);
    await runIn(cwd, ['--cache']);
    // The other one may belong to a run that is still at work.
    expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'results', 'results.99']);
  });

  it('serves the next run well, wherever the program itself was killed', async () => {
    const cwd = createFolder(makeBacklog({ files: 20 }));
    const { stdout } = await runProgram(json, cwd);
    const cache = join(cwd, '.customer-first-cache');
    mkdirSync(cache);
    for (let moment = 1; moment <= runs(3, 8); moment++) {
      const { child, ended } = startProgram([...json, '--cache'], cwd);
      killAtChange(child, cache, moment);
      await ended;
      rmSync(join(cache, 'results'), { force: true });
    }
    const after = await runProgram([...json, '--cache'], cwd);
    expect(after).toMatchObject({ stdout, stderr: '', exitCode: 1 });
  }, 60_000);
});
