/** Which words of a want are technology: every form a term may have, and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import { createVocabulary } from '../../../server/src/core/judgement/vocabulary.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import type { Technology } from '../../../server/src/core/language/technology.js';

const term = (word: string, match: Technology['match'], near?: readonly string[]): Technology => ({
  term: word,
  class: 'framework',
  match,
  source: 'hand',
  ...(near && { near }),
});

const pack = {
  ...english,
  technologies: [
    term('Zork', 'word'),
    term('Zork Box', 'word'),
    term('Zork Box Pro', 'word'),
    term('box', 'context', ['zorky', 'lid']),
    term('Glue', 'case'),
    term('Gloss', 'name', ['tin']),
    term('.NUT', 'word'),
    term('.Bolt', 'case'),
    term('nail-gun', 'word'),
  ],
};

function heard(want: string, choices: Partial<Parameters<typeof createVocabulary>[1]> = {}): readonly string[] {
  const clause = readDocument(`As a tenant, I want ${want}\n`).sections[0]?.stories[0]?.want;
  if (clause == null) throw new Error(`no want is read in: ${want}`);
  const vocabulary = createVocabulary(pack, { allow: [], deny: [], domain: [], ...choices });
  return vocabulary.findTechnologies(clause).map(({ start, end }) =>
    clause.words
      .slice(start, end)
      .map(({ text }) => text)
      .join(' '),
  );
}

describe('a term', () => {
  it.each([
    ['a zork', ['zork']],
    ['two ZORKS', ['ZORKS']],
    ['a Zork Box', ['Zork Box']],
    ['a zork-box', ['zork box']],
    ['Zork/Box', ['Zork Box']],
    ['zork boxes', ['zork boxes']],
    ['a Zork Box Pro and a Zork', ['Zork Box Pro', 'Zork']],
    ['a Zork, Box', ['Zork']],
    ['zorks box', ['zorks']],
    ['a Zork `Box`', ['Zork']],
    ['a `Zork`', []],
    ['a box', []],
    ['a zorky box', ['box']],
    ['a box lid', ['box']],
    ['boxes, lids', ['boxes']],
    ['a lid for a box', []],
    ['a Glue', ['Glue']],
    ['some Glues', ['Glues']],
    ['some glue', []],
    ['some GLUE', []],
    ['a .NUT', ['NUT']],
    ['a NUT', []],
    ['a .Bolt', ['Bolt']],
    ['a .bolt', []],
    ['a nail gun', ['nail gun']],
    ['a nail gunner', []],
  ])('in “%s”: %j', (want, expected) => {
    expect(heard(want)).toEqual(expected);
  });
});

describe('what a project says about terms', () => {
  it('takes a term out, however it is written', () => {
    expect(heard('a Zork and a Zork Box', { allow: ['zorks'] })).toEqual(['Zork Box']);
    expect(heard('Zork boxes', { domain: ['zork box'] })).toEqual([]);
    expect(heard('a Zork', { domain: ['Box'] })).toEqual(['Zork']);
  });

  it('adds a term, also one that it allows elsewhere in other words', () => {
    expect(heard('a paper Plane')).toEqual([]);
    expect(heard('paper planes', { deny: ['Paper Plane'] })).toEqual(['paper planes']);
    expect(heard('a Paper Plane', { deny: ['paper plane'], allow: ['paper plane'] })).toEqual([]);
  });
});

describe('a name that is a word as well', () => {
  it.each([
    ['Gloss', ['Gloss']],
    ['the list in Gloss', ['Gloss']],
    ['a tin of gloss', []],
    ['a gloss tin', ['gloss']],
    ['some gloss', []],
    ['Gloss on every wall', []],
    ['the New Gloss Look', []],
  ])('%s', (want, terms) => {
    expect(heard(want)).toEqual(terms);
  });
});
