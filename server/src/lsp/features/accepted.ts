/** What the editor shows of findings that are accepted in the baseline, and what is wrong in the baselines themselves. */
import type { Diagnostic } from 'vscode-languageserver';
import type { LintResult } from '../../core/engine/lint.js';
import type { PlacedFinding } from '../../core/engine/place.js';
import { indexLines } from '../../core/text/line-index.js';
import type { Baseline } from '../baselines.js';
import type { ClientSettings } from '../client-settings.js';
import { toAccepted, toPlainDiagnostic } from '../convert.js';
import type { Session } from '../session.js';
import type { Snapshot } from '../snapshot.js';
import { uriOf } from '../uris.js';

interface Report {
  readonly id: string;
  /** One for each finding, in the same order, and maybe more. */
  readonly items: readonly Diagnostic[];
}

interface Acceptance {
  readonly accepted: ReadonlySet<PlacedFinding>;
  readonly settings: Pick<ClientSettings, 'accepted'>;
}

/** Those of the findings of `result` that `baseline` accepts, as they were found. */
export async function acceptedIn(
  { baselines }: Session,
  { baseline, snapshot, result }: { baseline: Baseline | null; snapshot: Snapshot; result: LintResult },
): Promise<ReadonlySet<PlacedFinding>> {
  if (baseline === null) return NONE;
  const accepted = await baselines.acceptedIn(baseline, snapshot, result);
  return accepted.size === 0 ? NONE : new Set(result.placed.filter((_, at) => accepted.has(at)));
}

const NONE: ReadonlySet<PlacedFinding> = new Set();

/** The same report with what is accepted faded or taken out. */
export function withAccepted<Drawn extends Report>(
  report: Drawn,
  placed: readonly PlacedFinding[],
  { accepted, settings }: Acceptance,
): Drawn {
  if (accepted.size === 0) return report;
  const places = placed.flatMap((finding, i) => (accepted.has(finding) ? [i] : []));
  const isAccepted = new Set(places);
  const items = report.items.flatMap((item, i) => {
    if (!isAccepted.has(i)) return [item];
    return settings.accepted === 'hide' ? [] : [toAccepted(item)];
  });
  return { ...report, id: `${report.id} ${settings.accepted} ${places.join(' ')}`, items };
}

/** By address of the baseline; those that hold for `documents`, given as paths, and have something wrong in them. */
export async function baselineDiagnostics(
  session: Session,
  documents: Iterable<string>,
): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const found = new Map<string, readonly Diagnostic[]>();
  for (const { path, text, problems } of await session.baselines.holdingFor(documents)) {
    if (problems.length === 0) continue;
    const lines = indexLines(text);
    const items = problems.map((problem) => toPlainDiagnostic(lines, 'error', problem));
    found.set(session.documents.byPath(path)?.uri ?? uriOf(path), items);
  }
  return found;
}
