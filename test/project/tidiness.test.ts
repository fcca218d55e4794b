/** Is the house in order: purposes stated, sizes kept, links alive? */
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createConfigSchema } from '../../server/src/core/config/schema.js';
import { rules } from '../../server/src/core/rules/index.js';
import { findFiles, hasPath, readText } from '../support/project-files.js';

const sources = findFiles(['{server,client}/src/**/*.ts']);
const pages = findFiles(['*.md', 'docs/**/*.md']);

describe('source files', () => {
  it.each(sources)('%s says in its first line what it is for', (path) => {
    expect(readText(path)).toMatch(/^(?:#!.*\n)?\/\*\*\s(?:(?!\*\/)[^]){15,}[.?:)](?:\s|\n)/);
  });
  it.each(sources.filter((path) => !isData(path)))('%s is short enough to read', (path) => {
    const longest = /\/rules\/(?!index|rule\.)/.test(path) ? 150 : 300;
    expect(readText(path).trimEnd().split('\n').length).toBeLessThanOrEqual(longest);
  });
});

/** Word lists may be as long as the language. */
function isData(path: string): boolean {
  return path.endsWith('.generated.ts') || path.includes('/core/language/en/');
}

describe('texts', () => {
  it('speak only of files that come with the project', () => {
    const outside = [['..', 'shared'].join('/'), ['', 'work', 'main'].join('/'), ['', 'work', 'shared'].join('/')];
    const files = findFiles(['**/*.{md,ts,mjs,js,json,jsonl,yaml,yml}']).filter((path) => path !== 'package-lock.json');
    expect(files.filter((path) => outside.some((place) => readText(path).includes(place)))).toEqual([]);
  });
  it.each(pages)('%s has only links that lead somewhere', (path) => {
    expect(findLinks(path).filter((target) => !leadsSomewhere(path, target))).toEqual([]);
  });
  it.each(findFiles(['docs/rules/*.md']))('%s shows only settings that are valid', (path) => {
    const schema = createConfigSchema(rules);
    for (const [, block = ''] of readText(path).matchAll(/^~~~yaml\n(.*?)^~~~$/gms)) {
      expect(schema.safeParse(parse(block)).error?.issues ?? [], block).toEqual([]);
    }
  });
});

/** Targets of links within the project; examples in fences do not count. */
function findLinks(path: string): readonly string[] {
  const text = readText(path)
    .replace(/^(```|~~~).*?^\1/gms, '')
    .replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^\w+:/.test(target));
}

function leadsSomewhere(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : normalize(join(dirname(from), file));
  if (!hasPath(path)) return false;
  return anchor === undefined || !path.endsWith('.md') || findAnchors(path).includes(anchor);
}

/** The anchors of a page's headings, as GitHub makes them. */
function findAnchors(path: string): readonly string[] {
  return [...readText(path).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );
}
