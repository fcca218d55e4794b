/** What is likely true of a system only, or good for the organisation alone, where no rule of grammar is sure. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import { organisationActsIn, systemFactIn, wordsOf } from '../../../server/src/core/judgement/outcome.js';
import { createSubjectReader } from '../../../server/src/core/judgement/subject.js';
import { judgeTechnologies } from '../../../server/src/core/judgement/technology.js';
import { createVocabulary } from '../../../server/src/core/judgement/vocabulary.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import { createRegistry } from '../../../server/src/core/personas/registry.js';
import { resolvePersona } from '../../../server/src/core/personas/resolve.js';

const vocabulary = createVocabulary(english, { allow: [], deny: [], domain: [] });
const registry = createRegistry([], [], english);

function read(reason: string, persona = 'tenant') {
  const document = readDocument(`As a ${persona}, I want the menu, so that ${reason}.\n`);
  const story = document.sections[0]?.stories[0];
  if (story?.outcome == null) throw new Error(`no outcome is read in: ${reason}`);
  return { document, story, outcome: story.outcome };
}

function systemFact(reason: string): string | null {
  const { document, story, outcome } = read(reason);
  const subject = createSubjectReader(vocabulary, english)(document);
  const resolve = (reference: string) => resolvePersona(registry, reference, english);
  const technologies = judgeTechnologies({ clause: outcome, story, subject, vocabulary, language: english, resolve });
  return (
    systemFactIn(outcome, { language: english, technologies, more: [], except: [], beside: wordsOf(story) })?.text ??
    null
  );
}

describe('what only the system is able to do or has', () => {
  it.each([
    'they are saved to the database',
    'it is stored in Postgres',
    'they can then be stored in Postgres',
    'I get a JWT',
    'I can get a JWT',
    'the system can go on with it by itself',
    'systems can continue',
  ])('“%s”', (reason) => {
    expect(systemFact(reason)).toBe(reason);
  });

  it.each([
    'they are saved',
    'they are nice in Postgres',
    'they go to the database',
    'they are saved to the database every night',
    'they are saved to the album',
    'I get a plan',
    'I see a JWT',
    'I get a JWT for my friends',
    'I can get my JWT',
    'the system goes on',
    'the system can by itself',
    'the system can tell my friends',
    'the system can help tenants',
    'the tenant can go on',
    'the server can bring it',
    'on Monday the system can go on',
  ])('says more: “%s”', (reason) => {
    expect(systemFact(reason)).toBe(null);
  });
});

/** Who gains. */
function whoActs(reason: string, persona?: string, more: readonly string[] = []): string | null {
  const gain = organisationActsIn(read(reason, persona).outcome, persona ?? 'tenant', { language: english, more });
  return gain?.beneficiary ?? null;
}

describe('what the organisation does or has then', () => {
  it.each([
    ['management can see its KPIs', 'management'],
    ['the company sees its KPIs', 'the company'],
    ['the bus company can plan', 'the bus company'],
    ['the company is ready', 'the company'],
    ['the company’s plans are kept', 'the company'],
    ['marketing can ask its staff', 'marketing'],
    ['the finance department can pay', 'the finance department'],
  ])('“%s”: %s', (reason, expected) => {
    expect(whoActs(reason)).toBe(expected);
  });

  it.each([
    'the company can help tenants',
    'management can tell me',
    'entry management is smooth',
    'management gossip of old',
    'the plans are kept by management',
    'plans are kept',
  ])('serves somebody, or is about something else: “%s”', (reason) => {
    expect(whoActs(reason)).toBe(null);
  });

  it('is no gain of somebody who works there or for its figures', () => {
    expect(whoActs('management can see its KPIs', 'Management assistant')).toBe(null);
    expect(whoActs('management can see its KPIs', 'shop owner')).toBe(null);
    expect(whoActs('management can see its KPIs', 'nurse')).toBe('management');
  });

  it('knows the words of the project', () => {
    expect(whoActs('the homely can plan')).toBe(null);
    expect(whoActs('the homely can plan', 'nurse', ['club', 'Homely'])).toBe('the homely');
    expect(whoActs('the homely’s plans are kept', 'nurse', ['Homely'])).toBe('the homely');
  });
});
