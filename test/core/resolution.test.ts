/** Who is meant by what stands after “As”: a row for each answer, and for what is only nearly one. */
import { describe, expect, it } from 'vitest';
import { english } from '../../server/src/core/language/en/pack.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { isMaybeTeamRole, isMisspelling, isTeamRole, resolvePersona } from '../../server/src/core/personas/resolve.js';
import { standingOf } from '../../server/src/core/personas/standing.js';
import { readPersonaLine } from '../support/persona-line.js';

const registry = createRegistry(
  readPersonaLine('Tenant (alias renter), Night porter, Employee, Viewer, Aisha, accountant, Midwife, GP, Caretaker'),
  ['personas.md'],
  english,
);

/** "state: who". */
function meaning(reference: string): string {
  const { state, persona, candidates } = resolvePersona(registry, reference, english);
  const names = persona === null ? candidates.map(({ name }) => name) : [persona.name];
  return names.length === 0 ? state : `${state}: ${names.join(', ')}`;
}

describe('a reference', () => {
  it.each([
    ['tenant', 'exact: Tenant'],
    ['Tenant', 'exact: Tenant'],
    ['the tenant', 'exact: Tenant'],
    ['every tenant', 'exact: Tenant'],
    ['night-porter', 'exact: Night porter'],
    ['nightporter', 'alias: Night porter'],
    ['care taker', 'alias: Caretaker'],
    ['non-tenant', 'unknown'],
    ['non-resident tenant', 'qualified: Tenant'],
    ['nightPorter', 'exact: Night porter'],
    ['renter', 'alias: Tenant'],
    ['tenants', 'plural: Tenant'],
    ['renters', 'plural: Tenant'],
    ['midwives', 'plural: Midwife'],
    ['GPs', 'plural: GP'],
    ['tenant who works at night', 'qualified: Tenant'],
    ['tenant with a dog and a cat', 'qualified: Tenant'],
    ['caretaker working on Sundays', 'qualified: Caretaker'],
    ['first-time tenant', 'qualified: Tenant'],
    ['new and curious tenant', 'qualified: Tenant'],
    ['tenant or night porter', 'several: Tenant'],
    ['tenant/night porter', 'several: Tenant'],
    ['tenant, caretaker and midwife', 'several: Tenant'],
    ['tenant or user', 'several: Tenant'],
    ['tenant or plumber', 'several'],
    ['plumber/roofer', 'several'],
    ['plumber or roofer', 'unknown'],
    ['tenant or caretakr', 'nearMiss: Caretaker'],
    ['user', 'generic'],
    ['end users', 'generic'],
    ['normal user', 'generic'],
    ['billing service', 'system'],
    ['API', 'system'],
    ['system administrator', 'unknown'],
    ['customer service', 'unknown'],
    ['service', 'system'],
    ['tester', 'internalRole'],
    ['backend developers', 'internalRole'],
    ['tennant', 'nearMiss: Tenant'],
    ['tenat', 'nearMiss: Tenant'],
    ['tired tennant', 'nearMiss: Tenant'],
    ['day porter', 'unknown'],
    ['night watchman', 'unknown'],
    ['employer', 'unknown'],
    ['reviewer', 'unknown'],
    ['plumber', 'unknown'],
    ['GB', 'unknown'],
  ])('“%s” is %s', (reference, expected) => {
    expect(meaning(reference)).toBe(expected);
  });
});

describe('a slip of the pen', () => {
  const persona = (name: string) => ({ persona: registry.personas[0]!, name });

  it.each([
    ['tennant', 'Tenant', true],
    ['tenatn', 'Tenant', true],
    ['tenants', 'Tenant', true],
    ['tetnna', 'Tenant', false],
    ['nigth prter', 'Night porter', true],
    ['nigth prtr', 'Night porter', false],
    ['housing coordnatr', 'Housing coordinator', true],
    ['housng coordnatr', 'Housing coordinator', true],
    ['housng cordnatr', 'Housing coordinator', false],
    ['trainer', 'Trainee', false],
    ['gq', 'GP', false],
    ['tenant who works', 'Tenant', true],
  ])('“%s” for “%s”: %s', (written, name, expected) => {
    expect(isMisspelling(written, persona(name), english)).toBe(expected);
  });
});

describe('a role', () => {
  it.each([
    ['tester', true, false],
    ['testers', true, false],
    ['developer', false, true],
    ['developers', false, true],
    ['tenant', false, false],
    ['tester of mattresses', false, false],
  ])('“%s” builds the product: %s; perhaps: %s', (name, builds, perhaps) => {
    expect(isTeamRole(name, english)).toBe(builds);
    expect(isMaybeTeamRole(name, english)).toBe(perhaps);
  });
});

describe('somebody whom nobody has written down', () => {
  it.each([
    ['tenant', 'customer'],
    ['registered user', 'generic'],
    ['portal users', 'generic'],
    ['young users', 'customer'],
    ['users who pay', 'generic'],
    ['payment gateway', 'system'],
    ['thermostat', 'system'],
    ['web shop', 'system'],
    ['nightly batch job', 'system'],
    ['drone pilot', 'customer'],
    ['tester', 'builder'],
    ['developer at Homely', 'builder'],
    ['finance department', 'organisation'],
    ['system admin', 'staff'],
    ['admins', 'staff'],
    ['HR manager', 'staff'],
    ['night porter', 'customer'],
    ['registered young users', 'customer'],
    ['tester who travels', 'builder'],
    ['product managers', 'builder'],
    ['department of finance', 'organisation'],
    ['city insurance company', 'organisation'],
    ['partner companies', 'organisation'],
    ['service desk', 'organisation'],
    ['HR', 'organisation'],
    ['senior HR manager', 'staff'],
    ['service desk lead', 'staff'],
    ['tenant support', 'customer'],
  ])('“%s” is taken for: %s', (name, standing) => {
    expect(standingOf(name, english)).toBe(standing);
  });
});
