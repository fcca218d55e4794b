/** Whatever stands in an issue: it is turned without a crash, in time, and nothing of it reaches the next story. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExport } from '../../server/src/service/backlog/read-export.js';
import { drawBacklog } from '../../server/src/service/backlog/draw-issue.js';
import type { Issue } from '../../server/src/service/backlog/issue.js';
import { markdownOfAdf } from '../../server/src/service/backlog/markup/adf.js';
import { fitBelow } from '../../server/src/service/backlog/markup/fit-below.js';
import { markdownOfHtml } from '../../server/src/service/backlog/markup/html.js';
import { markdownOfWiki } from '../../server/src/service/backlog/markup/wiki.js';
import { readTable } from '../../server/src/service/backlog/formats/table.js';
import { outlineOf } from './outline-of.js';

describe('wiki markup', () => {
  it.each([
    ['h2. Why', '## Why'],
    ['*bold* and _em_, -gone-, {{code *x*}}', '**bold** and _em_, ~~gone~~, `code *x*`'],
    ['a well-known so-called thing, 5-3-1', 'a well-known so-called thing, 5-3-1'],
    ['see [the page|https://x.org/a] or [https://x.org]', 'see [the page](<https://x.org/a>) or <https://x.org>'],
    ['ask [~anna], [^a.pdf]', 'ask anna, a.pdf'],
    ['* a\n** b\n*# c', '- a\n  - b\n  1. c'],
    ['words\n* a\nmore', 'words\n- a\n\nmore'],
    ['||a||b||\n|c|[d|https://x.org]|', '| a | b |\n| --- | --- |\n| c | [d](<https://x.org>) |'],
    ['{quote}\nsaid\n{quote}\nnot', '> said\n\nnot'],
    ['{code:java}\nh1. x\n{code} y', '```java\nh1. x\n```\n\ny'],
    ['{noformat}never closed', '```\nnever closed\n```'],
    ['## A heading of Markdown', '## A heading of Markdown'],
    ['**As** a nurse', '**As** a nurse'],
    ['one\\\\two', 'one\\\ntwo'],
    ['{*}As a{*} nurse{_}s{_} {-} gone {-}{+}new{+}{*} {*}', '**As a** nurse_s_  ~~gone~~ new'],
    ['{panel:title=Done when|bgColor=#fff}\na\n{panel}\nb', '**Done when**\n\na\n\nb'],
    ['x\n{info}careful{info}\ny', 'x\n\ncareful\n\ny'],
    ['||a||b||\n|c\nd|e|\n|f|g\nh|\nthen', '| a | b |\n| --- | --- |\n| c d | e |\n| f | g h |\n\nthen'],
    ['|never closed\n|a|b|', '|never closed\n\n| a | b |\n| --- | --- |'],
    ['<b>x', '\\<b>x'],
  ])('%j', (wiki, markdown) => {
    expect(markdownOfWiki(wiki)).toBe(markdown);
  });
});

describe('HTML', () => {
  it.each([
    ['<div>As a nurse</div><div>I want tea</div>', 'As a nurse\\\nI want tea'],
    ['<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
    ['a<br>b<br><br>c', 'a\\\nb\n\nc'],
    ['<p><b>Who: </b>nurse</p><p>x</p>', '**Who:** nurse\n\nx'],
    ['<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', '- a\n  - b\n- c'],
    ['<ol><li><p>a</p></li></ol>', '1. a'],
    ['<h2>Why <i>now</i></h2>x', '## Why _now_\n\nx'],
    ['<pre>a\n  b</pre>', '```\na\n  b\n```'],
    ['<table><tr><td>one column</td></tr></table>', 'one column'],
    ['5 &lt; 6 &amp; <span style="x">* y</span>&nbsp;', '5 < 6 & \\* y'],
    ['<div><p>in</p>out</div>', 'in\n\nout'],
    ['<a href="javascript:x()">y</a><script>z</script><img src=x>', 'y'],
    ['<blockquote>said</blockquote>', '> said'],
  ])('%s', (html, markdown) => {
    expect(markdownOfHtml(html)).toBe(markdown);
  });
});

const NEXT: Issue = {
  ...{ id: 'Z-9', title: 'Next', body: '', criteria: '', link: null, type: null, status: null, labels: [] },
};
/** Signs that mean something to Markdown, and words. */
const piece = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '###',
    '```',
    '~~~',
    '<!--',
    '-->',
    '<pre>',
    '<script>',
    '===',
    '---',
    '- ',
    '1. ',
    '> ',
    '|',
    '*',
    '\n',
    '\n\n',
  ],
  ...[
    '    ',
    '\t',
    '\r\n',
    'As a nurse',
    'I want tea',
    '[a]: b',
    '`',
    '<details>',
    '</details>',
    '\0',
    '{code}',
    'h1. ',
    '||',
    '\\',
  ],
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
  fc.string(),
);

