/** Gives a persona another name, where they are described and in every story. */
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { normaliseName } from '../../core/personas/normalise.js';
import { inSentence } from '../../core/rules/suggestions.js';
import type { TextEdit, TextRange } from '../../core/text/range.js';
import { toOffset, toRange } from '../convert.js';
import { readSnapshot, toWorkspaceEdit, type FileChange } from '../edits.js';
import { definitionOf, isIn, mentionsOf, namePlaces, type Target } from '../persona-mentions.js';
import type { Session } from '../session.js';
import type { Snapshot } from '../snapshot.js';
import { findTarget } from './definition.js';

const IN_CONFIGURATION = 'This persona is written down in the configuration. Change the name there.';
const NOT_HERE = 'Only a persona that is described in a file can get another name here.';

/** The name under the cursor; a description around it, as in "tenant who works shifts", stays. */
export async function prepareRename(
  session: Session,
  params: TextDocumentPositionParams,
): Promise<{ range: Range; placeholder: string } | null> {
  const target = await findTarget(session, params);
  const placed = await session.place(params.textDocument.uri);
  if (target === null || placed === null) return null;
  if (definitionOf(target.persona, target.surroundings) === null) throw refusal(IN_CONFIGURATION);
  const { snapshot } = placed;
  const { name } = target.persona;
  const offset = toOffset(snapshot.lines, params.position);
  const place = placesIn(snapshot, target.range, name).find((range) => isIn(range, offset));
  return place === undefined ? null : { range: toRange(snapshot.lines, place), placeholder: name };
}

export async function rename(session: Session, params: RenameParams): Promise<WorkspaceEdit | null> {
  const target = await findTarget(session, params);
  if (target === null) throw refusal(NOT_HERE);
  const name = checkName(params.newName, target);
  const changes = await changesFor(session, target, name);
  return toWorkspaceEdit(session.client, changes);
}

function checkName(written: string, { persona, surroundings }: Target): string {
  const name = written.replace(/\s+/g, ' ').trim();
  if (normaliseName(name) === '') throw refusal('A persona needs a name.');
  const { byName, byAlias } = surroundings.registry;
  const other = byName.get(normaliseName(name)) ?? byAlias.get(normaliseName(name));
  if (other !== undefined && other !== persona) throw refusal(`“${other.name}” goes by this name already.`);
  return name;
}

async function changesFor(session: Session, target: Target, name: string): Promise<readonly FileChange[]> {
  const place = definitionOf(target.persona, target.surroundings);
  const file = place === null ? null : await readSnapshot(session, place.path);
  if (place === null || file === null) throw refusal(IN_CONFIGURATION);
  const byUri = new Map<string, { file: Snapshot; edits: TextEdit[] }>();
  byUri.set(file.uri, { file, edits: [{ range: place.range, text: name }] });
  for (const { snapshot, mentions } of await mentionsOf(session, target)) {
    const change = byUri.get(snapshot.uri) ?? { file: snapshot, edits: [] };
    for (const { range } of mentions) change.edits.push(...mentionEdits(snapshot, range, target.persona.name, name));
    if (change.edits.length > 0) byUri.set(snapshot.uri, change);
  }
  return [...byUri.values()];
}

function placesIn({ text }: Snapshot, { start, end }: TextRange, name: string): readonly TextRange[] {
  const shift = (range: TextRange): TextRange => ({ start: range.start + start, end: range.end + start });
  return namePlaces(text.slice(start, end), name).map(shift);
}

/** The name in each place, written as sentences have it, and "a" or "an" before it where that has to change. */
function mentionEdits(snapshot: Snapshot, range: TextRange, from: string, to: string): readonly TextEdit[] {
  return placesIn(snapshot, range, from).flatMap((place) => {
    const { text } = snapshot;
    const isSmall = /^\p{Ll}/u.test(text.slice(place.start, place.start + 1));
    const name = isSmall ? inSentence(to) : to;
    const article = /(?:^|[^\p{L}])(an?)[ \t*_]+$/iu.exec(text.slice(Math.max(0, place.start - 8), place.start));
    const written = article?.[1];
    const edit = { range: place, text: name };
    if (article === null || written === undefined) return [edit];
    const right = /^[aeiou]/i.test(name) ? 'an' : 'a';
    if (right === written.toLowerCase()) return [edit];
    const tail = article[0].length - article[0].indexOf(written);
    const start = place.start - tail;
    const cased = written.startsWith('A') ? `A${right.slice(1)}` : right;
    return [{ range: { start, end: start + written.length }, text: cased }, edit];
  });
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
