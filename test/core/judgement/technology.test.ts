/** Which technologies of a want are said to be a solution: by class, by how they stand, and by who wishes. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import type { Subject } from '../../../server/src/core/judgement/subject.js';
import { isBuilding, judgeTechnologies } from '../../../server/src/core/judgement/technology.js';
import { createVocabulary } from '../../../server/src/core/judgement/vocabulary.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import type { TechnologyClass } from '../../../server/src/core/language/technology.js';
import { createRegistry } from '../../../server/src/core/personas/registry.js';
import { resolvePersona } from '../../../server/src/core/personas/resolve.js';
import { readPersonaLine } from '../../support/persona-line.js';
import { subjectThatSays } from '../../support/subject.js';

const CLASSES: Readonly<Record<string, TechnologyClass>> = {
  Infra: 'infrastructure',
  Frame: 'framework',
  Inner: 'internals',
  Face: 'interface',
  Form: 'format',
  Tool: 'customerTool',
  Chan: 'channel',
  Trend: 'trend',
  Suite: 'enterpriseTool',
};
const pack = {
  ...english,
  technologies: Object.entries(CLASSES).map(([term, technologyClass]) => ({
    ...{ term: `${term}zork`, class: technologyClass },
    ...{ match: 'word' as const, source: 'hand' as const },
  })),
};
const vocabulary = createVocabulary(pack, { allow: [], deny: [], domain: [] });
const registry = createRegistry(
  readPersonaLine('Tenant, Caretaker (uses Infrazork), Watchman (technical), Colleague (internal)'),
  ['personas.md'],
  pack,
);

const QUIET = subjectThatSays(false);

/** The words that are flagged in the want of a persona, in a document of which `subject` is true. */
function flagged(want: string, persona = 'tenant', subject: Partial<Subject> = {}): readonly string[] {
  const document = readDocument(`As a ${persona}, I want ${want}, so that I sleep well.\n`);
  const story = document.sections[0]?.stories[0];
  if (story?.want == null) throw new Error(`no want is read in: ${want}`);
  return judgeTechnologies({
    ...{ clause: story.want, story, subject: { ...QUIET, ...subject }, vocabulary, language: pack },
    resolve: (reference) => resolvePersona(registry, reference, pack),
  })
    .filter(({ isStart }) => isStart)
    .map(({ hit }) =>
      story
        .want!.words.slice(hit.start, hit.end)
        .map(({ text }) => text)
        .join(' '),
    );
}

const saysOf = (want: (zork: string) => string, persona?: string, subject?: Partial<Subject>): string =>
  Object.keys(CLASSES)
    .filter((name) => flagged(want(`${name}zork`), persona, subject).length > 0)
    .join(' ');

describe('a customer who wishes', () => {
  it.each([
    ['for the technology', (zork: string) => `a ${zork}`, 'Infra Frame Inner Face Trend'],
    ['for something by means of it', (zork: string) => `to heat using ${zork}`, 'Infra Frame Inner Face Trend'],
    ['for something in it', (zork: string) => `to see bills in ${zork}`, 'Infra Frame Inner'],
    ['to build with it', (zork: string) => `to implement bills of ${zork}`, 'Infra Frame Inner Face Trend'],
    ['to exchange it', (zork: string) => `to export my bills as ${zork}`, ''],
    ['to reach others there', (zork: string) => `to chat with neighbours on ${zork}`, ''],
    ['for something near it', (zork: string) => `bills of ${zork}`, ''],
    ['for their own', (zork: string) => `to see my ${zork}`, ''],
    ['to do without it', (zork: string) => `to pay without ${zork}`, ''],
    ['to hear about it', (zork: string) => `to read about ${zork}`, ''],
  ])('%s', (_, want, expected) => {
    expect(saysOf(want)).toBe(expected);
  });

  it('is not told about a word that only describes another', () => {
    expect(saysOf((zork) => `a ${zork} party`)).toBe('Infra Frame Trend');
    expect(saysOf((zork) => `a ${zork} for parties`)).toBe('Infra Frame Inner Face Trend');
    expect(saysOf((zork) => `a ${zork}, party`)).toBe('Infra Frame Inner Face Trend');
    expect(saysOf((zork) => `a ${zork} endpoint`)).toContain('Inner Face');
    expect(saysOf((zork) => `a ${zork} servers`)).toContain('Inner Face');
  });
});

describe('the document around', () => {
  const want = (zork: string) => `a ${zork}`;

  it('shows code: nothing is said', () => {
    expect(saysOf(want, 'tenant', { showsCode: () => true })).toBe('');
  });

  it.each([
    ['tenant', { isPervasive: () => true }, true],
    ['user', { isPervasive: () => true }, false],
    ['plumber', { isPervasive: () => true }, true],
    ['tenant', { owns: () => true }, true],
    ['user', { owns: (term: string) => term === 'infrazork' }, false],
    ['user', { owns: (term: string) => term === 'Infrazork' }, true],
    ['user', {}, true],
  ])('as a %s', (persona, subject, isSaid) => {
    expect(flagged('an Infrazork', persona, subject).length > 0).toBe(isSaid);
  });
});

