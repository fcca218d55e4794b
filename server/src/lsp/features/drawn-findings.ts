/** Findings as diagnostics; one that neither changed nor moved to another line is not drawn again. */
import type { Diagnostic, Position } from 'vscode-languageserver';
import { sectionAt } from '../../core/document/section-at.js';
import type { PlacedFinding } from '../../core/engine/place.js';
import type { Finding } from '../../core/finding/finding.js';
import { remembered } from '../../core/remembered.js';
import { longHash } from '../../core/text/hash.js';
import { shift } from '../../core/text/range.js';
import { createLineCounter, linesOf } from '../../service/texts/section-lines.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import { moveRange, toDiagnostic } from '../convert.js';
import type { PageAddress } from '../convert.js';

interface Drawn {
  readonly origin: Position;
  readonly diagnostic: Diagnostic;
}

const drawn = new WeakMap<Finding, Drawn>();

/** `placed` in document order. */
export function drawFindings(
  snapshot: Snapshot,
  placed: readonly PlacedFinding[],
  pageAddress: PageAddress,
): readonly Diagnostic[] {
  const { model } = snapshot;
  const lineOf = createLineCounter(model.sections);
  return placed.map(({ finding, section }) => {
    const home = section ?? sectionAt(model.sections, finding.range.start);
    // Counting the lines of the whole file takes longer than everything else after a keystroke.
    if (home === undefined || finding.range.end > home.range.end) {
      return toDiagnostic(snapshot.lines, finding, pageAddress);
    }
    // A byte order mark stands before the first section.
    const origin = { line: lineOf(home), character: home.range.start === 1 ? 1 : 0 };
    const before = drawn.get(finding);
    if (before?.origin.line === origin.line && before.origin.character === origin.character) return before.diagnostic;
    const inside = section === null ? { ...finding, range: shift(finding.range, -home.range.start) } : finding;
    const there = toDiagnostic(linesOf(home.source), inside, pageAddress);
    const diagnostic = { ...there, range: moveRange(there.range, origin) };
    if (section !== null) drawn.set(finding, { origin, diagnostic });
    return diagnostic;
  });
}

/** The same for the same diagnostics: 64 bits over everything that is shown. */
export function idOf(items: readonly Diagnostic[]): string {
  return `${items.length.toString()}-${longHash(items.map(nameOf).join(''))}`;
}

const nameOf = remembered((item: Diagnostic) => longHash(JSON.stringify(item)));
