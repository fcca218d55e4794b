/** Two branches change the baseline: git puts them together, and the result accepts what both accept. */
import { expect, it } from 'vitest';
import { createRepository } from './repository.js';

const BASELINE = '.customer-first-baseline.jsonl';
const names = [
  'garden',
  'cellar',
  'attic',
  'kitchen',
  'garage',
  'balcony',
  'stairs',
  'roof',
  'yard',
  'lobby',
  'gate',
  'pool',
];
const storyAbout = (place: string) => `As a tenant, I want to see the ${place} on the plan.\n`;
const personas = '# Personas\n\n## Tenant\n\n- Needs: a dry flat\n';

async function branchOff(
  team: ReturnType<typeof createRepository>,
  name: string,
  files: Readonly<Record<string, string>>,
) {
  team.git('switch', '--quiet', '--create', name, 'main');
  team.write(files);
  expect(await team.run(['baseline', 'update'])).toMatchObject({ exitCode: 0 });
  team.commit(name);
}

it.each([
  ['a large baseline as it is', names, ''],
  ['a baseline of one entry with the line that “create” recommends', names.slice(0, 1), `${BASELINE} merge=union\n`],
])('%s', async (_what, places, attributes) => {
  const old = Object.fromEntries(places.map((place) => [`old/${place}.md`, storyAbout(place)]));
  const team = createRepository({
    'personas.md': personas,
    ...old,
    ...(attributes && { '.gitattributes': attributes }),
  });
  expect((await team.run(['baseline', 'create'])).stdout).toContain(`  ${BASELINE} merge=union\n`);
  team.commit('Accept');
  await branchOff(team, 'left', { 'new/left.md': storyAbout('left wing') });
  await branchOff(team, 'right', { 'new/right.md': storyAbout('right wing'), 'old/garden.md': '# Garden\n' });
  team.git('switch', '--quiet', 'main');
  team.git('merge', '--quiet', '--no-edit', 'left');
  team.git('merge', '--quiet', '--no-edit', 'right');
  expect(team.git('status', '--porcelain')).toBe('');
  expect(await team.findings()).toEqual([]);
  const lines = team.read(BASELINE).trimEnd().split('\n');
  expect(lines.filter((line) => /(?:left|right) wing/.test(line))).toHaveLength(2);
  expect(await team.run(['baseline', 'prune'])).toMatchObject({ exitCode: 0 });
  const pruned = team.read(BASELINE).trimEnd().split('\n');
  expect(pruned).toHaveLength(places.length + 1);
  expect(pruned).toEqual([...pruned].sort());
});

it('a conflict that nobody has resolved is told with its lines', async () => {
  const team = createRepository({ 'personas.md': personas, 'old/garden.md': storyAbout('garden') });
  await team.run(['baseline', 'create']);
  team.commit('Accept');
  await branchOff(team, 'left', { 'new/left.md': storyAbout('left wing') });
  await branchOff(team, 'right', { 'new/right.md': storyAbout('right wing') });
  team.git('switch', '--quiet', 'left');
  // Whether two lines meet in the same place depends on their fingerprints; here the conflict is made by hand.
  const [first = '', ...rest] = team.read(BASELINE).split('\n');
  team.write({ [BASELINE]: ['<<<<<<< HEAD', first, '=======', first, '>>>>>>> right', ...rest].join('\n') });
  const { exitCode, stdout, stderr } = await team.run([]);
  expect(exitCode).toBe(2);
  expect(stdout).toContain('2 accepted in the baseline');
  expect(stderr.split('\n').map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
    ...[1, 3, 5].map((line) => `${BASELINE}:${line}`),
    '',
  ]);
  expect(stderr).toContain('Git left a conflict here.');
});
