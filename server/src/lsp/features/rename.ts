/** Gives a persona another name, where they are described and in every story. */
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { shortName } from '../../core/personas/naming.js';
import { normaliseName, singularName } from '../../core/personas/normalise.js';
import type { Persona } from '../../core/personas/persona.js';
import { decodeText } from '../../workspace/decode.js';
import { toRange } from '../convert.js';
import { type FileChange, toWorkspaceEdit } from '../edits.js';
import { problemOf } from '../new-name.js';
import { placesOf } from '../persona-places.js';
import { readsBack } from '../persona-read-back.js';
import { type Renaming, renamingChanges } from '../persona-rename.js';
import { type Target, targetAt } from '../persona-target.js';
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
    const renaming = renamingTo(params.newName, target);
    const changes = await renamingChanges(session, renaming);
    if (changes === null) throw refusal(NO_DESCRIPTION);
    if (!readsBack(changes, renaming)) throw refusal(explainUnread(renaming));
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

function renamingTo(written: string, target: Target): Renaming {
  const { persona, surroundings, name } = target;
  const { language } = surroundings.root;
  const kind = { isAlias: name.kind === 'alias', isSystem: persona.kind === 'system' };
  const problem = problemOf(written, kind, language);
  if (problem !== null) throw refusal(problem);
  const to = written.replace(/[ \t]+/g, ' ').trim();
  const { byName, byAlias } = surroundings.registry;
  const ownerOf = (wanted: string): Persona | undefined => {
    const normal = normaliseName(wanted, language);
    const owners = [normal, singularName(normal, language)].map((form) => byName.get(form) ?? byAlias.get(form));
    return owners.find((other) => other !== undefined && other !== persona);
  };
  const other = ownerOf(to);
  if (other !== undefined) throw refusal(`“${other.name}” goes by this name already.`);
  const short = shortName(to, language);
  const isShort = name.kind !== 'alias' && ownerOf(short) === undefined;
  return { target, from: nameOf(target), to, inStories: isShort ? short : to };
}

function explainUnread({ to }: Renaming): string {
  return `“${to}” would not be read as a persona everywhere. Choose a name in plain words, such as “Night nurse”.`;
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
