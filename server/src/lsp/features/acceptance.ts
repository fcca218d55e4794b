/** Offers to accept what is found today: in one document, in those that share its baseline, or in all. */
import type { CancellationToken } from 'vscode-languageserver';
import { acceptThere, besideOf } from '../../service/lists/accept-there.js';
import type { IndexedDocument } from '../../service/project/workspace-index.js';
import type { AcceptanceOffer } from '../protocol.js';
import type { Session } from '../session/session.js';
import { uriOf } from '../uris.js';
import { pathFor } from './effective-configuration.js';
import { toWorkspaceEdit } from './edits.js';
import { workspaceDocuments } from './workspace-reports.js';

type Accepting = Pick<
  Session,
  | 'answers'
  | 'baselines'
  | 'client'
  | 'documents'
  | 'fileSystem'
  | 'index'
  | 'lint'
  | 'project'
  | 'rules'
  | 'settings'
  | 'texts'
>;

interface Meant {
  readonly uri?: string | undefined;
  /** With the documents for which the same baseline holds. */
  readonly isBeside?: boolean | undefined;
}

/** Null where a baseline that is there cannot be read. */
export async function acceptanceOf(
  session: Accepting,
  { uri, isBeside = false }: Meant,
  token: CancellationToken,
): Promise<AcceptanceOffer | null> {
  const documents: IndexedDocument[] = [];
  for await (const { document, settings } of workspaceDocuments(session, token)) {
    const isMeant = uri === undefined || isBeside || document.snapshot.uri === uri;
    if (settings.enable && isMeant) documents.push(document);
  }
  const beside = isBeside && uri !== undefined ? await besideOf(session, documents, pathFor(session, uri)) : documents;
  const accepted = await acceptThere(session, beside);
  if (accepted === null) return null;
  const { findings, documents: count, baselines, outside, changes } = accepted;
  const lists = { baselines: baselines.map(uriOf), outside: outside.map(uriOf) };
  return { findings, documents: count, ...lists, edit: toWorkspaceEdit(session.client, changes) };
}
