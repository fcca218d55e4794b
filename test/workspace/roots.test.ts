/** Which personas hold for a document. */
import { symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createConfigFinder } from '../../server/src/workspace/config-discovery.js';
import { nodeFileSystem as fileSystem } from '../../server/src/workspace/node-file-system.js';
import { folderOf } from '../../server/src/workspace/paths.js';
import { createRegistryFinder } from '../../server/src/workspace/roots.js';
import { rules } from '../core/config/fake-rules.js';
import { makeFolder } from './folders.js';

const persona = (name: string) => `# Personas\n\n## ${name}\n\n### Needs\n- to get home on time\n`;

function open(cwd: string) {
  const configs = createConfigFinder({ fileSystem, rules, cwd });
  const registries = createRegistryFinder({ fileSystem, cwd });
  return {
    look: async (document: string) => {
      const path = `${cwd}/${document}`;
      const registry = await registries.findFor(path, await configs.findFor(folderOf(path)));
      return { names: registry.personas.map(({ name }) => name), files: registry.files };
    },
    problems: () =>
      registries.problems.map(({ path, line, column, message }) => `${[path, line, column].join(':')} ${message}`),
  };
}

test.each(['personas.md', 'docs/personas.md', 'personas/tenant.md', 'docs/personas/tenant.md', 'docs/Personas.md'])(
  'finds %s without a configuration',
  async (file) => {
    const cwd = makeFolder({ [file]: persona('Tenant') });
    expect(await open(cwd).look('stories/deep/a.md')).toEqual({ names: ['Tenant'], files: [file] });
  },
);

test('all files of one folder count, personas.md first', async () => {
  const cwd = makeFolder({
    'docs/personas/b.md': persona('B'),
    'personas/a.md': persona('A'),
    'personas.md': persona('Tenant'),
    'personas/picture.png': '',
  });
  expect(await open(cwd).look('a.md')).toEqual({
    names: ['Tenant', 'A', 'B'],
    files: ['personas.md', 'personas/a.md', 'docs/personas/b.md'],
  });
});

test('the nearest folder upwards wins, and none above the root is looked at', async () => {
  const cwd = makeFolder({
    'personas.md': persona('Tenant'),
    'shop/docs/personas.md': persona('Shopper'),
    'other/.customer-first.yaml': 'language: en',
  });
  const { look } = open(cwd);
  expect((await look('shop/docs/stories/a.md')).names).toEqual(['Shopper']);
  expect((await look('shop/stories/a.md')).names).toEqual(['Shopper']);
  expect((await look('rent/a.md')).names).toEqual(['Tenant']);
  expect((await look('other/a.md')).names).toEqual([]);
});

test('a personas.md that is about something else is passed over', async () => {
  const cwd = makeFolder({
    'personas.md': persona('Tenant'),
    'agents/personas.md': '# Personas\n\n## Reviewer\n\nYou are a careful reviewer.\n',
  });
  expect((await open(cwd).look('agents/a.md')).names).toEqual(['Tenant']);
});

test('follows a link to the personas', async () => {
  const cwd = makeFolder({ 'shared/people.md': persona('Tenant') });
  symlinkSync('shared/people.md', `${cwd}/personas.md`);
  expect((await open(cwd).look('a.md')).names).toEqual(['Tenant']);
});

test('the configuration names files, folders, patterns and people instead', async () => {
  const cwd = makeFolder({
    'team/.customer-first.yaml': 'ignores: [who]\npersonas: [who/one.md, "who/more/*.md", ../common, { name: Driver }]',
    'team/who/one.md': persona('One'),
    'team/who/more/two.md': '# Personas\n\n## Two\n\nNo needs, but named.\n',
    'common/x.md': persona('Shared'),
    'team/personas.md': persona('Unnamed'),
  });
  expect(await open(cwd).look('team/docs/a.md')).toEqual({
    names: ['Driver', 'One', 'Two', 'Shared'],
    files: ['who/one.md', 'who/more/two.md', '../common/x.md'],
  });
});

test('a shared configuration names files from where it lies', async () => {
  const cwd = makeFolder({
    'personas.md': persona('Tenant'),
    '.customer-first.yaml': 'personas: personas.md',
    'team/.customer-first.yaml': 'extends: ../.customer-first.yaml',
  });
  expect((await open(cwd).look('team/a.md')).names).toEqual(['Tenant']);
});

test('named files that nobody finds are told once, with their place', async () => {
  const cwd = makeFolder({
    '.customer-first.yaml': 'personas:\n  - people.md\n  - who/*.md\njourney: journey.yaml\n',
  });
  const { look, problems } = open(cwd);
  await look('a.md');
  await look('docs/b.md');
  expect(problems()).toEqual([
    '.customer-first.yaml:4:10 “journey” names “journey.yaml”, but there is no such file. Create it, or correct the name.',
    '.customer-first.yaml:2:5 “personas” names “people.md”, but there is no such file. Create it, or correct the name.',
    '.customer-first.yaml:3:5 “personas” names “who/*.md”, but there is no such file. Create it, or correct the name.',
  ]);
});
