/** SARIF output is checked against the official JSON Schema. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sarif } from '../../server/src/reporters/sarif.js';
import type { Report } from '../../server/src/core/engine/report.js';
import { hasHalves, hostileReport, RUNS } from './hostile-report.js';
import { file, options, report } from './sample-report.js';
import { validateSarif } from './schemas.js';

const text = '# Pay\n\nAs a shopper, I want tea\nand cake.\n';
const edits = [{ range: { start: 0, end: 0 }, text: 'tea' }];
const fixes = [
  { kind: 'suggestion', title: 'Say what', edits } as const,
  { kind: 'suggestion', title: 'Think again', edits: [] } as const,
];
const full: Report = {
  ...report(
    file('docs/my stories/ä#1.md', text, [
      { at: 'shopper', severity: 'error', ruleId: 'missing-outcome', fixes },
      { at: 'tea\nand cake', severity: 'info' },
      { at: 'Pay', ruleId: 'unused-directive' },
      { at: 'As a', suppressedBecause: 'agreed with the shop, 2026-05' },
    ]),
    file('docs/b.md', ''),
  ),
  problems: [
    { path: '.customer-first.yaml', line: 3, column: 5, message: 'Unknown key “rule”.' },
    { path: 'logo.md', line: null, column: null, message: 'Not a text file.' },
  ],
};

/** What the tests look at. */
interface SarifRun {
  readonly results: readonly { readonly level: string; readonly suppressions?: unknown }[];
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly {
      readonly locations: readonly { readonly physicalLocation: unknown }[];
    }[];
  }[];
}

/** The only run of the output. */
function run(source: Report, overrides = {}): SarifRun {
  return JSON.parse(sarif(source, options(overrides))).runs[0];
}

describe('sarif', () => {
  it('is valid, with everything a report can hold and with nothing', () => {
    expect(validateSarif(sarif(full, options()))).toEqual([]);
    expect(validateSarif(sarif(report(), options({ rules: [] })))).toEqual([]);
  });

  it('would notice invalid output', () => {
    expect(validateSarif(sarif(full, options()).replace('"note"', '"info"'))).not.toEqual([]);
  });

  it('stays valid whatever stands in texts and paths', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const output = sarif(hostile, options());
        expect(validateSarif(output)).toEqual([]);
        expect(hasHalves(output)).toBe(false);
      }),
      RUNS,
    );
  });

  it('calls a run successful where there was only something to note', () => {
    const note = { path: 'a.md', line: 1, column: 1, message: 'A strange character.', isNote: true };
    const [invocation] = run({ files: [], problems: [note] }).invocations;
    expect(invocation).toMatchObject({ executionSuccessful: true, toolExecutionNotifications: [{ level: 'note' }] });
  });

  it('says where, how bad, which finding and how to mend it', () => {
    expect(run(full).results[0]).toEqual({
      ruleId: 'missing-outcome',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'This want names a technology.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/my%20stories/%C3%A4%231.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 6, endLine: 3, endColumn: 13 },
          },
        },
      ],
      partialFingerprints: { 'customerFirst/v1': '0123456789abcdef' },
      fixes: [
        {
          description: { text: 'Say what' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'docs/my%20stories/%C3%A4%231.md', uriBaseId: '%SRCROOT%' },
              replacements: [
                {
                  deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
                  insertedContent: { text: 'tea' },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('explains the rules, and names those the catalogue does not hold', () => {
    const { rules } = run(full).tool.driver;
    expect(rules.map((rule) => rule.id)).toEqual(['missing-outcome', 'technology-in-want', 'unused-directive']);
    expect(rules[0]).toMatchObject({
      name: 'MissingOutcome',
      shortDescription: { text: 'A story says what changes for the customer.' },
      help: { markdown: '# missing-outcome\n\nWhy it matters.\n' },
      helpUri: 'https://example.org/rules/missing-outcome.md',
      defaultConfiguration: { enabled: true, level: 'error' },
    });
    expect(rules[1]).toMatchObject({ defaultConfiguration: { enabled: false, level: 'note' } });
  });

  it('keeps suppressed findings with their reason', () => {
    const suppressed = run(full).results.filter((result) => 'suppressions' in result);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0]?.suppressions).toEqual([{ kind: 'inSource', justification: 'agreed with the shop, 2026-05' }]);
  });

  it('carries every severity unless asked for less', () => {
    expect(run(full).results.map((result) => result.level)).toEqual(['error', 'note', 'warning', 'warning']);
    expect(run(full, { minSeverity: 'error' }).results).toHaveLength(1);
  });

  it('reports what could not be read as notifications', () => {
    const [invocation] = run(full).invocations;
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications[0]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: '.customer-first.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5 },
    });
    expect(run(report()).invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  it('copes with a path that is not well-formed Unicode', () => {
    expect(sarif(report(file('a\ud800.md', text, [{ at: 'tea' }])), options())).toContain('a%EF%BF%BD.md');
  });
});
