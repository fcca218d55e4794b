/** For reviewdog: comments on a pull request, with edits that a reviewer accepts with one click. */
import { applyEdits, isComplete } from '../core/engine/apply-fixes.js';
import type { Report } from '../core/engine/report.js';
import { isAddress } from '../core/engine/url.js';
import type { Fix, Severity } from '../core/finding/finding.js';
import { type LineIndex, positionAt } from '../core/text/line-index.js';
import { shift, type TextRange } from '../core/text/range.js';
import { messageWithAdvice } from './advice.js';
import type { ReportOptions } from './reporter.js';
import { countBytes } from './utf8.js';
import { toJsonText } from './well-formed.js';
import { type PlacedFinding, placedFindings } from './worst-first.js';

const DEFAULT_MINIMUM: Severity = 'info';
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

export function rdjson(report: Report, options: ReportOptions): string {
  const placed = placedFindings(report, options.minSeverity ?? DEFAULT_MINIMUM);
  return toJsonText({ source: { name: options.tool.name }, diagnostics: placed.map(diagnosticOf) });
}

function diagnosticOf({ file, index, finding }: PlacedFinding): object {
  const suggestions = finding.fixes.filter(isComplete).map((fix) => suggestionOf(fix, file.text, index));
  return {
    message: messageWithAdvice(finding),
    location: { path: file.path, range: rangeOf(finding.range, file.text, index) },
    severity: SEVERITIES[finding.severity],
    code: { value: finding.ruleId, ...(isAddress(finding.url) ? { url: finding.url } : {}) },
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}

/** A suggestion replaces one range: the edits of a complete fix become one, with the words between them. */
function suggestionOf({ edits }: Fix, text: string, index: LineIndex): object {
  const start = Math.min(...edits.map((edit) => edit.range.start));
  const end = Math.max(...edits.map((edit) => edit.range.end));
  const inside = edits.map((edit) => ({ ...edit, range: shift(edit.range, -start) }));
  return { range: rangeOf({ start, end }, text, index), text: applyEdits(text.slice(start, end), inside) };
}

function rangeOf(range: TextRange, text: string, index: LineIndex): object {
  return { start: placeOf(range.start, text, index), end: placeOf(range.end, text, index) };
}

/** reviewdog counts the bytes of a line in UTF-8. */
function placeOf(offset: number, text: string, index: LineIndex): object {
  const { line, column } = positionAt(index, offset);
  const before = text.slice(offset - column + 1, offset);
  return { line, column: countBytes(before) + 1 };
}
