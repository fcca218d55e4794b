/** Whom a story is for: personas of the registry, and names that stand for none of them. */
import type { LanguagePack } from '../language/pack.js';
import { spokenName } from './named-people.js';
import { normaliseName, singularName } from './normalise.js';
import { peopleNamed, personasAmong } from './people-named.js';
import type { Persona } from './persona.js';
import type { PersonaRegistry } from './registry.js';
import { standingOf } from './standing.js';
import { remembered } from '../remembered.js';

/** Somebody whom no persona stands for. */
export interface Stranger {
  /** As people say it: "Passenger". */
  readonly name: string;
  /** The same for the same people, however written. */
  readonly key: string;
  readonly state: 'generic' | 'system' | 'builder' | 'unknown';
  /** Names of personas that are probably meant, best first. */
  readonly meant: string[];
}

export interface PeopleSaid {
  /** The name alone, as people say it. */
  readonly called: string;
  /** Everybody once, in the order of the reference. */
  readonly personas: readonly Persona[];
  readonly strangers: readonly Stranger[];
}

/** What a persona is known by among all of its root. */
export function personaKey({ id, definedAt }: Persona): string {
  return definedAt === null ? id : `${definedAt.path}#${definedAt.range.start.toString()}`;
}

/** Worked out once for each name: stories repeat them. */
export function peopleSaid(reference: string, registry: PersonaRegistry, language: LanguagePack): PeopleSaid {
  const known = knownIn(registry);
  const key = `${language.id} ${reference}`;
  const people = known.get(key) ?? findPeople(reference, registry, language);
  known.set(key, people);
  return people;
}

const knownIn = remembered((_registry: PersonaRegistry) => new Map<string, PeopleSaid>());

function findPeople(reference: string, registry: PersonaRegistry, language: LanguagePack): PeopleSaid {
  const people = peopleNamed(registry, reference, language);
  const strangers = people
    .filter(({ resolution }) => resolution.persona === null)
    .map(({ name, resolution }) => {
      const names = resolution.candidates.map((each) => each.name);
      return strangerOf(name, names, language);
    });
  return { called: spokenName(reference, language), personas: personasAmong(people), strangers };
}

function strangerOf(name: string, meant: readonly string[], language: LanguagePack): Stranger {
  const standing = standingOf(name, language);
  const state = standing === 'generic' || standing === 'system' || standing === 'builder' ? standing : 'unknown';
  const key = singularName(normaliseName(name, language), language);
  return { name: spokenName(name, language), key, state, meant: [...meant] };
}
