/** What a persona reference in a story means: one of the registry's personas, a near miss, or nobody in particular. */
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase, type PhraseTable } from '../language/phrases.js';
import { rememberedFor } from '../remembered.js';
import { type Candidate, isSlip, nearest } from './near-miss.js';
import { normaliseName, singularName, withoutRemark, words } from './normalise.js';
import type { Persona } from './persona.js';
import type { PersonaRegistry } from './registry.js';

export type PersonaState =
  | 'exact'
  | 'alias'
  | 'plural'
  | 'qualified'
  | 'nearMiss'
  | 'several'
  | 'generic'
  | 'system'
  | 'internalRole'
  | 'unknown';

export interface Resolution {
  readonly state: PersonaState;
  /** The persona it stands for, where there is one. */
  readonly persona: Persona | null;
  /** For `nearMiss`: likely meant personas, best first, three at most. */
  readonly candidates: readonly Candidate[];
}

/** Looks a reference up; never throws, whatever the text. */
export function resolvePersona(registry: PersonaRegistry, reference: string, language: LanguagePack): Resolution {
  const whole = normaliseName(reference, language);
  const core = coreOf(whole, language);
  const known =
    lookUp(registry, whole, language) ?? (core === whole ? null : asQualified(lookUp(registry, core, language)));
  if (known !== null) return known;
  const named = withoutRemark(reference);
  if (named !== reference) {
    const outside = asQualified(lookUp(registry, normaliseName(named, language), language));
    if (outside !== null) return outside;
  }
  const several = severalIn(registry, reference, language);
  if (several !== null) return several;
  const stripped = withoutAdjectives(registry, core, language);
  if (stripped !== null) return stripped;
  if (isGenericName(whole, language) || isAnybodyAnywhere(whole, core, language)) return plain('generic');
  if (isSystemName(core, language)) return plain('system');
  if (isTeamRole(whole, language)) return plain('internalRole');
  const candidates = nearestTo(registry, core, language);
  return candidates.length > 0 ? { state: 'nearMiss', persona: null, candidates } : plain('unknown');
}

function plain(state: PersonaState): Resolution {
  return { state, persona: null, candidates: [] };
}

/** The reference without what follows "who", "with", "in", ... */
export const coreOf = rememberedFor((name: string, { people }: LanguagePack): string => {
  const parts = name.split(' ');
  const isDoing = (word: string, i: number): boolean =>
    people.doing.test(word) && people.personEnding.test(parts[i - 1] ?? '');
  const cut = parts.findIndex((word, i) => i > 0 && (people.describes.has(word) || isDoing(word, i)));
  return cut === -1 ? name : parts.slice(0, cut).join(' ');
});

function lookUp(registry: PersonaRegistry, name: string, language: LanguagePack): Resolution | null {
  const single = singularName(name, language);
  const named = registry.byName.get(name);
  if (named !== undefined) return { state: 'exact', persona: named, candidates: [] };
  const alias = registry.byAlias.get(name);
  if (alias !== undefined) return { state: 'alias', persona: alias, candidates: [] };
  const plural = registry.byName.get(single) ?? registry.byAlias.get(single);
  if (plural !== undefined) return { state: 'plural', persona: plural, candidates: [] };
  // "bee keeper", "beekeeper"
  const joined = registry.byLetters.get(single.replaceAll(' ', ''));
  return joined === undefined ? null : { state: 'alias', persona: joined, candidates: [] };
}

function asQualified(resolution: Resolution | null): Resolution | null {
  return resolution === null ? null : { ...resolution, state: 'qualified' };
}

/** "first-time buyer" -> "buyer". */
function withoutAdjectives(registry: PersonaRegistry, core: string, language: LanguagePack): Resolution | null {
  const parts = core.split(' ');
  for (let skip = 1; skip < parts.length; skip++) {
    const found = lookUp(registry, parts.slice(skip).join(' '), language);
    // "non-smoker"
    if (language.people.negations.has(parts[skip - 1] ?? '')) continue;
    if (found !== null) return asQualified(found);
  }
  return null;
}

