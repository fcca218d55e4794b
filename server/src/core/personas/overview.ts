/** What a registry says about its people beside what stories say: who is used where, who is missing, and what of whom. */
import type { LanguagePack } from '../language/pack.js';
import { type Missing, missingIn } from './gaps.js';
import type { Candidate } from './near-miss.js';
import { normaliseName, singularName } from './normalise.js';
import { peopleNamed, personasAmong } from './people-named.js';
import type { Persona } from './persona.js';
import type { PersonaRegistry } from './registry.js';
import type { PersonaState } from './resolve.js';

/** A persona reference in a story, with whatever the one who asks knows of its place. */
export interface PersonaMention<Place> {
  readonly text: string;
  readonly place: Place;
}

export interface UsedPersona<Place> {
  readonly persona: Persona;
  readonly missing: readonly Missing[];
  /** Where stories name this persona, in the order of the mentions; one entry a story. */
  readonly stories: readonly Place[];
}

/** A name that stands for no persona of the registry. */
export interface Stranger<Place> {
  /** As the first story writes it. */
  readonly name: string;
  readonly state: PersonaState;
  /** Personas that are probably meant, best first. */
  readonly meant: readonly Candidate[];
  readonly stories: readonly Place[];
}

export interface PersonaOverview<Place> {
  /** In the order of the registry. */
  readonly personas: readonly UsedPersona<Place>[];
  /** Those with the most stories first. */
  readonly strangers: readonly Stranger<Place>[];
}

export function overviewOf<Place>(
  registry: PersonaRegistry,
  mentions: readonly PersonaMention<Place>[],
  language: LanguagePack,
): PersonaOverview<Place> {
  const uses = new Map<Persona, Place[]>(registry.personas.map((persona) => [persona, []]));
  const strangers = new Map<string, Stranger<Place>>();
  for (const { text, place } of mentions) {
    const people = peopleNamed(registry, text, language);
    for (const persona of personasAmong(people)) uses.get(persona)?.push(place);
    for (const { name, resolution } of people) {
      const { persona, state, candidates } = resolution;
      if (persona === null) addStranger(strangers, { name, state, meant: candidates, stories: [place] }, language);
    }
  }
  const personas = registry.personas.map((persona) => ({
    persona,
    missing: missingIn(persona),
    stories: uses.get(persona) ?? [],
  }));
  return { personas, strangers: [...strangers.values()].sort(byStories) };
}

/**
 * Overviews of registries that share most of their people as one: everybody once, by the place where they are described.
 * Who is a stranger to one of them may be known to another, whose stories are its own.
 */
export function joinOverviews<Place>(
  parts: readonly PersonaOverview<Place>[],
  language: LanguagePack,
): PersonaOverview<Place> {
  const people = new Map<string, UsedPersona<Place>>();
  const strangers = new Map<string, Stranger<Place>>();
  for (const part of parts) {
    for (const used of part.personas) {
      const key = placeKey(used.persona);
      people.set(key, { ...used, stories: [...(people.get(key)?.stories ?? []), ...used.stories] });
    }
    for (const stranger of part.strangers) addStranger(strangers, stranger, language);
  }
  return { personas: [...people.values()], strangers: [...strangers.values()].sort(byStories) };
}

/** Whoever is met again, as one or as many, keeps the name that was written first. */
function addStranger<Place>(
  strangers: Map<string, Stranger<Place>>,
  stranger: Stranger<Place>,
  language: LanguagePack,
): void {
  const key = singularName(normaliseName(stranger.name, language), language);
  const known = strangers.get(key);
  strangers.set(key, { ...(known ?? stranger), stories: [...(known?.stories ?? []), ...stranger.stories] });
}

function placeKey({ id, definedAt }: Persona): string {
  return definedAt === null ? id : `${definedAt.path}\0${definedAt.range.start.toString()}`;
}

function byStories<Place>(a: Stranger<Place>, b: Stranger<Place>): number {
  return b.stories.length - a.stories.length || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
}
