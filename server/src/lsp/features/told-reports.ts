/** Remembers what was told about a document, so that it need not be read again to tell the same. */
import type { Baseline } from '../../service/project/baselines.js';
import type { LintKey } from '../../service/project/linters.js';
import type { Surroundings } from '../../service/project/project.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import type { Session } from '../session/session.js';
import type { DiagnosticReport } from './diagnostic-report.js';

interface Told {
  readonly basis: Basis;
  readonly report: DiagnosticReport;
}

/** Everything that a report depends on besides the text. */
export interface Basis extends LintKey {
  readonly registry: Surroundings['registry'];
  /** Null where nothing can be accepted. */
  readonly baseline: Baseline | null;
  /** Null where nothing is answered. */
  readonly answers: Baseline | null;
  /** See `paceKey`. */
  readonly pace: string | null;
}

const known = new WeakMap<Snapshot, Told>();

export async function basisOf(
  session: Pick<Session, 'answers' | 'baselines' | 'lintKey'>,
  snapshot: Snapshot,
  { surroundings, pace }: { readonly surroundings: Surroundings } & Pick<Basis, 'pace'>,
): Promise<Basis> {
  const baseline = await session.baselines.acceptingFor(snapshot.path);
  const answers = await session.answers.acceptingFor(snapshot.path);
  const { linter, facts } = await session.lintKey(snapshot, surroundings);
  return { linter, facts, registry: surroundings.registry, baseline, answers, pace };
}

/** Null where something has changed that the report depends on, or may have. */
export function recallReport(
  { writing }: Pick<Session, 'writing'>,
  snapshot: Snapshot,
  basis: Basis,
): DiagnosticReport | null {
  const before = known.get(snapshot);
  if (before === undefined || writing.isWriting(snapshot.uri)) return null;
  return isSame(before.basis, basis) ? before.report : null;
}

/** `told` holds everything there is to say, nothing kept back; `now` is the basis after it was worked out. */
export function rememberReport(
  { writing }: Pick<Session, 'writing'>,
  snapshot: Snapshot,
  { told, basis, now }: { readonly told: DiagnosticReport; readonly basis: Basis; readonly now: Basis },
): void {
  // Every key makes another version; the one that stays is worth remembering.
  if (writing.isWriting(snapshot.uri) || !isSame(basis, now)) return;
  known.set(snapshot, { basis, report: told });
}

/** What is accepted depends on the other documents, too, so where anything can be, nothing is the same. */
function isSame(a: Basis, b: Basis): boolean {
  if ([a.baseline, a.answers, b.baseline, b.answers].some((list) => list !== null)) return false;
  if (a.pace === null || a.pace !== b.pace) return false;
  return a.linter === b.linter && a.facts === b.facts && a.registry === b.registry;
}
