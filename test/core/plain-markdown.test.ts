/** The short way to read plain Markdown gives the same blocks as the parser, or gives up. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMarkdownParser } from '../../server/src/core/document/parse-markdown.js';
import { readPlainMarkdown } from '../../server/src/core/document/plain-markdown.js';
import { outline } from '../support/outline.js';
import { runs, seedFrom } from '../support/runs.js';

const RUNS = runs(2000, 20_000);

const parse = createMarkdownParser();

const LINES = [
  'As a nurse, I want to see beds',
  'so that nobody waits.',
  '“Quoted,” she said - twice',
  '(in brackets) 100 % sure; no: yes!',
  'a',
  'Ünïcödé 字 😀',
  '- item one',
  '- item two - with a dash',
  '+ plus item',
  '  indented words',
  '   three blanks',
  '    four blanks',
  ' one blank',
  '## Title',
  '# T',
  '###### Deep 6',
  '## Closed ##',
  '#no',
  '# ',
  '- ',
  '-',
  '+',
  '1. one',
  '12 words',
  '===',
  '---',
  '- - -',
  'trailing ',
  '**strong** ',
  '- trailing item  ',
  '## trailing title ',
  '  indented, with blanks  ',
  'two  ',
  '    - code?',
  '',
  '',
  '',
  '',
  'http://example.org/a?b=c',
  'Setext',
  '"',
  '(',
  '- (a)',
  '- "b"',
  'x) y',
  "it's",
  'a = b + c',
  '\u00a0nbsp',
  '!bang',
  'tab\tinside',
  'a\\b',
  '&amp;',
  '*em*',
  '**As a** nurse, **I want** beds',
  '**so that** nobody **waits**',
  '**Why:** nobody waits (**really**).',
  '- **Who**: the nurse',
  '## **Bold** title',
  '**a****b**',
  '**a**b**',
  'a **b',
  'a `b` c, `d e`',
  '`` ` `` x',
  '` a ` and ` b`',
  'a `b',
  '`code` first',
  'a [link](http://example.org/x_y?z=1#a) b',
  '[link](to.md)',
  '[**a** `b`](c)',
  '![image](a.png)',
  '[label]',
  '[a][b] and [^1]',
  '[x](y z)',
  'a [b',
  'c](d)',
  '[a]: /b',
  '- [ ] task',
  '- [x] done **well**',
  '- [x]',
  '  - nested',
  '  - nested [a](b)',
  '    - deeper',
  '   - three',
  '    * other',
  '1. first',
  '2. second',
  '7. seventh',
  '1) bracket',
  '   1. nested number',
  '   indented three',
  '* star item',
  '* another *star*',
  '***',
  '___',
  '----',
  '```',
  '```js title',
  '~~~',
  '````',
  'a *b* c',
  'a _b_ c, snake_case',
  '_a *b_ c*',
  '**a `b** c`',
  '*a [b](c* d)',
  'R&D & AT&amp;T',
  'a < b, a <b> c, 1 <2',
  'a ~b~ | c > d',
  '12 words and more',
  '— dash',
  '😀 first',
  '{ brace',
  '> quoted',
  '| a | b |',
  '|---|---|',
  '- **a** `b` [c](d)',
  '## `code` title',
  '## 1. Title',
  '## - title',
  '** a**',
  '**a-b**, **2** **c.**',
  '“**quoted**”',
  '**a *b* c**',
  '  **indented**',
  '**Ü** **字😀** d',
];

it('agrees with the parser', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 8 }), (lines) => {
      const text = lines.join('\n');
      const plain = readPlainMarkdown(text, false);
      if (plain === null) return;
      read++;
      expect(outline(plain)).toEqual(outline(parse(text, [])));
    }),
    { numRuns: RUNS, seed: seedFrom(5) },
  );
  expect(read).toBeGreaterThan(RUNS / 20);
});

/** What may be next to each other within lines. */
const SIGNS = [
  'a',
  'b c',
  ' ',
  ' ',
  '1',
  'é',
  '*',
  '**',
  '_',
  '`',
  '``',
  '[',
  ']',
  '](x)',
  '](',
  '(',
  ')',
  '!',
  '&',
  '&amp;',
].concat([
  '<',
  '>',
  '|',
  '~',
  '.',
  ',',
  ':',
  '"',
  '-',
  '\n',
  '\n',
  '\n- ',
  '\n  ',
  '\n1. ',
  '[x] ',
  '[l](m)',
  '`c`',
  '**s**',
  '*e*',
  '_u_',
  '![i](j)',
  '"',
  ' "t")',
]);

it('agrees with the parser about signs', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }), (signs) => {
      const text = `a${signs.join('')}`;
      const plain = readPlainMarkdown(text, false);
      if (plain === null) return;
      read++;
      expect(outline(plain)).toEqual(outline(parse(text, [])));
    }),
    { numRuns: RUNS, seed: seedFrom(6) },
  );
  expect(read).toBeGreaterThan(RUNS / 20);
});

it.each([
  '**As** *a nurse',
  '**As a nurse',
  '> quoted\nand more',
  '| a |',
  '[x](y z)',
  '[x]',
  'a `b',
  '<br>',
  'a\r\nb',
  '    code',
])('leaves “%s” to the parser', (text) => expect(readPlainMarkdown(text)).toBeNull());
