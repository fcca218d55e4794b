/** What the engine has learned is what learning/ teaches: nobody changes a weight by hand, or a label without learning anew. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readText } from '../support/project-files.js';

it('npm run learn makes the same weights', { timeout: 240_000 }, () => {
  const script = fileURLToPath(new URL('../../scripts/learn.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stdout + stderr).toContain('The weights are what learning/ teaches.');
  expect(status).toBe(0);
});

it('the read-me tells the figures of docs/judgement.md', () => {
  const rowsOf = (path: string): readonly string[] =>
    readText(path)
      .split('\n')
      .filter((line) => /^\| (?:The wish|The outcome) .*\d %/.test(line))
      .map((line) => line.replaceAll(/\s+/g, ' '));
  const told = rowsOf('README.md');
  expect(told).toHaveLength(5);
  expect(rowsOf('docs/judgement.md')).toEqual(expect.arrayContaining([...told]));
});
