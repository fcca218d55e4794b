/** A folder whose files say anything: configurations, personas, lists of what is accepted, caches. Every run ends, says the same twice, and gives JSON. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.js';
import { createFolder, type Outcome, readText, runIn } from '../cli/terminal.js';
import { personasMaterial } from '../robustness/material.js';
import { applyChange, damage } from '../support/damage.js';
import { runs, seedFrom } from '../support/runs.js';

const RUN = { seed: seedFrom(20_261_202), numRuns: runs(8, 600) };
const TIMEOUT = 600_000;
const STORIES =
  '# Repairs\n\nAs a tennant, I want to report a leak.\n\nAs a user, I want a REST API so that data is saved.\n';
const CONFIG = '.customer-first.yaml';
const BASELINE = '.customer-first-baseline.jsonl';
const CACHE = '.customer-first-cache/results';

const ids = rules.map(({ id }) => id);
const word = fc.constantFrom(
  'off',
  'error',
  'warning',
  'info',
  'tenant',
  '**/*.md',
  '',
  '*',
  '[',
  '../..',
  'en',
  'recommended',
  '~',
  '&a',
  '*a',
  '2026-05-11',
  '.nan',
  '__proto__',
);
const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    ...[word, fc.boolean(), fc.integer(), fc.constant(null)],
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(word, fc.constantFrom(...ids, 'severity', 'allow', 'personas')), tie('value'), {
      maxKeys: 3,
    }),
  ),
})).value;
const KEYS = [
  '$schema',
  'extends',
  'personas',
  'journey',
  'language',
  'files',
  'ignores',
  'layouts',
  'vocabulary',
  'exemptSections',
  'rules',
  'overrides',
  'unknown',
];
const chosen = fc.dictionary(fc.constantFrom(...ids), fc.oneof(word, value), { maxKeys: 5 });
const config = fc
  .tuple(fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 5 }), fc.option(chosen, { nil: undefined }))
  .map(([all, named]) => JSON.stringify(named === undefined ? all : { ...all, rules: named }, null, 2));
const personas = fc.constantFrom(...personasMaterial().map(({ text }) => text));
const changes = fc.oneof(fc.constant([]), damage);

async function lint(cwd: string, ...more: readonly string[]): Promise<Outcome> {
  const outcome = await runIn(cwd, ['--format', 'json', ...more]);
  expect([0, 1, 2]).toContain(outcome.exitCode);
  if (outcome.exitCode === 2) expect(outcome.stderr).not.toBe('');
  else JSON.parse(outcome.stdout);
  expect(outcome.stderr).not.toMatch(/\n\s+at |TypeError|undefined \(/);
  return outcome;
}

it('a configuration and personas of any kind', { timeout: TIMEOUT }, async () => {
  const cwd = createFolder({ 'stories.md': STORIES });
  await fc.assert(
    fc.asyncProperty(config, personas, changes, changes, async (settings, people, inSettings, inPeople) => {
      writeFileSync(join(cwd, CONFIG), inSettings.reduce(applyChange, settings));
      writeFileSync(join(cwd, 'personas.md'), inPeople.reduce(applyChange, people));
      expect(await lint(cwd)).toEqual(await lint(cwd));
      for (const argv of [['print-config', 'stories.md'], ['personas'], ['report', '--format', 'html']]) {
        expect([0, 1, 2], argv.join(' ')).toContain((await runIn(cwd, argv)).exitCode);
      }
    }),
    { ...RUN, endOnFailure: true },
  );
});

it('a damaged list of what is accepted', { timeout: TIMEOUT }, async () => {
  const cwd = createFolder({ 'stories.md': STORIES });
  await runIn(cwd, ['baseline', 'create']);
  const whole = readText(cwd, BASELINE);
  await fc.assert(
    fc.asyncProperty(damage, async (all) => {
      writeFileSync(join(cwd, BASELINE), all.reduce(applyChange, whole));
      expect(await lint(cwd)).toEqual(await lint(cwd));
    }),
    { ...RUN, endOnFailure: true },
  );
});

it('a damaged cache never changes what is said', { timeout: TIMEOUT }, async () => {
  const cwd = createFolder({ 'stories.md': STORIES, 'more.md': STORIES.replace('leak', 'draught') });
  const { stdout } = await lint(cwd);
  await lint(cwd, '--cache');
  const whole = readText(cwd, CACHE);
  await fc.assert(
    fc.asyncProperty(damage, fc.boolean(), async (all, isGone) => {
      if (isGone) rmSync(join(cwd, CACHE), { force: true });
      else writeFileSync(join(cwd, CACHE), all.reduce(applyChange, whole));
      expect((await lint(cwd, '--cache')).stdout).toBe(stdout);
    }),
    { ...RUN, endOnFailure: true },
  );
});
