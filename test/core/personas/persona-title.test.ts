/** What a title says: whose name it holds, whether people stand below it, and whether it may be somebody. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../server/src/core/language/en/pack.js';
import { isRegistryTitle, maybeSomebody, nameInTitle } from '../../../server/src/core/personas/persona-title.js';

/** The name, and what is said about it. */
function name(title: string): string {
  const { start, end, isLabelled, isBare } = nameInTitle(title, english);
  return [title.slice(start, end), ...(isLabelled ? ['labelled'] : []), ...(isBare ? ['bare'] : [])].join(' / ');
}

describe('the name in a title', () => {
  it.each([
    ['Tenant', 'Tenant'],
    ['  Tenant', 'Tenant'],
    ['1. Tenant', 'Tenant'],
    ['12: Tenant', 'Tenant'],
    ['3) Tenant', 'Tenant'],
    ['#4. Tenant', 'Tenant'],
    ['#4 Tenant', 'Tenant'],
    ['(4) Tenant', 'Tenant'],
    ['2.1 Tenant', 'Tenant'],
    ['2.1. Tenant', 'Tenant'],
    ['7 – Tenant', 'Tenant'],
    ['7 Tenants', '7 Tenants'],
    ['12:30 riser', '12:30 riser'],
    ['🏠 Tenant', 'Tenant'],
    ['👩‍🌾 Tenant', 'Tenant'],
    [':key: Tenant', 'Tenant'],
    ['Tenant :key:', 'Tenant'],
    ['Tenant 🏠', 'Tenant'],
    ['Tenant 🏠 :key:  ', 'Tenant'],
    ['🏠 2. :key: Tenant', 'Tenant'],
    ['🏠', '🏠'],
    ['3.', '3.'],
    ['Tenant {#tenant}', 'Tenant'],
    ['Tenant {.person} ', 'Tenant'],
    ['Tenant {:.person}', 'Tenant'],
    ['Tenant {likes tea}', 'Tenant {likes tea}'],
    ['Tenant {#tenant} upstairs', 'Tenant {#tenant} upstairs'],
    ['Tenant (primary)', 'Tenant'],
    ['Tenant (primary persona)', 'Tenant'],
    ['Tenant (!)', 'Tenant (!)'],
    ['Tenant (primary nurse)', 'Tenant (primary nurse)'],
    ['Tenant (buyer)', 'Tenant (buyer)'],
    ['Tenant (buyer persona)', 'Tenant'],
    ['Tenant (upstairs)', 'Tenant (upstairs)'],
    ['Tenant (primary) upstairs', 'Tenant (primary) upstairs'],
    ['Tenant ()', 'Tenant ()'],
    ['(primary)', '(primary)'],
    ['Persona: Tenant', 'Tenant / labelled'],
    ['Persona 2: Tenant', 'Tenant / labelled'],
    ['Persona #2: Tenant', 'Tenant / labelled'],
    ['Persona B – Tenant', 'Tenant / labelled'],
    ['persona b - Tenant', 'Tenant / labelled'],
    ['Persona 1. Tenant', 'Tenant / labelled'],
    ['Primary persona: Tenant', 'Tenant / labelled'],
    ['Primary user persona: Tenant', 'Tenant / labelled'],
    ['Persona: 🏠 Tenant', 'Tenant / labelled'],
    ['1. Persona: Tenant', 'Tenant / labelled'],
    ['Tenant persona', 'Tenant / labelled'],
    ['First-time buyer persona', 'First-time buyer / labelled'],
    ['Tenant personable', 'Tenant personable'],
    ['Persona', 'Persona / labelled / bare'],
    ['Persona 1', 'Persona 1 / labelled / bare'],
    ['2. Persona B', 'Persona B / labelled / bare'],
    ['Persona Bo', 'Persona Bo'],
    ['Persona:', 'Persona:'],
    [' persona', 'persona / labelled / bare'],
  ])('“%s” is “%s”', (title, expected) => {
    expect(name(title)).toBe(expected);
  });

  it('is found at once where the title is very long', () => {
    const long = 'Tenant '.repeat(40).trim();
    expect(name(`${long} (primary)`)).toBe(long);
    expect(name(`${long} persona`)).toBe(`${long} / labelled`);
  });
});

describe('a title above people', () => {
  it.each([
    ['Personas', true],
    ['2. Our personas', true],
    ['User Personas', true],
    ['Personas {#people}', true],
    ['Personas (draft)', true],
    ['Customer profiles', true],
    ['Personas and what they need', true],
    ['Personas and stories', false],
    ['Stories and personas', false],
    ['AI personas', false],
    ['Personas: scenarios', false],
    ['Tenant', false],
    ['Persona', false],
  ])('“%s”: %s', (title, expected) => {
    expect(isRegistryTitle(title, english)).toBe(expected);
  });
});

describe('whether a name may be somebody', () => {
  it.each([
    ['Tenant', true],
    ['Night porters', true],
    ['Head of sales', true],
    ['Nurse who travels', true],
    ['Baker (primary)', true],
    ['Children', true],
    ['Marion', true],
    ['Marion, 67', true],
    ['Order', false],
    ['Reminder', false],
    ['Payment', false],
    ['Sadness', false],
    ['Cloud', false],
    ['Glossary', false],
  ])('“%s”: %s', (title, expected) => {
    expect(maybeSomebody(title, english)).toBe(expected);
  });
});
