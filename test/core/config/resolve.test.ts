/** Which settings hold for a document: presets, then shared files, then the own file, then overrides. */
import { expect, test } from 'vitest';
import { createSettingsLookup, resolveConfig, type ResolvedConfig } from '../../../server/src/core/config/resolve.js';
import { rules } from './fake-rules.js';

/** Resolves the first of the given YAML files; `extends` names the others. */
async function resolve(files: Readonly<Record<string, string>>): Promise<ResolvedConfig> {
  const [path = '', text = ''] = Object.entries(files)[0] ?? [];
  return resolveConfig(
    { path, text, format: 'yaml' },
    {
      rules,
      readConfig: (reference) => {
        const found = files[reference];
        return Promise.resolve(
          found === undefined ? { problem: 'Not found.' } : { path: reference, text: found, format: 'yaml' },
        );
      },
    },
  );
}

async function settingsOf(files: Readonly<Record<string, string>>, path = 'a.md') {
  return createSettingsLookup(await resolve(files), rules)(path);
}

async function severities(files: Readonly<Record<string, string>>, path = 'a.md') {
  const settings = await settingsOf(files, path);
  return Object.fromEntries(Object.entries(settings.rules).map(([id, { severity }]) => [id, severity]));
}

const recommended = { 'technology-in-want': 'warning', 'missing-outcome': 'error', 'internal-role-persona': 'info' };

test('starts from recommended where nothing is named', async () => {
  expect(await severities({ own: 'language: en' })).toEqual(recommended);
  expect(await severities({ own: 'extends: words', words: 'vocabulary: {allow: [Excel]}' })).toEqual(recommended);
  expect(await severities({ own: 'extends: []\nrules: {ui-in-want: info}' })).toEqual({ 'ui-in-want': 'info' });
});

test('presets differ', async () => {
  expect(await severities({ own: 'extends: core' })).toEqual({
    'technology-in-want': 'warning',
    'missing-outcome': 'error',
  });
  expect(await severities({ own: 'extends: strict' })).toEqual({ ...recommended, 'ui-in-want': 'info' });
  expect(await severities({ own: 'extends: developer-product' })).toMatchObject({ 'internal-role-persona': 'off' });
});

test('the later one wins: preset, shared file, own file, override', async () => {
  const files = {
    own: 'extends: [strict, shared]\nrules: {ui-in-want: error}\noverrides: [{files: old, rules: {ui-in-want: off}}]',
    shared:
      'rules: {missing-outcome: info, ui-in-want: warning}\noverrides: [{files: "*.md", rules: {technology-in-want: off}}]',
  };
  expect(await severities(files)).toMatchObject({
    'missing-outcome': 'info',
    'ui-in-want': 'error',
    'technology-in-want': 'off',
  });
  expect(await severities(files, 'old/a.md')).toMatchObject({ 'ui-in-want': 'off' });
});

test('a severity alone keeps the options that were set before; options replace them', async () => {
  const files = {
    own: 'extends: shared\nrules: {technology-in-want: error}\noverrides: [{files: b.md, rules: {technology-in-want: [info, {allow: [B]}]}}]',
    shared: 'rules: {technology-in-want: [info, {most: 9}]}',
  };
  expect((await settingsOf(files)).rules['technology-in-want']).toEqual({
    severity: 'error',
    options: { allow: [], most: 9, where: 'want' },
  });
  expect((await settingsOf(files, 'b.md')).rules['technology-in-want']).toEqual({
    severity: 'info',
    options: { allow: ['B'], most: 3, where: 'want' },
  });
});

test('words are collected, and a word moves to the list that names it last', async () => {
  const settings = await settingsOf({
    own: 'extends: shared\nvocabulary: {allow: [Kafka], domain: [PDF]}\nexemptSections: [Notes]',
    shared: 'vocabulary: {deny: [kafka, mesh], allow: [Excel, pdf]}\nexemptSections: [Design]',
  });
  expect(settings.vocabulary).toEqual({ allow: ['Kafka', 'Excel'], deny: ['mesh'], domain: ['PDF'] });
  expect(settings.exemptSections).toEqual(['Design', 'Notes']);
});

