/** Who builds the product, told by what they wish: where one developer does, all developers of the document do. */
import type { Clause, Story } from '../document/model.js';
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { normaliseName, singularName } from '../personas/normalise.js';
import {
  coreOf,
  employeeName,
  isGenericHead,
  isMaybeTeamRole,
  isOperatorRole,
  isSystemName,
  isTeamRole,
} from '../personas/resolve.js';
import { isTechnicalRole } from '../personas/technical-roles.js';
import { rememberedFor } from '../remembered.js';

/** What the stories of one role say about whether it builds. */
export interface RoleFacts {
  readonly stories: number;
  /** Wishes that only somebody who builds has. */
  readonly building: number;
  /** Wishes about something of their own, such as "my webhooks". */
  readonly owning: number;
  /** Wishes about how the team plans. */
  readonly planning: number;
}

/** What the stories of a section, or of several, say about who wishes. */
export interface PeopleFacts {
  readonly roles: ReadonlyMap<string, RoleFacts>;
  /** Stories of people whose work is not technology. */
  readonly lay: number;
}

const NONE: RoleFacts = { stories: 0, building: 0, owning: 0, planning: 0 };
/** Of so many wishes one is for building, where a role builds: fewer are chance. */
const BUILDING_SHARE = 1 / 6;
const SELDOM = 4;

/** The name under which the stories of a role are counted: "developer" for "Developers at Homely". */
export const roleKey = rememberedFor((reference: string, language: LanguagePack) =>
  singularName(employeeName(normaliseName(reference, language), language), language),
);

/** Whether the name alone says that somebody builds the product: "tester", "developer building the booking page". */
export const buildsByName = rememberedFor((reference: string, language: LanguagePack): boolean => {
  const key = roleKey(reference, language);
  if (isTeamRole(key, language)) return true;
  const core = coreOf(key, language);
  if (core === key || !isMaybeTeamRole(core, language)) return false;
  const [first = '', second = ''] = key.slice(core.length).trim().split(' ');
  const { lexicon, grammar, people } = language;
  if (first === people.of) return lexicon.careRoles.has(core) && startsWithCapital(reference, second);
  return lexicon.buildingWords.has(first) && grammar.definiteArticles.has(second);
});

/** "maintainer of Larkspur": a thing with a name of its own. */
function startsWithCapital(reference: string, word: string): boolean {
  return reference.split(/\s+/).some((written) => written.toLowerCase() === word && /^\p{Lu}/u.test(written));
}

export function peopleIn(stories: readonly Story[], language: LanguagePack): PeopleFacts {
  const roles = new Map<string, RoleFacts>();
  let lay = 0;
  for (const { persona, want, outcome } of stories) {
    if (persona === null || want === null) continue;
    const key = roleKey(persona.text, language);
    if (isLay(persona.text, key, language)) lay++;
    if (!isMaybeTeamRole(key, language)) continue;
    addFacts(roles, key, {
      stories: 1,
      building: isForBuilders(want, outcome, language) ? 1 : 0,
      owning: isAboutOwn(want, language) ? 1 : 0,
      planning: isAboutPlanning(want, language) ? 1 : 0,
    });
  }
  return { roles, lay };
}

export function addPeople(parts: readonly PeopleFacts[]): PeopleFacts {
  const roles = new Map<string, RoleFacts>();
  for (const part of parts) for (const [key, facts] of part.roles) addFacts(roles, key, facts);
  return { roles, lay: parts.reduce((sum, { lay }) => sum + lay, 0) };
}

function addFacts(roles: Map<string, RoleFacts>, key: string, facts: RoleFacts): void {
  const known = roles.get(key) ?? NONE;
  roles.set(key, {
    stories: known.stories + facts.stories,
    building: known.building + facts.building,
    owning: known.owning + facts.owning,
    planning: known.planning + facts.planning,
  });
}

export function arePeopleEqual(a: PeopleFacts, b: PeopleFacts): boolean {
  if (a.lay !== b.lay || a.roles.size !== b.roles.size) return false;
  return [...a.roles].every(([key, facts]) => {
    const other = b.roles.get(key) ?? NONE;
    return (['stories', 'building', 'owning', 'planning'] as const).every((name) => other[name] === facts[name]);
  });
}

/**
 * Whether a role that may build does so in this document: some of its wishes say so, or it seldom speaks beside the
 * people whom the product is for. Elsewhere developers are the customers.
 */
export function doesBuild({ roles, lay }: PeopleFacts, key: string, language: LanguagePack): boolean {
  const { stories, building, owning, planning } = roles.get(key) ?? NONE;
  if (stories === 0) return false;
  if (planning > 0) return true;
  const isOperator = isOperatorRole(key, language);
  // Where everybody is technical, to build and to run is what the customers do.
  if ((!isOperator || lay > 0) && building > 0 && building / stories >= BUILDING_SHARE) return true;
  const writesCode = isOperator || key.split(' ').some((word) => language.lexicon.codingWords.has(word));
  return writesCode && owning === 0 && stories < SELDOM && lay > stories;
}

function isLay(reference: string, key: string, language: LanguagePack): boolean {
  const core = coreOf(key, language);
  return !(
    isGenericHead(core, language) ||
    isSystemName(core, language) ||
    isTeamRole(key, language) ||
    isMaybeTeamRole(key, language) ||
    isTechnicalRole(reference, language)
  );
}

/** Wishing to refactor, for better tests or on behalf of the users tells that somebody is not the customer. */
function isForBuilders(want: Clause, outcome: Clause | null, language: LanguagePack): boolean {
  const { lexicon, morphology } = language;
  if (matchPhrase(lexicon.buildVerbs, want.words, 0) > 0) return true;
  const ends = (_: unknown, at: number): boolean =>
    at > 0 && matchPhrase(lexicon.setUpEndings, want.words, at) === want.words.length - at;
  if (want.words.some(ends)) return true;
  if (outcome !== null && startsWithOthers(outcome, language)) return true;
  return want.words.slice(0, 6).some(({ lower }) => hasOneOrMany(lexicon.buildObjects, lower, morphology));
}

/** "so that users see ...": whoever wishes for others builds for them. */
function startsWithOthers({ words }: Clause, { lexicon }: LanguagePack): boolean {
  const start = lexicon.determiners.has(words[0]?.lower ?? '') ? 1 : 0;
  return lexicon.genericPersonas.has(words[start]?.lower ?? '');
}

/** "the sprint’s tickets sorted" */
function isAboutPlanning({ words }: Clause, { lexicon, morphology }: LanguagePack): boolean {
  return words
    .slice(0, FARTHEST_THING)
    .some(({ lower }) => lexicon.planningWords.has(morphology.withoutPossessives(lower)));
}

function isAboutOwn({ words }: Clause, { lexicon }: LanguagePack): boolean {
  return words.slice(0, 4).some(({ lower }) => lexicon.possessives.has(lower));
}

/** "set up the staging server": work on the product, whoever is said to wish it. */
export function isWorkOnProduct({ words }: Clause, { lexicon, morphology }: LanguagePack): boolean {
  if (matchPhrase(lexicon.buildVerbs, words, 0) === 0) return false;
  return words.slice(1, FARTHEST_THING).some(({ lower }) => hasOneOrMany(lexicon.systemThings, lower, morphology));
}

const FARTHEST_THING = 8;
