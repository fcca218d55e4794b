/** GitLab's Code Quality report. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gitlab } from '../../server/src/reporters/gitlab.js';
import { findingsOf, hasHalves, hostileReport, RUNS } from './hostile-report.js';
import { file, options, report } from './sample-report.js';
import { validateGitlab } from './schemas.js';

const text = 'As a shopper, I want tea\nand cake.\n';

describe('gitlab', () => {
  it('says what, where and how bad', () => {
    const findings = [{ at: 'tea\nand', severity: 'error' as const, message: 'Two wants.' }, { at: 'shopper' }];
    expect(JSON.parse(gitlab(report(file('docs/a.md', text, findings)), options()))).toMatchObject([
      {
        description: 'Two wants.',
        check_name: 'technology-in-want',
        severity: 'major',
        location: { path: 'docs/a.md', lines: { begin: 1, end: 2 } },
      },
      { severity: 'minor' },
    ]);
  });

  it('gives the same words in two files, and twice in one, fingerprints of their own', () => {
    const twice = [{ at: 'tea' }, { at: 'tea' }];
    const printed = gitlab(report(file('a.md', text, twice), file('b.md', text, twice)), options());
    const fingerprints = JSON.parse(printed).map((entry: { fingerprint: string }) => entry.fingerprint);
    expect(new Set(fingerprints).size).toBe(4);
  });

  it('keeps a fingerprint when the story moves down', () => {
    const [before, after] = [text, `# New title\n\n${text}`].map((moved) =>
      JSON.parse(gitlab(report(file('a.md', moved, [{ at: 'tea' }])), options())),
    );
    expect(after[0].fingerprint).toBe(before[0].fingerprint);
    expect(after[0].location.lines.begin).toBe(3);
  });

  it('is empty, and valid, where nothing was found', () => {
    expect(gitlab(report(file('a.md', text)), options())).toBe('[]\n');
  });

  it('would notice an invalid severity', () => {
    const output = gitlab(report(file('a.md', text, [{ at: 'tea' }])), options());
    expect(validateGitlab(output)).toEqual([]);
    expect(validateGitlab(output.replace('"minor"', '"warning"'))).not.toEqual([]);
  });

  it('stays valid and unique whatever stands in texts and paths', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const output = gitlab(hostile, options());
        expect(validateGitlab(output)).toEqual([]);
        expect(hasHalves(output)).toBe(false);
        const entries: readonly { readonly fingerprint: string }[] = JSON.parse(output);
        expect(new Set(entries.map((entry) => entry.fingerprint)).size).toBe(findingsOf(hostile).length);
      }),
      RUNS,
    );
  });
});
