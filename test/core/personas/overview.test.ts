/** Who is used where, and who is missing: what a registry says beside the stories. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../server/src/core/language/en/pack.js';
import { joinOverviews, overviewOf } from '../../../server/src/core/personas/overview.js';
import { createRegistry } from '../../../server/src/core/personas/registry.js';
import { readPersonaLine } from '../../support/persona-line.js';

/** Each at a place of their own. */
const people = readPersonaLine('Tenant (alias renter), Porter, Midwife, Baker').map((persona, at) => ({
  ...persona,
  definedAt: { path: 'personas.md', range: { start: at, end: at + 1 } },
}));
const registry = createRegistry(people.slice(0, 3), ['personas.md'], english);

function overview(...names: readonly string[]) {
  return overviewOf(
    registry,
    names.map((text, place) => ({ text, place })),
    english,
  );
}

const used = ({ personas }: ReturnType<typeof overview>) =>
  personas.map(({ persona, stories }) => `${persona.name}: ${stories.join(' ')}`);
const strangers = (all: ReturnType<typeof overview>) =>
  all.strangers.map(({ name, state, meant, stories }) =>
    [name, state, ...meant.map((candidate) => candidate.name), stories.join(' ')].join(', '),
  );

describe('an overview', () => {
  it('counts everybody where they are named, by any of their names', () => {
    const all = overview('tenant', 'renters', 'tenant or porter', 'Tenant who works');
    expect(used(all)).toEqual(['Tenant: 0 1 2 3', 'Porter: 2', 'Midwife: ']);
    expect(strangers(all)).toEqual([]);
  });

  it('says who is nobody, the most frequent first, then by name', () => {
    const all = overview('plumber', 'roofers', 'Roofer', 'user', 'tennant', 'baker');
    expect(strangers(all)).toEqual([
      'roofers, unknown, 1 2',
      'baker, unknown, 5',
      'plumber, unknown, 0',
      'tennant, nearMiss, Tenant, 4',
      'user, generic, 3',
    ]);
  });

  it('takes each of several people for somebody of their own', () => {
    const all = overview('tenant or plumber', 'porter and midwifee');
    expect(used(all)).toEqual(['Tenant: 0', 'Porter: 1', 'Midwife: ']);
    expect(strangers(all)).toEqual(['midwifee, nearMiss, Midwife, 1', 'plumber, unknown, 0']);
  });

  it('says what is missing of whom', () => {
    expect(overview().personas.map(({ missing }) => missing)).toEqual([['evidence'], ['evidence'], ['evidence']]);
  });
});

describe('overviews of registries that share people', () => {
  it('hold everybody once, with all stories', () => {
    const other = overviewOf(
      createRegistry(people, ['personas.md'], english),
      [
        { text: 'tenant', place: 7 },
        { text: 'plumbers', place: 8 },
        { text: 'baker', place: 9 },
      ],
      english,
    );
    const joined = joinOverviews([overview('tenant', 'plumber'), other], english);
    expect(joined.personas.map(({ persona, stories }) => `${persona.name}: ${stories.join(' ')}`)).toContain(
      'Tenant: 0 7',
    );
    expect(joined.personas.filter(({ persona }) => persona.name === 'Tenant')).toHaveLength(1);
    expect(joined.strangers.map(({ name, stories }) => `${name}: ${stories.join(' ')}`)).toEqual(['plumber: 1 8']);
  });
});