/** "buyer or seller", "Author/Reviewer": the first one found stands for all, if every half is somebody. */
function severalIn(registry: PersonaRegistry, reference: string, language: LanguagePack): Resolution | null {
  const named = withoutDescription(reference, language);
  const halves = halvesOf(named, language);
  if (halves.length < 2) return null;
  const found = halves.map(
    (half) => lookUp(registry, half, language) ?? withoutAdjectives(registry, coreOf(half, language), language),
  );
  const isKnown = (i: number): boolean => found[i] != null || isGenericName(halves[i] ?? '', language);
  const first = found.find((resolution) => resolution !== null) ?? null;
  if (halves.every((_, i) => isKnown(i)) && first !== null)
    return { state: 'several', persona: first.persona, candidates: [] };
  const slips = halves.map((half, i) => (isKnown(i) ? [] : nearest(registry, coreOf(half, language), language, true)));
  if (slips.some((meant) => meant.length > 0) && halves.every((_, i) => isKnown(i) || slips[i]?.length !== 0))
    return { state: 'nearMiss', persona: null, candidates: slips.flatMap((meant) => meant.slice(0, 1)) };
  // "hearing and visually impaired tenant" is one person: what stands first is no name.
  return named.includes('/') || isKnown(0) ? plain('several') : null;
}

/** "tenant with a dog and a cat" -> "tenant", with its slashes and commas. */
function withoutDescription(reference: string, { people }: LanguagePack): string {
  const named = withoutRemark(reference);
  for (const { 1: word = '', index } of named.matchAll(/\s(\S+)(?=\s)/g))
    if (index > 0 && people.describes.has(word.toLowerCase())) return named.slice(0, index);
  return named;
}

function halvesOf(reference: string, language: LanguagePack): readonly string[] {
  const halves: string[][] = [[]];
  for (const piece of reference.split(/[/,]/)) {
    if (halves[halves.length - 1]?.length !== 0) halves.push([]);
    for (const word of words(piece, language)) {
      if (language.grammar.joiners.has(word)) halves.push([]);
      else halves[halves.length - 1]?.push(word);
    }
  }
  return halves.filter((half) => half.length > 0).map((half) => normaliseName(half.join(' '), language));
}

/** "user", "end user", "users": a catch-all without anything that tells who is meant. */
export function isGenericName(name: string, { lexicon, morphology }: LanguagePack): boolean {
  const parts = name.split(' ').filter((word) => !lexicon.emptyQualifiers.has(word));
  const [only] = parts;
  return parts.length === 1 && only !== undefined && hasOneOrMany(lexicon.genericPersonas, only, morphology);
}

/** "customer in any country": what describes them fits everybody. */
function isAnybodyAnywhere(whole: string, core: string, language: LanguagePack): boolean {
  const [first = '', second = ''] = whole.slice(core.length + 1).split(' ');
  const { describes, universal } = language.grammar;
  return isGenericName(core, language) && !describes.has(first) && universal.has(second);
}

/** "portal user", "new customer": the last word may be anybody. */
export function isGenericHead(core: string, { lexicon, morphology }: LanguagePack): boolean {
  const head = core.split(' ').at(-1) ?? '';
  return hasOneOrMany(lexicon.genericPersonas, head, morphology);
}

/** The head noun is a thing: "billing service", but not "system administrator" or "customer service". */
export function isSystemName(core: string, { lexicon, morphology }: LanguagePack): boolean {
  const parts = core.split(' ');
  const head = parts.at(-1) ?? '';
  const before = parts.at(-2);
  const has = (set: ReadonlySet<string>): boolean => hasOneOrMany(set, head, morphology);
  // "web shop" is a webshop.
  if (has(lexicon.deviceNouns) || lexicon.deviceNouns.has(`${before ?? ''}${head}`)) return true;
  const isSoft = has(lexicon.softSystemNouns);
  if ((!has(lexicon.systemNouns) && !isSoft) || lexicon.notSystemBefore.has(before ?? '')) return false;
  if (!isSoft) return true;
  // An agent is a person unless a word tells of the machine.
  const isPerson = has(lexicon.people);
  if (before === undefined) return !isPerson;
  if (lexicon.systemNouns.has(before) && !lexicon.softSystemNouns.has(before)) return true;
  return lexicon.systemModifiers.has(before) && (!isPerson || lexicon.technicalModifiers.has(before));
}

