/** What the editor shows of findings that are accepted or answered, and what is wrong in the lists of them. */
import type { Diagnostic } from 'vscode-languageserver';
import type { LintResult } from '../../core/engine/lint.js';
import type { PlacedFinding } from '../../core/engine/place.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import { indexLines } from '../../core/text/line-index.js';
import type { Baselines } from '../../service/project/baselines.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import type { ClientSettings } from '../client-settings.js';
import { toAccepted, toPlainDiagnostic } from '../convert.js';
import type { Session } from '../session.js';
import { uriOf } from '../uris.js';

interface Report {
  readonly id: string;
  /** One for each finding, in the same order, and maybe more. */
  readonly items: readonly Diagnostic[];
}

interface Acceptance {
  readonly accepted: ReadonlySet<PlacedFinding>;
  readonly answered: ReadonlySet<PlacedFinding>;
  readonly settings: Pick<ClientSettings, 'accepted'>;
}

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
  { answers }: Session,
  snapshot: Snapshot,
  result: LintResult,
): Promise<readonly ReportedFinding[]> {
  const answered = await placesIn(answers, snapshot, result);
  return answered.size === 0 ? result.findings : result.findings.filter((_, at) => !answered.has(at));
}

/** The same report with what is accepted faded or taken out, and what is answered taken out. */
export function withAccepted<Drawn extends Report>(
  report: Drawn,
  placed: readonly PlacedFinding[],
  { accepted, answered, settings }: Acceptance,
): Drawn {
  if (accepted.size === 0 && answered.size === 0) return report;
  const placesOf = (listed: ReadonlySet<PlacedFinding>): readonly number[] =>
    placed.flatMap((finding, i) => (listed.has(finding) ? [i] : []));
  const [faded, hidden] = [placesOf(accepted), placesOf(answered)];
  const [isFaded, isHidden] = [new Set(faded), new Set(hidden)];
  const items = report.items.flatMap((item, i) => {
    if (isHidden.has(i)) return [];
    if (!isFaded.has(i)) return [item];
    return settings.accepted === 'hide' ? [] : [toAccepted(item)];
  });
  return { ...report, id: `${report.id} ${settings.accepted} ${faded.join(' ')} ${hidden.join(' ')}`, items };
}

/** By address of the list; those that hold for `documents`, given as paths, and have something wrong in them. */
export async function baselineDiagnostics(
  session: Session,
  documents: Iterable<string>,
): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const found = new Map<string, readonly Diagnostic[]>();
  const { baselines, answers } = session;
  const paths = [...documents];
  for (const { path, text, problems } of [
    ...(await baselines.holdingFor(paths)),
    ...(await answers.holdingFor(paths)),
  ]) {
    if (problems.length === 0) continue;
    const lines = indexLines(text);
    const items = problems.map((problem) => toPlainDiagnostic(lines, 'error', problem));
    found.set(session.documents.byPath(path)?.uri ?? uriOf(path), items);
  }
  return found;
}
