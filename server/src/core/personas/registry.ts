/** The personas of one root, indexed by every name they go by. */
import { withoutEnd } from '../text/without-end.js';
import { isScaffold, withoutGaps } from './gaps.js';
import type { Persona } from './persona.js';
import { shortName } from './naming.js';
import { normaliseName, singularName } from './normalise.js';

export interface PersonaRegistry {
  /** Without gaps: a field that is still `…` says nothing, here and to everybody who asks. */
  readonly personas: readonly Persona[];
  /** Files that defined them, as paths relative to the root; the first is where new ones go. */
  readonly files: readonly string[];
  /** Whether the project declares personas at all; without it, nobody can be undefined. */
  readonly isDeclared: boolean;
  /** Whether anybody is more than a name with fields that are still to be filled in. */
  readonly isDescribed: boolean;
  /** Normalised name (also in the singular) -> persona. */
  readonly byName: ReadonlyMap<string, Persona>;
  readonly byAlias: ReadonlyMap<string, Persona>;
}

/** Builds a registry; with no personas it is undeclared, and nobody can be undefined. */
export function createRegistry(written: readonly Persona[], files: readonly string[]): PersonaRegistry {
  const personas = written.map(withoutGaps);
  const byName = new Map<string, Persona>();
  const byAlias = new Map<string, Persona>();
  for (const persona of personas) {
    put(byName, persona.name, persona);
    put(byName, persona.id, persona);
    for (const alias of persona.aliases) put(byAlias, alias, persona);
    for (const part of namesIn(persona.name)) put(byAlias, part, persona);
  }
  const isDescribed = !written.every(isScaffold);
  return { personas, files, isDeclared: personas.length > 0, isDescribed, byName, byAlias };
}

/** How stories name the persona: in short where that means nobody else. */
export function storyName({ byName, byAlias }: PersonaRegistry, persona: Persona): string {
  const short = shortName(persona.name);
  const normal = normaliseName(short);
  return (byName.get(normal) ?? byAlias.get(normal)) === persona ? short : persona.name;
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
  const short = shortName(name);
  const all = parts.length > 1 ? [...parts.filter((part) => part !== ''), ...given] : given;
  return short === name || all.includes(short) ? all : [short, ...all];
}
