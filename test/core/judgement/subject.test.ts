/** What a document as a whole is about: each threshold from both sides, and what an edit may change of it. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import { record } from '../../../server/src/core/judgement/recording.js';
import { createSubjectReader, type Subject } from '../../../server/src/core/judgement/subject.js';
import { createVocabulary } from '../../../server/src/core/judgement/vocabulary.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import { subjectThatSays } from '../../support/subject.js';

const TERMS = ['Zork', 'Blip', 'Gluon', 'Quark', 'Muon'];
const vocabulary = createVocabulary(english, { allow: [], deny: TERMS, domain: [] });

function subjectOf(...texts: readonly string[]): Subject {
  return createSubjectReader(vocabulary, english)(readDocument(texts.join('\n\n')));
}

const story = (want = 'the plan', persona = 'tenant') => `As a ${persona}, I want ${want} so that I sleep well.`;
const repeat = (text: string, times: number) => Array.from({ length: times }, () => text);
const fence = (language: string, mark = '```') => `${mark}${language}\nsome line\n${mark}`;

describe('a document that shows code', () => {
  it.each([
    ['two blocks of code', [story(), fence('js'), fence('go')], true],
    ['two in curly fences', [story(), fence('js', '~~~'), fence('go', '~~~~')], true],
    ['one block', [story(), fence('js')], false],
    ['one block and one picture', [story(), fence('js'), fence('Mermaid')], false],
    ['blocks without a story', ['No story at all.', fence('js'), fence('go')], false],
    ['five blocks without a name', [story(), ...repeat(fence(''), 5)], true],
    ['four blocks without a name', [story(), ...repeat(fence(''), 4)], false],
    ['code in another section', [story(), '## Notes', fence('js'), '## More', fence('go')], true],
    ['code that is indented too far', [story(), '- item', `     ${'```'}js`, fence('go')], false],
  ])('%s', (_, texts, expected) => {
    expect(subjectOf(...texts).showsCode()).toBe(expected);
  });
});

describe('technology that runs through the stories', () => {
  const five = TERMS.map((term) => story(`a ${term}`));

  it.each([
    ['six stories, five terms', [...five, story('a Zork')], true],
    ['five stories', five, false],
    ['six stories, four terms', [...repeat(story('a Zork'), 3), ...five.slice(1, 4)], false],
    ['six of twenty-four', [...five, story('a Zork'), ...repeat(story(), 18)], true],
    ['six of twenty-five', [...five, story('a Zork'), ...repeat(story(), 19)], false],
    ['over several sections', [...five, '## Next', story('a Zork')], true],
  ])('%s', (_, texts, expected) => {
    expect(subjectOf(...texts).isPervasive()).toBe(expected);
  });
});

describe('a term that is the document’s own', () => {
  it.each([
    ['in five stories', repeat(story('a Zork'), 5), true],
    ['in four', repeat(story('a Zork'), 4), false],
    ['in five of twenty', [...repeat(story('a Zork'), 5), ...repeat(story(), 15)], true],
    ['in five of twenty-one', [...repeat(story('a Zork'), 5), ...repeat(story(), 16)], false],
    ['twice in each of three', repeat(story('a Zork and a Zork'), 3), false],
    ['in the name of a persona', [story('a plan', 'Zork fan')], true],
    ['in a persona of another section', [story(), '## Next', story('a plan', 'zork fan')], true],
  ])('%s', (_, texts, expected) => {
    expect(subjectOf(...texts).owns('zork')).toBe(expected);
  });

  it('recurs as it is usually written, eight times', () => {
    expect(subjectOf(...repeat('About Zork.', 8)).repeats('Zork')).toBe(true);
    expect(subjectOf(...repeat('About Zork.', 7)).repeats('Zork')).toBe(false);
    expect(subjectOf(...repeat('About zork.', 8)).repeats('Zork')).toBe(false);
    expect(subjectOf('Zork', '## Zork', ...repeat('Zork Zork', 3)).repeats('Zork')).toBe(true);
  });

  it('stands in the first heading', () => {
    expect(subjectOf('# The Zork of tomorrow', story()).isTitled('zork')).toBe(true);
    expect(subjectOf('Some words.', '# The Zork', story()).isTitled('zork')).toBe(true);
    expect(subjectOf('# Plans', '## Zork', story()).isTitled('zork')).toBe(false);
    expect(subjectOf(story('a Zork')).isTitled('zork')).toBe(false);
  });
});

describe('a need before the tools', () => {
  it.each([
    ['a heading for the need, then options', ['# Plan', '## Problem', 'It leaks.', '## Options'], true, true],
    ['options first', ['# Plan', '## Options', '## Problem'], true, false],
    ['a need alone', ['# Plan', '## Problem'], true, true],
    ['options in the title', ['# Options', '## Problem', '## Demo'], true, true],
    ['options alone', ['# Plan', '## Options'], false, false],
    ['a line that says so', ['# Plan', '**Need:** It leaks.', '## Options'], false, true],
    ['a quoted line', ['# Plan', '> Problem: it leaks.'], false, true],
    ['a word in a sentence', ['# Plan', 'We have no need: it works.'], false, false],
    ['a longer word', ['# Plan', 'Needless: it works.'], false, false],
    ['text before the first heading', ['Some words.', '# Options', '## Problem'], true, true],
  ])('%s', (_, texts, hasTitle, starts) => {
    const subject = subjectOf(...texts);
    expect([subject.hasNeedTitle(), subject.startsFromNeed()]).toEqual([hasTitle, starts]);
  });
});

describe('the next version of a document', () => {
  const base = ['# Plan', story('a Zork'), 'About Zork.', '## Next', story(), fence('js')];

  function sameAfter(change: (texts: readonly string[]) => readonly string[], term = 'Zork'): boolean {
    const read = createSubjectReader(vocabulary, english);
    const before = read(readDocument(base.join('\n\n')));
    before.repeats(term);
    return read(readDocument(change(base).join('\n\n'))) === before;
  }
  const replace = (old: string, by: string) => (texts: readonly string[]) => texts.map((text) => text.replace(old, by));

  it.each([
    ['another word in a sentence', replace('About', 'Above'), true],
    ['another word of a reason', replace('sleep', 'rest'), true],
    ['another term in a story', replace('a Zork', 'a Blip'), false],
    ['no term in a story', replace('a Zork', 'a plan'), false],
    ['another persona', replace('tenant', 'porter'), false],
    ['a title in other words', replace('# Plan', '# Plot'), false],
    ['a title of another section', replace('## Next', '## Problem'), false],
    ['one story more', (texts: readonly string[]) => [...texts, story()], false],
    ['one section more', (texts: readonly string[]) => [...texts, '## Last'], false],
    ['a term named once less', replace('About Zork', 'About it'), false],
    ['code in another language', replace('js', 'go'), true],
    ['code that is none any more', replace('js', 'text'), false],
    ['a fence less', (texts: readonly string[]) => texts.slice(0, -1), false],
    ['a line that says the need', replace('About Zork', 'Need: Zork'), false],
  ])('%s: the same subject, %s', (_, change, expected) => {
    expect(sameAfter(change)).toBe(expected);
  });

  it('counts in the newest version', () => {
    const read = createSubjectReader(vocabulary, english);
    const text = repeat('About nothing.', 7).join('\n\n');
    const subject = read(readDocument(text));
    read(readDocument(text.replaceAll('nothing', 'Zork Zork')));
    expect(subject.repeats('Zork')).toBe(true);
  });
});

describe('a recording', () => {
  const yes = subjectThatSays(true);
  const asked: Readonly<Record<keyof Subject, (subject: Subject) => boolean | number>> = {
    showsCode: (one) => one.showsCode(),
    isPervasive: (one) => one.isPervasive(),
    isManual: (one) => one.isManual(),
    repeats: (one) => one.repeats('Zork'),
    owns: (one) => one.owns('zork'),
    isTitled: (one) => one.isTitled('zork'),
    isBuiltBy: (one) => one.isBuiltBy('tester'),
    sixthsOf: (one) => one.sixthsOf('customers') === 6,
    isPlan: (one) => one.isPlan(),
    hasNeedTitle: (one) => one.hasNeedTitle(),
    startsFromNeed: (one) => one.startsFromNeed(),
  };

  it.each(Object.keys(asked) as (keyof Subject)[])('holds until the answer to %s changes', (question) => {
    const recording = record(yes);
    expect(asked[question](recording.subject)).toBe(true);
    expect(recording.holdsFor({ ...yes })).toBe(true);
    expect(recording.holdsFor({ ...yes, [question]: () => (question === 'sixthsOf' ? 0 : false) })).toBe(false);
  });

  it('holds for anything where nothing was asked', () => {
    expect(record(yes).holdsFor({ ...yes, showsCode: () => false })).toBe(true);
  });
});
