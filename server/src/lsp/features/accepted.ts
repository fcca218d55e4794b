/** What the editor shows of findings that are accepted in the baseline, and what is wrong in the baselines themselves. */
import type { Diagnostic } from 'vscode-languageserver';
import type { LintResult } from '../../core/engine/lint.js';
import type { PlacedFinding } from '../../core/engine/place.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import { indexLines } from '../../core/text/line-index.js';
import type { ClientSettings } from '../client-settings.js';
import { toAccepted, toPlainDiagnostic } from '../convert.js';
import type { Session } from '../session.js';
import { uriOf } from '../uris.js';

interface Drawn {
  readonly id: string;
  /** One for each finding that is shown, in the same order, and maybe more. */
  readonly items: readonly Diagnostic[];
}

interface Acceptance {
  /** What is shown of `result`. */
  readonly placed: readonly PlacedFinding[];
  readonly result: LintResult;
  readonly accepted: ReadonlySet<ReportedFinding>;
  readonly settings: Pick<ClientSettings, 'accepted'>;
}

/** The same report with what is accepted faded or taken out. */
export function withAccepted<Report extends Drawn>(
  report: Report,
  { placed, result, accepted, settings }: Acceptance,
): Report {
  if (accepted.size === 0) return report;
  const isAccepted = new Set(
    result.placed.flatMap(({ finding }, i) => (isIn(accepted, result.findings[i]) ? [finding] : [])),
  );
  const places = new Set(placed.flatMap(({ finding }, i) => (isAccepted.has(finding) ? [i] : [])));
  const items = report.items.flatMap((item, i) => {
    if (!places.has(i)) return [item];
    return settings.accepted === 'hide' ? [] : [toAccepted(item)];
  });
  return { ...report, id: `${report.id} ${settings.accepted} ${[...places].join(' ')}`, items };
}

function isIn(accepted: ReadonlySet<ReportedFinding>, finding: ReportedFinding | undefined): boolean {
  return finding !== undefined && accepted.has(finding);
}

/** By address of the baseline; only those with something wrong in them. */
export async function baselineDiagnostics(session: Session): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const found = new Map<string, readonly Diagnostic[]>();
  for (const { path, text, problems } of await session.baselines.all()) {
    if (problems.length === 0) continue;
    const lines = indexLines(text);
    const items = problems.map((problem) => toPlainDiagnostic(lines, 'error', problem));
    found.set(session.documents.byPath(path)?.uri ?? uriOf(path), items);
  }
  return found;
}
