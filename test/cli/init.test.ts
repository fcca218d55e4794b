/** Setting up a project: what is written, what is asked, and what is never overwritten. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPersonas, strangersIn } from '../../server/src/service/personas/found.js';
import { drawPersonas } from '../../server/src/service/personas/scaffold.js';
import { drawConfig } from '../../server/src/core/config/draw-config.js';
import { parseConfig } from '../../server/src/core/config/parse.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { createFolder, readText, runIn } from './terminal.js';

const story = (persona: string) => `As a ${persona}, I want to know who comes so that I can plan my day.\n\n`;
const stories = ['tenant', 'Tenant', 'new tenant', 'caretaker', 'user', 'developer'].map(story).join('');
const gaps = '### Needs\n\n- …\n\n### Evidence\n\n- …\n';

describe('init', () => {
  it('writes nobody who is not read as a persona afterwards, whatever their name', () => {
    const names = ['family', 'goal', 'need', 'quote', 'evidence', 'context', 'overview', 'tenant', 'receptionist'];
    const model = readDocument(names.map(story).join(''));
    const registry = createRegistry([], [], english);
    const found = findPersonas(strangersIn({ model, registry }, english), english);
    const read = readPersonas(drawPersonas(found), 'personas.md', { language: english });
    expect(read.map(({ name, kind }) => `${name.toLowerCase()} ${kind}`).sort()).toEqual(
      found.people.map(({ name, kind }) => `${name.toLowerCase()} ${kind}`).sort(),
    );
    expect(found.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Family', 'Quote']));
  });

  it('takes nobody for a customer who works for those who build, and no organisation for somebody', () => {
    const names = ['claims handler', 'receptionist', 'store manager', 'school', 'hospital', 'club', 'tenant'];
    const model = readDocument(names.map(story).join(''));
    const registry = createRegistry([], [], english);
    const { people, leftOut } = findPersonas(strangersIn({ model, registry }, english), english);
    expect(people.filter(({ kind }) => kind === 'customer').map(({ name }) => name)).toEqual(['Tenant']);
    expect(leftOut.get('organisation')?.map(({ name }) => name.toLowerCase())).toEqual(['club', 'hospital', 'school']);
  });

  it('writes a configuration and the personas that the stories name', async () => {
    const folder = createFolder({ 'docs/a.md': stories });
    const { exitCode, stdout, stderr, asked } = await runIn(folder, ['init']);
    expect({ exitCode, stderr, asked }).toEqual({ exitCode: 0, stderr: '', asked: [] });
    expect(stdout).toBe(`Wrote .customer-first.yaml: the settings, each with a comment.
Wrote personas.md: 2 people from your stories: Tenant (3), Caretaker (1).
Left out, because it could be anybody: User (1 story). Who did you have in mind?
Left out, because they probably build the product: Developer (1 story). Add them if they are your customers.

Next:
  1. Open personas.md and write down one need of each person, and how you know it.
  2. “customer-first personas” says who is used where, and what is missing.
  3. Run “customer-first”, and rewrite the first story it talks about.
  4. Ask “customer-first explain <rule>” when you wonder why.
`);
    expect(readText(folder, 'personas.md')).toBe(`---
customer-first: personas
version: 1
---

# Personas

The people we build for. Stories name them: “As a <name>, I want …”.

Write what you know in place of each “…”. A guess is welcome as long as it says “assumption”.

<!-- Left out, because it could be anybody: User (1 story). Who did you have in mind? -->

<!-- Left out, because they probably build the product: Developer (1 story). Add them if they are your customers. -->

## Tenant

- kind: customer

${gaps}
## Caretaker

- kind: customer

${gaps}`);
  });

  it('writes files that customer-first itself understands', async () => {
    const folder = createFolder({ 'a.md': stories });
    await runIn(folder, ['init']);
    const { stdout, stderr } = await runIn(folder, ['stories', 'a.md', '--format', 'json']);
    expect(stderr).toBe('');
    const [{ stories: read }] = JSON.parse(stdout).files;
    expect(read.map(({ persona }: { persona: { state: string } }) => persona.state)).toEqual([
      'exact',
      'exact',
      'qualified',
      'exact',
      'generic',
      'unknown',
    ]);
  });

  it('overwrites nothing the second time', async () => {
    const folder = createFolder({ 'a.md': stories });
    await runIn(folder, ['init']);
    const before = readText(folder, 'personas.md');
    const { exitCode, stderr } = await runIn(folder, ['init']);
    expect(exitCode).toBe(2);
    expect(stderr).toBe('.customer-first.yaml is there already and stays as it is. “--force” replaces it.\n');
    expect(readText(folder, 'personas.md')).toBe(before);
  });

  it('replaces the configuration with --force, but never one of another kind', async () => {
    const folder = createFolder({ '.customer-first.yaml': 'extends: core\n', 'a.md': stories });
    expect(await runIn(folder, ['init', '--force'])).toMatchObject({ exitCode: 0 });
    expect(readText(folder, '.customer-first.yaml')).toContain('\nextends: recommended\n');
    const other = createFolder({ '.customer-first.json': '{}', 'a.md': stories });
    expect(await runIn(other, ['init', '--force'])).toMatchObject({ exitCode: 2 });
  });

  it('declares nobody a customer who is none, and says who was left out', async () => {
    const named = ['HR', 'company', 'ACME Ltd', 'finance department', 'billing service', 'registered user', 'team'];
    const text = [...named, 'Admin', 'HR manager', 'ward nurse'].map(story).join('');
    const quoted = `Write it like this. For example: ${story('pilot')}\n> The caller said: “${story('miller').trim()}”\n\n## Examples\n\n${story('sailor')}`;
    const folder = createFolder({ 'a.md': text + quoted, 'b.md': `---\ntype: task\n---\n\n${story('cook')}` });
    const { stdout } = await runIn(folder, ['init']);
    const personas = readPersonas(readText(folder, 'personas.md'), 'personas.md', { language: english });
    expect(personas.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'Admin: staff',
      'HR manager: staff',
      'Ward nurse: customer',
    ]);
    for (const name of [...named, 'sailor']) {
      const told = new RegExp(`^Left out, because .*${name} \\(1 story\\)`, 'im');
      expect(stdout).toMatch(told);
      expect(readText(folder, 'personas.md')).toMatch(new RegExp(`<!-- Left out.*${name}`, 'i'));
    }
    expect(`${stdout}${readText(folder, 'personas.md')}`).not.toMatch(/cook|pilot|miller/i);
  });

  it('never touches personas that are there, says what it understood, and offers who is missing', async () => {
    const before =
      '# People\n\n### Tenant\n\n- aliases: renter\n\n#### Needs\n\n- know who comes\n\n### Glossary\n\nWords.\n';
    const folder = createFolder({ 'a.md': stories + story('tennant'), 'docs/personas.md': before });
    const { exitCode, stdout } = await runIn(folder, ['init', '--force']);
    expect(exitCode).toBe(0);
    expect(readText(folder, 'docs/personas.md')).toBe(before);
    expect(() => readText(folder, 'personas.md')).toThrow();
    expect(stdout).toContain('docs/personas.md is there already and stays as it is. This was understood:\n');
    expect(stdout).toContain('\n  Tenant (also renter): no evidence yet\n');
    expect(stdout).toContain('\n  docs/personas.md:11 “Glossary” has no field, need or evidence below it.\n');
    expect(stdout).toContain('name 1 person who is not in there');
    expect(stdout).toContain('\n### Caretaker\n\n- kind: customer\n\n#### Needs\n');
    expect(stdout).toMatch(/Left out, because it looks like a slip of the pen: Tennant/);
    const offered = stdout.slice(stdout.indexOf('### Caretaker'), stdout.indexOf('\nNext:'));
    const names = readPersonas(`${before}\n${offered}`, 'personas.md', { language: english }).map(({ name }) => name);
    expect(names).toEqual(['Tenant', 'Caretaker']);
  });

  it('says why nobody was understood in a personas file, and leaves it alone', async () => {
    const before = '# Personas\n\n## Tenant\n\n- 2026\n';
    const folder = createFolder({ 'a.md': stories, 'Personas.md': before });
    const { stdout } = await runIn(folder, ['init']);
    expect(readText(folder, 'Personas.md')).toBe(before);
    expect(stdout).toContain('Personas.md is there already and stays as it is, but nobody in it was understood.');
    expect(stdout).toContain('Personas.md:3 “Tenant” has no need, goal or pain below it');
    expect(stdout).toContain('## Caretaker');
  });

  it('asks at most two questions on a terminal', async () => {
    const folder = createFolder({ 'docs/a.md': stories, 'notes/b.md': story('plumber') });
    const { exitCode, asked } = await runIn(folder, ['init'], { columns: 80, answers: ['docs/', 'n'] });
    expect(exitCode).toBe(0);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toContain('2 people');
    expect(readText(folder, '.customer-first.yaml')).toContain("\nfiles: ['docs/**/*.md']\n");
    expect(() => readText(folder, 'personas.md')).toThrow();
  });

  it('writes into the folder of the stories where that is another project', async () => {
    const folder = createFolder({ 'shop/docs/a.md': stories, 'tools/readme.md': '' });
    const { exitCode, stdout } = await runIn(join(folder, 'tools'), ['init', '../shop/docs/']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Wrote ../shop/docs/personas.md: 2 people');
    expect(stdout).toContain('Run “customer-first ../shop/docs”');
    expect(readText(folder, 'shop/docs/.customer-first.yaml')).not.toMatch(/^files/m);
    expect(readText(folder, 'shop/docs/personas.md')).toContain('## Tenant');
    expect(() => readText(folder, 'tools/personas.md')).toThrow();
  });

  it.each([
    ['nowhere', 'nowhere: There is no such folder. Check the spelling.'],
    ['a.md', 'a.md: This is not a folder.'],
  ])('writes nothing for %j', async (named, message) => {
    const folder = createFolder({ 'a.md': stories });
    const { exitCode, stderr } = await runIn(folder, ['init', named]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: `customer-first: ${message}\n` });
    expect(() => readText(folder, '.customer-first.yaml')).toThrow();
  });

  it('says which file cannot be written', async () => {
    const folder = createFolder({ 'a.md': stories });
    symlinkSync('missing/there', join(folder, 'personas.md'));
    const { exitCode, stderr } = await runIn(folder, ['init', '--force']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^customer-first: personas\.md cannot be written \(/);
  });

  it('writes no personas where no story names a person', async () => {
    const folder = createFolder({ 'a.md': story('user') });
    const { exitCode, stdout } = await runIn(folder, ['init']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('nobody to put into a personas.md');
    expect(() => readText(folder, 'personas.md')).toThrow();
  });
});

