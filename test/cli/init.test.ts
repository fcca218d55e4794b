/** Setting up a project: what is written, what is asked, and what is never overwritten. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawConfig } from '../../server/src/core/config/draw-config.js';
import { findPersonas, type Mention } from '../../server/src/cli/found-personas.js';
import { drawPersonas } from '../../server/src/cli/personas-scaffold.js';
import { parseConfig } from '../../server/src/core/config/parse.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';
import { rules } from '../../server/src/core/rules/index.js';
import { createFolder, readText, runIn } from './terminal.js';

const story = (persona: string) => `As a ${persona}, I want to know who comes so that I can plan my day.\n\n`;
const stories = ['tenant', 'Tenant', 'new tenant', 'caretaker', 'user', 'developer'].map(story).join('');

describe('init', () => {
  it('writes a configuration and the personas that the stories name', async () => {
    const folder = createFolder({ 'docs/a.md': stories });
    const { exitCode, stdout, stderr, asked } = await runIn(folder, ['init']);
    expect({ exitCode, stderr, asked }).toEqual({ exitCode: 0, stderr: '', asked: [] });
    expect(stdout).toBe(`Wrote .customer-first.yaml: the settings, each with a comment.
Wrote personas.md: 2 people from your stories: tenant (3), caretaker (1); left out, because it could be anybody: user.

Next:
  1. Open personas.md and write down one need of each person, and how you know it.
  2. Run “customer-first”, and rewrite the first story it talks about.
  3. Ask “customer-first explain <rule>” when you wonder why.
`);
    expect(readText(folder, 'personas.md')).toBe(`---
customer-first: personas
version: 1
---

# Personas

The people we build for. Stories name them: “As a <name>, I want …”.

<!-- Left out, because it could be anybody: user (1 story). Who did you have in mind? -->

<!-- Left out, because they probably build the product: developer (1 story). Add them if they are your customers. -->

## Tenant

- kind: customer

### Needs

- …

### Evidence

- assumption (2026-05-11): named in 3 stories, not asked yet

## Caretaker

- kind: customer

### Needs

- …

### Evidence

- assumption (2026-05-11): named in 1 story, not asked yet
`);
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

  it('leaves personas alone that are written down already', async () => {
    const folder = createFolder({
      'a.md': stories,
      'docs/personas.md': '## Tenant\n\n### Needs\n\n- know who comes\n',
    });
    const { exitCode, stdout } = await runIn(folder, ['init']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Your personas are written down already');
    expect(() => readText(folder, 'personas.md')).toThrow();
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
  const mention = (text: string, state: Mention['state'] = 'unknown'): Mention => ({ text, state });

  it('are counted by their plainest name', () => {
    const texts = ['returning shopper', 'shopper', 'Shoppers', 'shopper who is in a hurry', 'courier', 'shoper'];
    expect(findPersonas(texts.map((text) => mention(text)))).toEqual({
      people: [
        { name: 'shopper', stories: 4 },
        { name: 'courier', stories: 1 },
      ],
      misspelt: [{ name: 'shoper', stories: 1 }],
      generic: [],
      builders: [],
    });
  });

  it('do not include systems and groups', () => {
    const mentions = [
      mention('billing service', 'system'),
      mention('buyer or seller', 'several'),
      mention('user', 'generic'),
    ];
    expect(findPersonas(mentions)).toMatchObject({ people: [], generic: [{ name: 'user', stories: 1 }] });
  });

  it('cannot break the file they are written to', () => {
    const nasty = 'x --> # [y](z) `w`';
    const text = drawPersonas(
      { people: [{ name: nasty, stories: 1 }], generic: [{ name: nasty, stories: 2 }], builders: [], misspelt: [] },
      '2026-05-11',
    );
    expect(readPersonas(text, 'personas.md').map((persona) => persona.name)).toEqual(['X --> # [y](z) `w`']);
  });
});
