/** What can be done about mistakes in a configuration. */
import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { mendConfig } from '../../service/offers/mend-config.js';
import { toRange, toTextRange } from '../convert.js';
import type { Session } from '../session/session.js';
import { toWorkspaceEdit } from './edits.js';

/** Null where the document is no configuration. */
export async function configActions(
  session: Pick<Session, 'client' | 'documents' | 'project' | 'rules' | 'texts'>,
  { textDocument, range, context }: CodeActionParams,
): Promise<readonly CodeAction[] | null> {
  const open = session.documents.get(textDocument.uri);
  if (open === undefined || !session.project.isConfigSource(open.path)) return null;
  const { root } = await session.project.surroundingsOf(open.path);
  const file = await session.texts.read(open.path, root.config);
  if (file === null || context.only?.every((only) => !'quickfix'.startsWith(only)) === true) return [];
  return mendConfig(session, file, toTextRange(file.lines, range)).map(({ problem, offer }) => {
    const place = JSON.stringify(toRange(file.lines, problem.range));
    return {
      title: offer.title,
      kind: 'quickfix',
      edit: toWorkspaceEdit(session.client, offer.changes),
      ...(offer.isPreferred === true ? { isPreferred: true } : {}),
      diagnostics: context.diagnostics.filter((one) => JSON.stringify(one.range) === place),
    };
  });
}
