/** Reports full of what breaks formats: signs with a meaning, control characters, halves of characters, commands of CI systems. */
import fc from 'fast-check';
import type { FileReport, Report, ReportedFinding } from '../../server/src/core/engine/report.js';
import { finding as sampleFinding } from './sample-report.js';

const pieces = [
  ...[
    ']]>',
    '<!--',
    '-->',
    '</script>',
    '<script>',
    '<img src=x onerror=alert(1)>',
    '&amp;',
    '&#0;',
    '<',
    '>',
    '"',
    "'",
  ],
  ...[
    '|',
    '`',
    '```',
    '**',
    '_x_',
    '[a](b)',
    '~~~',
    '$',
    '\\',
    '# ',
    '- ',
    '1. ',
    '@team',
    '#12',
    'https://x.example',
    'www.x.example',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\0',
    '\u0007',
    '\u001b[31m',
    '\u0085',
    '\u200b',
    '\u2028',
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ufdd0',
  ],
  ...['\ud800', '\udc00', '😀', 'ä', '漢', 'e\u0301', '\u202e'],
  ...[
    '::error::x',
    '\n::stop-commands::x',
    '##[error]x',
    '##vso[task.complete result=Failed;]',
    '%0A',
    '%',
    '%AZP25',
    ';',
    ']',
    ',',
    ':',
  ],
  ...[' ', 'As a tenant, I want heat', ' so that I sleep', 'a', 'b c', '../', '/', '{{x}}', '%SRCROOT%'],
];

/** Nothing a person would write, and everything that might stand in a file. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 10,
  })
  .map((parts) => parts.join(''));

function findingIn(text: string): fc.Arbitrary<ReportedFinding> {
  const range = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const edit = fc.record({ range, text: hostileText });
  const fix = fc.record({
    kind: fc.constantFrom('fix' as const, 'suggestion' as const),
    title: hostileText.map((title) => `Write ${title}`),
    edits: fc.array(edit, { maxLength: 1 }),
  });
  return fc
    .record({
      range,
      message: hostileText,
      severity: fc.constantFrom('info' as const, 'warning' as const, 'error' as const),
      ruleId: fc.oneof(fc.constantFrom('missing-outcome', 'technology-in-want'), hostileText),
      fixes: fc.array(fix, { maxLength: 2 }),
    })
    .map((about) => ({
      ...sampleFinding(text, { at: '' }),
      ...about,
      url: `https://example.org/rules/${about.ruleId}.md`,
    }));
}

const hostileFile: fc.Arbitrary<FileReport> = fc.tuple(hostileText, hostileText).chain(([name, text]) =>
  fc
    .record({
      findings: fc.array(findingIn(text), { maxLength: 4 }),
      accepted: fc.array(findingIn(text), { maxLength: 1 }),
      reason: hostileText,
    })
    .map(({ findings, accepted, reason }) => ({
      ...emptyFile(`docs/${name}.md`, text),
      findings,
      suppressed: accepted.map((each) => ({ ...each, suppressedBecause: reason })),
    })),
);

function emptyFile(path: string, text: string): FileReport {
  return {
    path,
    text,
    settings: { language: null },
    stories: 1,
    items: {},
    judged: 1,
    unread: 0,
    language: null,
    findings: [],
    suppressed: [],
    baselined: [],
    answered: [],
  };
}

export const hostileReport: fc.Arbitrary<Report> = fc
  .array(hostileFile, { maxLength: 3 })
  .map((files) => ({ files, problems: [{ path: 'x\ud800', line: 1, column: null, message: 'It is \ud800.' }] }));

/** How often each property is tried. */
export const RUNS = { numRuns: 150 };

/** All findings of a report, those that comments accept left out. */
export function findingsOf(report: Report): readonly ReportedFinding[] {
  return report.files.flatMap((file) => file.findings);
}

const LONE_ESCAPE = /\\ud[89ab]..(?!\\ud[c-f])|(?<!\\ud[89ab]..)\\ud[c-f]/i;

/** Whether a text has halves of characters, as such or as JSON writes them. */
export function hasHalves(text: string): boolean {
  return /\p{Surrogate}/u.test(text) || LONE_ESCAPE.test(text.replace(/\\\\/g, ''));
}
