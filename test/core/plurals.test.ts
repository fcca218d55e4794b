/** Persona names in the singular and the plural, there and back. */
import { describe, expect, it } from 'vitest';
import { english } from '../../server/src/core/language/en/pack.js';
import { pluralName, singularName } from '../../server/src/core/personas/normalise.js';

const PAIRS = [
  ['Tenant', 'Tenants'],
  ['Club secretary', 'Club secretaries'],
  ['Day boy', 'Day boys'],
  ['Coach', 'Coaches'],
  ['Boss', 'Bosses'],
  ['Salesperson', 'Salespeople'],
  ['Night watchman', 'Night watchmen'],
  ['Tradeswoman', 'Tradeswomen'],
  ['German', 'Germans'],
  ['Grandchild', 'Grandchildren'],
  ['Child', 'Children'],
  ['Midwife', 'Midwives'],
  ['GP', 'GPs'],
  ['Field staff', 'Field staff'],
] as const;

describe('a name', () => {
  it.each(PAIRS)('%s has the plural %s', (one, many) => {
    expect(pluralName(one, english)).toBe(many);
  });

  it.each(PAIRS)('%s is who is meant by %s', (one, many) => {
    expect(singularName(many.toLowerCase(), english)).toBe(one.toLowerCase());
  });

  it.each(['boss', 'analyst', 'bus driver', 'campus', 'nurse on call'])('%s is in the singular already', (name) => {
    expect(singularName(name, english)).toBe(name);
  });
});
