/** Reads and writes caret lines: the `^^^^ rule-id` lines under the words a finding is about. */
import { indexLines, positionAt } from '../../server/src/core/text/line-index.js';

/** A finding as a fixture states it: columns are UTF-16 units, `end` exclusive, `messageId` null where any will do. */
export interface ExpectedFinding {
  readonly ruleId: string;
  readonly messageId: string | null;
  readonly start: number;
  readonly end: number;
}

interface CaretLine {
  readonly column: number;
  readonly width: number;
  readonly ruleId: string | null;
  readonly messageId: string | null;
}

const CARET_LINE = /^( *)(\^+)(?: +([a-z]+(?:-[a-z]+)*)(?:\/([A-Za-z]+))?)? *$/;

function readCaretLine(line: string): CaretLine | null {
  const match = CARET_LINE.exec(line);
  if (match === null) return null;
  const [, indent = '', carets = '', ruleId, messageId] = match;
  return { column: indent.length, width: carets.length, ruleId: ruleId ?? null, messageId: messageId ?? null };
}

/**
 * Takes the caret lines out of `annotated`. Carets without a rule id open a range that goes on over the line end;
 * the carets with the id, under a later line, close it.
 */
export function stripCarets(annotated: string): {
  readonly text: string;
  readonly expected: readonly ExpectedFinding[];
} {
  const kept: string[] = [];
  const expected: ExpectedFinding[] = [];
  let lineStart = 0;
  let next = 0;
  let open: { readonly offset: number; readonly line: number } | null = null;
  for (const line of annotated.split('\n')) {
    const caret = readCaretLine(line);
    if (caret === null) {
      kept.push(line);
      lineStart = next;
      next += line.length + 1;
      continue;
    }
    const start = lineStart + caret.column;
    if (caret.ruleId === null) {
      open = { offset: start, line: kept.length };
      continue;
    }
    const from: number = open !== null && open.line < kept.length ? open.offset : start;
    if (from !== start) open = null;
    expected.push({ ruleId: caret.ruleId, messageId: caret.messageId, start: from, end: start + caret.width });
  }
  return { text: kept.join('\n'), expected };
}

/** Writes caret lines into `text`, so that what was expected and what was found can be compared line by line. */
export function addCarets(text: string, findings: readonly ExpectedFinding[]): string {
  const index = indexLines(text);
  const lines = text.split('\n');
  const below = lines.map((): string[] => []);
  const sorted = [...findings].sort((a, b) => a.start - b.start || a.end - b.end || a.ruleId.localeCompare(b.ruleId));
  for (const { ruleId, messageId, start, end } of sorted) {
    const first = positionAt(index, start);
    const last = positionAt(index, end);
    const name = messageId === null ? ruleId : `${ruleId}/${messageId}`;
    let column = first.column;
    if (first.line !== last.line) {
      const rest = (lines[first.line - 1] ?? '').length - column + 1;
      below[first.line - 1]?.push(' '.repeat(column - 1) + '^'.repeat(Math.max(1, rest)));
      column = (/^ */.exec(lines[last.line - 1] ?? '')?.[0].length ?? 0) + 1;
    }
    below[last.line - 1]?.push(`${' '.repeat(column - 1)}${'^'.repeat(Math.max(1, last.column - column))} ${name}`);
  }
  return lines.flatMap((line, i) => [line, ...(below[i] ?? [])]).join('\n');
}
