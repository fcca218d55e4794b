/** The small diff of a dry run. */
import { expect, it } from 'vitest';
import { drawDiff } from '../../server/src/cli/diff.js';
import { plainPalette } from '../../server/src/reporters/palette.js';

const diff = (before: string, after: string) => `\n${drawDiff(before, after, plainPalette)}`;

it('shows changed, removed and added lines with their numbers', () => {
  expect(diff('a\nb\nc\nd\ne', 'a\nB\nc\ne\nf')).toBe(`
    2 - b
    2 + B
    4 - d
    5 + f
`);
});

it('says nothing about equal texts, whatever their line ends', () => {
  expect(diff('a\r\nb', 'a\nb')).toBe('\n');
});

it('copes with texts that have nothing in common', () => {
  expect(diff('a\nb', 'c')).toBe(`
    1 - a
    2 - b
    1 + c
`);
});
