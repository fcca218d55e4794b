/** What --fix leaves of a file: everything but the mended words. */
import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeText } from '../../server/src/workspace/decode.js';
import { writeDocument } from '../../server/src/workspace/write-file.js';
import { makeFolder } from './folders.js';

function mend(path: string, edit: (text: string) => string) {
  const before = decodeText(readFileSync(path)).text ?? '';
  return writeDocument({ path, before, after: edit(before) });
}

test.each([
  ['a byte order mark', '\uFEFFold\nx\n', '\uFEFFnew\nx\n'],
  ['Windows line ends', 'old\r\nx\r\n', 'new\r\nx\r\n'],
  ['mixed line ends', 'old\r\nx\ny', 'new\r\nx\ny'],
  ['a missing last line end', 'x\nold', 'x\nnew'],
  ['an empty line at the end', 'old\n\n', 'new\n\n'],
])('keeps %s', (_, before, after) => {
  const path = `${makeFolder({ 'a.md': before })}/a.md`;
  expect(mend(path, (text) => text.replace('old', 'new'))).toEqual({ isWritten: true });
  expect(readFileSync(path, 'utf8')).toBe(after);
});

test('new lines get the line ends of the rest', () => {
  const path = `${makeFolder({ 'a.md': 'one\r\ntwo\r\n' })}/a.md`;
  mend(path, (text) => text.replace('one', 'one\nand\nhalf'));
  expect(readFileSync(path, 'utf8')).toBe('one\r\nand\r\nhalf\r\ntwo\r\n');
});

test('the last line ends as before, or does not', () => {
  const folder = makeFolder({ 'with.md': 'a\n', 'without.md': 'a' });
  mend(`${folder}/with.md`, () => 'b');
  mend(`${folder}/without.md`, () => 'b\n');
  expect(readFileSync(`${folder}/with.md`, 'utf8')).toBe('b\n');
  expect(readFileSync(`${folder}/without.md`, 'utf8')).toBe('b');
});

test('keeps UTF-16', () => {
  const path = `${makeFolder({ 'a.md': Buffer.from('\uFEFFold ü', 'utf16le') })}/a.md`;
  mend(path, (text) => text.replace('old', 'new'));
  expect(readFileSync(path)).toEqual(Buffer.from('\uFEFFnew ü', 'utf16le'));
});

test('does not write over a change that somebody made meanwhile', () => {
  const path = `${makeFolder({ 'a.md': 'one\n' })}/a.md`;
  writeFileSync(path, 'two\n');
  expect(writeDocument({ path, before: 'one\n', after: 'three\n' })).toEqual({
    isWritten: false,
    reason: 'This file has changed since it was read. Run the command again.',
  });
  expect(readFileSync(path, 'utf8')).toBe('two\n');
});

test('does not touch a file with bytes it cannot read, for they would be lost', () => {
  const bytes = Buffer.from([0x6f, 0x6c, 0x64, 0xe4]);
  const path = `${makeFolder({ 'a.md': bytes })}/a.md`;
  expect(mend(path, (text) => text.replace('old', 'new'))).toMatchObject({ isWritten: false });
  expect(readFileSync(path)).toEqual(bytes);
});

test('says so when the file cannot be written', () => {
  expect(writeDocument({ path: '/nowhere/a.md', before: 'a', after: 'b' })).toMatchObject({ isWritten: false });
});

test('keeps permissions, and a link stays a link', () => {
  const folder = makeFolder({ 'a.md': 'old' });
  chmodSync(`${folder}/a.md`, 0o640);
  symlinkSync('a.md', `${folder}/link.md`);
  mend(`${folder}/link.md`, () => 'new');
  expect(readFileSync(`${folder}/a.md`, 'utf8')).toBe('new');
  expect(statSync(`${folder}/a.md`).mode & 0o777).toBe(0o640);
  expect(lstatSync(`${folder}/link.md`).isSymbolicLink()).toBe(true);
});
