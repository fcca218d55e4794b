/** Tables, quotations and comments are read the short way as the parser reads them, or left to it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMarkdownParser } from '../../server/src/core/document/parse-markdown.js';
import { readPlainMarkdown } from '../../server/src/core/document/plain-markdown.js';
import { outline } from '../support/outline.js';

const parse = createMarkdownParser();

/** What begins and goes on with tables, quotations and comments. */
const AROUND = [
  ...['', '', '', 'a', '- item', '  - nested', '## Title  ', '## 2. Title #', '---', '```', '1. one'],
  ...[
    '| a | b |',
    '| **a** | `b`  |',
    '|a|b|',
    '| | [x](y) |',
    '| a |',
    '| a | b |  ',
    '|---|:-:|',
    '| - | - |',
    '|-|',
  ],
  ...['|', '||', '| a || b |', '|---|', 'a | b', '--- | ---', '| a *b | c* d |', '|  |  |', '| a | b', '    | a | b |'],
  ...[
    '> quoted',
    '>',
    '> ',
    '>close',
    '> two  ',
    '> **strong**',
    '>  one more',
    '> - item',
    '> - other',
    '>   going on',
  ],
  ...[
    '> 1. one',
    '> ## Title ',
    '> > inner',
    '>\tx',
    '> ---',
    '> ***',
    '> | a | b |',
    '> <!-- c -->',
    '> ===',
    ' > late',
  ],
  ...[
    '<!-- c -->',
    '<!-- open',
    'close -->',
    '<!-- c --> behind',
    '<!-->',
    '<!--->',
    '<!---->',
    '-->',
    '<br>',
    '<!-- c --',
    '{ x',
  ],
  ...[
    '![i](a.png)',
    '![i *j*](a_b.png "t") b',
    '[l](m "n")',
    "[l](m 'n')",
    '- ![i](j) **k**',
    '![i][j]',
    '![i `j](k) l`',
  ],
];

it('agrees with the parser about tables, quotations and comments', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...AROUND), { maxLength: 8 }), (lines) => {
      const text = lines.join('\n');
      const plain = readPlainMarkdown(text, false);
      if (plain === null) return;
      read++;
      expect(outline(plain), JSON.stringify(text)).toEqual(outline(parse(text, [])));
    }),
    { numRuns: Number(process.env.RUNS ?? 20_000), seed: 7 },
  );
  expect(read).toBeGreaterThan(1000);
});
