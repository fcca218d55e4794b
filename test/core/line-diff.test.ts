/** Comparing texts line by line: what it says has changed turns the one text into the other, and is little where it can be. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffLines } from '../../server/src/core/text/line-diff.js';

function patch(before: readonly string[], after: readonly string[]): readonly string[] {
  const patched: string[] = [];
  let at = 0;
  for (const edit of diffLines(before, after)) {
    patched.push(...before.slice(at, edit.before.from), ...after.slice(edit.after.from, edit.after.to));
    at = edit.before.to;
  }
  return [...patched, ...before.slice(at)];
}

const size = (before: string, after: string): number =>
  diffLines([...before], [...after]).reduce((sum, edit) => sum + edit.after.to - edit.after.from, 0);

it('turns the one text into the other', () => {
  const lines = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd', '- e'), { maxLength: 40 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(patch(before, after)).toEqual(after);
    }),
  );
});

it.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'abxc', 1],
  ['abc', 'ac', 0],
  ['a.b.c.', 'a.x.b.c.', 2],
  ['aab', 'aaab', 1],
  ['abcdef', 'defabc', 3],
  ['..a..', '....', 0],
])('finds no more than there is: %j to %j', (before, after, added) => {
  expect(size(before, after)).toBe(added);
});

it('ends soon, whatever there is to compare', () => {
  const long = (line: (at: number) => string): readonly string[] => Array.from({ length: 20_000 }, (_, at) => line(at));
  const [dots, pairs, numbers] = [
    long((at) => (at % 3 === 0 ? 'x' : 'y')),
    long((at) => String(at >> 1)),
    long(String),
  ];
  for (const before of [dots, pairs, numbers]) {
    for (const after of [dots, pairs, [...numbers].reverse()]) expect(patch(before, after)).toEqual(after);
  }
});
