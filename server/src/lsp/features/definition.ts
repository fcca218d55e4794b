/** From a persona in a story to where the persona is described, and back to all stories. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type ReferenceParams,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { TextRange } from '../../core/text/range.js';
import { placesHere } from '../../service/personas/target.js';
import { stageAt, stageDefinition } from '../../service/stages/stage-at.js';
import { toOffset, toRange } from '../convert.js';
import type { Session } from '../session/session.js';
import { locateDefinition, locateMentions, targetIn } from './persona-places.js';

export async function definition(
  session: Pick<Session, 'documents' | 'place' | 'project' | 'texts'>,
  params: TextDocumentPositionParams,
): Promise<Location | null> {
  const target = await targetIn(session, params);
  return target === null ? locateStage(session, params) : locateDefinition(session, target);
}

/** From a stage of a story to where the journey is written down. */
async function locateStage(
  session: Pick<Session, 'place' | 'texts'>,
  params: TextDocumentPositionParams,
): Promise<Location | null> {
  const placed = await session.place(params.textDocument.uri);
  const at = placed === null ? null : stageAt(placed, toOffset(placed.snapshot.lines, params.position));
  const found = placed === null || at === null ? null : await stageDefinition(session, placed, at);
  return found === null ? null : { uri: found.file.uri, range: toRange(found.file.lines, found.range) };
}

export async function references(
  session: Pick<Session, 'documents' | 'index' | 'place' | 'project' | 'texts'>,
  params: ReferenceParams,
): Promise<readonly Location[]> {
  const target = await targetIn(session, params);
  if (target === null) return [];
  const origin = params.context.includeDeclaration ? await locateDefinition(session, target) : null;
  return [...(origin === null ? [] : [origin]), ...(await locateMentions(session, target))];
}

/** Everywhere this document speaks of the persona under the cursor, under whichever name. */
export async function documentHighlights(
  session: Pick<Session, 'documents' | 'place' | 'project' | 'texts'>,
  params: TextDocumentPositionParams,
): Promise<DocumentHighlight[]> {
  const target = await targetIn(session, params);
  if (target === null) return [];
  const { described, mentioned } = await placesHere(session, target);
  const show = (kind: DocumentHighlightKind) => (range: TextRange) => ({
    kind,
    range: toRange(target.snapshot.lines, range),
  });
  return [...described.map(show(DocumentHighlightKind.Write)), ...mentioned.map(show(DocumentHighlightKind.Read))];
}
