/** Which findings of a document somebody has accepted or answered. */
import type { LintResult } from '../../core/engine/lint.js';
import type { PlacedFinding } from '../../core/engine/place.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import type { Ports } from '../ports.js';
import type { Baselines } from '../project/baselines.js';
import type { Snapshot } from '../texts/snapshot.js';

/** Those of the findings of `result` that one of the lists holds, as they were found. */
export async function listedIn(
  lists: Baselines,
  snapshot: Snapshot,
  result: LintResult,
): Promise<ReadonlySet<PlacedFinding>> {
  const at = await placesIn(lists, snapshot, result);
  return at.size === 0 ? NONE : new Set(result.placed.filter((_, i) => at.has(i)));
}

const NONE: ReadonlySet<PlacedFinding> = new Set();
const NOWHERE: ReadonlySet<number> = new Set();

async function placesIn(lists: Baselines, snapshot: Snapshot, result: LintResult): Promise<ReadonlySet<number>> {
  const list = await lists.acceptingFor(snapshot.path);
  return list === null ? NOWHERE : lists.acceptedIn(list, snapshot, result);
}

/** The findings without the questions that somebody has answered. */
export async function withoutAnswered(
  { answers }: Pick<Ports, 'answers'>,
  snapshot: Snapshot,
  result: LintResult,
): Promise<readonly ReportedFinding[]> {
  const answered = await placesIn(answers, snapshot, result);
  return answered.size === 0 ? result.findings : result.findings.filter((_, at) => !answered.has(at));
}
