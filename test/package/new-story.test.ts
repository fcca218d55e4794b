/** What the guided input writes, and when a server that keeps ending is given up. */
import { describe, expect, it } from 'vitest';
import { createCrashCounter } from '../../client/src/crashes.js';
import {
  drawStory,
  findGap,
  plainStory,
  normalizeName,
  normalizeOutcome,
  normalizeWant,
} from '../../client/src/story-text.js';
import { packs } from '../../server/src/core/language/packs.js';
import { spokenName } from '../../server/src/lsp/features/first-texts.js';
import { lintTexts } from '../support/lint-text.js';

describe('a new story', () => {
  it.each([
    ['Tenant', 'As a tenant, I want to see my bill, so that I know what I pay.'],
    ['Applicant', 'As an applicant, I want to see my bill, so that I know what I pay.'],
    ['University teacher', 'As a university teacher, I want to see my bill, so that I know what I pay.'],
    ['hourly worker', 'As an hourly worker, I want to see my bill, so that I know what I pay.'],
    ['HR manager', 'As an HR manager, I want to see my bill, so that I know what I pay.'],
    ['European traveller', 'As a European traveller, I want to see my bill, so that I know what I pay.'],
    ['Marion, 67 – hospital rider', 'As Marion, I want to see my bill, so that I know what I pay.'],
    ['ICU nurse', 'As an ICU nurse, I want to see my bill, so that I know what I pay.'],
    ['tenant who works shifts', 'As a tenant who works shifts, I want to see my bill, so that I know what I pay.'],
    ['Head of sales', 'As a head of sales, I want to see my bill, so that I know what I pay.'],
    ['Marta Kowalski', 'As Marta Kowalski, I want to see my bill, so that I know what I pay.'],
  ])('for %s reads well', (persona, expected) => {
    expect(
      drawStory({ ...spokenName(persona, packs.fallback), want: 'to see my bill', outcome: 'I know what I pay' }),
    ).toBe(expected);
  });

  it('is understood by the rules', () => {
    const story = drawStory({ story: plainStory('a tenant'), want: 'to see my bill', outcome: 'I know what I pay' });
    const findings = lintTexts({ files: [{ path: 'a.md', text: story }], personas: 'Tenant' });
    expect(findings.get('a.md')).toEqual([]);
  });

  it('does not repeat what a person has typed too much', () => {
    expect(normalizeName(' As a  tenant, ')).toBe('tenant');
    expect(normalizeWant('I want to see  my bill.')).toBe('to see my bill');
    expect(normalizeOutcome('so that I know what I pay.')).toBe('I know what I pay');
    expect(normalizeOutcome('so I know what I pay')).toBe('I know what I pay');
    expect(normalizeOutcome('…')).toBe('…');
    expect(normalizeWant('  ')).toBe('');
  });

  it.each([
    ['at the start', { above: null, below: null, isOnEmpty: true }, ['', '']],
    ['after an empty line', { above: '', below: null, isOnEmpty: true }, ['', '']],
    ['on the line below a text', { above: 'text', below: null, isOnEmpty: true }, ['\n', '']],
    ['in a text', { above: 'text', below: 'more', isOnEmpty: false }, ['\n\n', '\n']],
  ] as const)('%s becomes a paragraph of its own', (_where, surroundings, [before, after]) => {
    expect(findGap(surroundings)).toEqual({ before, after });
  });
});

describe('a server that ends unasked', () => {
  it('is started again until it has ended too often in a short time', () => {
    const note = createCrashCounter({ limit: 3, within: 1000 });
    expect([0, 10, 2000, 2010].map(note)).toEqual(['restart', 'restart', 'restart', 'restart']);
    expect(note(2020)).toBe('give up');
  });

  it('gets the same chances again once a person has started it anew', () => {
    const note = createCrashCounter({ limit: 2, within: 1000 });
    expect([0, 1, 2, 3].map(note)).toEqual(['restart', 'give up', 'restart', 'give up']);
  });
});
