/** Whose name is nearly the one that is written: slips of the pen first, then names that share their words. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../server/src/core/language/en/pack.js';
import { isSlip, nearest, roleStem } from '../../../server/src/core/personas/near-miss.js';
import { createRegistry } from '../../../server/src/core/personas/registry.js';
import { readPersonaLine } from '../../support/persona-line.js';

const registry = createRegistry(
  readPersonaLine(
    'Night porter, Day porter, Evening porter, Dusk porter, Housing coordinator (alias flat finder), Aisha (alias accountant)',
  ),
  [],
  english,
);
const meant = (name: string, onlySlips = false): readonly string[] =>
  nearest(registry, name, english, onlySlips).map(({ name: each }) => each);

describe('who may be meant', () => {
  it.each([
    ['nigth porter', ['Night porter']],
    ['night porters', ['Night porter']],
    ['porter', ['Day porter', 'Dusk porter', 'Evening porter']],
    ['old night porter', ['Night porter']],
    ['night watchman', []],
    ['acountant', ['accountant']],
    ['flat findr', ['flat finder']],
    ['coordinator', ['Housing coordinator']],
    ['housing', []],
    ['plumber', []],
  ])('by “%s”', (name, names) => {
    expect(meant(name)).toEqual(names);
  });

  it('is nobody by missing words where only slips count', () => {
    expect(meant('porter', true)).toEqual([]);
    expect(meant('nigth porter', true)).toEqual(['Night porter']);
  });

  it('is told by the nearest first', () => {
    const two = createRegistry(readPersonaLine('Barker, Baker'), [], english);
    expect(nearest(two, 'bakers', english).map(({ name }) => name)).toEqual(['Baker', 'Barker']);
  });
});

describe('a slip', () => {
  it.each([
    ['gps', 'gp', true],
    ['gpp', 'gp', false],
    ['cok', 'cook', true],
    ['coks', 'cook', true],
    ['ck', 'cook', false],
    ['teant', 'tenant', true],
    ['tant', 'tenant', false],
    ['librarin', 'librarian', true],
    ['librrin', 'librarian', true],
    ['lbrrin', 'librarian', false],
    ['trainer', 'trainee', false],
    ['employee', 'employer', false],
    ['viewer', 'reviewer', false],
    ['reader', 'leader', false],
    ['ender', 'nedre', false],
    ['etnant', 'tenant', true],
    ['a porter', 'e porter', true],
    ['tenant', 'tenant', true],
  ])('“%s” for “%s”: %s', (written, name, expected) => {
    expect(isSlip(written, name, english)).toBe(expected);
  });

  it('keeps what two roles have in common', () => {
    expect(['trainer', 'trainee', 'tenant'].map((name) => roleStem(name, english.people))).toEqual([
      'train',
      'train',
      'tenant',
    ]);
  });
});
