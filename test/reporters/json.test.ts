/** The shape that scripts rely on. */
import { describe, expect, it } from 'vitest';
import { json } from '../../server/src/reporters/json.js';
import { file, options, report } from './sample-report.js';

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
      summary: { files: 2, stories: 4, errors: 0, warnings: 1, infos: 1, suppressed: 1, baselined: 0 },
    });
  });

  it('shows less when asked, but counts everything', () => {
    const output = JSON.parse(
      json(report(file('a.md', text, [{ at: 'I', severity: 'info' }])), options({ minSeverity: 'error' })),
    );
    expect(output).toMatchObject({ files: [{ path: 'a.md', findings: [] }], summary: { infos: 1 } });
  });
});
