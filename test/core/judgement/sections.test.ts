/** What titles around a text say of it, however they are written. */
import { describe, expect, it } from 'vitest';
import { countFences } from '../../../server/src/core/judgement/code-fences.js';
import { isExemptSection, isNeedTitle, titleKey } from '../../../server/src/core/judgement/sections.js';
import { english } from '../../../server/src/core/language/en/pack.js';

const { lexicon } = english;

describe('the key of a title', () => {
  it.each([
    ['Solution ideas:', 'solution_ideas'],
    ['3.2) Technical   notes', 'technical_notes'],
    ['  **Why?** ', 'why'],
    ['Höhe & Breite', 'höhe_breite'],
    ['Non-goals 2', 'non_goals_2'],
  ])('“%s” is “%s”', (title, key) => {
    expect(titleKey(title)).toBe(key);
  });
});

describe('a section in which technology is at home', () => {
  it.each([
    [['Plan', 'Constraints'], true],
    [['Plan', 'Solution ideas:', 'More'], true],
    [['Constraints', 'Plan'], false],
    [['Constraints'], true],
    [['Plan'], false],
    [['Plan', 'Wishes'], false],
    [[], false],
  ])('%j: %s', (heading, expected) => {
    expect(isExemptSection(heading, lexicon)).toBe(expected);
  });
});

describe('a title that announces a need', () => {
  it.each([
    ['1. The problem', true],
    ['Required capabilities', true],
    ['Options', false],
  ])('“%s”: %s', (title, expected) => {
    expect(isNeedTitle(title, lexicon)).toBe(expected);
  });
});

describe('fences in a text', () => {
  it.each([
    ['```js\na\n```', 2, 1],
    ['~~~~ c++\na\n~~~~', 2, 1],
    ['```\na\n```', 2, 0],
    ['```Gherkin\na\n```\n```md\nb\n```', 4, 0],
    ['   ```go\na\n   ```', 2, 1],
    ['    ```go\na', 0, 0],
    ['``go``', 0, 0],
    ['no fence', 0, 0],
  ])('%j: %i lines, %i with code', (text, lines, codeBlocks) => {
    expect(countFences(text)).toEqual({ lines, codeBlocks });
  });
});
