/** What is wrong anywhere in the workspace, for editors that ask for all of it. */
import type {
  CancellationToken,
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { innermost } from '../project.js';
import type { Session } from '../session.js';
import { uriOf } from '../uris.js';
import { reportOn, reportOnSnapshot, type DiagnosticReport } from './diagnostics.js';

export interface WorkspaceQuestion {
  readonly previous: readonly PreviousResultId[];
  readonly token: CancellationToken;
  /** Settles when something has changed, or the editor no longer waits. */
  readonly nextChange: () => Promise<void>;
}

/** Editors ask again and again: where there is nothing new, the answer waits until there is. */
export async function workspaceReport(
  session: Session,
  question: WorkspaceQuestion,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(question.previous.map(({ uri, value }) => [uri, value]));
  for (;;) {
    const change = question.nextChange();
    const items = compare(await readAll(session, question.token), known);
    const isNews = items.some((item) => item.kind === 'full');
    if (isNews || known.size === 0 || question.token.isCancellationRequested) return { items };
    await change;
  }
}

async function readAll(session: Session, token: CancellationToken): Promise<ReadonlyMap<string, DiagnosticReport>> {
  const reports = new Map<string, DiagnosticReport>();
  for (const { uri } of session.documents.all()) reports.set(uri, await reportOn(session, uri));
  for (const { snapshot, root, registry, settings: rules } of await session.index.documents()) {
    if (token.isCancellationRequested) break;
    if (session.documents.byPath(snapshot.path) !== undefined) continue;
    // Asking the editor about every single file would take longer than checking them.
    const folder = innermost(session.project.folders(), snapshot.path);
    const settings = await session.settings.of(folder === undefined ? snapshot.uri : uriOf(folder));
    if (settings.scope === 'openFiles') continue;
    const surroundings = { root, registry, settings: rules };
    reports.set(snapshot.uri, await reportOnSnapshot(session, snapshot, { settings, surroundings }));
  }
  return reports;
}

function compare(
  reports: ReadonlyMap<string, DiagnosticReport>,
  known: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport[] {
  const items = [...reports].map(([uri, { id, version, items: found }]): WorkspaceDocumentDiagnosticReport => {
    if (known.get(uri) === id) return { kind: 'unchanged', uri, version, resultId: id };
    return { kind: 'full', uri, version, resultId: id, items: [...found] };
  });
  const gone = [...known].filter(([uri, id]) => !reports.has(uri) && id !== GONE);
  return [...items, ...gone.map(([uri]) => ({ kind: 'full' as const, uri, version: null, resultId: GONE, items: [] }))];
}

/** Stands for a file that is no longer there, until the editor forgets it. */
const GONE = 'gone';