test.each([
  ['*.md', 'a.md', true],
  ['*.md', 'docs/deep/a.md', true],
  ['a.md', 'docs/a.md', true],
  ['/a.md', 'docs/a.md', false],
  ['/a.md', 'a.md', true],
  ['docs', 'docs/deep/a.md', true],
  ['docs/', 'docs/a.md', true],
  ['./docs', 'docs/a.md', true],
  ['docs', 'other/docs.md', false],
  ['docs/*.md', 'docs/deep/a.md', false],
  ['docs/**/*.md', 'docs/deep/.hidden/a.md', true],
  ['docs/*.md', 'sub/docs/a.md', false],
  ['{one,two}/**', 'two/a.md', true],
  ['[', '[', true],
])('pattern %s and %s: %s', async (pattern, path, fits) => {
  const files = { own: `overrides: [{files: ${JSON.stringify(pattern)}, rules: {missing-outcome: off}}]` };
  expect((await severities(files, path))['missing-outcome']).toBe(fits ? 'off' : 'error');
});

test('documents with the same settings share one object', async () => {
  const lookUp = createSettingsLookup(
    await resolve({ own: 'overrides: [{files: old, rules: {missing-outcome: off}}]' }),
    rules,
  );
  expect(lookUp('a.md')).toBe(lookUp('docs/b.md'));
  expect(lookUp('old/a.md')).not.toBe(lookUp('a.md'));
});

test('a circle of references is told, with its place', async () => {
  const { problems } = await resolve({ own: 'extends: other', other: 'language: en\nextends: [own]' });
  expect(problems).toMatchObject([
    {
      path: 'other',
      line: 2,
      column: 11,
      message: '“extends” runs in a circle: “own” leads back to this file. Remove one of the two references.',
    },
  ]);
});

test('references that multiply come to an end', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`f${String(i)}`, `extends: [f${String(i + 1)}, f${String(i + 1)}]`]),
  );
  const { problems, sources } = await resolve(files);
  expect(sources.length).toBeLessThanOrEqual(100);
  expect(problems.some(({ message }) => message.includes('more than 100 files'))).toBe(true);
});

test('an unknown preset is told with the one that was meant', async () => {
  const { problems, layers } = await resolve({ own: 'extends: recomended' });
  expect(problems).toMatchObject([
    {
      path: 'own',
      line: 1,
      column: 10,
      message: '“extends” names “recomended”: Not found. Did you mean “recommended”?',
    },
  ]);
  expect(layers.length).toBeGreaterThan(1);
});

test('a mistake in a shared file is told in that file', async () => {
  const { problems } = await resolve({ own: 'extends: shared', shared: '\nruls: {}' });
  expect(problems).toMatchObject([{ path: 'shared', line: 2, column: 1 }]);
});

test('personas of the own file replace those of the shared one; files know who named them', async () => {
  const shared = 'personas: [team.md]\njourney: journey.yaml\nignores: [old]';
  expect((await resolve({ own: 'extends: shared', shared })).personas).toEqual({
    files: [{ pattern: 'team.md', from: 'shared', line: 1, column: 12 }],
    inline: [],
  });
  const { personas, journey, ignores } = await resolve({
    own: 'extends: shared\nignores: [new]\npersonas:\n  - name: Ward nurse\n    needs: [to find a bed]\n  - docs/*.md',
    shared,
  });
  expect(personas?.files).toEqual([{ pattern: 'docs/*.md', from: 'own', line: 6, column: 5 }]);
  expect(personas?.inline).toMatchObject([{ id: 'ward-nurse', name: 'Ward nurse', kind: 'customer', definedAt: null }]);
  expect(journey).toMatchObject({ from: 'shared', line: 2 });
  expect(ignores).toEqual(['old', 'new']);
});