describe('the persona', () => {
  it.each([
    ['tenant', true],
    ['Watchman', false],
    ['Caretaker', false],
    ['network specialist', false],
    ['operators', false],
    ['plumber', true],
    ['developer relations manager', false],
  ])('%s: %s', (persona, isSaid) => {
    expect(flagged('an Infrazork', persona).length > 0).toBe(isSaid);
  });

  it('has tools of their own, and no others', () => {
    expect(flagged('a Framezork', 'Caretaker')).toEqual(['Framezork']);
  });
});

describe('somebody who builds the product', () => {
  it.each([
    ['to set up Infrazork', ['Infrazork']],
    ['to migrate to Framezork', ['Framezork']],
    ['to have created Innerzork', ['Innerzork']],
    ['an Infrazork', ['Infrazork']],
    ['to heat using Infrazork', ['Infrazork']],
    ['to see Infrazork', []],
    ['bills of Infrazork', []],
    ['a Facezork', []],
    ['to create a Facezork', ['Facezork']],
    ['to update a Facezork', []],
    ['to set up the Toolzork', []],
    ['to set up the Trendzork', []],
    ['to set up no Infrazork', []],
    ['to build a page about Infrazork', []],
    ['to build an export as Infrazork', []],
    ['to add bills in Formzork', []],
    ['to add Formzork', []],
    ['to see bills in Formzork', []],
    ['to build the Infrazork tests', []],
    ['to build the Infrazork and its four docs', []],
    ['to build the Infrazork and its very next four docs', ['Infrazork']],
    ['to refactor my Innerzork', ['Innerzork']],
    ['to refactor my Framezork', ['Framezork']],
    ['to refactor my Infrazork', []],
    ['to refactor and then gladly forget my Innerzork', []],
    ['to add bills to Infrazork', []],
    ['to move bills to Infrazork', ['Infrazork']],
    ['to add bills to Innerzork', ['Innerzork']],
    ['to update bills in Infrazork', ['Infrazork']],
    ['to add bills to the one good Infrazork', ['Infrazork']],
  ])('in “%s”: %j', (want, expected) => {
    for (const persona of ['tester', 'developers', 'Colleague']) expect(flagged(want, persona)).toEqual(expected);
  });

  it('may be a customer who only speaks like one', () => {
    expect(flagged('to set up Infrazork', 'chess programmer')).toEqual(['Infrazork']);
    expect(flagged('a parser for bills', 'chess programmer')).toEqual(['parser']);
    expect(flagged('an Infrazork', 'chess programmer')).toEqual([]);
    expect(flagged('to set up Infrazork', 'plug-in fan')).toEqual(['Infrazork']);
    expect(flagged('to see Infrazork', 'plug-in fan')).toEqual([]);
  });

  it('is named after what they build', () => {
    expect(flagged('to set up Infrazork', 'Infrazork developer')).toEqual([]);
    expect(flagged('to set up Framezork', 'Infrazork developer')).toEqual(['Framezork']);
  });

  it('writes about what the document is about', () => {
    expect(flagged('to set up Infrazork', 'tester', { isTitled: (term) => term === 'infrazork' })).toEqual([]);
    expect(flagged('to set up Infrazork', 'tester', { repeats: () => true })).toEqual(['Infrazork']);
    expect(flagged('to set up Infrazork', 'tester', { showsCode: () => true })).toEqual(['Infrazork']);
    const both = { showsCode: () => true, repeats: (term: string) => term === 'Infrazork' };
    expect(flagged('to set up Infrazork', 'tester', both)).toEqual([]);
  });
});

describe('what only its builders can see', () => {
  it.each([
    ['a parser', ['parser']],
    ['a parser that reads bills', ['parser']],
    ['the big parsers', ['parsers']],
    ['a parser party', []],
    ['a `parser`', []],
    ['a parser test', []],
    ['parser', []],
    ['to see a parser', []],
    ['to build a parser', ['parser']],
    ['to build something for a parser', []],
    ['to fix one two three four parser', ['parser']],
    ['to fix one two three four five six parser', []],
    ['to fix search.ts', ['search.ts']],
    ['to fix search.tsx today', ['search.tsx']],
    ['a search.ts', []],
    ['to fix search.txt', []],
    ['to set up Infrazork with a parser', ['Infrazork']],
  ])('in “%s”: %j', (want, expected) => {
    expect(flagged(want, 'tester')).toEqual(expected);
  });

  it('is no matter of customers', () => {
    expect(flagged('a parser', 'tenant')).toEqual([]);
  });
});

describe('a want that builds', () => {
  it.each([
    ['to set up a room', true],
    ['to be built', true],
    ['to see a room', false],
    ['to see and build', false],
    ['a parser', false],
  ])('“%s”: %s', (want, expected) => {
    const clause = readDocument(`As a tenant, I want ${want}, so that I rest.\n`).sections[0]?.stories[0]?.want;
    expect(clause == null ? null : isBuilding(clause, pack)).toBe(expected);
  });
});
