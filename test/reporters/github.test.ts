/** Annotations on a pull request. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { github } from '../../server/src/reporters/github.js';
import { findingsOf, hostileReport, RUNS } from './hostile-report.js';
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

  it('shows errors before warnings, whatever their place', () => {
    const late = file('b.md', text, [{ at: 'tea', severity: 'error' }]);
    const printed = github(report(file('a.md', text, [{ at: 'tea' }]), late), options());
    expect(printed).toMatch(/^::error file=b\.md.*\n::warning file=a\.md/);
  });

  it('keeps within what GitHub shows, says how many are left, and lists these in the log', () => {
    const many = Array.from({ length: 12 }, () => ({ at: 'tea' }));
    const errors = Array.from({ length: 11 }, () => ({ at: 'cake', severity: 'error' as const }));
    const lines = github(report(file('a.md', text, [...many, ...errors])), options()).split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines.slice(20, -2)).toEqual([
      'GitHub shows no more than 10 of a kind beside the lines: the first 10 of 11 errors, the first 10 of 12 warnings. The others are:',
      'a.md:4:5 error This want names a technology. (technology-in-want)',
      'a.md:3:22 warning This want names a technology. (technology-in-want)',
      'a.md:3:22 warning This want names a technology. (technology-in-want)',
    ]);
  });

  it('lets no text or path start a command of its own', () => {
    fc.assert(
      fc.property(hostileReport, fc.nat(12), (hostile, times) => {
        const files = Array.from({ length: times }, () => hostile.files).flat();
        const lines = github({ files, problems: [] }, options({ minSeverity: 'info' })).split(/\r\n|\r|\n/);
        const severities = findingsOf({ files, problems: [] }).map((finding) => finding.severity);
        for (const [severity, command] of [
          ['error', 'error'],
          ['warning', 'warning'],
          ['info', 'notice'],
        ]) {
          const wanted = Math.min(10, severities.filter((each) => each === severity).length);
          expect(lines.filter((line) => line.startsWith(`::${command} file=docs/`))).toHaveLength(wanted);
        }
        const others = lines.filter((line) => !/^::(?:error|warning|notice) file=docs\//.test(line));
        expect(others.filter((line) => /^\s*::|##\[|##vso\[/.test(line))).toEqual([]);
      }),
      RUNS,
    );
  });
});
