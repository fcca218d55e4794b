/** The description of the configuration that editors use: it says the same as the check itself. */
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { toJsonSchema } from '../../../server/src/core/config/json-schema.js';
import { parseConfig } from '../../../server/src/core/config/parse.js';
import { presetNames, presetPurposes } from '../../../server/src/core/config/presets.js';
import { rules } from './fake-rules.js';

const schema = toJsonSchema(rules);
const accepts = new Ajv({ strict: false }).compile(schema);

test.each([
  [{}, true],
  [{ extends: 'strict', files: ['a'], ignores: 'b' }, true],
  [{ rules: { 'missing-outcome': 'off', 'technology-in-want': ['info', { most: 2 }] } }, true],
  [{ rules: { 'missing-outcome': ['info'] } }, true],
  [{ personas: ['a.md', { name: 'Shopper' }] }, true],
  [{ overrides: [{ files: 'a', vocabulary: { allow: ['x'] } }] }, true],
  [{ bogus: 1 }, false],
  [{ rules: { bogus: 'off' } }, false],
  [{ rules: { 'missing-outcome': 'loud' } }, false],
  [{ rules: { 'technology-in-want': ['info', { most: 'many' }] } }, false],
  [{ rules: { 'technology-in-want': ['info', { bogus: 1 }] } }, false],
  [{ personas: [{ kind: 'staff' }] }, false],
  [{ overrides: [{ rules: {} }] }, false],
])('%j: %s, in the editor as on the command line', (config, isRight) => {
  expect(accepts(config)).toBe(isRight);
  expect(parseConfig(JSON.stringify(config), { format: 'json', rules }).problems.length === 0).toBe(isRight);
});

test('every key and every rule is described', () => {
  const properties = schema.properties as Record<string, { description?: string }>;
  const ruleEntries = (properties.rules as { properties: Record<string, { description?: string }> }).properties;
  for (const [key, { description }] of Object.entries({ ...properties, ...ruleEntries })) {
    expect(description, key).toMatch(/\w{3}.*\.$/);
  }
});

test('every preset says what it is for', () => {
  expect(Object.keys(presetPurposes)).toEqual([...presetNames]);
});
