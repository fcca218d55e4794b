/** No part of a story begins or ends in the middle of emphasis, a link or code, wherever its writer put the signs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Nodes } from 'mdast';
import { createMarkdownParser, walk } from '../../server/src/core/document/parse-markdown.js';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { runs, seedFrom } from '../support/runs.js';
import { parts } from '../support/story-parts.js';

interface Place {
  readonly start: number;
  readonly end: number;
}

const RUNS = runs(100, 500);

const parse = createMarkdownParser();
const WRAPS: ReadonlySet<Nodes['type']> = new Set(['emphasis', 'strong', 'link', 'inlineCode']);

function wrapsIn(text: string): readonly Place[] {
  const places: Place[] = [];
  walk(parse(text, []), (node) => {
    const { position } = node;
    if (!WRAPS.has(node.type) || position === undefined) return;
    places.push({ start: position.start.offset ?? 0, end: position.end.offset ?? 0 });
  });
  return places;
}

function isCut(part: Place, wrap: Place): boolean {
  const isApart = part.end <= wrap.start || wrap.end <= part.start;
  const isInside = wrap.start <= part.start && part.end <= wrap.end;
  const isAround = part.start <= wrap.start && wrap.end <= part.end;
  return !isApart && !isInside && !isAround;
}

const WORDS = 'As a ward nurse , I want to see free beds early so that nobody waits in vain'.split(' ');
const SIGNS: readonly (readonly [string, string])[] = [
  ['*', '*'],
  ['**', '**'],
  ['_', '_'],
  ['***', '***'],
  ['[', '](https://example.org)'],
  ['`', '`'],
];
const wraps = fc.array(fc.tuple(fc.nat(WORDS.length - 1), fc.integer({ min: 0, max: 5 }), fc.constantFrom(...SIGNS)), {
  minLength: 1,
  maxLength: 4,
});

function wrapped(marks: readonly (readonly [number, number, readonly [string, string]])[]): string {
  const words = [...WORDS];
  for (const [at, more, [open, close]] of marks) {
    const last = Math.min(words.length - 1, at + more);
    words[at] = open + (words[at] ?? '');
    words[last] = (words[last] ?? '') + close;
  }
  return words.join(' ').replaceAll(/ ([*_\])(]*),/g, '$1,');
}

describe('signs around words', () => {
  it('are cut by no part of a story', () => {
    let cut = 0;
    const property = fc.property(wraps, fc.constantFrom('', '- ', '> ', '## '), (marks, lead) => {
      const text = lead + wrapped(marks);
      for (const { range, persona, want, wantMarker, outcome } of placedStories(readDocument(text)))
        for (const part of [
          range,
          persona?.range,
          want?.range,
          wantMarker?.range,
          outcome?.range,
          outcome?.connector?.range,
        ]) {
          if (part === undefined) continue;
          cut++;
          expect(
            wrapsIn(text).filter((wrap) => isCut(part, wrap)),
            text,
          ).toEqual([]);
        }
    });
    fc.assert(property, { seed: seedFrom(20_261_130), numRuns: RUNS });
    expect(cut).toBeGreaterThan(RUNS);
  });

  it.each([
    ['within a part', 'As a *ward* **nurse**, I want **free** beds.', '*ward* **nurse**', '**free** beds'],
    ['around all of a part', 'As a **ward nurse**, I want [free beds](/b).', 'ward nurse', 'free beds'],
    ['around the story', '**As a nurse, I want free beds.**', 'nurse', 'free beds'],
    ['in the middle of a word', 'As a nur**se**, I want free `bed`s.', 'nur**se**', 'free `bed`s'],
    [
      'of another language',
      'As a <b>ward</b> nurse, I want free <code>beds</code>.',
      '<b>ward</b> nurse',
      'free <code>beds</code>',
    ],
    ['of notes', 'As a ward [[people|nurse]], I want free [[beds]].', 'ward [[people|nurse]]', 'free [[beds]]'],
    [
      'of a page',
      '<p>As a <em>ward</em> nurse, I want free <a href="/b">beds</a>.</p>',
      '<em>ward</em> nurse',
      'free <a href="/b">beds</a>',
    ],
  ])('%s', (_, text, persona, want) => {
    expect(parts(text)).toEqual([[persona, want, null]]);
  });
});
