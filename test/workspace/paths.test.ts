/** Paths with `/`, on drives and without. */
import { expect, test } from 'vitest';
import { folderOf, foldersUpwards, isInside, joinPath, relativePath } from '../../server/src/workspace/paths.js';

test.each([
  ['/a/b', 'c.md', '/a/b/c.md'],
  ['/a/b', './c/../d.md', '/a/b/d.md'],
  ['/a/b', '../../../x', '/x'],
  ['/a/b', '/c', '/c'],
  ['/', 'a', '/a'],
  ['/a', '.', '/a'],
  ['C:/a', '..', 'C:/'],
  ['C:/a', 'b', 'C:/a/b'],
  ['C:/a', 'D:/b', 'D:/b'],
])('%s + %s = %s', (folder, path, joined) => {
  expect(joinPath(folder, path)).toBe(joined);
});

test.each([
  ['/a/b', '/a/b/c.md', 'c.md'],
  ['/a/b', '/a/c.md', '../c.md'],
  ['/a/b', '/a/bc/d', '../bc/d'],
  ['/', '/a', 'a'],
  ['/a', '/a', '.'],
  ['C:/a', 'D:/b', 'D:/b'],
])('from %s to %s: %s', (folder, path, relative) => {
  expect(relativePath(folder, path)).toBe(relative);
});

test('knows the folders around', () => {
  expect(foldersUpwards('/a/b')).toEqual(['/a/b', '/a', '/']);
  expect(foldersUpwards('C:/a')).toEqual(['C:/a', 'C:/']);
  expect(folderOf('/a.md')).toBe('/');
  expect(isInside('/a', '/ab')).toBe(false);
  expect(isInside('/', '/a')).toBe(true);
});
