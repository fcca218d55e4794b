/** What holds for a document, written down: readable, and as a configuration it means the same. */
import { expect, test } from 'vitest';
import { parseConfig } from '../../../server/src/core/config/parse.js';
import { printConfig } from '../../../server/src/core/config/print-config.js';
import { createSettingsLookup, getDefaultConfig, resolveConfig } from '../../../server/src/core/config/resolve.js';
import { SUPPRESSION_RULE } from '../../../server/src/core/finding/finding.js';
import { rules } from './fake-rules.js';

const TEAM = 'extends: core\nvocabulary: {deny: [LegacyBridge]}\nrules:\n  technology-in-want: [error, { most: 5 }]\n';
const OWN = `extends: ./team.yaml
personas:
  - people/*.md
  - name: Tenant
    needs: [warmth]
vocabulary:
  allow: [Spark]
ignores: [old]
rules:
  technology-in-want: warning
overrides:
  - files: drafts/**
    rules:
      missing-outcome: info
`;

async function resolve(own: string) {
  const team = { path: '/team.yaml', text: TEAM, format: 'yaml' } as const;
  return resolveConfig(
    { path: '/own.yaml', text: own, format: 'yaml' },
    { rules, readConfig: () => Promise.resolve(team) },
  );
}

async function print(path: string, own = OWN): Promise<string> {
  const config = await resolve(own);
  const nameSource = (file: string): string => file.slice(1);
  const about = { title: path, path, folder: '', personaFiles: [], nameSource, locate: (pattern: string) => pattern };
  return printConfig({ ...about, config, rules });
}

test('says who decided what', async () => {
  expect(await print('drafts/a.md')).toBe(`# What holds for drafts/a.md.
# Read from team.yaml, own.yaml; what stands later in this list wins.

extends: [] # everything is written out below
personas:
  # from own.yaml
  - people/*.md
  - name: Tenant
    kind: customer
    needs:
      - warmth
    id: tenant
ignores:
  # from team.yaml and own.yaml
  - old
vocabulary:
  allow: [Spark] # from own.yaml
  deny: [LegacyBridge] # from team.yaml
rules:
  technology-in-want: [warning, {allow: [], most: 5, where: want}] # from own.yaml; options from team.yaml
  missing-outcome: info # from an override in own.yaml
  internal-role-persona: off # nothing switches it on
  ui-in-want: off # nothing switches it on
  suppression: warning # where nothing is said
`);
});

test.each(['drafts/a.md', 'a.md'])('means the same as a configuration of its own: %s', async (path) => {
  const text = await print(path);
  expect(parseConfig(text, { format: 'yaml', rules }).problems).toEqual([]);
  const before = createSettingsLookup(await resolve(OWN), rules)(path);
  const after = createSettingsLookup(await resolve(text), rules)(path);
  const isOn = ([id, { severity }]: [string, { severity: string }]): boolean =>
    severity !== 'off' && id !== SUPPRESSION_RULE;
  expect(Object.entries(after.rules).filter(isOn)).toEqual(Object.entries(before.rules).filter(isOn));
  expect(after.vocabulary).toEqual(before.vocabulary);
});

test('is there without any configuration, and with awkward words', async () => {
  const config = getDefaultConfig(rules);
  const about = {
    title: 'a.md',
    path: 'a.md',
    folder: '',
    nameSource: (file: string) => file,
    locate: (file: string) => file,
  };
  const text = printConfig({ ...about, config, rules, personaFiles: ['docs/personas.md'] });
  expect(text).toContain('# There is no configuration file: this is what holds without one.');
  expect(text).toContain('# Personas were found in docs/personas.md.');
  expect(text).toContain('missing-outcome: error # from the preset “recommended”');
  const awkward = 'vocabulary: {allow: ["- a: b #c", "*x", "line"]}\nexemptSections: ["[x]: y"]';
  const again = await resolve(await print('a.md', awkward));
  expect(createSettingsLookup(again, rules)('a.md').vocabulary.allow).toEqual(['- a: b #c', '*x', 'line']);
  expect(createSettingsLookup(again, rules)('a.md').exemptSections).toEqual(['[x]: y']);
});
