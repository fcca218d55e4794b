/** What is underlined and what could be taken out: the name as written, and the means phrase around it. */
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../server/src/core/document/model.js';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import { phraseAround, spanOfWords } from '../../../server/src/core/judgement/phrase.js';
import { relationOf } from '../../../server/src/core/judgement/relation.js';
import { isAllOf, isSideNote } from '../../../server/src/core/judgement/side-note.js';
import type { TechnologyJudgement } from '../../../server/src/core/judgement/technology.js';
import { createVocabulary } from '../../../server/src/core/judgement/vocabulary.js';
import { english } from '../../../server/src/core/language/en/pack.js';

const vocabulary = createVocabulary(english, { allow: [], deny: ['Zork', 'the Gluon', 'Blip'], domain: [] });

function judged(want: string): {
  readonly clause: Clause;
  readonly all: readonly [TechnologyJudgement, ...TechnologyJudgement[]];
} {
  const clause = readDocument(`As a tenant, I want ${want}, so that I sleep well.\n`).sections[0]?.stories[0]?.want;
  if (clause == null) throw new Error(`no want is read in: ${want}`);
  const [first, ...rest] = vocabulary.findTechnologies(clause).map((hit): TechnologyJudgement => ({
    hit,
    relation: relationOf(clause, hit, english),
    isStart: true,
    voice: 'said',
  }));
  if (first === undefined) throw new Error(`no technology is heard in: ${want}`);
  return { clause, all: [first, ...rest] };
}

describe('the name', () => {
  it.each([
    ['to pay with Zork', 'Zork'],
    ['to pay with the Zork', 'Zork'],
    ['to pay with the Gluon', 'Gluon'],
    ['to pay with a Zork Blip', 'Zork Blip'],
    ['to pay with a Zork or Blip', 'Zork'],
  ])('in “%s” is “%s”', (want, name) => {
    const { clause, all } = judged(want);
    expect(phraseAround(clause, all[0], english, all).term.text).toBe(name);
  });
});

describe('the words that could go', () => {
  it.each([
    ['to sort bills with Zork', ' with Zork'],
    ['to sort bills with a modern Zork', ' with a modern Zork'],
    ['to see bills in the Zork database', ' in the Zork database'],
    ['to see bills powered by Zork', ' powered by Zork'],
    ['to see all bills in Zork', ' in Zork'],
  ])('“%s” without “%s”', (want, phrase) => {
    const { clause, all } = judged(want);
    const { means } = phraseAround(clause, all[0], english);
    expect(means === null ? null : ` ${means.text}`).toBe(phrase);
    expect(means?.range.start).toBe(clause.range.end - phrase.length);
  });

  it.each([
    'to pay with Zork',
    'a Zork',
    'to sort bills with Zork every month',
    'to use Zork',
    'to see bills from Zork',
    'to see Zork-based bills',
  ])('nothing of “%s”', (want) => {
    const { clause, all } = judged(want);
    expect(phraseAround(clause, all[0], english).means).toBeNull();
  });
});

describe('a side note', () => {
  it.each([
    ['to view my bills with Zork', true],
    ['to view my bills thanks to a Zork-based plan', true],
    ['to use an app with Zork', false],
    ['with Zork', false],
    ['to see bills in Zork', false],
    ['to have a Zork', false],
  ])('“%s”: %s', (want, expected) => {
    const { clause, all } = judged(want);
    expect(isSideNote(clause, all[0], english)).toBe(expected);
  });
});

describe('all of a want', () => {
  it.each([
    ['a Zork', true],
    ['to introduce a new Zork', true],
    ['a Zork for bills', false],
    ['bills with a Zork', false],
  ])('“%s”: %s', (want, expected) => {
    const { clause, all } = judged(want);
    const { term } = phraseAround(clause, all[0], english);
    expect(isAllOf(clause, term.range, english)).toBe(expected);
  });
});

describe('a range of words', () => {
  it('is the whole clause where there are none', () => {
    const { clause } = judged('to pay with Zork');
    expect(spanOfWords(clause, 0, 0)).toEqual({ text: clause.text, range: clause.range });
    expect(spanOfWords(clause, 9, 10)).toEqual({ text: clause.text, range: clause.range });
    expect(spanOfWords(clause, 1, 3)).toMatchObject({ text: 'with Zork' });
  });
});
