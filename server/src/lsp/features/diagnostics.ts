/** What is wrong in a document, as the editor shows it. */
import type { Diagnostic } from 'vscode-languageserver';
import type { PlacedFinding } from '../../core/engine/place.js';
import { UNREAD_SECTION } from '../../core/engine/report.js';
import { listedIn } from '../../service/lists/accepted.js';
import type { Surroundings } from '../../service/project/project.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import { toPlainDiagnostic } from '../convert.js';
import type { ClientSettings } from '../session/client-settings.js';
import type { Session } from '../session/session.js';
import { withAccepted } from './accepted.js';
import type { DiagnosticReport } from './diagnostic-report.js';
import { drawFindings, idOf } from './drawn-findings.js';
import { leftOut, paceKey, type Pacing, softened } from './paced.js';
import { type Relating, withRelated } from './related.js';
import { basisOf, recallReport, rememberReport } from './told-reports.js';

/** What the report on a text rests on. */
type Drawing = Relating &
  Pacing &
  Pick<Session, 'answers' | 'baselines' | 'lint' | 'lintKey' | 'lintSteadily' | 'pageAddress' | 'writing'>;
/** The same for a document that somebody has open. */
export type Reporting = Drawing & Pick<Session, 'place' | 'settings'>;

const NOTHING: DiagnosticReport = { id: 'none', version: null, items: [] };

/** The report on an open document; while somebody writes, that of its last saved version if they wish. */
export async function reportOn(session: Reporting, uri: string): Promise<DiagnosticReport> {
  const placed = await session.place(uri);
  if (placed === null) return NOTHING;
  const settings = await session.settings.of(uri);
  const { open, surroundings } = placed;
  const isFrozen = settings.run === 'onSave' && !open.isDraft;
  const snapshot = isFrozen ? open.saved(surroundings.settings) : open.current(surroundings.settings);
  return reportOnSnapshot(session, snapshot, { settings, surroundings });
}

/** The report on any document of the workspace. */
export async function reportOnSnapshot(
  session: Drawing,
  snapshot: Snapshot,
  { settings, surroundings }: { readonly settings: ClientSettings; readonly surroundings: Surroundings },
): Promise<DiagnosticReport> {
  const { version, uri } = snapshot;
  if (!settings.enable || session.pace.isQuiet(uri)) return NOTHING;
  const pace = paceKey(session, uri, settings);
  try {
    const basis = await basisOf(session, snapshot, { surroundings, pace });
    const before = recallReport(session, snapshot, basis);
    if (before !== null) return before;
    const result = await session.lintSteadily(snapshot, surroundings);
    const placed = session.writing.show(snapshot, result.placed);
    const accepted = await listedIn(session.baselines, snapshot, result);
    const answered = await listedIn(session.answers, snapshot, result);
    const left = await leftOut(session, snapshot, result, settings);
    const report = await withRelated(session, drawReport(session, snapshot, placed), { placed, surroundings, uri });
    const hidden = left.size === 0 ? answered : new Set([...answered, ...left]);
    const listed = withAccepted(report, placed, { accepted, hidden, settings });
    const told = { version, ...softened(listed, session, settings) };
    // What is kept back or kept up for the writer is not all there is to say.
    if (placed !== (await session.lint(snapshot, surroundings)).placed) return told;
    rememberReport(session, snapshot, { told, basis, now: await basisOf(session, snapshot, { surroundings, pace }) });
    return told;
  } catch (error) {
    const message = describeCrash(error);
    const item = toPlainDiagnostic(snapshot.lines, 'warning', { range: { start: 0, end: 0 }, message });
    return { version, id: message, items: [item] };
  }
}

/** The same everywhere, also where there are no files to speak of. */
function describeCrash(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return `customer-first failed while checking this file (${what}). Please report this with the file.`;
}

type Drawn = Pick<DiagnosticReport, 'id' | 'items'>;
const drawn = new WeakMap<readonly PlacedFinding[], { readonly snapshot: Snapshot; readonly report: Drawn }>();

function drawReport(
  { pageAddress }: Pick<Session, 'pageAddress'>,
  snapshot: Snapshot,
  placed: readonly PlacedFinding[],
): Drawn {
  const before = drawn.get(placed);
  if (before?.snapshot === snapshot) return before.report;
  const items = [...drawFindings(snapshot, placed, pageAddress), ...unreadSections(snapshot)];
  const report = { id: idOf(items), items };
  drawn.set(placed, { snapshot, report });
  return report;
}

function unreadSections(snapshot: Snapshot): readonly Diagnostic[] {
  return snapshot.model.unread.map(({ start }) =>
    toPlainDiagnostic(snapshot.lines, 'warning', { range: { start, end: start }, message: UNREAD_SECTION }),
  );
}
