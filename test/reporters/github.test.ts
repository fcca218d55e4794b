/** Annotations on a pull request. */
import { describe, expect, it } from 'vitest';
import { github } from '../../server/src/reporters/github.js';
import { file, options, report } from './sample-report.js';

const text = '# Pay\n\nAs a shopper, I want tea\nand cake.\n';

describe('github', () => {
  it('writes one command per finding and a summary', () => {
    const fixes = [{ kind: 'suggestion', title: 'Say what', edits: [] } as const];
    const findings = [
      { at: 'shopper', severity: 'error' as const, ruleId: 'undefined-persona', message: 'Who?', fixes },
      { at: 'tea\nand cake', message: 'Two wants.', ruleId: 'several-wants' },
      { at: 'Pay', severity: 'info' as const },
    ];
    expect(github(report(file('docs/a.md', text, findings)), options())).toBe(
      `::error file=docs/a.md,line=3,col=6,endLine=3,endColumn=13,title=undefined-persona::Who?%0ATry: Say what
::warning file=docs/a.md,line=3,endLine=4,title=several-wants::Two wants.
1 error, 1 warning in 1 file; 1 story read; 1 info hidden, show with --min-severity info.
`,
    );
  });

  it('shows infos as notices when asked', () => {
    const printed = github(
      report(file('a.md', text, [{ at: 'Pay', severity: 'info' }])),
      options({ minSeverity: 'info' }),
    );
    expect(printed).toMatch(/^::notice file=a\.md,line=1,col=3,/);
  });

  it('escapes what would end a value or start another command', () => {
    const message = '100 %\r\n::error::not mine, really: no';
    const printed = github(report(file('a,b: 5%.md', text, [{ at: 'tea', message }])), options());
    expect(printed.split('\n')[0]).toBe(
      '::warning file=a%2Cb%3A 5%25.md,line=3,col=22,endLine=3,endColumn=25,title=technology-in-want::' +
        '100 %25%0D%0A::error::not mine, really: no',
    );
  });
});
