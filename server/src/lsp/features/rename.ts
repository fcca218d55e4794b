/** Gives a persona another name, where they are described and in every story. */
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { english } from '../../core/language/en/pack.js';
import { normaliseName, singularName } from '../../core/personas/normalise.js';
import { isGenericName } from '../../core/personas/resolve.js';
import { decodeText } from '../../workspace/decode.js';
import { toRange } from '../convert.js';
import { toWorkspaceEdit, type FileChange } from '../edits.js';
import { placesOf } from '../persona-places.js';
import { renamingChanges } from '../persona-rename.js';
import { targetAt, type Target } from '../persona-target.js';
import type { Session } from '../session.js';

const NOT_HERE = 'Put the cursor on the name of a persona who is described in your project, then rename.';
const NO_DESCRIPTION = 'The description of this persona cannot be found any more, so the name stays as it is.';
const BUSY = 'Another program is changing these files right now. Try again in a moment.';
/** Each time, what has changed on disk is read again. */
const ATTEMPTS = 3;

/** The name under the cursor, in the form that is asked for: “Tenant” for “tenants”; an alias as it is. */
export async function prepareRename(
  session: Session,
  params: TextDocumentPositionParams,
): Promise<{ range: Range; placeholder: string } | null> {
  const target = await targetAt(session, params);
  if (target === null || target.nameRange === null) return null;
  if ((await placesOf(session, target.persona, target.surroundings)) === null) throw refusal(NO_DESCRIPTION);
  return { range: toRange(target.snapshot.lines, target.nameRange), placeholder: nameOf(target) };
}

export async function rename(session: Session, params: RenameParams): Promise<WorkspaceEdit | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const target = await targetAt(session, params);
    if (target === null) throw refusal(NOT_HERE);
    const to = checkName(params.newName, target);
    const changes = await renamingChanges(session, { target, from: nameOf(target), to });
    if (changes === null) throw refusal(NO_DESCRIPTION);
    const stale = await changedOnDisk(session, changes);
    if (stale.length === 0) return toWorkspaceEdit(session.client, changes);
    for (const path of stale) session.index.touch(path);
    session.project.reset('personas');
  }
  throw refusal(BUSY);
}

/** What an alias stands for keeps its name when the alias changes, and the other way round. */
function nameOf({ persona, name }: Target): string {
  return name.kind === 'alias' ? name.text : persona.name;
}

function checkName(written: string, target: Target): string {
  const { persona, surroundings, name } = target;
  const wanted = written.replace(/\s+/g, ' ').trim();
  const normal = normaliseName(wanted);
  if (normal === '') throw refusal('A persona needs a name.');
  if (isGenericName(normal, english.lexicon)) {
    throw refusal(`“${wanted}” can be anybody. Choose a name that tells who is meant.`);
  }
  if (name.kind === 'alias' && /[,;]/.test(wanted)) throw refusal('A comma would make two names of this one.');
  const { byName, byAlias } = surroundings.registry;
  for (const form of [normal, singularName(normal)]) {
    const other = byName.get(form) ?? byAlias.get(form);
    if (other !== undefined && other !== persona) throw refusal(`“${other.name}” goes by this name already.`);
  }
  return wanted;
}

/** Files that are not open and no longer say what they said when they were read. */
async function changedOnDisk(session: Session, changes: readonly FileChange[]): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const { file } of changes) {
    if (file === null || file.version !== null) continue;
    const bytes = await session.fileSystem.readFile(file.path);
    if ('failure' in bytes || decodeText(bytes).text !== file.text) stale.push(file.path);
  }
  return stale;
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
