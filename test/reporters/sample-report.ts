/** Small hand-made reports: findings are placed by the words they are about, so that a person can read them. */
import type { ToldStory } from '../../server/src/core/document/placed-stories.js';
import type { FileReport, Report, ReportedFinding } from '../../server/src/core/engine/report.js';
import type { Fix, Severity } from '../../server/src/core/finding/finding.js';
import { plainPalette } from '../../server/src/reporters/palette.js';
import type { ReportOptions, RuleFacts } from '../../server/src/reporters/reporter.js';

export interface SampleFinding {
  readonly at: string;
  readonly ruleId?: string;
  readonly severity?: Severity;
  readonly message?: string;
  readonly fixes?: readonly Fix[];
  readonly suppressedBecause?: string;
}

/** A finding on the first occurrence of `at` in the text. */
export function finding(text: string, sample: SampleFinding): ReportedFinding {
  const start = text.indexOf(sample.at);
  const { suppressedBecause } = sample;
  const ruleId = sample.ruleId ?? 'technology-in-want';
  return {
    ruleId,
    messageId: 'm',
    message: sample.message ?? 'This want names a technology.',
    severity: sample.severity ?? 'warning',
    range: { start, end: start + sample.at.length },
    fixes: sample.fixes ?? [],
    fingerprint: '0123456789abcdef',
    identity: { clause: '0123456789abcdef', story: '', part: -1, isSpecific: false, words: sample.at },
    url: `https://example.org/rules/${ruleId}.md`,
    ...(suppressedBecause === undefined ? {} : { suppressedBecause }),
  };
}

/** A file with so many stories; their parts do not matter here. */
export function file(path: string, text: string, findings: readonly SampleFinding[] = [], stories = 1): FileReport {
  return {
    path,
    text,
    stories,
    items: {},
    settings: { language: null },
    judged: stories,
    unread: 0,
    language: null,
    findings: findings.filter((f) => f.suppressedBecause === undefined).map((f) => finding(text, f)),
    suppressed: findings.filter((f) => f.suppressedBecause !== undefined).map((f) => finding(text, f)),
    baselined: [],
    answered: [],
  };
}

export interface SampleStory {
  readonly kind?: ToldStory['kind'];
  readonly heading?: readonly string[];
  readonly persona?: string;
  readonly situation?: string;
  readonly want?: string;
  readonly outcome?: string;
  readonly criteria?: readonly string[];
  readonly stage?: string;
}

/** A story whose parts are the first occurrences of the given words. */
export function story(text: string, sample: SampleStory): ToldStory {
  const span = (words: string) => {
    const start = text.indexOf(words);
    return { text: words, range: { start, end: start + words.length }, words: [] };
  };
  const clause = (words: string | undefined) => (words === undefined ? null : span(words));
  const outcome = clause(sample.outcome);
  return {
    kind: sample.kind ?? 'story',
    range: { start: 0, end: text.length },
    heading: sample.heading ?? [],
    persona: clause(sample.persona),
    address: 'the customer',
    situation: clause(sample.situation),
    want: clause(sample.want),
    wantMarker: null,
    outcome: outcome === null ? null : { ...outcome, source: 'marked', connector: null },
    possibleOutcome: null,
    criteria: (sample.criteria ?? []).map(span),
    end: text.length,
    layout: 'sentence',
    stage: sample.stage ?? null,
    personaFrom: null,
  };
}

export function report(...files: readonly FileReport[]): Report {
  return { files, problems: [] };
}

const sampleRules: readonly RuleFacts[] = [
  {
    id: 'missing-outcome',
    requires: 'A story says what changes for the customer.',
    part: 'story',
    stage: 'stable',
    severity: 'error',
    source: 'Connextra template',
    url: 'https://example.org/rules/missing-outcome.md',
    documentation: '# missing-outcome\n\nWhy it matters.\n',
  },
  {
    id: 'technology-in-want',
    requires: 'A want names something the customer can do.',
    part: 'want',
    stage: 'trial',
    severity: 'info',
    source: 'Technology first',
    url: 'https://example.org/rules/technology-in-want.md',
    documentation: null,
  },
];

/** Options for a reader without colours on a wide terminal; override what matters to the test. */
export function options(overrides: Partial<ReportOptions> = {}): ReportOptions {
  return {
    tool: { name: 'customer-first', version: '0.1.0' },
    rules: sampleRules,
    minSeverity: null,
    failOn: 'error',
    palette: plainPalette,
    columns: null,
    ...overrides,
  };
}
