/** Who notices an outcome: a row for each answer, and for what is only nearly one. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import { organisationGainIn, systemStateIn } from '../../../server/src/core/judgement/outcome.js';
import { judgeTechnologies } from '../../../server/src/core/judgement/technology.js';
import { createSubjectReader } from '../../../server/src/core/judgement/subject.js';
import { createVocabulary } from '../../../server/src/core/judgement/vocabulary.js';
import type { Outcome, Story } from '../../../server/src/core/document/model.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import { createRegistry } from '../../../server/src/core/personas/registry.js';
import { resolvePersona } from '../../../server/src/core/personas/resolve.js';

const vocabulary = createVocabulary(english, { allow: [], deny: [], domain: [] });
const registry = createRegistry([], [], english);

function read(reason: string, persona = 'tenant') {
  const document = readDocument(`As a ${persona}, I want the plan, so that ${reason}.\n`);
  const story = document.sections[0]?.stories[0];
  if (story?.outcome == null) throw new Error(`no outcome is read in: ${reason}`);
  return { document, story, outcome: story.outcome };
}

function technologiesIn(clause: Outcome, story: Story, document: ReturnType<typeof readDocument>) {
  const subject = createSubjectReader(vocabulary, english)(document);
  const resolve = (reference: string) => resolvePersona(registry, reference, english);
  return judgeTechnologies({ clause, story, subject, vocabulary, language: english, resolve });
}

function systemState(reason: string, words: { more?: readonly string[]; except?: readonly string[] } = {}) {
  const { document, story, outcome } = read(reason);
  const technologies = technologiesIn(outcome, story, document);
  const { more = [], except = [] } = words;
  return systemStateIn(outcome, { language: english, technologies, more, except })?.text ?? null;
}

describe('a state of the system only', () => {
  it.each([
    'the server runs',
    'the server is fast',
    'the new billing servers are reachable',
    'database works',
    'the databases can always be reached',
    'this cache stays small',
    'no query gets slow',
    'the data is stored',
    'the data are stored',
    'data is always up-to-date',
    'the tables are indexed',
    'the table is now quickly indexed',
    'the Postgres is patched',
    'the React components are updated',
    'the big old web app is deployed',
  ])('“%s”', (reason) => {
    expect(systemState(reason)).toBe(reason);
  });

  it.each([
    'my server runs',
    'our data is stored',
    'own data is stored',
    'the tenant’s data is stored',
    "the tenant's server runs",
    'people of the server run',
    'neighbours see that the server runs',
    'the server runs for me',
    'the server is there for tenants',
    'the server runs and the nurse knows',
    'the server runs in my flat',
    'the table is ready',
    'the data is nice',
    'the table is now very very quickly indexed',
    'the server',
    'the server rents a room',
    'the roof is repaired',
    'one two three four servers run',
    'the PDF is stored',
    'the app can be heard',
    'the Postgres party is patched',
    'an Excel is patched',
  ])('not “%s”', (reason) => {
    expect(systemState(reason)).toBeNull();
  });

  it('hears the nouns that a project adds, whatever is said of them', () => {
    expect(systemState('the Ledger is lovely')).toBeNull();
    expect(systemState('the ledgers are lovely', { more: ['Ledger'] })).toBe('the ledgers are lovely');
    expect(systemState('the table is ready', { more: ['tables'] })).toBe('the table is ready');
    expect(systemState('the table is ready', { more: ['ledger'] })).toBeNull();
    expect(systemState('the roof is ready', { more: ['ledger'] })).toBeNull();
  });

  it('leaves out the nouns that a project excepts', () => {
    expect(systemState('the servers run', { except: ['Server'] })).toBeNull();
    expect(systemState('the servers run', { except: ['waiter'] })).toBe('the servers run');
  });
});

function gain(reason: string, persona = 'tenant', more: readonly string[] = []) {
  const { outcome } = read(reason, persona);
  return organisationGainIn(outcome, persona, { language: english, more })?.beneficiary ?? null;
}

describe('a gain of the organisation', () => {
  it.each([
    ['the company saves money', 'the company'],
    ['the company can save money', 'the company'],
    ['marketing is able to target offers', 'marketing'],
    ['the service desk gets fewer calls', 'the service desk'],
    ['our customer service can save a day', 'our customer service'],
    ['this small company earns more', 'this small company'],
    ['costs drop', 'the organisation'],
    ['the yearly costs drop', 'the organisation'],
    ['sales increase', 'sales'],
    ['our costs drop', 'the organisation'],
    ['we reduce churn', 'the organisation'],
    ['we can then slowly cut all the costs', 'the organisation'],
  ])('“%s” is one of %s', (reason, who) => {
    expect(gain(reason)).toBe(who);
  });

  it.each([
    'the company writes',
    'the company is near',
    'the company painted and saves money',
    'the company can save us a walk, and I rest',
    'marketing can target me',
    'the company saves tenants a walk',
    'the company saves every tenant a walk',
    'my company saves money',
    'the tenant’s company saves money',
    'my costs drop',
    'the rent and my costs drop',
    'the very big old company saves money',
    'the long and yearly costs drop',
    'the costs of spring drop',
    'costs are shown',
    'we see churn',
    'they reduce churn',
    'we reduce the costs for tenants',
    'we sleep',
    'less paper lets marketing rest',
    'we save the day',
  ])('not “%s”', (reason) => {
    expect(gain(reason)).toBeNull();
  });

  it('is the persona’s own where they look after it', () => {
    expect(gain('costs drop', 'shop owner')).toBeNull();
    expect(gain('costs drop', 'shop-owner')).toBeNull();
    expect(gain('costs drop', 'homeowner')).toBe('the organisation');
    expect(gain('marketing can target offers', 'head of marketing')).toBeNull();
    expect(gain('finance can cut orders', 'finance clerk')).toBeNull();
  });

  it('hears the organisations that a project adds', () => {
    expect(gain('the Guild saves money')).toBeNull();
    expect(gain('the Guild saves money', 'tenant', ['guild'])).toBe('the Guild');
  });
});
