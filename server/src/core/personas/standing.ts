/** Who a name in a story probably is to the team, where nobody has written it down: a customer, staff, a system … */
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
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
export function standingOf(reference: string, language: LanguagePack): Standing {
  const whole = normaliseName(reference, language);
  const core = coreOf(whole, language);
  if (isGenericName(core, language) || isAccount(core, language)) return 'generic';
  if (isSystemName(core, language)) return 'system';
  if (isBuilder(whole, language) || isBuilder(core, language)) return 'builder';
  if (isOrganisation(whole, language) || isOrganisation(core, language)) return 'organisation';
  return isStaff(core, language) ? 'staff' : 'customer';
}

/** "registered user", "portal user": known to the product, not to the team. */
function isAccount(core: string, language: LanguagePack): boolean {
  const { lexicon } = language;
  const before = core.split(' ').slice(0, -1);
  const saysNothing = (word: string): boolean =>
    lexicon.accountQualifiers.has(word) || lexicon.emptyQualifiers.has(word);
  return isGenericHead(core, language) && before.every(saysNothing);
}

function isBuilder(name: string, language: LanguagePack): boolean {
  const role = employeeName(name, language);
  const words = singularName(role, language)
    .split(' ')
    .map((lower) => ({ lower }));
  return (
    isTeamRole(role, language) ||
    isMaybeTeamRole(role, language) ||
    matchPhrase(language.lexicon.builderNames, words, 0) === words.length
  );
}

function isOrganisation(name: string, { lexicon, morphology }: LanguagePack): boolean {
  const { organisations, organisationNouns, institutions, bodies, departments } = lexicon;
  const last = name.split(' ').at(-1) ?? '';
  const isBody = [organisationNouns, institutions, bodies].some((nouns) => hasOneOrMany(nouns, last, morphology));
  return organisations.has(name) || departments.has(name) || isBody;
}

/** "system administrator", "HR manager": they work for those who build. */
function isStaff(core: string, { lexicon, morphology }: LanguagePack): boolean {
  const { staffNouns, staffRoles, departments, organisations } = lexicon;
  const words = core.split(' ');
  const singular = words.map((word) => ({ lower: morphology.singular(word) }));
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const pairs = before.map((word, at) => `${word} ${words[at + 1] ?? ''}`).slice(0, -1);
  return (
    hasOneOrMany(staffNouns, last, morphology) ||
    words.some((_, at) => matchPhrase(staffRoles, singular, at) === words.length - at && at < words.length) ||
    before.some((word) => departments.has(word)) ||
    pairs.some((pair) => organisations.has(pair))
  );
}
