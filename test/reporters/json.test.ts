/** The shape that scripts rely on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../server/src/reporters/json.js';
import { reportShape } from '../../server/src/reporters/json-shape.js';
import { hasHalves, hostileReport, RUNS } from './hostile-report.js';
import { file, options, report } from './sample-report.js';
import { validateReport } from './schemas.js';

const text = 'As a shopper,\r\nI want GraphQL.\r\n';
const edits = [{ range: { start: text.indexOf('GraphQL'), end: text.indexOf('.') }, text: 'my basket' }];

describe('json', () => {
  it('gives places from 1, ends exclusive, with edits and counts', () => {
    const fixes = [{ kind: 'suggestion', title: 'Say what', edits } as const];
    const findings = [
      { at: 'GraphQL', fixes },
      { at: 'shopper', severity: 'info' as const },
      { at: 'I', suppressedBecause: 'ok' },
    ];
    expect(
      JSON.parse(json(report(file('docs/a.md', text, findings, 4), file('docs/b.md', '', [], 0)), options())),
    ).toEqual({
      schemaVersion: 1,
      tool: { name: 'customer-first', version: '0.1.0' },
      files: [
        {
          path: 'docs/a.md',
          findings: [
            {
              ruleId: 'technology-in-want',
              message: 'This want names a technology.',
              severity: 'warning',
              range: { start: { line: 2, column: 8 }, end: { line: 2, column: 15 } },
              fingerprint: '0123456789abcdef',
              url: 'https://example.org/rules/technology-in-want.md',
              fixes: [
                {
                  kind: 'suggestion',
                  title: 'Say what',
                  edits: [
                    { range: { start: { line: 2, column: 8 }, end: { line: 2, column: 15 } }, text: 'my basket' },
                  ],
                },
              ],
            },
            {
              ruleId: 'technology-in-want',
              message: 'This want names a technology.',
              severity: 'info',
              range: { start: { line: 1, column: 6 }, end: { line: 1, column: 13 } },
              fingerprint: '0123456789abcdef',
              url: 'https://example.org/rules/technology-in-want.md',
              fixes: [],
            },
          ],
        },
        { path: 'docs/b.md', findings: [] },
      ],
      summary: {
        files: 2,
        stories: 4,
        unread: 0,
        errors: 0,
        warnings: 1,
        infos: 1,
        suppressed: 1,
        baselined: 0,
        answered: 0,
      },
    });
  });

  it('shows less when asked, but counts everything', () => {
    const output = JSON.parse(
      json(report(file('a.md', text, [{ at: 'I', severity: 'info' }])), options({ minSeverity: 'error' })),
    );
    expect(output).toMatchObject({ files: [{ path: 'a.md', findings: [] }], summary: { infos: 1 } });
  });

  it('is what the published schema describes, whatever stands in texts and paths', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const output = json(hostile, options());
        expect(validateReport(output)).toEqual([]);
        expect(reportShape.safeParse(JSON.parse(output)).success).toBe(true);
        expect(hasHalves(output)).toBe(false);
      }),
      RUNS,
    );
  });

  it.each([
    ['a key that nobody knows', (output: Draft) => (output.extra = 1)],
    ['another version', (output: Draft) => (output.schemaVersion = 2)],
    ['a missing count', (output: Draft) => delete output.summary.baselined],
    ['a line 0', (output: Draft) => (output.files[0].findings[0].range.start.line = 0)],
    ['an unknown severity', (output: Draft) => (output.files[0].findings[0].severity = 'fatal')],
  ])('is refused by schema and check alike with %s', (_, spoil) => {
    const output = JSON.parse(json(report(file('a.md', text, [{ at: 'I' }])), options()));
    spoil(output);
    expect(validateReport(JSON.stringify(output))).not.toEqual([]);
    expect(reportShape.safeParse(output).success).toBe(false);
  });
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- to be spoilt in ways that types forbid
type Draft = any;
