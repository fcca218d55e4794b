/** The persona under the cursor: in a story, where they are described, or in the configuration. */
import type { Location, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Persona } from '../core/personas/persona.js';
import { shift, type TextRange } from '../core/text/range.js';
import { toOffset, toRange } from './convert.js';
import { definedIn, isIn, mentionsIn, mentionsOf, type AskedPersona } from './persona-mentions.js';
import { namesOf, writtenNames, type PersonaName } from './persona-names.js';
import { placesOf, type PersonaPlaces } from './persona-places.js';
import type { Session } from './session.js';
import type { Snapshot } from './snapshot.js';

/** A persona that something is asked about, and the place where the question was asked. */
export interface Target extends AskedPersona {
  readonly snapshot: Snapshot;
  /** The name under the cursor. */
  readonly name: PersonaName;
  /** The name, or the whole mention where the cursor is beside the name: “tenant who works shifts”. */
  readonly range: TextRange;
  /** Null where the cursor is on words around the name. */
  readonly nameRange: TextRange | null;
  readonly isDefinition: boolean;
}

export async function targetAt(session: Session, params: TextDocumentPositionParams): Promise<Target | null> {
  const open = session.documents.get(params.textDocument.uri);
  if (open === undefined) return null;
  const surroundings = await session.project.surroundingsOf(open.path, open.text());
  const snapshot = open.current(surroundings.settings);
  const offset = toOffset(snapshot.lines, params.position);
  const isConfig = session.project.isConfigSource(open.path);
  if (!isConfig && (await session.place(open.uri)) === null) return null;
  const mention = isConfig ? null : mentionedAt(snapshot, surroundings, offset);
  if (mention !== null) return mention;
  const described = isConfig
    ? surroundings.registry.personas.filter(({ definedAt }) => definedAt === null)
    : definedIn(snapshot, surroundings);
  for (const persona of described) {
    const places = await placesOf(session, persona, surroundings);
    const at = places?.file.uri === snapshot.uri ? definedAt(places, persona, offset) : null;
    if (at !== null) return { persona, surroundings, snapshot, ...at, nameRange: at.range, isDefinition: true };
  }
  return null;
}

function definedAt(
  { names, aliases, id }: PersonaPlaces,
  persona: Persona,
  offset: number,
): Pick<Target, 'name' | 'range'> | null {
  const here = ({ range }: { readonly range: TextRange }): boolean => isIn(range, offset);
  const name = names.find(here) ?? (id !== null && here(id) ? id : undefined);
  if (name !== undefined) return { name: { text: persona.name, kind: 'name' }, range: name.range };
  const alias = aliases.find(here);
  return alias === undefined ? null : { name: { text: alias.text, kind: 'alias' }, range: alias.range };
}

function mentionedAt(snapshot: Snapshot, surroundings: AskedPersona['surroundings'], offset: number): Target | null {
  const mention = mentionsIn(snapshot, surroundings.registry).find(({ range }) => isIn(range, offset));
  if (mention === undefined) return null;
  const { language } = snapshot.model;
  const written = snapshot.text.slice(mention.range.start, mention.range.end);
  const isDefinition = false;
  for (const persona of mention.personas) {
    const here = writtenNames(written, persona, language).find(({ range }) =>
      isIn(shift(range, mention.range.start), offset),
    );
    if (here === undefined) continue;
    const range = shift(here.range, mention.range.start);
    return { persona, surroundings, snapshot, name: here.name, range: mention.range, nameRange: range, isDefinition };
  }
  const persona = mention.resolution.persona;
  const name =
    persona === null ? undefined : (writtenNames(written, persona, language)[0]?.name ?? namesOf(persona, language)[0]);
  if (persona === null || name === undefined) return null;
  return { persona, surroundings, snapshot, name, range: mention.range, nameRange: null, isDefinition };
}

/** Where the persona is described. */
export async function locateDefinition(
  session: Session,
  { persona, surroundings }: AskedPersona,
): Promise<Location | null> {
  const places = await placesOf(session, persona, surroundings);
  const name = places?.names[0];
  return places === null || name === undefined
    ? null
    : { uri: places.file.uri, range: toRange(places.file.lines, name.range) };
}

/** Every mention in the workspace, document by document. */
export async function locateMentions(session: Session, asked: AskedPersona): Promise<readonly Location[]> {
  return (await mentionsOf(session, asked)).flatMap(({ snapshot, mentions }) =>
    mentions.map(({ range }) => ({ uri: snapshot.uri, range: toRange(snapshot.lines, range) })),
  );
}
