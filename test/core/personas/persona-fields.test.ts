/** The words that people have for the fields of a persona, for kinds and for yes. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../server/src/core/language/en/pack.js';
import {
  fieldNames,
  isKind,
  isYes,
  personaFields,
  slugOf,
  toKind,
} from '../../../server/src/core/personas/persona-fields.js';

describe('a field', () => {
  it.each([
    ['Needs', 'needs'],
    ['  Needs  ', 'needs'],
    ['**Needs:**', 'needs'],
    ['__Pain points__', 'pains'],
    ['`tools`', 'tools'],
    ['Pains & frustrations', 'pains'],
    ['Jobs   to be\tdone', 'needs'],
    ['Key goals', 'needs'],
    ['🎯 Key goals', 'needs'],
    ['🎯 Goals', 'needs'],
    ['Their', null],
    ['Key', null],
    ['Blue goals', null],
    ['Priority', 'standing'],
    ['Success criteria', 'other'],
    ['Age', 'context'],
    ['Tenant', null],
    ['', null],
  ])('“%s” is: %s', (title, field) => {
    expect(personaFields(title, english)).toBe(field);
  });

  it('may be guessed from a slip unless its name is too common', () => {
    expect(fieldNames(english)).toEqual(expect.arrayContaining(['needs', 'pain points', 'evidence', 'aliases']));
    for (const common of ['name', 'full name', 'context', 'bio', 'role', 'job title'])
      expect(fieldNames(english)).not.toContain(common);
  });
});

describe('a kind', () => {
  it.each([
    ['staff', 'staff', true],
    [' Staff ', 'staff', true],
    ['"partner"', 'partner', true],
    ["'anti'", 'anti', true],
    ['system, mostly', 'system', true],
    ['internal', 'internal', true],
    ['customer', 'customer', true],
    ['a partner', 'customer', false],
    ['staffing', 'customer', false],
    ['', 'customer', false],
    [7, 'customer', false],
    [undefined, 'customer', false],
  ])('%j is %s, known: %s', (value, kind, isKnown) => {
    expect(toKind(value)).toBe(kind);
    expect(isKind(value)).toBe(isKnown);
  });
});

describe('a yes', () => {
  it.each([
    [true, true],
    ['yes', true],
    ['Yes, with code', true],
    ['TRUE', true],
    ['no', false],
    ['', false],
    ['“yes”', false],
    [false, false],
    [1, false],
    [null, false],
  ])('%j: %s', (value, expected) => {
    expect(isYes(value, english)).toBe(expected);
  });
});

describe('an id', () => {
  it.each([
    ['Club secretary', 'club-secretary'],
    ['  “Pia”, the angler! ', 'pia-the-angler'],
    ['Señora Núñez', 'senora-nunez'],
    ['Tenant 2', 'tenant-2'],
    ['--', ''],
  ])('of “%s” is “%s”', (name, id) => {
    expect(slugOf(name)).toBe(id);
  });
});
