/** By which names everybody in a registry is known, and how stories name them. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../server/src/core/language/en/pack.js';
import type { Persona } from '../../../server/src/core/personas/persona.js';
import { createRegistry, namesIn, storyName } from '../../../server/src/core/personas/registry.js';

const persona = (name: string, parts: Partial<Persona> = {}): Persona => ({
  ...{ id: name.toLowerCase(), name, kind: 'customer', technical: false, definedAt: null },
  ...{ aliases: [], tools: [], needs: ['quiet'], pains: [], evidence: [] },
  ...parts,
});

describe('the names in a title', () => {
  it.each([
    ['Tenant', []],
    ['Aisha, accountant', ['Aisha', 'accountant']],
    ['Carlos Almeida (buyer)', ['Carlos Almeida', 'buyer', 'Carlos']],
    ['Carlos Almeida', ['Carlos']],
    ['carlos almeida', []],
    ['Carlos Almeida Souza', []],
    ['Aisha – accountant', ['Aisha', 'accountant']],
    ['Aisha - accountant', ['Aisha', 'accountant']],
    ['Part-time nurse', []],
    ['Tenant (also: renter)', ['Tenant', 'renter']],
    ['Tenant (Mara, 61)', ['Tenant', 'Mara', '61']],
    ['Aisha | accountant', ['Aisha', 'accountant']],
    ['Tenant (primary persona)', ['Tenant']],
    ['Stall holder & jam maker', ['Stall holder', 'jam maker']],
    ['Baker + driver', ['Baker', 'driver']],
    ['Baker and driver', ['Baker', 'driver']],
    ['Arts and crafts teacher', []],
    ['Salt & pepper', []],
    ['Pia the patient angler', ['Pia', 'patient angler']],
    ['“Pia the patient angler” (55)', ['Pia', '“Pia the patient angler”', '55', 'patient angler']],
  ])('“%s”', (name, names) => {
    expect(namesIn(name, english)).toEqual(names);
  });
});

describe('a registry', () => {
  it('knows everybody by name, id, other names and parts of the name, one and many', () => {
    const rider = persona('Carlos Almeida (buyers)', { id: 'c1', aliases: ['regulars'] });
    const { byName, byAlias } = createRegistry([rider], ['p.md'], english);
    expect([...byName.keys()]).toEqual(['carlos almeida buyers', 'carlos almeida buyer', 'c1']);
    expect([...byAlias.keys()]).toEqual([
      'regulars',
      'regular',
      'carlos almeida',
      'buyers',
      'buyer',
      'carlos',
      'carlo',
    ]);
  });

  it('gives a name to whoever has it first, and none to signs', () => {
    const first = persona('Tenant', { aliases: ['renter', '…', '!'] });
    const second = persona('Renter', { aliases: ['renter'] });
    const { byName, byAlias } = createRegistry([first, second], [], english);
    expect(byName.get('renter')).toBe(byAlias.get('renter') === byName.get('renter') ? null : byName.get('renter'));
    expect(byAlias.get('renter')?.name).toBe('Tenant');
    expect(byName.get('renter')?.name).toBe('Renter');
    expect(byAlias.has('')).toBe(false);
  });

  it('is declared as soon as it holds somebody', () => {
    expect(createRegistry([], ['p.md'], english).isDeclared).toBe(false);
    expect(createRegistry([persona('Tenant')], [], english)).toMatchObject({ isDeclared: true, isDescribed: true });
  });
});

describe('how stories name somebody', () => {
  const people = [persona('Marion, 67 – rider'), persona('Porter (nights)'), persona('Porter (days)')];
  const registry = createRegistry(people, [], english);

  it.each([
    [0, 'Marion'],
    [1, 'Porter'],
    [2, 'Porter (days)'],
  ])('number %d is “%s”', (at, name) => {
    expect(storyName(registry, people[at]!, english)).toBe(name);
  });
});
