/** What a registry says about its people beside what stories say: who is used where, who is missing, and what of whom. */
import type { LanguagePack } from '../language/pack.js';
import { type Missing, missingIn } from './gaps.js';
import { writtenHalves } from './named-people.js';
import type { Candidate } from './near-miss.js';
import { normaliseName, singularName } from './normalise.js';
import type { Persona } from './persona.js';
import type { PersonaRegistry } from './registry.js';
import { type PersonaState, resolvePersona } from './resolve.js';

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
    for (const name of namesIn(registry, text, language)) {
      const { persona, state, candidates } = resolvePersona(registry, name, language);
      if (persona !== null) uses.get(persona)?.push(place);
      else {
        const key = singularName(normaliseName(name, language), language);
        const known = strangers.get(key) ?? { name, state, meant: candidates, stories: [] };
        strangers.set(key, { ...known, stories: [...known.stories, place] });
      }
    }
  }
  const personas = registry.personas.map((persona) => ({
    persona,
    missing: missingIn(persona),
    stories: uses.get(persona) ?? [],
  }));
  return { personas, strangers: [...strangers.values()].sort(byStories) };
}

/** "buyer or seller" means both, and each of them may be somebody else. */
function namesIn(registry: PersonaRegistry, text: string, language: LanguagePack): readonly string[] {
  if (resolvePersona(registry, text, language).state !== 'several') return [text];
  return writtenHalves(text, language);
}

function byStories<Place>(a: Stranger<Place>, b: Stranger<Place>): number {
  return b.stories.length - a.stories.length || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
}
