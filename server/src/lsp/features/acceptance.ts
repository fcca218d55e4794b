/** Offers to accept what is found today: in one document, or in all. */
import type { CancellationToken } from 'vscode-languageserver';
import { acceptThere } from '../../service/lists/accept-there.js';
import type { IndexedDocument } from '../../service/project/workspace-index.js';
import type { AcceptanceOffer } from '../protocol.js';
import type { Session } from '../session/session.js';
import { toWorkspaceEdit } from './edits.js';
import { workspaceDocuments } from './workspace-reports.js';

type Accepting = Pick<
  Session,
  'answers' | 'baselines' | 'client' | 'fileSystem' | 'index' | 'lint' | 'project' | 'rules' | 'settings' | 'texts'
>;

/** Null where a baseline that is there cannot be read. */
export async function acceptanceOf(
  session: Accepting,
  { uri }: { readonly uri?: string | undefined },
  token: CancellationToken,
): Promise<AcceptanceOffer | null> {
  const documents: IndexedDocument[] = [];
  for await (const { document, settings } of workspaceDocuments(session, token)) {
    const isMeant = uri === undefined || document.snapshot.uri === uri;
    if (settings.enable && isMeant) documents.push(document);
  }
  const accepted = await acceptThere(session, documents);
  if (accepted === null) return null;
  const { findings, documents: count, changes } = accepted;
  return { findings, documents: count, edit: toWorkspaceEdit(session.client, changes) };
}