describe('the first configuration', () => {
  it.each([
    [null, null],
    ['docs/stories', 'personas.md'],
    ["it's: #1", 'my personas.md'],
  ])('is valid for the folder %j and the personas %j', (folder, personas) => {
    const { config, problems } = parseConfig(drawConfig({ folder, personas }), { format: 'yaml', rules });
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ extends: 'recommended' });
    expect(config?.files).toEqual(folder === null ? undefined : [`${folder}/**/*.md`]);
    expect(config?.personas).toEqual(personas === null ? undefined : [personas]);
  });

  it('stays valid when everything in it is switched on', () => {
    const text = drawConfig({ folder: null, personas: null }).replace(
      /^# ((?:personas|files|ignores|rules|vocabulary):| )/gm,
      '$1',
    );
    expect(parseConfig(text, { format: 'yaml', rules }).problems).toEqual([]);
  });
});

describe('the people in stories', () => {
  const find = (texts: readonly string[]) => {
    const model = readDocument(texts.map(story).join(''));
    return findPersonas(strangersIn({ model, registry: createRegistry([], [], english) }, english), english);
  };

  it('are counted by their plainest name, in the singular, the most used first', () => {
    const texts = ['returning shopper', 'courier', 'shopper', 'Shoppers', 'shopper who is in a hurry', 'shoper'];
    const { people, leftOut } = find(texts);
    expect(people.map(({ name, stories: used }) => [name, used])).toEqual([
      ['Shopper', 4],
      ['Courier', 1],
    ]);
    expect(leftOut.get('misspelt')).toMatchObject([{ name: 'Shoper', stories: 1 }]);
  });

  it('are one person in two spellings, with the other one as an alias', () => {
    const { people } = find(['co-ordinators', 'co-ordinator', 'coordinator', 'GPs', 'head of sales', 'heads of sales']);
    expect(people.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Co-ordinator', ['coordinator']],
      ['GP', []],
      ['Head of sales', []],
    ]);
  });

  it('are two people where one is to the other what a trainer is to a trainee', () => {
    expect(find(['trainer', 'trainer', 'trainee']).people.map(({ name }) => name)).toEqual(['Trainer', 'Trainee']);
  });

  it('are each of two in one story', () => {
    const { people, leftOut } = find(['buyers or sellers', 'tenant/parrot']);
    expect(people.map(({ name }) => name)).toEqual(['Buyer', 'Seller']);
    expect(leftOut.get('several')).toMatchObject([{ name: 'tenant/parrot' }]);
  });

  it('cannot break the file they are written to', () => {
    const name = 'x --> # [y](z) `w`';
    const people = [{ name, stories: 1, kind: 'customer' as const, aliases: [] }];
    const text = drawPersonas({ people, leftOut: new Map([['generic', [{ name, stories: 2 }]]]) });
    expect(readPersonas(text, 'personas.md', { language: english }).map((persona) => persona.name)).toEqual([
      'X --> # [y](z) `w`',
    ]);
  });
});
