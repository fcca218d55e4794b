/** Whose work is technology is told by the whole role, not by one word in it. */
import { expect, test } from 'vitest';
import { english } from '../../server/src/core/language/en/pack.js';
import { isTechnicalRole } from '../../server/src/core/personas/technical-roles.js';

test.each([
  ['system administrator', true],
  ['admin', true],
  ['operator of a message broker cluster', true],
  ['Larkspur operator', true],
  ['OpenShift administrator', true],
  ['data analyst', true],
  ['plugin author', true],
  ['architect or manager', true],
  ['security officer', true],
  ['lab technician', false],
  ['HR admin', false],
  ['school administrator', false],
  ['credit analyst', false],
  ['operator of a ski lift', false],
  ['crane operator', false],
  ['landscape architect', false],
  ['sound engineer', false],
  ['bridge engineer', false],
  ['stage engineer', false],
  ['process engineer', false],
  ['locomotive engineer', false],
  ['data protection officer', false],
  ['engineer', true],
  ['senior engineer', true],
  ['Larkspur engineer', true],
  ['network engineer', true],
  ['property developer', false],
  ['security guard', false],
  ['author', false],
  ['tenant using a platform', false],
  ['clerk with letters and data', false],
  ['OpenShift planner', true],
  ['typical admin', true],
  ['external  admin', true],
  ['tired admin', false],
  ['LarkSpur Operator', true],
  ['Larkspur Operator', false],
  ['iCrane operator', false],
  ['teacher / sysadmin', true],
  ['teacher (sysadmin at night)', true],
])('%s: %s', (role, expected) => {
  expect(isTechnicalRole(role, english)).toBe(expected);
});
