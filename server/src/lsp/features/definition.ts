/** From a persona in a story to where the persona is described, and back to all stories. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type ReferenceParams,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { toRange } from '../convert.js';
import { mentionsIn, personaKey } from '../persona-mentions.js';
import { placesOf } from '../persona-places.js';
import { locateDefinition, locateMentions, targetAt } from '../persona-target.js';
import type { Session } from '../session.js';

export async function definition(session: Session, params: TextDocumentPositionParams): Promise<Location | null> {
  const target = await targetAt(session, params);
  return target === null ? null : locateDefinition(session, target);
}

export async function references(session: Session, params: ReferenceParams): Promise<readonly Location[]> {
  const target = await targetAt(session, params);
  if (target === null) return [];
  const origin = params.context.includeDeclaration ? await locateDefinition(session, target) : null;
  return [...(origin === null ? [] : [origin]), ...(await locateMentions(session, target))];
}

/** Everywhere this document speaks of the persona under the cursor, under whichever name. */
export async function documentHighlights(
  session: Session,
  params: TextDocumentPositionParams,
): Promise<DocumentHighlight[]> {
  const target = await targetAt(session, params);
  if (target === null) return [];
  const { snapshot, persona, surroundings } = target;
  const key = personaKey(persona, surroundings);
  const mentions = mentionsIn(snapshot, surroundings.registry).filter(({ personas }) =>
    personas.some((candidate) => personaKey(candidate, surroundings) === key),
  );
  const places = await placesOf(session, persona, surroundings);
  const described = places?.file.uri === snapshot.uri ? [...places.names, ...places.aliases] : [];
  const show = (kind: DocumentHighlightKind) => (at: (typeof described | typeof mentions)[number]) => {
    return { kind, range: toRange(snapshot.lines, at.range) };
  };
  return [...described.map(show(DocumentHighlightKind.Write)), ...mentions.map(show(DocumentHighlightKind.Read))];
}
