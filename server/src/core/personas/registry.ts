/** The personas of one root, indexed by every name they go by. */
import { withoutEnd } from '../text/without-end.js';
import type { Persona } from './persona.js';
import { normaliseName, singularName } from './normalise.js';

export interface PersonaRegistry {
  readonly personas: readonly Persona[];
  /** Files that defined them, as paths relative to the root; the first is where new ones go. */
  readonly files: readonly string[];
  /** Whether the project declares personas at all; without it, nobody can be undefined. */
  readonly isDeclared: boolean;
  /** Normalised name (also in the singular) -> persona. */
  readonly byName: ReadonlyMap<string, Persona>;
  readonly byAlias: ReadonlyMap<string, Persona>;
}

/** Builds a registry; with no personas it is undeclared, and nobody can be undefined. */
export function createRegistry(personas: readonly Persona[], files: readonly string[]): PersonaRegistry {
  const byName = new Map<string, Persona>();
  const byAlias = new Map<string, Persona>();
  for (const persona of personas) {
    put(byName, persona.name, persona);
    put(byName, persona.id, persona);
    for (const alias of persona.aliases) put(byAlias, alias, persona);
    for (const part of namesIn(persona.name)) put(byAlias, part, persona);
  }
  return { personas, files, isDeclared: personas.length > 0, byName, byAlias };
}

function put(index: Map<string, Persona>, name: string, persona: Persona): void {
  const normal = normaliseName(name);
  if (normal === '') return;
  if (!index.has(normal)) index.set(normal, persona);
  const single = singularName(normal);
  if (!index.has(single)) index.set(single, persona);
}

/** "Aisha, accountant" and "Carlos Almeida (buyer)" go by either part; "Carlos Almeida" also by "Carlos". */
export function namesIn(name: string): readonly string[] {
  const parts = name.split(/[,(–—/|]|\s-\s/).map((part) => withoutEnd(part, ') \n\t\u00A0').trim());
  const given = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(parts[0] ?? '') ? [(parts[0] ?? '').split(' ')[0] ?? ''] : [];
  return parts.length > 1 ? [...parts.filter((part) => part !== ''), ...given] : given;
}
