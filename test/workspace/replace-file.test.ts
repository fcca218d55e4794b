/** Putting new content in the place of a file: in one step, and only while the file is still the same. */
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { replaceFile } from '../../server/src/workspace/replace-file.js';
import { makeFolder } from './folders.js';

const filesIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name !== '.git');

const bytes = Buffer.from('new');
const isAdministrator = process.getuid?.() === 0;

test('asks in the last moment, when the new content is ready, and leaves nothing behind on a no', () => {
  const folder = makeFolder({ 'a.md': 'old' });
  let seen: readonly string[] = [];
  const isReplaced = replaceFile(`${folder}/a.md`, bytes, () => {
    seen = filesIn(folder);
    // Somebody saves the file in an editor.
    writeFileSync(`${folder}/a.md`, 'from an editor');
    return false;
  });
  expect(isReplaced).toBe(false);
  expect(readFileSync(`${folder}/a.md`, 'utf8')).toBe('from an editor');
  expect(seen).toEqual([expect.stringMatching(/^\.customer-first-[0-9a-f]{12}\.tmp$/), 'a.md']);
  expect(filesIn(folder)).toEqual(['a.md']);
});

test('keeps the mode, whatever new files usually get', () => {
  const folder = makeFolder({ 'a.md': 'old' });
  chmodSync(`${folder}/a.md`, 0o664);
  expect(replaceFile(`${folder}/a.md`, bytes, () => true)).toBe(true);
  expect(statSync(`${folder}/a.md`).mode & 0o777).toBe(0o664);
  expect(readFileSync(`${folder}/a.md`, 'utf8')).toBe('new');
  expect(filesIn(folder)).toEqual(['a.md']);
});

test('leaves nothing behind when the question fails', () => {
  const folder = makeFolder({ 'a.md': 'old' });
  const fail = (): boolean => {
    throw new Error('gone');
  };
  expect(() => replaceFile(`${folder}/a.md`, bytes, fail)).toThrow('gone');
  expect(filesIn(folder)).toEqual(['a.md']);
});

test.skipIf(isAdministrator)('does not replace a file that nobody may write to', () => {
  const folder = makeFolder({ 'a.md': 'old' });
  chmodSync(`${folder}/a.md`, 0o444);
  expect(() => replaceFile(`${folder}/a.md`, bytes, () => true)).toThrow('EACCES');
  expect(readFileSync(`${folder}/a.md`, 'utf8')).toBe('old');
});
