/** Whom a persona reference names: the one answer for reports, listings, counts and references. */
import type { LanguagePack } from '../language/pack.js';
import { writtenHalves } from './named-people.js';
import type { Persona } from './persona.js';
import type { PersonaRegistry } from './registry.js';
import { type Resolution, resolvePersona } from './resolve.js';

export interface PersonNamed {
  readonly name: string;
  readonly resolution: Resolution;
}

/** "buyer or seller" means both, and each of them may be somebody else. */
export function peopleNamed(registry: PersonaRegistry, text: string, language: LanguagePack): readonly PersonNamed[] {
  const whole = { name: text, resolution: resolvePersona(registry, text, language) };
  const { state } = whole.resolution;
  if (state !== 'several' && state !== 'nearMiss') return [whole];
  const halves = writtenHalves(text, language).map((name) => ({
    name,
    resolution: resolvePersona(registry, name, language),
  }));
  const isSomebody = ({ resolution }: PersonNamed): boolean =>
    resolution.persona !== null || resolution.candidates.length > 0;
  return state === 'several' || halves.some(isSomebody) ? halves : [whole];
}

/** Everybody of the registry once, in the order of the reference. */
export function personasAmong(people: readonly PersonNamed[]): readonly Persona[] {
  return [...new Set(people.map(({ resolution }) => resolution.persona))].filter((persona) => persona !== null);
}
