/** How people are named: the short name of a title, whether it is one person's own, and the forms it takes in a sentence. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../server/src/core/language/en/pack.js';
import {
  inSentence,
  isPersonName,
  isPlural,
  isRole,
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
    ['42, nights', '42, nights'],
    ['Level 3, nights', 'Level 3'],
    ['3rd shift, nights', '3rd shift'],
    ['(nobody)', '(nobody)'],
    [' (nobody) ', '(nobody)'],
    ['  1. Nurse', 'Nurse'],
    ['PERSONA 3: Nurse', 'Nurse'],
    ['“ Marion ”, hospital rider', 'Marion'],
    ['“ Marion the rider ”, 67', 'Marion'],
    ['Nurse (nights, 61)', 'Nurse'],
    ['Nurse (night) lead', 'Nurse (night) lead'],
    ['Élodie the rider', 'Élodie'],
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
    ['zorka, 40', false],
    ['iZorka, 40', false],
    ['Zorka carries, 40', false],
    ['Zorka mcDam, 40', false],
    ['Zorka van Dam, 40', true],
    ['Zorka Dam Kern, 40', true],
    ['Zorka Dam Kern Lund, 40', false],
    ['Night Nurse, 40', false],
    ['Zorka (40)', true],
    ['Zorka, 7', true],
    ['Zorka,40', true],
    ['Zorka, room 40', false],
    ['Persona 1: Zorka, 40', true],
    [' “Zorka” ', true],
    ['Zorka – school rider.', true],
    ['Zorka – rider of buses', false],
    ['Annas', true],
    ['Zorkas', false],
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
    ['Night porters', 'night porters', 'night porters', 'night porters', 'the night porters'],
    ['Sales assistant', 'sales assistant', 'a sales assistant', 'sales assistants', 'the sales assistant'],
    ['X-ray nurse', 'X-ray nurse', 'an X-ray nurse', 'X-ray nurses', 'the X-ray nurse'],
    ['Night QA lead', 'night QA lead', 'a night QA lead', 'night QA leads', 'the night QA lead'],
    ['Old night Porter', 'old night Porter', 'an old night Porter', 'old night Porters', 'the old night Porter'],
    ['eBay seller', 'eBay seller', 'an eBay seller', 'eBay sellers', 'the eBay seller'],
    ['Staff', 'staff', 'staff', 'staff', 'the staff'],
  ])('%s', (title, middle, one, many, the) => {
    expect(inSentence(title, english)).toBe(middle);
    expect(withArticle(title, english)).toBe(one);
    expect(manyOf(title, english)).toBe(many);
    expect(theOne(title, english)).toBe(the);
  });

  it('keeps the capital of a name that begins it, and no other', () => {
    expect(inSentence('A tenant', english)).toBe('a tenant');
    expect(inSentence('Europe-wide seller', english)).toBe('Europe-wide seller');
    expect(inSentence('Non-European seller', english)).toBe('Non-European seller');
    expect(inSentence('Part-time seller', english)).toBe('part-time seller');
    expect(inSentence('Europe’s seller', english)).toBe('Europe’s seller');
    expect(inSentence('Z driver', english)).toBe('Z driver');
  });

  it('stays as it is where it is somebody’s own', () => {
    expect(inSentence('Marion', english)).toBe('Marion');
    expect(withArticle('Marion, 67 – rider', english)).toBe('Marion');
    expect(theOne('Marion, 67 – rider', english)).toBe('Marion');
    expect(isPlural('Thomas', english)).toBe(false);
  });
});

describe('a word for a role', () => {
  it.each([
    ['nurse', true],
    ['Keepers', true],
    ['painter', true],
    ['her', false],
    ['cloud', false],
  ])('“%s”: %s', (word, expected) => {
    expect(isRole(word, english)).toBe(expected);
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
    ['Night  Porter!', 'night porter'],
    ['R&D lead', 'r&d lead'],
    ['QA2 lead', 'qa2 lead'],
    ['Ａgent', 'agent'],
    ['the', 'the'],
    ['an', 'an'],
    ['tenant’s', 'tenant'],
    ['C# fan', 'c# fan'],
    ['O’Neill', "o'neill"],
    ['Kunde*innen', 'kunde'],
    ['Kunde_in im Haus', 'kunde im haus'],
  ])('“%s” meets “%s”', (name, normal) => {
    expect(normaliseName(name, english)).toBe(normal);
  });

  it('turns the last word of a name into one or many', () => {
    expect(singularOf('Night Porters', english)).toBe('Night Porter');
    expect(singularOf('night porter', english)).toBe('night porter');
    expect(singularOf('…', english)).toBe('…');
    expect(singularOf('GPs', english)).toBe('GP');
    expect(singularOf('Club Secretaries', english)).toBe('Club Secretary');
    expect(singularOf('club secretaries', english)).toBe('club secretary');
    expect(singularOf('Night Midwives', english)).toBe('Night Midwife');
    expect(pluralName('Duty nurse', english)).toBe('Duty nurses');
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
