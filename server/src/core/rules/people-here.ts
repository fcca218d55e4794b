/** The personas that a document describes: what rules about them look at. */
import type { Persona } from '../personas/persona.js';
import type { TextRange } from '../text/range.js';
import type { RuleContext } from './rule.js';

export interface PersonaHere {
  readonly persona: Persona;
  /** Of the name. */
  readonly range: TextRange;
}

type Looking = Pick<RuleContext<unknown, string>, 'registry' | 'workspace'>;

/** In the order of the document; none where it describes nobody, or where all that it says is still to be filled in. */
export function peopleHere({ registry, workspace: { lives } }: Looking): readonly PersonaHere[] {
  if (lives === undefined || !registry.isDescribed) return [];
  return registry.personas.flatMap((persona) => {
    const { definedAt } = persona;
    return definedAt?.path === lives.path ? [{ persona, range: definedAt.range }] : [];
  });
}

/** Nobody looks after a system, or after somebody whom the product is not for. */
export function isLookedAfter({ kind, isParked }: Persona): boolean {
  return kind !== 'system' && kind !== 'anti' && isParked !== true;
}
