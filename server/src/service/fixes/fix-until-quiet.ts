/** Applies fixes again and again until nothing is left to mend: what one of them writes may be a finding of another rule. */
import { applyFixes, MOST_FIX_PASSES } from '../../core/engine/apply-fixes.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import type { TextEdit } from '../../core/text/range.js';

export interface FoundIn {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly ReportedFinding[];
}

/** What became of one text. */
export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How many fixes were applied. */
  readonly fixes: number;
}

export interface Fixing {
  /** The edits that may be made, each group wholly or not at all. */
  readonly choose: (findings: readonly ReportedFinding[]) => readonly (readonly TextEdit[])[];
  /** What is found when these texts, by path, stand in for those that were read. */
  readonly lookAgain: (texts: ReadonlyMap<string, string>) => Promise<readonly FoundIn[]>;
}

/** Only the texts that change, by path. */
export async function fixUntilQuiet(
  found: readonly FoundIn[],
  { choose, lookAgain }: Fixing,
): Promise<ReadonlyMap<string, Change>> {
  const changed = new Map<string, Change>();
  let left = found;
  for (let pass = 0; pass < MOST_FIX_PASSES; pass++) {
    const fixed = left.flatMap((one) => fixOnce(one, changed.get(one.path), choose));
    if (fixed.length === 0) break;
    for (const one of fixed) changed.set(one.path, one);
    left = await lookAgain(new Map([...changed.values()].map(({ path, after }) => [path, after])));
  }
  return changed;
}

function fixOnce(
  { path, text, findings }: FoundIn,
  earlier: Change | undefined,
  choose: Fixing['choose'],
): readonly Change[] {
  const { text: after, applied } = applyFixes(text, choose(findings));
  if (applied === 0) return [];
  return [{ path, before: earlier?.before ?? text, after, fixes: (earlier?.fixes ?? 0) + applied }];
}
