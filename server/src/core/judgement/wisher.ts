/** Who wishes: somebody who builds, somebody whose work is technology, a customer; as evidence, not as an exemption. */
import type { Story } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { normaliseName } from '../personas/normalise.js';
import {
  coreOf,
  employeeName,
  isGenericHead,
  isMaybeTeamRole,
  isOperatorRole,
  isOrganisationName,
  isSystemName,
  isTeamRole,
  type Resolution,
} from '../personas/resolve.js';
import { isTechnicalRole } from '../personas/technical-roles.js';
import { rememberedFor } from '../remembered.js';

export type Wisher =
  | 'nobody'
  | 'team'
  | 'maybeTeam'
  | 'operator'
  | 'technical'
  | 'system'
  | 'organisation'
  | 'generic'
  | 'staff'
  | 'customer';

/** What kind of person, or thing, a story speaks for, by what the project says of them or by the name. */
export function wisherOf({ persona }: Story, { language, resolve }: Knowledge): Wisher {
  if (persona === null) return 'nobody';
  const known = resolve(persona.text).persona;
  if (known === null) return wisherNamed(persona.text, language);
  if (known.technical) return 'technical';
  return known.kind === 'internal' ? 'team' : known.kind === 'staff' ? 'staff' : 'customer';
}

interface Knowledge {
  readonly language: LanguagePack;
  readonly resolve: (reference: string) => Resolution;
}

/** The same by the name alone. */
export const wisherNamed = rememberedFor((reference: string, language: LanguagePack): Wisher => {
  const name = employeeName(normaliseName(reference, language), language);
  const core = coreOf(name, language);
  if (isTeamRole(name, language)) return 'team';
  if (isOperatorRole(name, language)) return 'operator';
  if (isMaybeTeamRole(name, language)) return 'maybeTeam';
  if (isGenericHead(core, language)) return 'generic';
  if (isTechnicalRole(reference, language)) return 'technical';
  if (isSystemName(core, language)) return 'system';
  return isOrganisationName(core, reference, language) ? 'organisation' : 'customer';
});
