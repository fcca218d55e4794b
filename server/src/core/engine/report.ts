/** All findings of one run, as reporters and exit codes see them. */
import type { Item } from '../document/model.js';
import { type Finding, isAtLeast, type Severity } from '../finding/finding.js';
import type { FindingIdentity } from './identity.js';
import type { ReadingSettings } from './read-with.js';

/** A finding as reported: with its position-free identity and the page that explains it. In a report it has no `story`: see check-text.ts. */
export interface ReportedFinding extends Finding {
  /** 16 hex digits of rule, normalised clause and occurrence number; survives moves and re-wrapping. */
  readonly fingerprint: string;
  readonly identity: FindingIdentity;
  /** The page that explains the rule: its address, or its path within the package. See `urlOf`. */
  readonly url: string;
  /** On suppressed findings: the reason given in the text, where there is one. */
  readonly suppressedBecause?: string;
  /** On answered questions: what somebody wrote with the answer. */
  readonly answeredBecause?: string;
}

export interface FileReport {
  /** With `/`, relative to where the run started. */
  readonly path: string;
  /** What was linted; reporters cut code frames and count lines from it. */
  readonly text: string;
  /** With what it was read, for whoever reads it once more. */
  readonly settings: ReadingSettings;
  /** How many stories were read. */
  readonly stories: number;
  /** How many items of each kind were read besides them. */
  readonly items: ItemCounts;
  /** How many of them the rules looked at: none in a task, or where all rules are off. */
  readonly judged: number;
  /** How many lines look like stories and were not read. */
  readonly unread: number;
  /** The language that it reads like, where it is one in which no stories are read; null otherwise. */
  readonly language: string | null;
  /** Sorted by place, then rule id. */
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly ReportedFinding[];
  /** Accepted in the baseline: reported nowhere, counted everywhere. */
  readonly baselined: readonly ReportedFinding[];
  /** Questions that somebody has answered: reported nowhere, counted everywhere. */
  readonly answered: readonly ReportedFinding[];
}

/** A file or setting that could not be read; the rest is linted all the same, and the exit code is 2. */
export interface Problem {
  readonly path: string;
  /** 1-based; null where the whole file is meant. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  /** Worth telling, but everything was read all the same: the exit code stays what it is. */
  readonly isNote?: boolean;
}

/** Whether something could not be read, so that the run is not whole. */
export function hasTrouble(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.isNote !== true);
}

export interface Report {
  readonly files: readonly FileReport[];
  readonly problems: readonly Problem[];
  /** Where no story was judged: why, in sentences for people. */
  readonly remarks?: readonly string[];
}

export type ItemCounts = Readonly<Partial<Record<Item['kind'], number>>>;

/** What is known of every file that was read, whether or not it was checked. */
export type ReadFile = Pick<FileReport, 'path' | 'text' | 'stories' | 'items' | 'judged' | 'unread' | 'language'>;

/** A sum over all files. */
export function sumOf({ files }: { readonly files: readonly ReadFile[] }, of: 'stories' | 'judged' | 'unread'): number {
  return files.reduce((sum, file) => sum + file[of], 0);
}

/** The items of all files together, by kind. */
export function itemsOf({ files }: { readonly files: readonly Pick<ReadFile, 'items'>[] }): ItemCounts {
  const sums: { -readonly [Kind in keyof ItemCounts]: number } = {};
  for (const { items } of files)
    for (const [kind, number] of Object.entries(items) as [Item['kind'], number][])
      sums[kind] = (sums[kind] ?? 0) + number;
  return sums;
}

/** Findings of a report by severity. */
export function countBySeverity(report: Report): Readonly<Record<Severity, number>> {
  const counts = { info: 0, warning: 0, error: 0 };
  for (const file of report.files) for (const finding of file.findings) counts[finding.severity]++;
  return counts;
}

/** The same of what may make a run fail: nobody has to answer a question before they may go on. */
export function countWhatFails(report: Report): Readonly<Record<Severity, number>> {
  const files = report.files.map((file) => ({ ...file, findings: file.findings.filter(isStatement) }));
  return countBySeverity({ ...report, files });
}

/** Whether a finding makes a run fail that has to fail from this severity on. */
export function fails(finding: Finding, failOn: Severity): boolean {
  return isStatement(finding) && isAtLeast(finding.severity, failOn);
}

function isStatement({ isQuestion }: Finding): boolean {
  return isQuestion !== true;
}

/** What is said of a section that is not read. */
export const UNREAD_SECTION =
  'This section is too long or too deeply nested to be read, so it was not checked. Divide it with headings and shorter lines.';
