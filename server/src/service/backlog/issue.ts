/** What is taken over from a tracker: the same parts, wherever they come from. */

export type Tracker = 'jira' | 'github' | 'azure' | 'other';

export const trackers: readonly Tracker[] = ['jira', 'github', 'azure', 'other'];

export interface Issue {
  /** As people say it: “PROJ-12”, “#12”. */
  readonly id: string;
  /** On one line, as people read it. */
  readonly title: string;
  /** In Markdown. */
  readonly body: string;
  /** In Markdown; '' where the tracker has no place of its own for them, or nothing stands there. */
  readonly criteria: string;
  readonly link: string | null;
  readonly type: string | null;
  readonly status: string | null;
  readonly labels: readonly string[];
}

/** Something in an export that could not be taken over, or not all of it. */
export interface ExportProblem {
  /** Counted from 1; null where the export has no lines that would tell. */
  readonly line: number | null;
  readonly message: string;
}

export interface ReadIssues {
  readonly tracker: Tracker;
  readonly issues: readonly Issue[];
  readonly problems: readonly ExportProblem[];
}

/** Why nothing of an export could be read. */
export class UnreadableExport extends Error {
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}

/** On one line; null where nothing is left. */
export function onOneLineOrNull(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const line = String(value).replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** An address that may stand in a link; null for anything else, such as a script. */
export function webAddress(value: unknown): string | null {
  const address = onOneLineOrNull(value);
  return address !== null && /^https?:\/\/[^\s<>()"\\]+$/i.test(address) ? address : null;
}
