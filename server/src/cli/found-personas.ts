/** Finds the people that stories name, where nobody has written personas down yet. */
import { english } from '../core/language/en/pack.js';
import type { Persona } from '../core/personas/persona.js';
import { createRegistry } from '../core/personas/registry.js';
import { normaliseName } from '../core/personas/normalise.js';
import { isMaybeTeamRole, type PersonaState, resolvePersona } from '../core/personas/resolve.js';

/** One mention of a persona in a story, and what it means without a personas file. */
export interface Mention {
  readonly text: string;
  readonly state: PersonaState;
}

export interface NamedPersona {
  readonly name: string;
  readonly stories: number;
}

export interface FoundPersonas {
  /** People with a name of their own, most stories first. */
  readonly people: readonly NamedPersona[];
  /** Could be anybody: "user", "customer". */
  readonly generic: readonly NamedPersona[];
  /** Build the product themselves, or buy it: "developer". */
  readonly builders: readonly NamedPersona[];
  /** Nearly the name of somebody with more stories: "tennant". */
  readonly misspelt: readonly NamedPersona[];
}

/** Sorts the mentions of all stories; systems and several people in one are no personas. */
export function findPersonas(mentions: readonly Mention[]): FoundPersonas {
  const named = (state: PersonaState): readonly NamedPersona[] =>
    countNames(mentions.filter((mention) => mention.state === state).map((mention) => mention.text));
  const isBuilder = ({ name }: NamedPersona): boolean => isMaybeTeamRole(normaliseName(name), english.lexicon);
  const unknown = named('unknown');
  const builders = [...named('internalRole'), ...unknown.filter(isBuilder)].sort(byStories);
  return { ...tellApart(unknown.filter((found) => !isBuilder(found))), generic: named('generic'), builders };
}

/** Equal but for case counts as one. */
function countNames(names: readonly string[]): readonly NamedPersona[] {
  const byKey = new Map<string, NamedPersona>();
  for (const name of names) {
    const key = name.toLowerCase();
    const known = byKey.get(key);
    byKey.set(key, { name: known?.name ?? name, stories: (known?.stories ?? 0) + 1 });
  }
  return [...byKey.values()].sort(byStories);
}

/** "Tenants", "new tenant" and "tenant who works shifts" are all "tenant", so the plainest names go first. */
function tellApart(names: readonly NamedPersona[]): Pick<FoundPersonas, 'people' | 'misspelt'> {
  const people = new Map<string, NamedPersona>();
  for (const found of [...names].sort((a, b) => countWords(a.name) - countWords(b.name) || byStories(a, b))) {
    const plain = people.get(resolveAmong([...people.values()], found.name).persona?.name ?? '');
    if (plain === undefined) people.set(found.name, found);
    else people.set(plain.name, { ...plain, stories: plain.stories + found.stories });
  }
  const sorted = [...people.values()].sort(byStories);
  const misspelt = sorted.filter((one) => {
    const commoner = sorted.filter((other) => other.stories > one.stories);
    return resolveAmong(commoner, one.name).state === 'nearMiss';
  });
  return { people: sorted.filter((one) => !misspelt.includes(one)), misspelt };
}

function resolveAmong(people: readonly NamedPersona[], name: string) {
  return resolvePersona(createRegistry(people.map(toPersona), []), name, english.lexicon);
}

function byStories(a: NamedPersona, b: NamedPersona): number {
  return b.stories - a.stories || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
}

function countWords(name: string): number {
  return name.split(/\s+/).length;
}

function toPersona({ name }: NamedPersona): Persona {
  const empty = { aliases: [], tools: [], needs: [], pains: [], evidence: [] };
  return { id: name, name, kind: 'customer', technical: false, definedAt: null, ...empty };
}
