/** Gives a persona another name, where they are described and in every story. */
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { nameToChange, renamePersona } from '../../service/personas/renaming.js';
import { toRange } from '../convert.js';
import type { Session } from '../session/session.js';
import { toWorkspaceEdit } from './edits.js';
import { targetIn } from './persona-places.js';

/** The name under the cursor, in the form that is asked for. */
export async function prepareRename(
  session: Pick<Session, 'documents' | 'place' | 'project' | 'texts'>,
  params: TextDocumentPositionParams,
): Promise<{ range: Range; placeholder: string } | null> {
  const target = await targetIn(session, params);
  if (target === null || target.nameRange === null) return null;
  const name = await nameToChange(session, target);
  if (typeof name !== 'string') throw refusal(name.refusal);
  return { range: toRange(target.snapshot.lines, target.nameRange), placeholder: name };
}

export async function rename(
  session: Pick<Session, 'client' | 'documents' | 'fileSystem' | 'index' | 'place' | 'project' | 'texts'>,
  params: RenameParams,
): Promise<WorkspaceEdit | null> {
  const changes = await renamePersona(session, () => targetIn(session, params), params.newName);
  if ('refusal' in changes) throw refusal(changes.refusal);
  return toWorkspaceEdit(session.client, changes);
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
