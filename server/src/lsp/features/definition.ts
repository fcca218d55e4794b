/** From a persona in a story to where the persona is described, and back to all stories. */
import type { Location, ReferenceParams, TextDocumentPositionParams } from 'vscode-languageserver';
import { toOffset, toRange } from '../convert.js';
import { readSnapshot } from '../edits.js';
import { definitionOf, mentionsOf, targetAt, type Target } from '../persona-mentions.js';
import type { Session } from '../session.js';

export async function definition(session: Session, params: TextDocumentPositionParams): Promise<Location | null> {
  const target = await findTarget(session, params);
  return target === null ? null : locate(session, target);
}

export async function references(session: Session, params: ReferenceParams): Promise<readonly Location[]> {
  const target = await findTarget(session, params);
  if (target === null) return [];
  const origin = params.context.includeDeclaration ? await locate(session, target) : null;
  const mentions = await mentionsOf(session, target);
  const locations = mentions.flatMap(({ snapshot, mentions: all }) =>
    all.map(({ range }) => ({ uri: snapshot.uri, range: toRange(snapshot.lines, range) })),
  );
  return [...(origin === null ? [] : [origin]), ...locations];
}

/** The persona under the cursor. */
export async function findTarget(session: Session, params: TextDocumentPositionParams): Promise<Target | null> {
  const placed = await session.place(params.textDocument.uri);
  return placed === null ? null : targetAt(placed, toOffset(placed.snapshot.lines, params.position));
}

async function locate(session: Session, { persona, surroundings }: Target): Promise<Location | null> {
  const place = definitionOf(persona, surroundings);
  const file = place === null ? null : await readSnapshot(session, place.path);
  return place === null || file === null ? null : { uri: file.uri, range: toRange(file.lines, place.range) };
}
