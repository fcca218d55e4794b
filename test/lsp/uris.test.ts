/** Addresses of any kind have a path that leads back to them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf, joinPath } from '../../server/src/workspace/paths.js';
import { isDraft, isElsewhere, pathOf, uriOf } from '../../server/src/lsp/uris.js';

describe('addresses of documents', () => {
  it.each([
    ['file:///home/ann/stories/a%20b.md', '/home/ann/stories/a b.md'],
    ['file:///C%3A/stories/%C3%BC.md', 'C:/stories/ü.md'],
    ['file://server/share/a.md', '//server/share/a.md'],
    ['vscode-vfs://github/owner/repo/docs/a.md', '/vscode-vfs:github/owner/repo/docs/a.md'],
    ['vscode-vfs://github%2B7b22/owner/repo/a%23b.md', '/vscode-vfs:github%2B7b22/owner/repo/a#b.md'],
    ['vscode-test-web://mount/', '/vscode-test-web:mount'],
    ['memfs:/sample/a.md', '/memfs:/sample/a.md'],
    ['ssh://ann@host:22/a.md', '/ssh:ann@host:22/a.md'],
    ['file:///memfs%3A/a.md', '/file:/memfs:/a.md'],
    ['memfs:/two%E2%80%A8lines/a.md', '/memfs:/two\u2028lines/a.md'],
  ])('%s leads to %s and back', (uri, path) => {
    expect(pathOf(uri)).toBe(path);
    expect(uriOf(path)).toBe(uri);
    expect(isDraft(uri)).toBe(false);
  });

  it('know their neighbours, wherever they are', () => {
    const path = pathOf('vscode-vfs://github/owner/repo/docs/a.md') ?? '';
    expect(uriOf(joinPath(folderOf(path), '../personas.md'))).toBe('vscode-vfs://github/owner/repo/personas.md');
    expect(isElsewhere(path)).toBe(true);
    expect(isElsewhere('/home/ann/a.md')).toBe(false);
    expect(isElsewhere('C:/stories/a.md')).toBe(false);
  });

  it.each([
    ['untitled:Untitled-1', null],
    ['untitled:/home/ann/new.md', '/home/ann/new.md'],
    ['vscode-notebook-cell:/home/ann/a.ipynb#W0sZmlsZQ%3D%3D', '/home/ann/a.ipynb'],
    ['vscode-notebook-cell://github/o/r/a.ipynb#W0sdnNjb2RlLXZmcw==', '/vscode-vfs:github/o/r/a.ipynb'],
    ['git:/home/ann/a.md?%7B%22ref%22%3A%22HEAD%22%7D', null],
    ['file:///broken%', null],
    ['nothing', null],
  ])('%s is a draft at %s', (uri, path) => {
    expect(pathOf(uri)).toBe(path);
    expect(isDraft(uri)).toBe(true);
  });

  it('survive the way to a path and back, whatever they are made of', () => {
    const scheme = fc.stringMatching(/^[a-z][a-z\d+.-]{1,8}$/);
    const host = fc.stringMatching(/^[a-z\d.%-]{0,8}$/);
    const names = fc.array(fc.string({ unit: 'grapheme-composite', minLength: 1 }).filter(isName), { minLength: 1 });
    fc.assert(
      fc.property(scheme, host, names, (kind, authority, parts) => {
        fc.pre(!['untitled', 'vscode-notebook-cell'].includes(kind) && !/^localhost$/.test(authority));
        fc.pre(kind !== 'file' || !/^[A-Za-z]:/.test(parts[0] ?? ''));
        const tail = parts.map(encodeURIComponent).join('/');
        const uri = `${kind}:${authority === '' && kind !== 'file' ? '' : `//${authority}`}/${tail}`;
        const path = pathOf(uri);
        expect(path === null ? null : uriOf(path)).toBe(uri);
      }),
    );
  });
});

function isName(text: string): boolean {
  return !text.includes('/') && text !== '.' && text !== '..';
}
