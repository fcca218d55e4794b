/** Cutting a document and parsing the pieces gives the same tree as parsing the whole. */
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { describe, expect, it } from 'vitest';
import { createMarkdownParser, walk } from '../../server/src/core/document/parse-markdown.js';
import { cutIntoChunks, cutIntoSections } from '../../server/src/core/document/sections.js';
import type { TextRange } from '../../server/src/core/text/range.js';
import { runs, seedFrom } from '../support/runs.js';

const parse = createMarkdownParser();

/** Lines that open, close, continue or only look like blocks; what a fuzzer would take long to find. */
const LINES = [
  '# Title',
  '## Second',
  '#no heading',
  '#',
  '  # indented',
  '###### six',
  'Text of a paragraph.',
  'lower case goes on',
  '- item',
  '* item',
  '+ item',
  '-',
  '- - two',
  '  - nested',
  '    - deeper',
  '1. one',
  '2. two',
  '10) ten',
  '  text in an item',
  '    four blanks',
  '\ttab',
  '\t- tab item',
  '```',
  '```ts',
  '  ```',
  '   ~~~',
  '~~~',
  '    ```',
  '- ```',
  '> ```',
  '````',
  '<!-- open',
  'close -->',
  '<!-- whole -->',
  '  <!-- indented',
  '<div>',
  '</div>',
  '<b>bold</b> text',
  '<b>',
  '<pre>',
  '</pre>',
  '<script>',
  '</script>',
  '<?php',
  '?>',
  '<![CDATA[',
  ']]>',
  '<https://example.org>',
  '> quote',
  '> # quoted heading',
  '>',
  '| a | b |',
  '| - | - |',
  '| c',
  '[a]: https://example.org',
  '[b]:',
  'see [a] and [b][a] and [x]',
  '[a\\]]: /u',
  '> [q]: /q',
  '===',
  '---',
  '***',
  '* * *',
  '- * *',
  '_x_',
  '**As a** nurse',
  '+++',
  'key: value',
  '- [x] done',
  '\\',
  '&amp;',
  '',
  '',
  '',
  '   ',
];

const documents = fc
  .tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end));

const OPEN_ENDED = new Set(['list', 'listItem', 'blockquote', 'code', 'html']);

/** The nodes with their places, one a line, so that a difference can be read. */
function outline(root: Root, base: number): readonly string[] {
  const lines: string[] = [];
  walk(root, (node: Nodes) => {
    if (node.type === 'root') return;
    const start = (node.position?.start.offset ?? 0) + base;
    const end = (node.position?.end.offset ?? 0) + base;
    // Where a block without an end of its own ends is the parser's secret; what is in it counts.
    if (OPEN_ENDED.has(node.type))
      lines.push(`${node.type} ${start} ${'value' in node ? JSON.stringify(node.value.trimEnd()) : ''}`);
    else lines.push(`${node.type} ${start}-${end} ${'value' in node ? JSON.stringify(node.value) : ''}`);
  });
  return lines;
}

function definitionsIn(root: Root): readonly string[] {
  const labels: string[] = [];
  walk(root, (node) => {
    if (node.type === 'definition') labels.push(normalizeIdentifier(node.identifier));
  });
  return labels;
}

function piecewise(text: string, pieces: readonly TextRange[], definitions: readonly string[]): readonly string[] {
  return pieces.flatMap(({ start, end }) => outline(parse(text.slice(start, end), definitions), start));
}

const isList = (line: string): boolean => line.startsWith('list ');

describe('cutting', () => {
  it('at headings gives the same tree as parsing the whole', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const whole = parse(text, []);
        expect(piecewise(text, cutIntoSections(text), definitionsIn(whole))).toEqual(outline(whole, 0));
      }),
      { numRuns: runs(400, 4000), seed: seedFrom(7) },
    );
  });

  it('into chunks gives the same blocks, only lists come in pieces', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const whole = parse(text, []);
        const chunks = cutIntoChunks(text).pieces;
        const expected = outline(whole, 0).filter((line) => !isList(line));
        expect(piecewise(text, chunks, definitionsIn(whole)).filter((line) => !isList(line))).toEqual(expected);
      }),
      { numRuns: runs(400, 4000), seed: seedFrom(11) },
    );
  });

  it('leaves no gap and loses nothing', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const cut = cutIntoSections(text);
        expect(cut.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });

  it('finds the headings of an ordinary document', () => {
    const text =
      '---\ntitle: x\n# not a heading\n---\n# One\n\n```\n# code\n```\n\n## Two\n<!--\n# comment\n-->\n## Three\n';
    const starts = cutIntoSections(text).map(({ start }) => text.slice(start, start + 6).trim());
    expect(starts).toEqual(['---\nti', '# One', '## Two', '## Thr']);
  });
});
