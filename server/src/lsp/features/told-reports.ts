/** Remembers what was told about a document, so that it need not be read again to tell the same. */
import type { LintKey } from '../linters.js';
import type { Surroundings } from '../project.js';
import type { Session } from '../session.js';
import type { Snapshot } from '../snapshot.js';
import type { DiagnosticReport } from './diagnostics.js';

interface Told extends LintKey {
  readonly registry: Surroundings['registry'];
  readonly report: DiagnosticReport;
}

const known = new WeakMap<Snapshot, Told>();

/** Null where something has changed that the report depends on, or may have. */
export async function recallReport(
  session: Session,
  snapshot: Snapshot,
  surroundings: Surroundings,
): Promise<DiagnosticReport | null> {
  const before = known.get(snapshot);
  if (before === undefined || before.registry !== surroundings.registry) return null;
  if (session.writing.isWriting(snapshot.uri)) return null;
  // What is accepted depends on the other documents, too.
  if (await session.baselines.mayAccept(snapshot)) return null;
  const { linter, facts } = await session.lintKey(snapshot, surroundings);
  return before.linter === linter && before.facts === facts ? before.report : null;
}

/** `told` holds everything there is to say; nothing was kept back. */
export async function rememberReport(
  session: Session,
  snapshot: Snapshot,
  { told, surroundings }: { readonly told: DiagnosticReport; readonly surroundings: Surroundings },
): Promise<void> {
  // Every key makes another version; the one that stays is worth remembering.
  if (session.writing.isWriting(snapshot.uri)) return;
  const key = await session.lintKey(snapshot, surroundings);
  known.set(snapshot, { ...key, registry: surroundings.registry, report: told });
}
