/** A team with a backlog of old stories starts to use the linter: what happens on which day. */
import { expect, it } from 'vitest';
import { createRepository } from './repository.js';

const BASELINE = '.customer-first-baseline.jsonl';

const personas = '# Personas\n\n## Tenant\n\n- Needs: a dry flat\n';
const repairs = `# Repairs

As a user, I want to report a leak at night so that the damage stays small.

As a tenant, I want to see when the plumber arrives.

As a tenant, I want my reports stored in a Postgres database, so that nobody loses them.
`;
const portal = `# Portal

As a user, I want to read the house rules.

As a user, I want to book the laundry room so that I need not wait for a machine.
`;
const files = { 'personas.md': personas, 'stories/repairs.md': repairs, 'stories/portal.md': portal };

it('accepts the old stories on Monday, and reports only what is new from then on', async () => {
  const team = createRepository(files);
  const old = await team.findings();
  expect(old.length).toBeGreaterThanOrEqual(5);
  expect(await team.run([])).toMatchObject({ exitCode: 1 });

  // Day one.
  const created = await team.run(['baseline', 'create']);
  expect(created).toMatchObject({ exitCode: 0, stderr: '' });
  expect(created.stdout).toContain(`${BASELINE} accepts ${old.length} findings in 2 files.`);
  team.commit('Accept what is there');
  const monday = await team.run(['--fail-on', 'info']);
  expect(monday).toMatchObject({ exitCode: 0, stderr: '' });
  expect(monday.stdout).toContain(`${old.length} accepted in the baseline`);

  // Day two: a new story in the middle of the old ones, with words that are accepted elsewhere.
  team.git('switch', '--quiet', '--create', 'tuesday');
  const fresh = 'As a user, I want to pay my rent by card.\n';
  team.commit('Rent', {
    'stories/portal.md': portal.replace('As a user, I want to book', `${fresh}\nAs a user, I want to book`),
  });
  expect(await team.findings()).toEqual(['stories/portal.md:5 generic-persona', 'stories/portal.md:5 missing-outcome']);
  expect(await team.findings('--since', 'main')).toEqual(await team.findings());
  expect(await team.findings('--since', 'main', '--no-baseline')).toEqual(await team.findings());
  expect(await team.run([])).toMatchObject({ exitCode: 1 });

  // It is mended, and the old ones are moved, wrapped, emphasised and laid out anew, some in another file.
  team.commit('Tidy', {
    'stories/portal.md': `# Portal

Some words about the portal.

## Laundry

- As a **user**,
  I want to book the *laundry room*
  so that I need not wait for a machine.

## Leaks

As a tenant, I want to see when
the plumber
arrives.
`,
    'stories/rules/house.md': `| As a | I want | So that |
| --- | --- | --- |
| user | to read the house rules | |
| **user** | to report a leak at night | the damage stays small |
| tenant | my reports stored in a Postgres database | nobody loses them |
`,
  });
  team.git('rm', '--quiet', 'stories/repairs.md');
  const tidied = await team.run(['--fail-on', 'info']);
  expect(tidied.stdout).toContain(`Nothing to report in 3 files`);
  expect(tidied).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await team.run(['baseline', 'prune'])).toMatchObject({
    exitCode: 0,
    stdout: `${BASELINE}: everything in it is still found. Nothing was changed.\n`,
  });

  // One old story goes.
  const before = team.read(BASELINE);
  team.write({
    'stories/portal.md':
      '# Portal\n\nAs a user, I want to book the laundry room so that I need not wait for a machine.\n',
  });
  const stale = await team.run([]);
  expect(stale.exitCode).toBe(0);
  expect(stale.stderr).toBe(
    `${BASELINE}: 1 accepted finding is no longer found. Take it out with “customer-first baseline prune”.\n`,
  );
  expect(team.read(BASELINE)).toBe(before);
  const status = await team.run(['baseline']);
  expect(status.stdout).toContain('stories/repairs.md: missing-outcome “see when the plumber arrives”');
  expect(await team.run(['baseline', 'prune'])).toMatchObject({
    exitCode: 0,
    stdout: `${BASELINE}: 1 finding taken out.\n`,
  });
  const gone = before.split('\n').filter((line) => line.includes('plumber'));
  expect(gone).toHaveLength(1);
  expect(team.read(BASELINE)).toBe(before.replace(`${gone[0]}\n`, ''));
  expect(await team.run([])).toMatchObject({ exitCode: 0, stderr: '' });
});