describe('any text', () => {
  it('stays in its own story, and below its heading', () => {
    fc.assert(
      fc.property(anyText, anyText, (body, criteria) => {
        const issues = [{ ...NEXT, id: 'A-1', title: 'First', body, criteria }, NEXT];
        const outline = outlineOf(drawBacklog(issues, { address: null }));
        const outer = outline.filter(({ depth }) => depth < 3);
        expect(outer).toEqual([
          { depth: 1, title: 'Backlog' },
          { depth: 2, title: 'A-1: First' },
          { depth: 2, title: 'Z-9: Next' },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('is a title of one line that reads as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme' })), (title) => {
        const words = `T ${title}`.replace(/[\s\u00a0]+/g, ' ').trim();
        const [, first] = outlineOf(drawBacklog([{ ...NEXT, title: words }], { address: null }));
        expect(first?.title.replace(/\0/g, '\ufffd')).toBe(`Z-9: ${words}`.replace(/\0/g, '\ufffd'));
      }),
    );
  });

  it('never stops a reader', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const read of [markdownOfWiki, markdownOfHtml, (one: string) => fitBelow(one, 2)]) {
          expect(typeof read(text)).toBe('string');
        }
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof markdownOfAdf(value)).toBe('string');
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          readExport(JSON.stringify([value, { number: 1, title: 'x', body: value }]));
        } catch (error) {
          expect((error as Error).name).toBe('Error');
          expect((error as Error).message).toMatch(/^[A-Z][^]*\.$/);
        }
      }),
    );
  });
});

describe('a table', () => {
  it('has the cells that were written, and knows their lines', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', '"', 'a\r\nb', 'a\nb', '', ';'));
    const quoted = (one: string): string => `"${one.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (cells) => {
        const rows = cells.map(([a, b]) => [`x${a}`, b]);
        const lines = [['n', 'm'], ...rows].map((row) => row.map(quoted).join(','));
        const table = readTable(lines.join('\r\n'));
        const told = rows.map((row) => row.map((one) => one.replace(/\r\n?/g, '\n')));
        expect(table.rows.map((row) => row.cells)).toEqual(told);
        const before = (at: number): string => lines.slice(0, at + 1).join('\r\n') + '\r\n';
        expect(table.rows.map(({ line }) => line)).toEqual(rows.map((_, at) => before(at).split(/\r\n|\n|\r/).length));
      }),
    );
  });
});

describe('the time', () => {
  const many = (text: string): string => text.repeat(20_000);
  const deep = (open: string, close: string): string => open.repeat(5_000) + close.repeat(5_000);
  it.each([
    ['wiki', () => markdownOfWiki(many('{code:x} *a -b +c ??d [e|'))],
    ['lists', () => markdownOfWiki(many('\n* a [b|c] !d.png'))],
    ['quotes', () => markdownOfWiki(many('{quote}{{'))],
    ['HTML', () => markdownOfHtml(many('<div><b>a<br></p><li>'))],
    ['tags', () => markdownOfHtml('<div><b>a<br></p><li>'.repeat(3_500))],
    ['boxes', () => markdownOfHtml(deep('<div>', '</div>'))],
    ['lines', () => fitBelow(many('a\n===\n```\n<!--\n'), 1)],
    ['marks', () => readTable(`a,b\n${many('"a ""b"",c\n')}"`)],
  ])('does not run away with the length: %s', (_what, work) => {
    const start = performance.now();
    try {
      work();
    } catch (error) {
      expect((error as Error).message).toMatch(/\.$/);
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