/** A word for a thing that is a person where somebody is served: "server at a café". */
export function isPersonBeside(core: string, beside: readonly string[], { lexicon }: LanguagePack): boolean {
  const places = lexicon.peopleBeside.get(core.split(' ').at(-1) ?? '');
  return places !== undefined && beside.some((word) => places.has(word));
}

/** A body of people instead of somebody: "finance department", but not "finance manager"; `written` as the story has it. */
export function isOrganisationName(core: string, written: string, { lexicon, morphology }: LanguagePack): boolean {
  const { organisationNouns, institutions, departments, groupNouns, teamNouns, outsiders, companyEndings } = lexicon;
  const parts = core.split(' ');
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  const names = written.trim().split(/\s+/);
  const isName = names.length > 1 && names.every((word) => /^(?:\p{Lu}|&$)/u.test(word));
  if (isName && companyEndings.has(names.at(-1)?.toLowerCase() ?? '')) return true;
  if (hasOneOrMany(teamNouns, last, morphology) || before.some((word) => outsiders.has(word))) return false;
  // "Northfield Council"
  if (groupNouns.has(last) && isName) return true;
  if (groupNouns.has(last))
    return before.length > 0 && before.every((word) => departments.has(word) || institutions.has(word));
  return organisationNouns.has(last) || institutions.has(last);
}

/** "backend developer at Homely" -> "backend developer": where somebody works does not change what they do. */
export function employeeName(name: string, { people }: LanguagePack): string {
  const places = people.employedAt.map((words) => name.indexOf(` ${words} `)).filter((at) => at !== -1);
  return places.length === 0 ? name : name.slice(0, Math.min(...places));
}

/** The whole name is a role of the team that builds the product. */
export const isTeamRole = rememberedFor((name: string, { lexicon, morphology }: LanguagePack): boolean => {
  const parts = name.split(' ').map((word) => ({ lower: word }));
  const last = parts.length - 1;
  const singularParts = parts.map((word, i) => (i === last ? { lower: morphology.singular(word.lower) } : word));
  return matchPhrase(lexicon.teamRoles, singularParts, 0) === parts.length;
});

/** A role that may build the product or buy it: "developer", "platform engineer". */
export const isMaybeTeamRole = rememberedFor(
  (name: string, language: LanguagePack): boolean =>
    isPhrase(language.lexicon.maybeTeamRoles, name, language) || isOperatorRole(name, language),
);

/** A role that runs or feeds what others build, and is as much at home with technology. */
export const isOperatorRole = rememberedFor((name: string, language: LanguagePack) =>
  isPhrase(language.lexicon.operatorRoles, name, language),
);

function isPhrase(table: PhraseTable, name: string, { morphology }: LanguagePack): boolean {
  const parts = name.split(' ').map((word) => ({ lower: morphology.singular(word) }));
  return matchPhrase(table, parts, 0) === parts.length;
}

/** "returning shoper" -> "shopper": what stands before the misspelt word describes the person. */
function nearestTo(registry: PersonaRegistry, core: string, language: LanguagePack): readonly Candidate[] {
  const parts = core.split(' ');
  if (language.people.negations.has(parts[0] ?? '')) return [];
  for (let skip = 0; skip < parts.length; skip++) {
    const candidates = nearest(registry, parts.slice(skip).join(' '), language, skip > 0);
    if (candidates.length > 0) return candidates;
  }
  return [];
}

/** Whether few letters tell a reference from the name of a candidate, and not a whole word. */
export function isMisspelling(reference: string, { name }: Candidate, language: LanguagePack): boolean {
  const core = coreOf(normaliseName(reference, language), language);
  return isSlip(core, normaliseName(name, language), language);
}
