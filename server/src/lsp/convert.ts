/** The only place where offsets become editor positions, findings become diagnostics, and back. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
  type TextEdit as EditorEdit,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../core/finding/finding.js';
import { type LineIndex, offsetAt, positionAt } from '../core/text/line-index.js';
import type { TextEdit, TextRange } from '../core/text/range.js';

export const SOURCE = 'customer-first';

/** The address of a rule's page; null where there is nothing that the editor could open. */
export type PageAddress = (ruleId: string) => string | null;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

/** Editors count lines and columns from 0, in UTF-16 units. */
export function toPosition(lines: LineIndex, offset: number): Position {
  const { line, column } = positionAt(lines, offset);
  return { line: line - 1, character: column - 1 };
}

export function toRange(lines: LineIndex, { start, end }: TextRange): Range {
  return { start: toPosition(lines, start), end: toPosition(lines, end) };
}

export function toOffset(lines: LineIndex, { line, character }: Position): number {
  return offsetAt(lines, { line: line + 1, column: character + 1 });
}

export function toTextRange(lines: LineIndex, { start, end }: Range): TextRange {
  return { start: toOffset(lines, start), end: toOffset(lines, end) };
}

export function toEditorEdit(lines: LineIndex, { range, text }: TextEdit): EditorEdit {
  return { range: toRange(lines, range), newText: text };
}

export function toDiagnostic(lines: LineIndex, finding: Finding, pageAddress: PageAddress): Diagnostic {
  const page = pageAddress(finding.ruleId);
  return {
    range: toRange(lines, finding.range),
    // A question is in nobody's way: it is no problem to be counted.
    severity: finding.isQuestion === true ? DiagnosticSeverity.Hint : SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.ruleId,
    ...(page === null ? {} : { codeDescription: { href: page } }),
    message: finding.message,
  };
}

/** The range where a part of the text that is counted by itself starts at `origin`. */
export function moveRange({ start, end }: Range, origin: Position): Range {
  const move = ({ line, character }: Position): Position => ({
    line: line + origin.line,
    character: character + (line === 0 ? origin.character : 0),
  });
  return { start: move(start), end: move(end) };
}

/** The diagnostic of a finding that is accepted: there for who looks for it, in nobody's way. */
export function toAccepted(diagnostic: Diagnostic): Diagnostic {
  const message = `Accepted in the baseline: ${diagnostic.message}`;
  return { ...diagnostic, message, severity: DiagnosticSeverity.Hint, tags: [DiagnosticTag.Unnecessary] };
}

/** The same, in nobody's way. */
export function toHint(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: DiagnosticSeverity.Hint };
}

/** A diagnostic that comes from no rule: a configuration that cannot be read, say. */
export function toPlainDiagnostic(
  lines: LineIndex,
  severity: Severity,
  problem: { range: TextRange; message: string },
) {
  const { range, message } = problem;
  return { range: toRange(lines, range), severity: SEVERITIES[severity], source: SOURCE, message } satisfies Diagnostic;
}
