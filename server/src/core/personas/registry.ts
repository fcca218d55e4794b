/** The personas of one root and what a persona reference in a story means there. */
import type { Persona } from './persona.js';

/** What a persona reference turned out to be. */
export type PersonaState =
  | 'exact'
  | 'alias'
  | 'plural'
  | 'qualified'
  | 'genderForm'
  | 'nearMiss'
  | 'several'
  | 'generic'
  | 'system'
  | 'internalRole'
  | 'placeholder'
  | 'unknown';

export interface Resolution {
  readonly state: PersonaState;
  /** The persona it stands for, where there is one. */
  readonly persona: Persona | null;
  /** For `nearMiss`: likely meant personas, best first, three at most. */
  readonly candidates: readonly Persona[];
}

export interface PersonaRegistry {
  readonly personas: readonly Persona[];
  /** Files that defined them, as paths relative to the root; the first is where new ones go. */
  readonly files: readonly string[];
  /** Whether the project declares personas at all; without it, nobody can be undefined. */
  readonly isDeclared: boolean;
}
