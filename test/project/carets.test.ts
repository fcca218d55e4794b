/** Can the caret lines of the fixtures be trusted? */
import { describe, expect, it } from 'vitest';
import { addCarets, stripCarets } from '../support/carets.js';
import { readFixture } from '../support/fixture.js';
import { findFiles, readText } from '../support/project-files.js';

describe('caret lines', () => {
  it('are taken out before reading', () => {
    const { text, expected } = stripCarets('one two\n    ^^^ a-rule/said\nthree\n');
    expect(text).toBe('one two\nthree\n');
    expect(expected).toEqual([{ ruleId: 'a-rule', messageId: 'said', start: 4, end: 7 }]);
  });
  it('may stand under the same line', () => {
    const { expected } = stripCarets('one two\n^^^ a-rule\n    ^^^ a-rule\n');
    expect(expected.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [4, 7],
    ]);
  });
  it('go on in the next line where they have no rule', () => {
    const annotated = 'one two\n    ^^^\n  three\n  ^^^^^ a-rule\n';
    const { text, expected } = stripCarets(annotated);
    expect(expected.map(({ start, end }) => text.slice(start, end))).toEqual(['two\n  three']);
    expect(addCarets(text, expected)).toBe(annotated);
  });
  it('count letters outside of the basic plane as two', () => {
    const annotated = '🎻 one\n   ^^^ a-rule\n';
    const { text, expected } = stripCarets(annotated);
    expect(expected.map(({ start, end }) => text.slice(start, end))).toEqual(['one']);
    expect(addCarets(text, expected)).toBe(annotated);
  });
});

describe('a case', () => {
  const [all, only] = readFixture('=== flags one thing\nText.\n\n=== flags another (only this rule)\nText.\n');

  it('is about all rules unless its title says otherwise', () => {
    expect(all).toMatchObject({ title: 'flags one thing', onlyThisRule: false });
    expect(only).toMatchObject({ title: 'flags another', onlyThisRule: true });
  });
  it('seldom says otherwise', () => {
    const cases = findFiles(['test/rules/*.md']).flatMap((path) => readFixture(readText(path)));
    expect(cases.filter(({ onlyThisRule }) => onlyThisRule).length).toBeLessThan(cases.length / 50);
  });
});

it.each(findFiles(['test/rules/*.md']))('%s can be read and written again', (path) => {
  for (const { files } of readFixture(readText(path))) {
    for (const { text, expected } of files) {
      const again = stripCarets(addCarets(text, expected));
      expect(again.text).toBe(text);
      expect([...again.expected].sort((a, b) => a.start - b.start)).toEqual(expected);
      for (const { start, end } of expected) expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
    }
  }
});
