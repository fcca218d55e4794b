/** What a person reads in the terminal. */
import { describe, expect, it } from 'vitest';
import type { Palette } from '../../server/src/reporters/palette.js';
import { plainPalette } from '../../server/src/reporters/palette.js';
import { stylish } from '../../server/src/reporters/stylish.js';
import type { SampleFinding } from './sample-report.js';
import { file, options, report } from './sample-report.js';

const text = '# Checkout\n\nAs a shopper, I want a GraphQL endpoint for my basket.\n';
const suggestion = { kind: 'suggestion', title: 'Say what the shopper can do', edits: [] } as const;
const fix = { kind: 'fix', title: 'Write “I”', edits: [] } as const;

/** The output for one file, ready to be compared with what stands in the test. */
function print(source: string, findings: readonly SampleFinding[], columns: number | null = null): string {
  return `\n${stylish(report(file('a.md', source, findings)), options({ columns, minSeverity: 'info' }))}`;
}

describe('stylish', () => {
  it('shows each finding with its line, the words underlined and what to try', () => {
    expect(print(text, [{ at: 'GraphQL', fixes: [suggestion] }])).toBe(`
a.md

  3:24  warning  This want names a technology.  technology-in-want
    3 | As a shopper, I want a GraphQL endpoint for my basket.
      |                        ^^^^^^^
        Try: Say what the shopper can do

1 warning in 1 file; 1 story read.
`);
  });

  it('says which findings --fix would mend', () => {
    expect(
      print('i want tea', [
        { at: 'i', severity: 'error', message: 'Write “I”.', ruleId: 'first-person', fixes: [fix] },
      ]),
    ).toBe(`
a.md

  1:1  error    Write “I”.  first-person
    1 | i want tea
      | ^
        Fix: Write “I” (--fix does it for you)

1 error in 1 file; 1 story read.
1 finding can be fixed with --fix.
`);
  });

  it('underlines every line of a longer range, three at most', () => {
    const story = 'As a shopper,\n  I want tea\n\nand cake\nand more\n';
    expect(print(story, [{ at: story.trimEnd() }])).toContain(`
    1 | As a shopper,
      | ^^^^^^^^^^^^^
    2 |   I want tea
      |   ^^^^^^^^^^
    3 |
      | … 2 more lines
`);
  });

  it('cuts long lines around the words in question and wraps messages below themselves', () => {
    const long = `As a shopper, ${'who is in a hurry and '.repeat(4)}likes GraphQL, I want ${'to pay and '.repeat(9)}leave.`;
    const message = 'This want names a technology (“GraphQL”). Say what the shopper can do instead.';
    expect(print(long, [{ at: 'GraphQL', message, fixes: [{ ...suggestion, title: `${message} ${message}` }] }], 60))
      .toBe(`
a.md

  1:109  warning  This want names a technology (“GraphQL”).
                  Say what the shopper can do instead.
                  technology-in-want
    1 | … in a hurry and likes GraphQL, I want to pay and …
      |                        ^^^^^^^
        Try: This want names a technology (“GraphQL”). Say
             what the shopper can do instead. This want
             names a technology (“GraphQL”). Say what the
             shopper can do instead.

1 warning in 1 file; 1 story read.
`);
  });

  it('keeps carets below the words behind tabs, wide and combining characters', () => {
    expect(print('\tAs 買い物客 🎉 cafe\u0301 I want 表', [{ at: '表' }])).toContain(`
    1 |     As 買い物客 🎉 cafe\u0301 I want 表
      |                                ^^
`);
  });

  it('points behind the last word when something is missing there', () => {
    const missing = { at: '', severity: 'error', ruleId: 'missing-outcome', message: 'Why?' } as const;
    const one = file('a.md', 'I want tea\r\n', [missing]);
    const [found] = one.findings;
    const atEnd = { ...one, findings: found === undefined ? [] : [{ ...found, range: { start: 10, end: 10 } }] };
    expect(stylish(report(atEnd), options())).toContain(`
    1 | I want tea
      |           ^
`);
  });

  it('counts what it does not show', () => {
    const findings: readonly SampleFinding[] = [
      { at: 'shopper', severity: 'error' },
      { at: 'shopper', severity: 'error' },
      { at: 'GraphQL' },
      { at: 'my', severity: 'info' },
      { at: 'my', suppressedBecause: 'agreed with the shop' },
    ];
    const whole = report(file('a.md', text, findings, 3), file('b.md', text, [], 0));
    expect(lastLine(stylish(whole, options()))).toBe(
      '2 errors, 1 warning in 1 of 2 files; 3 stories read; 1 info hidden, show with --min-severity info; 1 suppressed.',
    );
    expect(lastLine(stylish(whole, options({ minSeverity: 'error' })))).toBe(
      '2 errors in 1 of 2 files; 3 stories read; 1 warning, 1 info hidden, show with --min-severity info; 1 suppressed.',
    );
  });

  it('breaks the summary between its parts on a narrow terminal', () => {
    const whole = report(file('a.md', text, [{ at: 'GraphQL' }, { at: 'my', severity: 'info' }]));
    expect(stylish(whole, options({ columns: 60 }))).toContain(`
1 warning in 1 file; 1 story read;
1 info hidden, show with --min-severity info.
`);
  });

  it('says so when there is nothing to report', () => {
    expect(stylish(report(file('a.md', text)), options())).toBe('Nothing to report in 1 file; 1 story read.\n');
    expect(stylish(report(), options())).toBe('No Markdown files found.\n');
  });

  it('lets no control character of a document reach the terminal', () => {
    const nasty = 'I want \u001b[2Jtea \u202egnihtemos';
    const printed = print(nasty, [{ at: 'tea', message: 'Not \u001b[31mthis.' }]);
    expect(printed).not.toMatch(/[\u001b\u202e]/);
    expect(printed).toContain('Not \ufffd[31mthis.');
  });

  it('colours severities, carets and the path only through the palette', () => {
    const tag = (name: string) => (words: string) => `<${name}>${words}</${name}>`;
    const palette: Palette = { ...plainPalette, yellow: tag('y'), underline: tag('u'), dim: tag('d'), green: tag('g') };
    const printed = stylish(report(file('a.md', 'tea', [{ at: 'tea', fixes: [suggestion] }])), options({ palette }));
    expect(printed).toBe(`<u>a.md</u>

  <d>1:1</d>  <y>warning</y>  This want names a technology.  <d>technology-in-want</d>
<d>    1 |</d> tea
<d>      |</d> <y>^^^</y>
        <g>Try: </g>Say what the shopper can do

<y>1 warning</y> in 1 file; 1 story read.
`);
  });
});

function lastLine(output: string): string | undefined {
  return output.trimEnd().split('\n').at(-1);
}
