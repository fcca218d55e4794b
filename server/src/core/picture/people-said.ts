/** Whom a story is for: personas of the registry, and names that stand for none of them. */
import type { LanguagePack } from '../language/pack.js';
import { spokenName } from '../personas/named-people.js';
import { normaliseName, singularName } from '../personas/normalise.js';
import { peopleNamed, personasAmong } from '../personas/people-named.js';
import type { Persona } from '../personas/persona.js';
import type { PersonaRegistry } from '../personas/registry.js';
import { standingOf } from '../personas/standing.js';
import { remembered } from '../remembered.js';
import type { StrangerSaid } from './said.js';

export interface PeopleSaid {
  /** The name alone, as people say it. */
  readonly called: string;
  /** Everybody once, in the order of the reference. */
  readonly personas: readonly Persona[];
  readonly strangers: readonly StrangerSaid[];
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

function strangerOf(name: string, meant: readonly string[], language: LanguagePack): StrangerSaid {
  const standing = standingOf(name, language);
  const state = standing === 'generic' || standing === 'system' || standing === 'builder' ? standing : 'unknown';
  const key = singularName(normaliseName(name, language), language);
  return { name: spokenName(name, language), key, state, meant: [...meant] };
}
