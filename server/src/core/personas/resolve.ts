/** What a persona reference in a story means: one of the registry's personas, a near miss, or nobody in particular. */
import type { Lexicon } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { singular } from '../language/vocabulary.js';
import { distance, normaliseName, singularName, words } from './normalise.js';
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
  readonly candidates: readonly Persona[];
}

/** Words that start a description of the person: "a nurse who works nights". */
const QUALIFIERS = new Set(
  'who that whose with without looking living in from on of for using at by working managing viewing searching browsing when while which running building responsible'.split(
    ' ',
  ),
);
/** "user deploying ...", "nurse working ...": what a person does, not what they are called. */
const PERSON_ENDING = /(?:er|or|ist|ian|ant|ent|admin|man|person|parent|nurse)$/;
const JOINERS = new Set(['and', 'or']);
const DESCRIPTION = /\s(?:who|that|whose|with|without|looking|living|in|from|on|of|for|using|at|by|when|while)\s/i;
const MOST_CANDIDATES = 3;

/** Looks a reference up; never throws, whatever the text. */
export function resolvePersona(registry: PersonaRegistry, reference: string, lexicon: Lexicon): Resolution {
  const whole = normaliseName(reference);
  const core = coreOf(whole);
  const known = lookUp(registry, whole) ?? (core === whole ? null : asQualified(lookUp(registry, core)));
  if (known !== null) return known;
  const several = severalIn(registry, reference, lexicon);
  if (several !== null) return several;
  const stripped = withoutAdjectives(registry, core);
  if (stripped !== null) return stripped;
  if (isGenericName(whole, lexicon)) return plain('generic');
  if (isSystemName(core, lexicon)) return plain('system');
  if (isTeamRole(whole, lexicon)) return plain('internalRole');
  const candidates = nearest(registry, core);
  return candidates.length > 0 ? { state: 'nearMiss', persona: null, candidates } : plain('unknown');
}

function plain(state: PersonaState): Resolution {
  return { state, persona: null, candidates: [] };
}

/** The reference without what follows "who", "with", "in", ... */
export function coreOf(name: string): string {
  const parts = name.split(' ');
  const cut = parts.findIndex(
    (word, i) => i > 0 && (QUALIFIERS.has(word) || (/.ing$/.test(word) && PERSON_ENDING.test(parts[i - 1] ?? ''))),
  );
  return cut === -1 ? name : parts.slice(0, cut).join(' ');
}

function lookUp(registry: PersonaRegistry, name: string): Resolution | null {
  const single = singularName(name);
  const named = registry.byName.get(name);
  if (named !== undefined) return { state: 'exact', persona: named, candidates: [] };
  const alias = registry.byAlias.get(name);
  if (alias !== undefined) return { state: 'alias', persona: alias, candidates: [] };
  const plural = registry.byName.get(single) ?? registry.byAlias.get(single);
  return plural === undefined ? null : { state: 'plural', persona: plural, candidates: [] };
}

function asQualified(resolution: Resolution | null): Resolution | null {
  return resolution === null ? null : { ...resolution, state: 'qualified' };
}

/** "first-time buyer" -> "buyer". */
function withoutAdjectives(registry: PersonaRegistry, core: string): Resolution | null {
  const parts = core.split(' ');
  for (let skip = 1; skip < parts.length; skip++) {
    const found = lookUp(registry, parts.slice(skip).join(' '));
    if (found !== null) return asQualified(found);
  }
  return null;
}

/** "buyer or seller", "Author/Reviewer": the first one found stands for all, if every half is somebody. */
function severalIn(registry: PersonaRegistry, reference: string, lexicon: Lexicon): Resolution | null {
  const named = withoutDescription(reference);
  const halves = halvesOf(named);
  if (halves.length < 2) return null;
  const found = halves.map((half) => lookUp(registry, half) ?? withoutAdjectives(registry, coreOf(half)));
  const isKnown = (i: number): boolean => found[i] != null || isGenericName(halves[i] ?? '', lexicon);
  const first = found.find((resolution) => resolution !== null) ?? null;
  if (halves.every((_, i) => isKnown(i)) && first !== null)
    return { state: 'several', persona: first.persona, candidates: [] };
  // "hearing and visually impaired tenant" is one person: what stands first is no name.
  return named.includes('/') || isKnown(0) ? plain('several') : null;
}

/** "tenant with a dog and a cat" -> "tenant", with its slashes and commas. */
function withoutDescription(reference: string): string {
  const cut = reference.search(DESCRIPTION);
  return cut <= 0 ? reference : reference.slice(0, cut);
}

