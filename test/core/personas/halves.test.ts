/** Several people in one breath, each with a place of their own, and the slips among them. */
import { expect, it } from 'vitest';
import { createMemory, readDocument } from '../../../server/src/core/document/read-document.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import { halvesOf } from '../../../server/src/core/personas/halves.js';
import { createRegistry } from '../../../server/src/core/personas/registry.js';
import { readPersonaLine } from '../../support/persona-line.js';

const registry = createRegistry(readPersonaLine('Tenant, Night porter, Midwife'), ['personas.md'], english);

/** Each of the people in the place of the persona, whether known, and who is meant. */
function halves(reference: string): readonly string[] {
  const text = `As a ${reference}, I want to sleep.`;
  const section = readDocument(text, createMemory()).sections.find(({ stories }) => stories.length > 0);
  const persona = section?.stories[0]?.persona;
  if (persona == null || section === undefined) throw new Error(`No persona in “${text}”.`);
  return halvesOf(persona, registry, english).map(({ text: words, range, isKnown, candidates }) => {
    expect(section.source.text.slice(range.start, range.end).replace(/[*\n]/g, '')).toBe(words);
    return [words, ...(isKnown ? ['known'] : candidates.map(({ name }) => `meant: ${name}`))].join(', ');
  });
}

it.each([
  ['tenant', ['tenant, known']],
  ['tenant or midwife', ['tenant, known', 'midwife, known']],
  ['tenant or a midwife', ['tenant, known', 'midwife, known']],
  ['tenant/midwife', ['tenant, known', 'midwife, known']],
  ['tenant, midwife, and night porter', ['tenant, known', 'midwife, known', 'night porter, known']],
  ['tenant and user', ['tenant, known', 'user, known']],
  ['tennant or midwive', ['tennant, meant: Tenant', 'midwive, meant: Midwife']],
  ['tennant or plumber', ['tennant, meant: Tenant', 'plumber']],
  ['tired tennant', ['tennant, meant: Tenant']],
  ['tired tennant who sleeps', ['tennant, meant: Tenant']],
  ['tennant with a dog', ['tennant, meant: Tenant']],
  ['nigth porter or tenant', ['nigth porter, meant: Night porter', 'tenant, known']],
  ['plumber (or roofer)', ['plumber (or roofer']],
  ['plumber (nights, mostly) or roofer', ['plumber (nights, mostly) or roofer']],
  ['tenant and/or midwife', ['tenant, known', 'midwife, known']],
  ['tenant’s midwive', ['midwive, meant: Midwife']],
  ['tennant’s', ['tennant, meant: Tenant']],
  ['**tennant** or plumber', ['tennant, meant: Tenant', 'plumber']],
])('%s', (reference, expected) => {
  expect(halves(reference)).toEqual(expected);
});
