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

  it('counts a story once for somebody whom it names twice', () => {
    expect(used(overview('tenant or renter'))).toEqual(['Tenant: 0', 'Porter: ', 'Midwife: ']);
  });

  it('takes each of several people for somebody of their own', () => {
    const all = overview('tenant or plumber', 'porter and midwifee');
    expect(used(all)).toEqual(['Tenant: 0', 'Porter: 1', 'Midwife: ']);
    expect(strangers(all)).toEqual(['midwifee, nearMiss, Midwife, 1', 'plumber, unknown, 0']);
  });

  it('names both where a slash stands between people whom nobody knows', () => {
    expect(strangers(overview('plumber/roofer'))).toEqual(['plumber, unknown, 0', 'roofer, unknown, 0']);
  });

  it('leaves a misspelt name whole where an “and” belongs to it', () => {
    const teacher = createRegistry(readPersonaLine('Arts and crafts teacher'), ['personas.md'], english);
    const all = overviewOf(teacher, [{ text: 'arts and crafts teachr', place: 0 }], english);
    expect(strangers(all)).toEqual(['arts and crafts teachr, nearMiss, Arts and crafts teacher, 0']);
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

  it('tell people apart by where they are described, and those of the configuration by their ids', () => {
    const [tenant, porter] = readPersonaLine('Tenant, Porter').map((each) => ({ ...each, definedAt: null }));
    const parts = [tenant!, porter!, people[0]!, { ...people[0]!, definedAt: people[1]!.definedAt }].map((persona) =>
      overviewOf(createRegistry([persona], [], english), [{ text: persona.name, place: 0 }], english),
    );
    const joined = joinOverviews([...parts, ...parts.slice(0, 1)], english);
    expect(used(joined)).toEqual(['Tenant: 0 0', 'Porter: 0', 'Tenant: 0', 'Tenant: 0']);
  });

  it('have strangers with the most stories first', () => {
    const joined = joinOverviews(
      [overview('roofer', 'baker', 'baker'), overview('plumber', 'roofer', 'roofer')],
      english,
    );
    expect(strangers(joined)).toEqual(['roofer, unknown, 0 1 2', 'baker, unknown, 1 2', 'plumber, unknown, 0']);
  });
});
