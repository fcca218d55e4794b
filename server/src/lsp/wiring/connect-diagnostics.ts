/** Answers the editor's questions for diagnostics. */
import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { DiagnosticReport } from '../features/diagnostic-report.js';
import { reportOn } from '../features/diagnostics.js';
import { workspaceReport } from '../features/workspace-diagnostics.js';
import type { Session } from '../session/session.js';
import type { Server } from './served.js';

export function connectDiagnostics({ connection, session, announcer }: Server): void {
  const { diagnostics } = connection.languages;
  diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const since = announcer.time();
    const { id, items } = await reportWhenReady(session(), uri);
    failIfCancelled(token);
    if (session().documents.get(uri) !== undefined) announcer.told(uri, id, since);
    if (id === previousResultId) return { kind: 'unchanged', resultId: id };
    return { kind: 'full', resultId: id, items: [...items] };
  });
  diagnostics.onWorkspace(async ({ previousResultIds }, token, _work, parts) => {
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    const nextChange = (): Promise<void> => Promise.race([announcer.nextChange(), cancelled]);
    const sendPart = parts ? (items: WorkspaceDocumentDiagnosticReport[]) => parts.report({ items }) : null;
    const report = await workspaceReport(session(), { previous: previousResultIds, token, nextChange, sendPart });
    failIfCancelled(token);
    return report;
  });
}

/** An editor that cannot be told to ask again has to wait until all is said. */
async function reportWhenReady(session: Session, uri: string): Promise<DiagnosticReport> {
  const report = await reportOn(session, uri);
  if (session.client.canRefreshDiagnostics || !session.writing.isHolding(uri)) return report;
  await session.writing.settled(uri);
  return reportOn(session, uri);
}

/** What nobody waits for any more is not worth sending. */
function failIfCancelled(token: CancellationToken): void {
  if (!token.isCancellationRequested) return;
  throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The editor no longer waits for this.');
}
