/** Texts made to keep a reader busy for hours: each is read and linted, and the test ends. */
import { test } from 'vitest';
import { isLong } from '../support/runs.js';
import { openEditor } from './survives.js';

const WISH = 'As a tenant, I want ';
/** Far more than any of them takes on a slow machine, far less than a pattern that goes back and forth. */
const TIMEOUT = 120_000;

const monsters: Readonly<Record<string, string>> = {
  'one sign over and over': '*'.repeat(50_000),
  'brackets that never close': '['.repeat(50_000),
  'links that never close': '[a]('.repeat(20_000),
  'tags that never close': '<'.repeat(50_000),
  'braces in a page': `<div>\n${WISH}heat ${'{'.repeat(60_000)}\n</div>`,
  'pictures without end in a page': `<div>\n${WISH}heat\n${'<svg>x</svg>'.repeat(6_000)}\n</div>`,
  'comments that never close': '<!--'.repeat(15_000),
  'emphasis that never closes': '_a'.repeat(30_000),
  'back-ticks of every length': Array.from({ length: 300 }, (_, length) => '`'.repeat(length)).join(' '),
  'a quotation in a quotation in …': `${'> '.repeat(3_000)}${WISH}heat`,
  'a list in a list in …': Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- ${WISH}heat`).join('\n'),
  'a row with thousands of cells': `| As a | I want |\n| --- | --- |\n${'|'.repeat(30_000)}`,
  'a wish that begins again and again': WISH.repeat(5_000),
  'reasons without end': `${WISH}heat ${'so that '.repeat(8_000)}`,
  'a wish without end': `${WISH}${'data '.repeat(20_000)}so that I sleep`,
  'commas without end': WISH + ','.repeat(50_000),
  'blanks within a line': `${WISH}${' '.repeat(200_000)}heat`,
  'ampersands without end': WISH + '&'.repeat(50_000),
  'front matter without end': `---\n${'a: b\n'.repeat(5_000)}---\n${WISH}heat`,
  'anchors in front matter': `---\n${'a: &a [*a,'.repeat(500)}\n---\n${WISH}heat`,
  'definitions without end': `${Array.from({ length: 3_000 }, (_, n) => `[d${n}]: http://x\n`).join('')}${WISH}[d1] heat`,
  'headings without end': Array.from({ length: isLong ? 3_000 : 500 }, (_, n) => `## ${n}\n\n${WISH}heat.\n\n`).join(
    '',
  ),
  'words that JavaScript keeps for itself':
    'As a constructor, I want a constructor built on constructor so that the constructor is logged.\n\n| Constructor | __proto__ |\n| --- | --- |\n| constructor | As a constructor, I want constructors so that constructor, constructor |',
  'a backlog of ten years': `${WISH}heat so that I sleep.\n\n`.repeat(isLong ? 5_000 : 1_000),
};

/** A section without a story is not even parsed, so each monster comes with one, too; where time is short, only so. */
const pairs = Object.entries(monsters).flatMap(([title, text]) => [
  ...(isLong ? [[title, text] as const] : []),
  [`${title}, below a story`, `${WISH}heat so that I sleep.\n\n${text}`] as const,
]);

test.each(pairs)('%s', { timeout: TIMEOUT }, (_, text) => {
  openEditor({ line: 'Tenant', files: [] }).type(text);
});
