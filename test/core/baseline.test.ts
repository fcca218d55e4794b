/** The baseline's text: whatever is in them, reading ends well, and what was written is read again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BaselineEntry, createEntries, matchBaseline } from '../../server/src/core/engine/baseline.js';
import { drawBaseline, parseBaseline } from '../../server/src/core/engine/baseline-text.js';
import { identityOf } from '../../server/src/core/engine/identity.js';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { readDocument } from '../../server/src/core/document/read-document.js';

const hex = fc.stringMatching(/^[0-9a-f]{16}$/);
const words = fc.string({ unit: 'grapheme', maxLength: 30 });
const name = words.map((text) => `d/${text.replaceAll('\\', '/')}.md`);
const entry: fc.Arbitrary<BaselineEntry> = fc.record({
  ...{ fingerprint: hex, story: words, path: name, rule: fc.constantFrom('missing-outcome', 'generic-persona'), words },
  occurrence: fc.integer({ min: 1, max: 3 }),
});

describe('a baseline', () => {
  it('is read as it was written, in one order, each entry once', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.boolean(), (entries, isWindows) => {
        const text = drawBaseline(entries);
        const { entries: read, problems } = parseBaseline(isWindows ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text);
        expect(problems).toEqual([]);
        expect(drawBaseline(read)).toBe([...new Set(text.split(/(?<=\n)/))].join(''));
        expect(drawBaseline([...entries].reverse())).toBe(text);
      }),
    );
  });

  it('never makes reading fail, and names the line of each mistake', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.constant('======='))), (lines) => {
        const source = lines.map((line) => line.replaceAll('\n', ' ')).join('\n');
        for (const { line, range, message } of parseBaseline(source).problems) {
          expect(source.slice(range.start, range.end).trim()).toBe(source.split('\n')[line - 1]?.trim());
          expect(message).not.toBe('');
        }
      }),
    );
  });

  it('accepts what it was made from, in any order, and each entry accepts one', () => {
    const identity = fc.record({
      ...{
        clause: fc.constantFrom('aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'),
        story: fc.constantFrom('1-2-3', '1-2-4', ''),
      },
      ...{ part: fc.constant(0), isSpecific: fc.boolean(), words: fc.constant('x') },
    });
    const found = fc.record({ path: fc.constantFrom('a.md', 'b.md'), ruleId: fc.constant('r'), identity });
    fc.assert(
      fc.property(fc.array(found), fc.array(found), (before, later) => {
        const entries = createEntries(before);
        const same = matchBaseline([...before].reverse(), entries, () => true);
        expect({ accepted: same.accepted.size, unused: same.unused }).toEqual({ accepted: before.length, unused: [] });
        const { accepted, unused } = matchBaseline(later, entries, () => true);
        expect(new Set(accepted.values()).size).toBe(accepted.size);
        expect(accepted.size + unused.length).toBe(entries.length);
      }),
    );
  });
});

describe('the identity of a finding', () => {
  const identityIn = (text: string) => {
    const [story] = placedStories(readDocument(text));
    const range = story?.want?.range ?? { start: 0, end: 0 };
    return identityOf({
      ruleId: 'missing-outcome',
      range,
      text: text.slice(range.start, range.end),
      story,
      infinitive: 'to',
    });
  };
  const plain = identityIn('As a night nurse, I want to see the free beds so that I can place a patient.');

  it.each([
    ['emphasis', 'As a **night nurse**, I want to see the *free* beds so that I can place a patient.'],
    ['wrapping', 'As a night\nnurse, I want to see the free\nbeds so that I\ncan place a patient.'],
    ['bold labels', '**As a** night nurse\n**I want to** see the free beds\n**So that** I can place a patient'],
    ['a list', '- As a night nurse\n- I want to see the free beds\n- So that I can place a patient'],
    [
      'a table',
      '| As a | I want to | So that |\n|--|--|--|\n| Night nurse | see the free beds | I can place a patient |',
    ],
    ['a quotation', '> As a night nurse, I want to see the free beds so that I can place a patient.'],
    ['links', 'As a [night nurse](nurse.md), I want to see [the free](x "y") beds so that I can place a patient.'],
  ])('is the same with %s', (_what, text) => {
    expect(identityIn(text)).toMatchObject({ clause: plain.clause, story: plain.story });
  });

  it('is another one for another wish', () => {
    expect(identityIn('As a night nurse, I want to see the taken beds so that I can place a patient.').clause).not.toBe(
      plain.clause,
    );
  });
});
