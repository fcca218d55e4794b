/** What an earlier run has found, as it was saved: a report in JSON, or a baseline. */
import { z } from 'zod';
import type { Severity } from '../../core/finding/finding.js';

export interface SavedFinding {
  readonly path: string;
  /** Null where it was not saved, as in a baseline. */
  readonly line: number | null;
  readonly rule: string;
  readonly fingerprint: string;
  readonly severity: Severity | null;
  readonly isQuestion: boolean;
  /** What is wrong; of a baseline, the words it is about. */
  readonly message: string;
}

export interface SavedReport {
  /** Of the program that has written it; null where it does not say. */
  readonly version: string | null;
  readonly isBaseline: boolean;
  /** Null where it does not list those without findings. */
  readonly files: readonly string[] | null;
  readonly findings: readonly SavedFinding[];
  /** The least severe that was written down. */
  readonly minSeverity: Severity;
}

const finding = z.looseObject({
  ruleId: z.string(),
  fingerprint: z.string(),
  message: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  isQuestion: z.boolean().optional(),
  range: z.looseObject({ start: z.looseObject({ line: z.number() }) }),
});

const report = z.looseObject({
  schemaVersion: z.literal(1),
  tool: z.looseObject({ name: z.literal('customer-first'), version: z.string() }),
  files: z.array(z.looseObject({ path: z.string(), findings: z.array(finding) })),
  summary: z.looseObject({ warnings: z.number(), infos: z.number() }),
});

const entry = z.looseObject({
  fingerprint: z.string(),
  path: z.string(),
  rule: z.string(),
  words: z.string().default(''),
});

/** Null where it is neither. */
export function readSavedReport(text: string): SavedReport | null {
  const saved = report.safeParse(parse(text));
  if (saved.success) return fromReport(saved.data);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const entries = lines.map((line) => entry.safeParse(parse(line)));
  if (lines.length === 0 || !entries.every(({ success }) => success)) return null;
  return fromBaseline(entries.flatMap(({ data }) => data ?? []));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function fromReport({ tool, files, summary }: z.output<typeof report>): SavedReport {
  const findings = files.flatMap((file) =>
    file.findings.map((each) => ({
      path: file.path,
      line: each.range.start.line,
      rule: each.ruleId,
      fingerprint: each.fingerprint,
      severity: each.severity,
      isQuestion: each.isQuestion === true,
      message: each.message,
    })),
  );
  const has = (severity: Severity): boolean => findings.some((each) => each.severity === severity);
  const withoutInfos = summary.infos > 0 && !has('info');
  const withoutWarnings = withoutInfos && summary.warnings > 0 && !has('warning');
  return {
    version: tool.version,
    isBaseline: false,
    files: files.map(({ path }) => path),
    findings,
    minSeverity: withoutWarnings ? 'error' : withoutInfos ? 'warning' : 'info',
  };
}

function fromBaseline(entries: readonly z.output<typeof entry>[]): SavedReport {
  const findings = entries.map(({ path, rule, fingerprint, words }) => {
    return { path, rule, fingerprint, message: words, line: null, severity: null, isQuestion: false };
  });
  return { version: null, isBaseline: true, files: null, findings, minSeverity: 'info' };
}