function halvesOf(reference: string): readonly string[] {
  const halves: string[][] = [[]];
  for (const piece of reference.split(/[/,]/)) {
    if (halves[halves.length - 1]?.length !== 0) halves.push([]);
    for (const word of words(piece)) {
      if (JOINERS.has(word)) halves.push([]);
      else halves[halves.length - 1]?.push(word);
    }
  }
  return halves.filter((half) => half.length > 0).map((half) => normaliseName(half.join(' ')));
}

/** "user", "end user", "users": a catch-all without anything that tells who is meant. */
export function isGenericName(name: string, lexicon: Lexicon): boolean {
  const parts = name.split(' ').filter((word) => !lexicon.emptyQualifiers.has(word));
  const [only] = parts;
  return (
    parts.length === 1 &&
    only !== undefined &&
    (lexicon.genericPersonas.has(only) || lexicon.genericPersonas.has(singular(only)))
  );
}

/** "portal user", "new customer": the last word may be anybody. */
export function isGenericHead(core: string, lexicon: Lexicon): boolean {
  const head = core.split(' ').at(-1) ?? '';
  return lexicon.genericPersonas.has(head) || lexicon.genericPersonas.has(singular(head));
}

/** The head noun is a thing: "billing service", but not "system administrator" or "customer service". */
export function isSystemName(core: string, lexicon: Lexicon): boolean {
  const parts = core.split(' ');
  const head = parts.at(-1) ?? '';
  const before = parts.at(-2);
  const has = (set: ReadonlySet<string>): boolean => set.has(head) || set.has(singular(head));
  if (!has(lexicon.systemNouns) || lexicon.notSystemBefore.has(before ?? '')) return false;
  return !has(lexicon.softSystemNouns) || before === undefined || lexicon.systemModifiers.has(before);
}

/** "backend developer at Homely" -> "backend developer": where somebody works does not change what they do. */
export function employeeName(name: string): string {
  return name.split(/ (?:at|on our|on the|in our|in the) /)[0] ?? name;
}

/** The whole name is a role of the team that builds the product. */
export function isTeamRole(name: string, lexicon: Lexicon): boolean {
  const parts = name.split(' ').map((word) => ({ lower: word }));
  const last = parts.length - 1;
  const singularParts = parts.map((word, i) => (i === last ? { lower: singular(word.lower) } : word));
  return matchPhrase(lexicon.teamRoles, singularParts, 0) === parts.length;
}

/** A role that may build the product or buy it: "developer". */
export function isMaybeTeamRole(name: string, lexicon: Lexicon): boolean {
  const parts = name.split(' ').map((word) => ({ lower: singular(word) }));
  return matchPhrase(lexicon.maybeTeamRoles, parts, 0) === parts.length;
}

function nearest(registry: PersonaRegistry, name: string): readonly Persona[] {
  const ranked: { readonly persona: Persona; readonly cost: number }[] = [];
  for (const [candidate, persona] of [...registry.byName, ...registry.byAlias]) {
    const cost = nearness(name, candidate);
    if (cost !== null) ranked.push({ persona, cost });
  }
  ranked.sort((a, b) => a.cost - b.cost || a.persona.name.localeCompare(b.persona.name));
  return [...new Set(ranked.map((entry) => entry.persona))].slice(0, MOST_CANDIDATES);
}

/** Whether few letters tell a reference from a name of this persona, and not a whole word. */
export function isMisspelling(reference: string, { name, aliases }: Persona): boolean {
  const written = coreOf(normaliseName(reference));
  return [name, ...aliases].some((known) => editsBetween(written, normaliseName(known)) !== null);
}

/** Null where they are more than slips. */
function editsBetween(name: string, candidate: string): number | null {
  const length = Math.max(name.length, candidate.length);
  const most = length < 4 ? 0 : length <= 7 ? 1 : length <= 12 ? 2 : 3;
  const edits = distance(name, candidate, most);
  return edits <= most ? edits : null;
}

/** Lower is nearer; null where nobody would take one for the other. */
function nearness(name: string, candidate: string): number | null {
  const edits = editsBetween(name, candidate);
  if (edits !== null) return edits;
  const a = new Set(name.split(' '));
  const b = new Set(candidate.split(' '));
  const shared = [...a].filter((word) => b.has(word)).length;
  const share = shared / (a.size + b.size - shared);
  return share >= 0.5 ? 4 + (1 - share) : null;
}
