/** Which configuration holds for a document, and what a person is told when something is wrong with it. */
import { expect, test } from 'vitest';
import { createConfigFinder } from '../../server/src/workspace/config-discovery.js';
import { nodeFileSystem as fileSystem } from '../../server/src/workspace/node-file-system.js';
import { folderOf } from '../../server/src/workspace/paths.js';
import { rules } from '../core/config/fake-rules.js';
import { makeFolder } from './folders.js';

async function look(cwd: string, document: string, configFile?: string) {
  const path = `${cwd}/${document}`;
  const root = await createConfigFinder({ fileSystem, rules, cwd, configFile }).findFor(folderOf(path));
  return {
    folder: root.folder.slice(cwd.length + 1),
    severity: root.settingsFor(path).rules['missing-outcome']?.severity,
    problems: root.problems.map(({ path, line, column, message }) => `${[path, line, column].join(':')} ${message}`),
  };
}

const off = 'rules: { missing-outcome: off }\n';
const info = 'rules: { missing-outcome: info }\n';

test('the nearest configuration upwards holds', async () => {
  const cwd = makeFolder({
    '.customer-first.yaml': off,
    'team/.customer-first.json': '{ "rules": { "missing-outcome": "info" } }',
  });
  expect(await look(cwd, 'a.md')).toEqual({ folder: '', severity: 'off', problems: [] });
  expect(await look(cwd, 'docs/deep/a.md')).toMatchObject({ folder: '', severity: 'off' });
  expect(await look(cwd, 'team/docs/a.md')).toMatchObject({ folder: 'team', severity: 'info' });
});

test('without a configuration everything starts from recommended', async () => {
  expect(await look(makeFolder({}), 'docs/a.md')).toEqual({ folder: '', severity: 'error', problems: [] });
});

test('a repository does not look beyond its own root', async () => {
  const cwd = makeFolder({ '.customer-first.yaml': off, 'inner/.git/HEAD': '', 'inner/docs/x.md': '' });
  expect(await look(cwd, 'inner/docs/x.md')).toMatchObject({ severity: 'error' });
});

test('two configurations in one folder are told; the first one holds', async () => {
  const cwd = makeFolder({ '.customer-first.yaml': off, '.customer-first.json': '{}' });
  expect(await look(cwd, 'a.md')).toMatchObject({
    severity: 'off',
    problems: [
      '.customer-first.yaml:: “.customer-first.json” stands beside this file and is not read. Keep one of the two.',
    ],
  });
});

test('mistakes come with file, line and column', async () => {
  const cwd = makeFolder({ 'team/.customer-first.yml': '\n  rules:\n    missing-outcome: of\n' });
  expect((await look(cwd, 'team/a.md')).problems).toEqual([
    'team/.customer-first.yml:3:22 “rules.missing-outcome” must be off, info, warning or error, not “of”. Did you mean “off”?',
  ]);
});

test('a configuration named on the command line holds everywhere, its patterns from where the run started', async () => {
  const cwd = makeFolder({
    'other/my.yaml': 'overrides: [{ files: docs, rules: { missing-outcome: off } }]',
    '.customer-first.yaml': info,
  });
  const configFile = `${cwd}/other/my.yaml`;
  expect(await look(cwd, 'docs/a.md', configFile)).toMatchObject({ severity: 'off', folder: '' });
  expect(await look(cwd, 'a.md', configFile)).toMatchObject({ severity: 'error' });
  expect((await look(cwd, 'a.md', `${cwd}/nowhere.yaml`)).problems).toEqual([
    'nowhere.yaml:: This file does not exist.',
  ]);
  expect((await look(cwd, 'a.md', `${cwd}/other/my.toml`)).problems).toEqual([
    'other/my.toml:: A configuration is a .yaml or .json file.',
  ]);
});

test('extends relative files, from file to file', async () => {
  const cwd = makeFolder({
    '.customer-first.yaml': 'extends: ./shared/base.yaml',
    'shared/base.yaml': 'extends: more.json',
    'shared/more.json': '{ "rules": { "missing-outcome": "info" } }',
  });
  expect(await look(cwd, 'a.md')).toMatchObject({ severity: 'info', problems: [] });
});

test.each<[string, string, Record<string, string>]>([
  ['a file', 'team-rules', { 'customer-first.yaml': info }],
  ['a JSON file', '@acme/team-rules', { 'customer-first.json': '{ "rules": { "missing-outcome": "info" } }' }],
  [
    'package.json that names a file',
    'team-rules',
    { 'package.json': '{ "customer-first": "lib/x.yaml" }', 'lib/x.yaml': info },
  ],
  [
    'package.json',
    'team-rules',
    { 'package.json': '{ "customer-first": { "rules": { "missing-outcome": "info" } } }' },
  ],
  ['a file beside the main one', 'team-rules/mild', { 'mild.yaml': info }],
])('extends an installed package with %s', async (_, reference, files) => {
  const home = `node_modules/${reference.replace('/mild', '')}`;
  const inPackage = Object.fromEntries(Object.entries(files).map(([path, text]) => [`${home}/${path}`, text]));
  const cwd = makeFolder({ ...inPackage, 'docs/.customer-first.yaml': `extends: "${reference}"` });
  expect(await look(cwd, 'docs/a.md')).toMatchObject({ severity: 'info', problems: [] });
});

test('a mistake in the settings inside a package.json has the right line', async () => {
  const cwd = makeFolder({
    '.customer-first.yaml': 'extends: team-rules',
    'node_modules/team-rules/package.json': '{\n  "name": "team-rules",\n  "customer-first": { "ruls": 1 }\n}\n',
  });
  expect((await look(cwd, 'a.md')).problems).toEqual([
    'node_modules/team-rules/package.json:3:23 “ruls” is not a setting. Did you mean “rules”?',
  ]);
});

test.each([
  [
    'recomended',
    '“extends” names “recomended”: There is no preset of this name, and no such package is installed. A file starts with “./”. Did you mean “recommended”?',
  ],
  ['./nowhere.yaml', '“extends” names “./nowhere.yaml”: This file does not exist.'],
  ['../../etc', '“extends” names “../../etc”: A configuration is a .yaml or .json file.'],
  ['a/../../b', '“extends” names “a/../../b”: This is neither a preset nor the name of a file or package.'],
])('extends: %s is told', async (reference, message) => {
  const cwd = makeFolder({ '.customer-first.yaml': `\nextends:\n  - "${reference}"` });
  expect((await look(cwd, 'a.md')).problems).toEqual([`.customer-first.yaml:3:5 ${message}`]);
});

test('files that extend each other in a circle are told', async () => {
  const cwd = makeFolder({ '.customer-first.yaml': 'extends: ./b.yaml', 'b.yaml': 'extends: ./.customer-first.yaml' });
  expect((await look(cwd, 'a.md')).problems).toEqual([
    'b.yaml:1:10 “extends” runs in a circle: “./.customer-first.yaml” leads back to this file. Remove one of the two references.',
  ]);
});
