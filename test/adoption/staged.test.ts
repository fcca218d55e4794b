/** `--staged`: the next commit is checked as it will be, not as the folder happens to look. */
import { expect, it } from 'vitest';
import { createRepository } from './repository.js';

const personas = '# Personas\n\n## Tenant\n\n- Needs: a dry flat\n';
const leak = 'As a tenant, I want to report a leak at night.\n';
const whole = 'As a tenant, I want to report a leak at night so that the damage stays small.\n';

it('reports what is added, and nothing else', async () => {
  const team = createRepository({ 'personas.md': personas, 'old.md': leak });
  team.write({ 'added.md': leak, 'not-added.md': leak, 'old.md': `Words.\n\n${leak}` });
  team.git('add', 'added.md', 'old.md');
  expect(await team.findings('--staged')).toEqual(['added.md:1 missing-outcome']);
  expect(await team.run(['--staged'])).toMatchObject({
    exitCode: 1,
    stderr: 'customer-first: 1 finding on lines that the next commit does not change is left out.\n',
  });
});

it('reads the text that was added, whatever was edited or deleted since', async () => {
  const team = createRepository({ 'personas.md': personas });
  team.write({ 'mended.md': leak, 'spoiled.md': whole, 'deep/er/deleted.md': leak });
  team.git('add', '--all');
  team.write({ 'mended.md': `Words.\n\n${whole}`, 'spoiled.md': leak });
  team.remove('deep');
  expect(await team.findings('--staged')).toEqual([
    'deep/er/deleted.md:1 missing-outcome',
    'mended.md:1 missing-outcome',
  ]);
  const shown = await team.run(['--staged', 'mended.md']);
  expect(shown.stdout).toContain('As a tenant, I want to report a leak at night.');
});

it('knows the personas that the commit knows', async () => {
  const team = createRepository({ 'personas.md': personas });
  team.write({ 'a.md': whole.replace('tenant', 'caretaker') });
  team.git('add', 'a.md');
  const defined = `${personas}\n## Caretaker\n\n- Needs: fewer calls at night\n`;
  team.write({ 'personas.md': defined });
  expect(await team.findings('--staged')).toEqual(['a.md:1 undefined-persona']);
  team.git('add', 'personas.md');
  expect(await team.findings('--staged')).toEqual([]);
});

it('holds against the baseline of the commit, before the first commit, and below the top', async () => {
  const team = createRepository();
  team.write({ 'personas.md': personas, 'docs/a.md': leak });
  team.git('add', '--all');
  expect(await team.findings('--staged')).toEqual(['docs/a.md:1 missing-outcome']);
  await team.run(['baseline', 'create']);
  expect(await team.findings('--staged')).toEqual(['docs/a.md:1 missing-outcome']);
  team.git('add', '--all');
  expect(await team.findings('--staged')).toEqual([]);
  expect(await team.run(['--staged'], { in: 'docs' })).toMatchObject({ exitCode: 0, stderr: '' });
});

it('has nothing to say when nothing is added', async () => {
  const team = createRepository({ 'personas.md': personas, 'a.md': leak });
  team.write({ 'a.md': `${leak}\n${leak}` });
  expect(await team.run(['--staged'])).toMatchObject({ exitCode: 0 });
});
