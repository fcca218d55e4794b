/** What weighs more than what, and that what is wrong with a person hides nothing that is wrong with the wish. */
import { expect, test } from 'vitest';
import { lintTexts } from '../support/lint-text.js';

function heardIn(text: string, options: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const files = [{ path: 'a.md', text: `${text}\n` }];
  const findings = lintTexts({ files, personas: 'Tenant, Caretaker', options }).get('a.md') ?? [];
  return findings.map(({ ruleId, severity }) => `${severity}: ${ruleId}`).sort();
}

const GOOD = 'I want to know when somebody comes so that I am at home';

test.each([
  [`As a neighbour, ${GOOD}.`, ['warning: undefined-persona']],
  [`As a tenant or neighbour, ${GOOD}.`, ['warning: undefined-persona']],
  [`As a tennant, ${GOOD}.`, ['error: undefined-persona']],
  [`As a tennant or neighbour, ${GOOD}.`, ['error: undefined-persona', 'warning: undefined-persona']],
  ['As a neighbour, I want to know when somebody comes.', ['error: missing-outcome', 'warning: undefined-persona']],
  [
    'As a neighbour, I want my complaints stored in a Postgres database so that I need not say it twice.',
    ['warning: technology-in-want', 'warning: undefined-persona'],
  ],
  [
    'As a neighbour, I want an AI chatbot so that I get an answer at night.',
    ['warning: technology-as-goal', 'warning: undefined-persona'],
  ],
])('%s', (text, heard) => {
  expect(heardIn(text)).toEqual(heard);
});

test('a team that wants everybody described gets what it asks for, and a slip is never less than the rule', () => {
  const all = { 'undefined-persona': { unlisted: 'error' } };
  expect(heardIn(`As a neighbour, ${GOOD}.`, all)).toEqual(['error: undefined-persona']);
  expect(heardIn(`As a tennant or neighbour, ${GOOD}.`, all)).toEqual([
    'error: undefined-persona',
    'error: undefined-persona',
  ]);
});

test.each([
  [
    'As the billing service, I want my invoices stored in a Postgres database so that nobody waits.',
    ['warning: system-as-persona', 'warning: technology-in-want'],
  ],
  [
    'As the billing service, I want an AI chatbot so that nobody waits.',
    ['warning: system-as-persona', 'warning: technology-as-goal'],
  ],
  [
    'As the billing service, I want to select a CRM tool so that nothing gets lost.',
    ['warning: system-as-persona', 'warning: tool-before-need'],
  ],
  ['As the billing service, I want the new address.', ['error: missing-outcome', 'warning: system-as-persona']],
  ['As a product owner, I want to see all tickets.', ['error: missing-outcome', 'info: internal-role-persona']],
  [
    'As a product owner, I want to select a CRM tool so that nothing gets lost.',
    ['info: internal-role-persona', 'warning: tool-before-need'],
  ],
])('%s', (text, heard) => {
  expect(heardIn(text)).toEqual(heard);
});
