/** Goes through the documents of the workspace, open or not, a slice at a time. */
import { type CancellationToken, DiagnosticSeverity } from 'vscode-languageserver';
import { createBreath } from '../../service/breath.js';
import { innermost } from '../../service/project/project.js';
import type { IndexedDocument } from '../../service/project/workspace-index.js';
import type { ClientSettings } from '../session/client-settings.js';
import type { Rest } from '../session/session-scope.js';
import type { Session } from '../session/session.js';
import { uriOf } from '../uris.js';
import type { DiagnosticReport } from './diagnostic-report.js';
import { type Reporting, reportOn, reportOnSnapshot } from './diagnostics.js';

export interface PlacedReport {
  readonly uri: string;
  readonly report: DiagnosticReport;
}

/** What the reports on all documents rest on. */
export type Surveying = Reporting & Pick<Session, 'documents' | 'index' | 'project' | 'scope'>;

/** So many findings of closed documents are shown; more would bury the stories that somebody works on. */
export const MOST_OF_REST = 200;

/**
 * Reports on what the settings and the session's scope let be seen, open documents first; ends early when nobody waits any
 * more. Where there is too much in the others, it is only counted.
 */
export async function* workspaceReports(session: Surveying, token: CancellationToken): AsyncGenerator<PlacedReport> {
  for (const { uri } of session.documents.all()) yield { uri, report: await reportOn(session, uri) };
  const rest: PlacedReport[] = [];
  for await (const { document, settings } of workspaceDocuments(session, token)) {
    const { snapshot, root, registry, settings: rules } = document;
    if (session.documents.byPath(snapshot.path) !== undefined) continue;
    if (settings.scope === 'openFiles' && !session.scope.isWorkspace()) continue;
    const surroundings = { root, registry, settings: rules };
    const one = {
      uri: snapshot.uri,
      report: await reportOnSnapshot(session, snapshot, { settings, surroundings }),
    };
    if (settings.scope !== 'few' || session.scope.isWorkspace()) yield one;
    else rest.push(one);
  }
  if (token.isCancellationRequested) return;
  const counted = countIn(rest);
  const isMuch = counted.findings > MOST_OF_REST;
  session.scope.noteRest(isMuch ? counted : { findings: 0, documents: 0 });
  if (!isMuch) yield* rest;
}

/** Hints, as questions and what is accepted, do not count: no editor lists them. */
function countIn(reports: readonly PlacedReport[]): Rest {
  const counts = reports.map(
    ({ report }) => report.items.filter(({ severity }) => severity !== DiagnosticSeverity.Hint).length,
  );
  return { findings: counts.reduce((sum, count) => sum + count, 0), documents: counts.filter(Boolean).length };
}

export interface WorkspaceStep {
  readonly document: IndexedDocument;
  readonly settings: ClientSettings;
  readonly total: number;
}

/** Every document of the index with the settings that hold for it. */
export async function* workspaceDocuments(
  session: Pick<Session, 'index' | 'project' | 'settings'>,
  token: CancellationToken,
): AsyncGenerator<WorkspaceStep> {
  const breathe = createBreath();
  const documents = await session.index.documents();
  for (const document of documents) {
    await breathe();
    if (token.isCancellationRequested) return;
    // Asking the editor about every single file would take longer than checking them.
    const folder = innermost(session.project.folders(), document.snapshot.path);
    const settings = await session.settings.of(folder === undefined ? document.snapshot.uri : uriOf(folder));
    yield { document, settings, total: documents.length };
  }
}
