/** Texts that stand in for files: read, found and listed as if they were saved. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system.js';
import { overlaid, overlayOf } from '../../server/src/workspace/overlaid.js';
import { makeFolder } from './folders.js';

it('counts where a text is, and leaves everything else as it is', async () => {
  const folder = makeFolder({ 'a.md': 'old', 'b.md': 'other', 'docs/c.md': 'c' });
  const files = overlaid(
    nodeFileSystem,
    overlayOf(
      new Map([
        [join(folder, 'a.md'), 'größer'],
        [join(folder, 'new.md'), 'new'],
        [join(folder, 'fresh/d.md'), 'd'],
      ]),
    ),
  );
  const text = async (path: string): Promise<string> => {
    const bytes = await files.readFile(join(folder, path));
    return 'failure' in bytes ? bytes.failure : Buffer.from(bytes).toString();
  };
  expect([await text('a.md'), await text('b.md'), await text('new.md')]).toEqual(['größer', 'other', 'new']);
  expect(await files.stat(join(folder, 'a.md'))).toEqual({ kind: 'file', size: 8 });
  expect(await files.stat(join(folder, 'b.md'))).toEqual({ kind: 'file', size: 5 });
  const names = async (path: string) =>
    (await files.list(join(folder, path)))
      ?.map(({ name }) => name)
      .filter((name) => !name.startsWith('.'))
      .sort();
  expect(await names('.')).toEqual(['a.md', 'b.md', 'docs', 'new.md']);
  expect(await names('docs')).toEqual(['c.md']);
  expect(await names('fresh')).toEqual(['d.md']);
  expect(await names('nowhere')).toBeUndefined();
});
