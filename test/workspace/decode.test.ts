/** Files as people save them: with marks, in UTF-16, broken, or no text at all. */
import { expect, test } from 'vitest';
import { decodeText, encodeText } from '../../server/src/workspace/decode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const story = 'Als Käuferin 👩‍🌾\r\nI want tea\n';

function utf16(text: string, isLittle: boolean): Uint8Array {
  return encodeText(text, { encoding: isLittle ? 'utf-16le' : 'utf-16be', hasBom: true });
}

test('reads UTF-8 with and without a byte order mark; the mark is no part of the text', () => {
  expect(decodeText(utf8(story))).toEqual({ text: story, encoding: 'utf-8', hasBom: false, problem: null });
  expect(decodeText(utf8(`\uFEFF${story}`))).toEqual({ text: story, encoding: 'utf-8', hasBom: true, problem: null });
  expect(decodeText(utf8('')).text).toBe('');
});

test.each([true, false])('reads UTF-16 with a byte order mark (little-endian: %s)', (isLittle) => {
  const decoded = decodeText(utf16(story, isLittle));
  expect(decoded).toMatchObject({ text: story, hasBom: true, problem: null });
  expect(encodeText(decoded.text ?? '', decoded)).toEqual(utf16(story, isLittle));
});

test('says so when a UTF-16 file is cut off, and reads the rest', () => {
  const { text, problem } = decodeText(utf16(story, true).slice(0, -1));
  expect(text).toContain('I want tea');
  expect(problem?.message).toContain('cut off');
});

test('names the line and column of bytes that are no UTF-8, and reads the rest', () => {
  const bytes = new Uint8Array([...utf8('one\nK'), 0xe4, ...utf8('ufer\nthree\n')]);
  const { text, problem } = decodeText(bytes);
  expect(text).toBe('one\nK\uFFFDufer\nthree\n');
  expect(problem).toMatchObject({ line: 2, column: 2 });
  expect(problem?.message).toBe(
    'Some characters of this file cannot be read, because it is not saved as UTF-8. Save it again as UTF-8.',
  );
});

test('a “�” that somebody wrote is no problem', () => {
  expect(decodeText(utf8('odd \uFFFD sign')).problem).toBeNull();
});

test('a picture named .md is not read', () => {
  const { text, problem } = decodeText(new Uint8Array([...utf8('a\nb\n'), 0, 1, 2, 0xff]));
  expect(text).toBeNull();
  expect(problem).toMatchObject({ line: 3 });
  expect(problem?.message).toContain('not plain text');
});
