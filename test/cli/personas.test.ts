/** `customer-first personas`: the people as they were read, who uses them, and what is missing. */
import { describe, expect, it } from 'vitest';
import { personasShape } from '../../server/src/reporters/personas-json.js';
import { validatePersonas } from '../reporters/schemas.js';
import { createFolder, runIn } from './terminal.js';

const story = (name: string): string => `As a ${name}, I want to know who comes so that I can plan my day.\n\n`;
const PERSONAS = `# Personas

## Tenant

- aliases: renter

### Needs

- know who comes

### Evidence

- 9 interviews

### A day in her life

She works shifts.

## Glossary

Words we use.

## Caretaker

- kind: staff
- aliases: …

### Needs

- …

### Evidence

- to be done
`;
const FILES = {
  'docs/personas.md': PERSONAS,
  'docs/a.md': ['tenant', 'renters', 'tennant', 'plumber', 'user', 'tenant or plumber'].map(story).join(''),
  'docs/b.md': ['new tenant', 'tenant'].map(story).join(''),
};

describe('personas', () => {
  it('lists people in docs/ once, whom stories beside that folder name; a report about them names nobody new', async () => {
    const own = '# Personas\n\n## Tenant\n\n- needs: a dry flat\n';
    const folder = createFolder({ 'docs/personas.md': own, 'a.md': story('tenant'), 'docs/b.md': story('tenant') });
    await runIn(folder, ['report', '--output', 'md=report.md']);
    const { stdout } = await runIn(folder, ['personas', '--format', 'json']);
    const listing = JSON.parse(stdout) as { registries: { personas: { name: string; stories: number }[] }[] };
    const people = listing.registries.flatMap(({ personas }) => personas);
    expect(people.map(({ name, stories }) => `${name} ${stories.toString()}`)).toEqual(['Tenant 2']);
    const { stdout: unread } = await runIn(folder, ['stories', '--unread']);
    expect(unread).not.toContain('report.md');
  });

  it('lists people of a document once, beside those whom it shares with the others', async () => {
    const own = '## Personas\n\n- **Plumber** – comes when nobody is at home\n\n## Stories\n\n';
    const files = { ...FILES, 'docs/c.md': `${own}${story('plumber')}${story('tenant')}` };
    const { stdout } = await runIn(createFolder(files), ['personas', '--format', 'json']);
    const listing = JSON.parse(stdout) as { registries: { personas: { name: string; stories: number }[] }[] };
    const people = listing.registries.flatMap(({ personas }) => personas);
    expect(people.map(({ name, stories }) => `${name} ${stories.toString()}`)).toEqual([
      'Tenant 6',
      'Caretaker 0',
      'Plumber 1',
    ]);
  });

  it('shows who is described, used and missing, and why a heading is no persona', async () => {
    const { exitCode, stdout, stderr } = await runIn(createFolder(FILES), ['personas'], { env: { NO_COLOR: '1' } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe(`docs/personas.md

  Tenant (customer, id tenant, docs/personas.md:3)
    also called renter
    needs       know who comes
    evidence    9 interviews
    stories     5: docs/a.md:1, docs/a.md:3, docs/a.md:11 and 2 more

  Caretaker (staff, id caretaker, docs/personas.md:23)
    needs       none written down yet: what do they need?
    evidence    none written down yet: how do you know?
    stories     none

  Named in stories, and described nowhere
    plumber, 2: docs/a.md:7, docs/a.md:11
    tennant (not defined; did you mean Tenant?), 1: docs/a.md:5
    user (could be anybody), 1: docs/a.md:9

  Not taken for a persona
    docs/personas.md:15 “A day in her life” belongs to “Tenant”, but is no field that is read.
    docs/personas.md:19 “Glossary” has no field, need or evidence below it.

2 personas, 1 without a need, 1 without evidence, 1 in no story, 3 described nowhere.
`);
    const narrow = await runIn(createFolder(FILES), ['personas'], { columns: 40, env: { NO_COLOR: '1' } });
    expect(narrow.stdout.split('\n').filter((line) => line.length > 64)).toEqual([]);
  });

  it('says the same to programs, in a shape that is published', async () => {
    const folder = createFolder(FILES);
    const { exitCode, stdout } = await runIn(folder, ['personas', '--format', 'json']);
    expect(exitCode).toBe(0);
    expect((await runIn(folder, ['personas', '--format', 'json'])).stdout).toBe(stdout);
    expect(validatePersonas(stdout)).toEqual([]);
    const { registries } = personasShape.parse(JSON.parse(stdout));
    expect(registries).toMatchObject([
      {
        root: '.',
        files: ['docs/personas.md'],
        personas: [
          {
            id: 'tenant',
            aliases: ['renter'],
            stories: 5,
            missing: [],
            definedAt: { path: 'docs/personas.md', line: 3 },
          },
          { id: 'caretaker', kind: 'staff', aliases: [], needs: [], stories: 0, missing: ['need', 'evidence'] },
        ],
        notDescribed: [
          { name: 'plumber', didYouMean: [], stories: 2, places: [{ path: 'docs/a.md', line: 7 }, {}] },
          { name: 'tennant', state: 'nearMiss', didYouMean: ['Tenant'] },
          { name: 'user', state: 'generic' },
        ],
        notRead: [{ line: 15 }, { line: 19, title: 'Glossary' }],
      },
    ]);
  });

  it('keeps the people of several configurations apart', async () => {
    const folder = createFolder({
      'shop/.customer-first.yaml': 'extends: core\npersonas:\n  - name: Shopper\n    needs: [tea]\n',
      'shop/a.md': story('shopper'),
      'clinic/.customer-first.yaml': 'extends: core\n',
      'clinic/personas.md': '## Nurse\n\n### Needs\n\n- rest\n',
      'clinic/a.md': story('shopper'),
      'a.md': story('sailor'),
    });
    const { stdout } = await runIn(folder, ['personas', '--format', 'json']);
    const { registries } = personasShape.parse(JSON.parse(stdout));
    expect(registries.map(({ root, personas, notDescribed }) => [root, personas, notDescribed].map(nameAll))).toEqual([
      ['.', '', 'sailor'],
      ['clinic', 'Nurse', 'shopper'],
      ['shop', 'Shopper', ''],
    ]);
    const text = await runIn(folder, ['personas', '--no-color']);
    expect(text.stdout).toContain('No personas here\n');
    expect(text.stdout).toContain('In the configuration in shop\n');
    expect(text.stdout).toContain('Shopper (customer, id shopper, in the configuration)');
  });

  it('says why nobody was read in a file that is called so, and 2 where something cannot be read', async () => {
    const folder = createFolder({ 'personas.md': '# Personas\n\n## Tenant\n\n- 2026\n' });
    const { exitCode, stdout } = await runIn(folder, ['personas']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('personas.md:3 “Tenant” has no need, goal or pain below it');
    expect((await runIn(folder, ['personas', 'nowhere'])).exitCode).toBe(2);
    expect((await runIn(createFolder(), ['personas'])).stdout).toBe(
      'No persona is written down here, and no story names anybody.\n',
    );
  });
});

function nameAll(value: string | readonly { readonly name: string }[]): string {
  return typeof value === 'string' ? value : value.map(({ name }) => name).join();
}
