/** Comparing two builds: every difference is told, with its cause. */
import { expect, it } from 'vitest';
// @ts-expect-error a script without types
import { compareReadings, tableOf } from '../../scripts/same/compare.mjs';

const at = (line: number, column = 1) => ({ start: { line, column }, end: { line, column: column + 9 } });
const story = (line: number, persona = 'nurse') => ({ range: at(line), persona: { text: persona }, want: null });
const finding = (line: number, more = {}) => ({
  ruleId: 'generic-persona',
  range: at(line, 6),
  message: 'Who?',
  ...more,
});

function reading(stories: readonly unknown[], findings: readonly unknown[], version = '1') {
  const file = (key: string, value: readonly unknown[]) => ({ files: [{ path: 'a.md', [key]: value }] });
  return {
    report: JSON.stringify({ tool: { name: 'x', version }, ...file('findings', findings) }),
    listing: JSON.stringify(file('stories', stories)),
  };
}

it.each([
  ['nothing', [story(1)], [finding(1)], []],
  ['a story that is no longer read', [], [finding(1)], ['(reading): story no longer read']],
  ['a story that is read only now', [story(1), story(5)], [finding(1)], ['(reading): story read only now']],
  [
    'a new finding',
    [story(1)],
    [finding(1), finding(3)],
    ['generic-persona: new: the same words are judged otherwise'],
  ],
  ['a lost finding', [story(1)], [], ['generic-persona: gone: the same words are judged otherwise']],
  ['another message', [story(1)], [finding(1, { message: 'Whom?' })], ['generic-persona: other message']],
  [
    'another persona and its finding',
    [story(1, 'sister')],
    [],
    ['(reading): persona read otherwise', 'generic-persona: gone: the story is read otherwise'],
  ],
])('tells %s', (_, stories, findings, causes) => {
  const differences: { rule: string; cause: string; path: string }[] = compareReadings(
    reading([story(1)], [finding(1)]),
    reading(stories, findings, '2'),
  );
  expect(differences.map(({ rule, cause }) => `${rule}: ${cause}`)).toEqual(causes);
  expect(differences.every(({ path }) => path === 'a.md')).toBe(true);
});

it('tells that only the order differs', () => {
  const two = [story(1), story(3)];
  const [difference] = compareReadings(reading(two, []), reading([...two].reverse(), []));
  expect(difference).toMatchObject({ rule: '(listing)', cause: 'order or form' });
});

it('counts by rule and cause, the most frequent first', () => {
  const many = compareReadings(reading([], [finding(1), finding(2)]), reading([story(4)], []));
  expect(tableOf(many, 1)).toBe(
    [
      '     2  generic-persona: gone: the same words are judged otherwise',
      '        a.md:1',
      '     1  (reading): story read only now',
      '        a.md:4',
    ].join('\n'),
  );
});
