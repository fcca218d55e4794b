/** How people are named: the short name of a title, whether it is one person's own, and the forms it takes in a sentence. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../server/src/core/language/en/pack.js';
import {
  inSentence,
  isPersonName,
  isPlural,
  manyOf,
  shortName,
  theOne,
  withArticle,
} from '../../../server/src/core/personas/naming.js';
import { normaliseName, pluralName, singularOf } from '../../../server/src/core/personas/normalise.js';
import { roleNames } from '../../../server/src/core/personas/role-names.js';

describe('the short name of a title', () => {
  it.each([
    ['Marion, 67 – hospital rider', 'Marion'],
    ['1. Nurse (primary)', 'Nurse'],
    ['#2) Nurse', 'Nurse'],
    ['Persona 3: Nurse', 'Nurse'],
    ['- Nurse', 'Nurse'],
    ['“Marion”, hospital rider', 'Marion'],
    ['"Marion" the rider', 'Marion'],
    ['Marion the rider', 'Marion'],
    ['Marion Kern the rider', 'Marion Kern'],
    ['Nurse: nights', 'Nurse'],
    ['Nurse | nights', 'Nurse'],
    ['Nurse / carer', 'Nurse'],
    ['Night-shift nurse', 'Night-shift nurse'],
    ['nurse the patients', 'nurse the patients'],
    ['42', '42'],
    ['(nobody)', '(nobody)'],
  ])('of “%s” is “%s”', (title, name) => {
    expect(shortName(title, english)).toBe(name);
  });
});

describe('a name of one person', () => {
  it.each([
    ['Marion', true],
    ['Marion, 67', true],
    ['Jaden, 15 – school rider', true],
    ['Zorka the rider', true],
    ['Zorka – rider', true],
    ['“Zorka”', true],
    ['Dr. Kern', true],
    ['Anna’s', true],
    ['Nurse', false],
    ['Nurse, 45', false],
    ['marion', false],
    ['Zorka', false],
    ['Zorka – plan', false],
    ['European, 40', false],
    ['IT, 40', false],
    ['One Two Three Four, 40', false],
    ['Dr', false],
  ])('“%s”: %s', (title, expected) => {
    expect(isPersonName(title, english)).toBe(expected);
  });
});

describe('a name in a sentence', () => {
  it.each([
    ['Tenant', 'tenant', 'a tenant', 'tenants', 'the tenant'],
    ['Owner (primary)', 'owner (primary)', 'an owner', 'owners', 'the owner'],
    ['Part-time nurse', 'part-time nurse', 'a part-time nurse', 'part-time nurses', 'the part-time nurse'],
    [
      'European traveller',
      'European traveller',
      'a European traveller',
      'European travellers',
      'the European traveller',
    ],
    ['IT lead', 'IT lead', 'an IT lead', 'IT leads', 'the IT lead'],
    ['Night Porter', 'Night Porter', 'a Night Porter', 'Night Porters', 'the Night Porter'],
    ['Head of sales', 'head of sales', 'a head of sales', 'heads of sales', 'the head of sales'],
    ['Nurses', 'nurses', 'nurses', 'nurses', 'the nurses'],
    ['Staff', 'staff', 'staff', 'staff', 'the staff'],
  ])('%s', (title, middle, one, many, the) => {
    expect(inSentence(title, english)).toBe(middle);
    expect(withArticle(title, english)).toBe(one);
    expect(manyOf(title, english)).toBe(many);
    expect(theOne(title, english)).toBe(the);
  });

  it('stays as it is where it is somebody’s own', () => {
    expect(inSentence('Marion', english)).toBe('Marion');
    expect(withArticle('Marion, 67 – rider', english)).toBe('Marion');
    expect(theOne('Marion, 67 – rider', english)).toBe('Marion');
    expect(isPlural('Thomas', english)).toBe(false);
  });
});

describe('forms of names', () => {
  it.each([
    ['Club-Secretaries', 'club secretaries'],
    ['a club secretary', 'club secretary'],
    ['clubSecretary', 'club secretary'],
    ['the tenant’s', 'tenant'],
    ['Señora', 'senora'],
    ['A', 'a'],
    ['C++ fan', 'c++ fan'],
    ['Mieter:innen', 'mieter'],
    ['Client(e)', 'client'],
  ])('“%s” meets “%s”', (name, normal) => {
    expect(normaliseName(name, english)).toBe(normal);
  });

  it('turns the last word of a name into one or many', () => {
    expect(singularOf('Night Porters', english)).toBe('Night Porter');
    expect(singularOf('night porter', english)).toBe('night porter');
    expect(singularOf('…', english)).toBe('…');
    expect(pluralName('Tenant who works', english)).toBe('Tenants who works');
    expect(pluralName('…', english)).toBe('…');
  });

  it('takes the name of a role from a sentence about it', () => {
    expect(roleNames(['Midwife, twelve years in the hills'], english)).toEqual(['Midwife']);
    expect(roleNames(['Head of nursing', 'User', 'Cloud', ''], english)).toEqual(['Head']);
    expect(roleNames(['the very best old nurse'], english)).toEqual([]);
    expect(roleNames([' very  old  night  nurse '], english)).toEqual(['very  old  night  nurse']);
    expect(roleNames([' Cook , and more'], english)).toEqual(['Cook']);
  });
});
