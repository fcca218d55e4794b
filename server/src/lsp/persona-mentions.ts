/** Where personas are defined and where stories mention them: what definition, references, rename and counts rest on. */
import type { Story } from '../core/document/model.js';
import { english } from '../core/language/en/pack.js';
import type { Persona } from '../core/personas/persona.js';
import type { PersonaRegistry } from '../core/personas/registry.js';
import { resolvePersona, type Resolution } from '../core/personas/resolve.js';
import { shift, type TextRange } from '../core/text/range.js';
import { joinPath } from '../workspace/paths.js';
import type { Surroundings } from './project.js';
import type { Placed, Session } from './session.js';
import type { Snapshot } from './snapshot.js';

/** One mention of a persona; a heading may hold for several stories. */
export interface Mention {
  readonly text: string;
  readonly range: TextRange;
  readonly resolution: Resolution;
  /** Their places count from the start of their sections. */
  readonly stories: readonly Story[];
}

export interface Definition {
  readonly path: string;
  readonly range: TextRange;
}

/** A persona that something is asked about, and the place where the question was asked. */
export interface Target {
  readonly persona: Persona;
  readonly surroundings: Surroundings;
  readonly range: TextRange;
  readonly isDefinition: boolean;
}

export function mentionsIn({ model }: Snapshot, registry: PersonaRegistry): readonly Mention[] {
  const byPlace = new Map<number, Mention>();
  for (const section of model.sections) {
    for (const story of section.stories) {
      if (story.persona === null) continue;
      const { text } = story.persona;
      const range = shift(story.persona.range, section.range.start);
      const known = byPlace.get(range.start);
      const resolution = known?.resolution ?? resolve(registry, text);
      byPlace.set(range.start, { text, range, resolution, stories: [...(known?.stories ?? []), story] });
    }
  }
  return [...byPlace.values()];
}

/** Null where the persona is written in the configuration. */
export function definitionOf({ definedAt }: Persona, { root }: Pick<Surroundings, 'root'>): Definition | null {
  return definedAt === null ? null : { path: joinPath(root.folder, definedAt.path), range: definedAt.range };
}

/** The same for the same persona, whichever document asks. */
export function personaKey(persona: Persona, surroundings: Pick<Surroundings, 'root'>): string {
  const path = definitionOf(persona, surroundings)?.path ?? surroundings.root.path ?? surroundings.root.folder;
  return `${path}\0${persona.id}`;
}

/** Personas whose headings stand in this document. */
export function definedIn(snapshot: Snapshot, surroundings: Surroundings): readonly Persona[] {
  return surroundings.registry.personas.filter(
    (persona) => definitionOf(persona, surroundings)?.path === snapshot.path,
  );
}

/** The persona at `offset`, mentioned or defined there. */
export function targetAt({ snapshot, surroundings }: Placed, offset: number): Target | null {
  for (const persona of definedIn(snapshot, surroundings)) {
    const range = persona.definedAt?.range;
    if (range !== undefined && isIn(range, offset)) return { persona, surroundings, range, isDefinition: true };
  }
  const mention = mentionsIn(snapshot, surroundings.registry).find(({ range }) => isIn(range, offset));
  if (mention === undefined) return null;
  const persona = oneOfSeveral(mention, snapshot, surroundings.registry, offset) ?? mention.resolution.persona;
  return persona === null ? null : { persona, surroundings, range: mention.range, isDefinition: false };
}

/** All mentions of a persona in the workspace, document by document. */
export async function mentionsOf(
  { index }: Session,
  { persona, surroundings }: Pick<Target, 'persona' | 'surroundings'>,
): Promise<readonly { readonly snapshot: Snapshot; readonly mentions: readonly Mention[] }[]> {
  const key = personaKey(persona, surroundings);
  const found: { snapshot: Snapshot; mentions: readonly Mention[] }[] = [];
  for (const document of await index.documents()) {
    const { snapshot, registry } = document;
    const mentions = mentionsIn(snapshot, registry).filter(
      ({ resolution }) => resolution.persona !== null && personaKey(resolution.persona, document) === key,
    );
    if (mentions.length > 0) found.push({ snapshot, mentions });
  }
  return found;
}

/** Where the persona's name stands in a text, without a plural's ending. */
export function namePlaces(text: string, name: string): readonly TextRange[] {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s*_]+')}(?=(?:e?s)?(?![\\p{L}\\p{N}]))`, 'giu');
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

export function isIn({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** "buyer or seller": the one under the cursor. */
function oneOfSeveral(
  { resolution, range }: Mention,
  { text }: Snapshot,
  registry: PersonaRegistry,
  offset: number,
): Persona | null {
  if (resolution.state !== 'several') return null;
  const written = text.slice(range.start, range.end);
  const isHere = (persona: Persona): boolean =>
    [persona.name, ...persona.aliases].some((name) =>
      namePlaces(written, name).some(({ start, end }) => isIn({ start, end }, offset - range.start)),
    );
  return registry.personas.find(isHere) ?? null;
}

const resolutions = new WeakMap<PersonaRegistry, Map<string, Resolution>>();

function resolve(registry: PersonaRegistry, text: string): Resolution {
  const known = resolutions.get(registry) ?? new Map<string, Resolution>();
  resolutions.set(registry, known);
  const resolution = known.get(text) ?? resolvePersona(registry, text, english.lexicon);
  known.set(text, resolution);
  return resolution;
}
