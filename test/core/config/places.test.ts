/** Where the cursor is in a configuration is found in every text, however broken or strange. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPlaceAt } from '../../../server/src/core/config/json-place.js';
import { yamlPlaceAt } from '../../../server/src/core/config/yaml-place.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import { personaProblems } from '../../../server/src/core/personas/persona-problems.js';
import { readPersonas } from '../../../server/src/core/personas/read-personas.js';

const pieces = fc.constantFrom(
  ...['rules:', 'files', ': ', '- ', '\n', '  ', '    ', '[', ']', '{', '}', ',', '"', "'", '#', '---', 'kind', '## A'],
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

it('in texts that somebody is in the middle of', () => {
  fc.assert(
    fc.property(texts, fc.nat(200), (text, at) => {
      const offset = Math.min(at, text.length);
      for (const place of [yamlPlaceAt(text, offset), jsonPlaceAt(text, offset)]) {
        if (place !== null) expect(text.slice(0, offset).endsWith(place.written)).toBe(true);
      }
      for (const { range } of personaProblems(
        text,
        readPersonas(text, 'a.md', { isNamed: true, language: english }),
        english,
      )) {
        expect(0 <= range.start && range.start <= range.end && range.end <= text.length).toBe(true);
      }
    }),
  );
});

it('not behind a word whose quote is closed', () => {
  expect(yamlPlaceAt('rules: "off', 11)).toMatchObject({ written: 'off', quote: true });
  expect(yamlPlaceAt('rules: "off"', 12)).toBeNull();
});

it('in monsters', () => {
  for (const monster of ['- '.repeat(90_000), '['.repeat(90_000), '{"a":'.repeat(30_000), 'a:\n'.repeat(60_000)]) {
    expect(() => [yamlPlaceAt(monster, monster.length), jsonPlaceAt(monster, monster.length)]).not.toThrow();
  }
});
