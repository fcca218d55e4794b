/** Who a name in a story probably is to the team, where nobody has written it down: a customer, staff, a system … */
import type { Lexicon } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { singular } from '../language/vocabulary.js';
import { normaliseName, singularName } from './normalise.js';
import {
  coreOf,
  employeeName,
  isGenericHead,
  isGenericName,
  isMaybeTeamRole,
  isSystemName,
  isTeamRole,
} from './resolve.js';

/** Only customers and staff can be written down; `several` people at once are no name. */
export type Standing = 'customer' | 'staff' | 'builder' | 'organisation' | 'generic' | 'system' | 'several';

/** The standing of one name; a name that tells nothing else is a customer's. */
export function standingOf(reference: string, lexicon: Lexicon): Standing {
  const whole = normaliseName(reference);
  const core = coreOf(whole);
  if (isGenericName(core, lexicon) || isAccount(core, lexicon)) return 'generic';
  if (isSystemName(core, lexicon)) return 'system';
  if (isBuilder(whole, lexicon) || isBuilder(core, lexicon)) return 'builder';
  if (isOrganisation(whole, lexicon) || isOrganisation(core, lexicon)) return 'organisation';
  return isStaff(core, lexicon) ? 'staff' : 'customer';
}

/** "registered user", "portal user": known to the product, not to the team. */
function isAccount(core: string, lexicon: Lexicon): boolean {
  const before = core.split(' ').slice(0, -1);
  const saysNothing = (word: string): boolean =>
    lexicon.accountQualifiers.has(word) || lexicon.emptyQualifiers.has(word);
  return isGenericHead(core, lexicon) && before.every(saysNothing);
}

function isBuilder(name: string, lexicon: Lexicon): boolean {
  const role = employeeName(name);
  const words = singularName(role)
    .split(' ')
    .map((lower) => ({ lower }));
  return (
    isTeamRole(role, lexicon) ||
    isMaybeTeamRole(role, lexicon) ||
    matchPhrase(lexicon.builderNames, words, 0) === words.length
  );
}

function isOrganisation(name: string, { organisations, organisationNouns, departments }: Lexicon): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return organisations.has(name) || departments.has(name) || organisationNouns.has(last);
}

/** "system administrator", "HR manager": they work for those who build. */
function isStaff(core: string, { staffNouns, departments, organisations }: Lexicon): boolean {
  const words = core.split(' ');
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const pairs = before.map((word, at) => `${word} ${words[at + 1] ?? ''}`).slice(0, -1);
  return (
    staffNouns.has(last) ||
    staffNouns.has(singular(last)) ||
    before.some((word) => departments.has(word)) ||
    pairs.some((pair) => organisations.has(pair))
  );
}
