/** Which preset the place of a document switches on, and what a configuration can do about it. */
import { expect, test } from 'vitest';
import {
  type LayoutName,
  layoutNames,
  layoutPlaceOf,
  layoutPurposes,
} from '../../../server/src/core/config/layouts.js';
import { createSettingsLookup, getDefaultConfig, resolveConfig } from '../../../server/src/core/config/resolve.js';
import { rules } from '../../../server/src/core/rules/index.js';

const all: ReadonlySet<LayoutName> = new Set(layoutNames);
const placeOf = (path: string) => {
  const place = layoutPlaceOf(path, all);
  return place === null ? null : `${place.layout} ${place.role}`;
};

test('has a sentence for each', () => {
  expect(Object.keys(layoutPurposes)).toEqual([...layoutNames]);
});

test.each([
  ['/home/me/app/specs/001-leaks/spec.md', 'spec-kit spec'],
  ['specs/001-leaks/checklists/requirements.md', 'spec-kit checklist'],
  ['specs/001-leaks/plan.md', 'spec-kit aside'],
  ['specs/001-leaks/contracts/api/leaks.md', 'spec-kit aside'],
  ['.specify/templates/spec-template.md', 'spec-kit aside'],
  ['web/.kiro/specs/leaks/requirements.md', 'kiro spec'],
  ['.kiro/specs/leaks/design.md', 'kiro aside'],
  ['.kiro/steering/product.md', 'kiro aside'],
  ['openspec/specs/leaks/spec.md', 'openspec spec'],
  ['openspec/changes/add-leaks/specs/leaks/spec.md', 'openspec spec'],
  ['openspec/changes/add-leaks/proposal.md', 'openspec spec'],
  ['openspec/changes/add-leaks/tasks.md', 'openspec aside'],
  ['openspec/changes/archive/2026-01-01-add-leaks/proposal.md', 'openspec aside'],
  ['openspec/AGENTS.md', 'openspec aside'],
  ['docs/stories/1.2.report-a-leak.md', 'bmad spec'],
  ['.bmad-core/tasks/create-doc.md', 'bmad aside'],
])('knows %s', (path, place) => {
  expect(placeOf(path)).toBe(place);
});

test.each([
  'specs/leaks/spec.md',
  'specs/001-leaks/notes.md',
  'docs/plan.md',
  'docs/stories/leaks.md',
  'stories/2026.md',
  '/srv/specs/001-old/app/docs/a.md',
  'my.kiro.md',
  `${'a/'.repeat(2000)}specs/001-leaks/spec.md`,
])('leaves other documents alone: %s', (path) => {
  expect(placeOf(path)).toBeNull();
});

const resolve = (text: string) =>
  resolveConfig(
    { path: '/app/.customer-first.yaml', text, format: 'yaml' },
    { rules, readConfig: () => Promise.resolve({ problem: 'Not found.' }) },
  );
const severityIn = async (text: string | null, path: string, id: string) => {
  const config = text === null ? getDefaultConfig(rules) : await resolve(text);
  return createSettingsLookup(config, { rules, folder: '/app' })(path).rules[id]?.severity ?? 'off';
};
const SPEC = 'specs/001-leaks/spec.md';
const PLAN = 'specs/001-leaks/plan.md';
const LIST = 'specs/001-leaks/checklists/requirements.md';

test('judges specs, holds checklists against them, and leaves plans alone', async () => {
  expect(await severityIn(null, SPEC, 'missing-outcome')).toBe('error');
  expect(await severityIn(null, SPEC, 'ticked-but-untrue')).toBe('warning');
  expect(await severityIn(null, LIST, 'ticked-but-untrue')).toBe('warning');
  expect(await severityIn(null, LIST, 'missing-outcome')).toBe('off');
  expect(await severityIn(null, PLAN, 'missing-outcome')).toBe('off');
  expect(await severityIn(null, PLAN, 'ticked-but-untrue')).toBe('off');
});

test('what the configuration says of all documents holds where documents are judged', async () => {
  const text = 'rules: {ticked-but-untrue: error, missing-outcome: info}';
  expect(await severityIn(text, LIST, 'ticked-but-untrue')).toBe('error');
  expect(await severityIn(text, SPEC, 'missing-outcome')).toBe('info');
  expect(await severityIn(text, PLAN, 'missing-outcome')).toBe('off');
});

test('an override for a document wins over its place', async () => {
  const text = 'overrides: [{files: "**/plan.md", rules: {missing-outcome: warning}}]';
  expect(await severityIn(text, PLAN, 'missing-outcome')).toBe('warning');
});

test('can be switched off, and named one by one', async () => {
  expect(await severityIn('layouts: false', PLAN, 'missing-outcome')).toBe('error');
  expect(await severityIn('layouts: false\nextends: [recommended, spec-kit]', PLAN, 'missing-outcome')).toBe('off');
  const kiro = '.kiro/specs/leaks/design.md';
  expect(await severityIn('layouts: false\nextends: [spec-kit]', kiro, 'missing-outcome')).toBe('error');
  expect(await severityIn('extends: [spec-kit]', kiro, 'missing-outcome')).toBe('off');
});

test('notes of agents in a story of BMAD are no place for complaints about technology', async () => {
  const lookUp = createSettingsLookup(getDefaultConfig(rules), { rules, folder: '/app' });
  expect(lookUp('docs/stories/1.2.report-a-leak.md').exemptSections).toContain('Dev Notes');
  expect(lookUp('docs/stories/leaks.md').exemptSections).toEqual([]);
});
