/** The persona under the cursor: in a story, where they are described, or in the configuration. */
import type { Persona } from '../../core/personas/persona.js';
import { isIn, shift, type TextRange } from '../../core/text/range.js';
import type { Ports } from '../ports.js';
import type { Surroundings } from '../project/project.js';
import type { Snapshot } from '../texts/snapshot.js';
import { definedIn, mentionsIn, personaKey, type AskedPersona } from './mentions.js';
import { placesOf, type PersonaPlaces } from './places.js';
import { namesOf, writtenNames, type PersonaName } from './written-names.js';

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

/** Where somebody asks; an open document of stories, of personas, or a configuration. */
export interface Asking {
  readonly snapshot: Snapshot;
  readonly surroundings: Surroundings;
  readonly isConfig: boolean;
}

export async function targetAt(
  ports: Pick<Ports, 'texts'>,
  { snapshot, surroundings, isConfig }: Asking,
  offset: number,
): Promise<Target | null> {
  const mention = isConfig ? null : mentionedAt(snapshot, surroundings, offset);
  if (mention !== null) return mention;
  const described = isConfig
    ? surroundings.registry.personas.filter(({ definedAt }) => definedAt === null)
    : definedIn(snapshot, surroundings);
  for (const persona of described) {
    const places = await placesOf(ports, persona, surroundings);
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

/** Where the persona is described, in which text; null where that is gone. */
export async function descriptionOf(
  ports: Pick<Ports, 'texts'>,
  { persona, surroundings }: AskedPersona,
): Promise<{ readonly file: Snapshot; readonly range: TextRange } | null> {
  const places = await placesOf(ports, persona, surroundings);
  const name = places?.names[0];
  return places === null || name === undefined ? null : { file: places.file, range: name.range };
}

/** Everywhere the text in which somebody asks speaks of the persona, under whichever name. */
export async function placesHere(
  ports: Pick<Ports, 'texts'>,
  { snapshot, persona, surroundings }: Target,
): Promise<Readonly<Record<'described' | 'mentioned', readonly TextRange[]>>> {
  const key = personaKey(persona, surroundings);
  const mentions = mentionsIn(snapshot, surroundings.registry).filter(({ personas }) =>
    personas.some((candidate) => personaKey(candidate, surroundings) === key),
  );
  const places = await placesOf(ports, persona, surroundings);
  const described = places?.file.uri === snapshot.uri ? [...places.names, ...places.aliases] : [];
  return { described: described.map(({ range }) => range), mentioned: mentions.map(({ range }) => range) };
}
