/** What is wrong anywhere in the workspace, for editors that ask for all of it. */
import type {
  CancellationToken,
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { calm } from '../../service/breath.js';
import type { DiagnosticReport } from './diagnostic-report.js';
import { type Surveying, workspaceReports } from './workspace-reports.js';

export interface WorkspaceQuestion {
  readonly previous: readonly PreviousResultId[];
  readonly token: CancellationToken;
  /** Settles when something has changed, or the editor no longer waits. */
  readonly nextChange: () => Promise<void>;
  /** Sends a part of the answer ahead; null where the editor wants all of it at once. */
  readonly sendPart: ((items: WorkspaceDocumentDiagnosticReport[]) => void) | null;
}

/** Enough for a part to be worth sending. */
const PART = 50;

/** Editors ask again and again: where there is nothing new, the answer waits until there is. */
export async function workspaceReport(
  session: Surveying,
  question: WorkspaceQuestion,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(question.previous.map(({ uri, value }) => [uri, value]));
  const isOver = (): boolean => question.token.isCancellationRequested;
  for (;;) {
    const change = question.nextChange();
    const { items, isNews } = await readAll(session, question, known);
    if (isNews || known.size === 0 || isOver()) return { items };
    await change;
    await calm(question.nextChange, isOver);
  }
}

interface Round {
  /** What has not been sent ahead. */
  readonly items: WorkspaceDocumentDiagnosticReport[];
  readonly isNews: boolean;
}

async function readAll(
  session: Surveying,
  { token, sendPart }: WorkspaceQuestion,
  known: ReadonlyMap<string, string>,
): Promise<Round> {
  const seen = new Set<string>();
  let items: WorkspaceDocumentDiagnosticReport[] = [];
  let isNews = false;
  const add = (item: WorkspaceDocumentDiagnosticReport): void => {
    isNews ||= item.kind === 'full';
    // What the editor knows already is worth no message of its own.
    if (sendPart === null || item.kind === 'full') items.push(item);
    if (sendPart === null || items.length < PART) return;
    sendPart(items);
    items = [];
  };
  for await (const { uri, report } of workspaceReports(session, token)) {
    seen.add(uri);
    add(compare(uri, report, known.get(uri)));
  }
  if (!token.isCancellationRequested) goneFrom(known, seen).forEach(add);
  if (sendPart === null || !isNews) return { items, isNews };
  if (items.length > 0) sendPart(items);
  return { items: [], isNews };
}

function compare(
  uri: string,
  { id, version, items }: DiagnosticReport,
  before: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  if (before === id) return { kind: 'unchanged', uri, version, resultId: id };
  return { kind: 'full', uri, version, resultId: id, items: [...items] };
}

/** Stands for a file that is no longer there, until the editor forgets it. */
const GONE = 'gone';

function goneFrom(known: ReadonlyMap<string, string>, seen: ReadonlySet<string>) {
  const gone = [...known].filter(([uri, id]) => !seen.has(uri) && id !== GONE);
  return gone.map(([uri]) => ({ kind: 'full' as const, uri, version: null, resultId: GONE, items: [] }));
}
