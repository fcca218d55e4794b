/** Whom a name tells of by itself, where nobody has described them: a thing, a body of people, a team, a customer. */
import { describe, expect, it } from 'vitest';
import { wisherNamed, wisherOf } from '../../../server/src/core/judgement/wisher.js';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import { createRegistry } from '../../../server/src/core/personas/registry.js';
import { isPersonBeside, isSystemName, resolvePersona } from '../../../server/src/core/personas/resolve.js';
import { readPersonaLine } from '../../support/persona-line.js';

describe('a body of people', () => {
  it.each([
    ['insurance company', 'organisation'],
    ['partner company', 'customer'],
    ['old partner hospital', 'customer'],
    ['hospital', 'organisation'],
    ['housing team', 'customer'],
    ['teams', 'customer'],
    ['council', 'customer'],
    ['city council', 'organisation'],
    ['finance committee', 'organisation'],
    ['city student council', 'customer'],
    ['Northfield Council', 'organisation'],
    ['northfield council', 'customer'],
    ['Valley Railways', 'organisation'],
    ['  Valley  Railways ', 'organisation'],
    ['Mills & Pots GmbH', 'organisation'],
    ['Mills &c Railways', 'customer'],
    ['Friend of Railways', 'customer'],
    ['valley railways', 'customer'],
    ['Railways', 'customer'],
    ['Northfield Plumber', 'customer'],
    ['company plumber', 'customer'],
  ])('“%s” is taken for: %s', (name, wisher) => {
    expect(wisherNamed(name, english)).toBe(wisher);
  });
});

describe('somebody who wishes', () => {
  const known = 'Tenant, Porter (staff), Reviewer (internal), Lister (technical), Coder (internal, technical)';
  const registry = createRegistry(readPersonaLine(known), ['personas.md'], english);
  const resolve = (reference: string) => resolvePersona(registry, reference, english);

  it.each([
    ['a tenant', 'customer'],
    ['a porter', 'staff'],
    ['a reviewer', 'team'],
    ['a lister', 'technical'],
    ['a coder', 'technical'],
    ['a plumber', 'customer'],
    ['a developer', 'maybeTeam'],
    ['a data engineer', 'operator'],
    ['a database administrator', 'technical'],
    ['a payment gateway', 'system'],
    ['a tester', 'team'],
    ['a user', 'generic'],
  ])('is, as “%s”: %s', (who, wisher) => {
    const story = readDocument(`As ${who}, I want a list, so that I sleep.\n`).sections[0]!.stories[0]!;
    expect(wisherOf(story, { language: english, resolve })).toBe(wisher);
    expect(wisherOf({ ...story, persona: null }, { language: english, resolve })).toBe('nobody');
  });
});

describe('where somebody works', () => {
  it.each([
    ['tester at Homely', 'team'],
    ['tester on our floor at Homely', 'team'],
    ['tester at Homely in the north', 'team'],
    ['tester', 'team'],
    ['plumber at Homely', 'customer'],
    ['user at Homely', 'generic'],
  ])('does not change what they do: “%s” is taken for: %s', (name, wisher) => {
    expect(wisherNamed(name, english)).toBe(wisher);
  });
});

describe('a thing', () => {
  it.each([
    ['platform', true],
    ['cloud platform', true],
    ['streaming platform', false],
    ['database service', true],
    ['service platform', false],
    ['social service', false],
    ['casual browser', false],
    ['agent', false],
    ['ai agent', true],
    ['billing agent', false],
    ['server agent', true],
    ['billing scheduler', true],
    ['night scheduler', true],
    ['web shops', false],
    ['web shop', true],
    ['smart lock', true],
    ['drones', true],
    ['nurse', false],
  ])('“%s”: %s', (name, expected) => {
    expect(isSystemName(name, english)).toBe(expected);
  });

  it.each([
    ['server', ['menu'], true],
    ['old server', ['cluster', 'table'], true],
    ['server', ['cluster'], false],
    ['server', [], false],
    ['browser', ['menu'], false],
    ['server room', ['menu'], false],
  ])('is a person where somebody is served: “%s” beside %j: %s', (name, beside, expected) => {
    expect(isPersonBeside(name, beside, english)).toBe(expected);
  });
});

describe('several at once', () => {
  const registry = createRegistry(readPersonaLine('Tenant, Caretaker, Night porter'), ['personas.md'], english);
  const meaning = (reference: string): string => {
    const { state, persona, candidates } = resolvePersona(registry, reference, english);
    return [
      state,
      ...(persona === null ? candidates : [persona]).map((each) => (typeof each === 'string' ? each : each.name)),
    ].join(' ');
  };

  it.each([
    ['tenat or caretakr', 'nearMiss Tenant Caretaker'],
    ['caretakr or plumber', 'unknown'],
    ['tenant or caretakr or plumber', 'several'],
    ['caretakr/plumber', 'several'],
    ['plumber with a cat/dog', 'unknown'],
    ['plumber With a cat/dog', 'unknown'],
    ['plumber/', 'unknown'],
    [', plumber', 'unknown'],
    ['tenant,, night porter', 'several Tenant'],
    ['user or customer', 'several'],
    ['tenant (roofer/plumber)', 'qualified Tenant'],
    ['tenant renting cheaply/plumber', 'qualified Tenant'],
    ['tenant renting cheaply', 'qualified Tenant'],
    ['user in any country', 'generic'],
    ['user in the country', 'unknown'],
    ['user with any problem', 'unknown'],
    ['plumber in any country', 'unknown'],
    ['any', 'unknown'],
  ])('“%s” is %s', (reference, expected) => {
    expect(meaning(reference)).toBe(expected);
  });
});
