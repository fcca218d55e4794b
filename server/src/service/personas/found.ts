/** Sorts the people that stories name: whom to write down as a persona, and whom to leave out for what reason. */
import { isTask } from '../../core/engine/lint.js';
import type { LanguagePack } from '../../core/language/pack.js';
import { packs } from '../../core/language/packs.js';
import { namedIn } from '../../core/personas/named-people.js';
import { roleStem } from '../../core/personas/near-miss.js';
import { normaliseName, singularName } from '../../core/personas/normalise.js';
import type { Persona } from '../../core/personas/persona.js';
import { createRegistry } from '../../core/personas/registry.js';
import { resolvePersona } from '../../core/personas/resolve.js';
import type { Standing } from '../../core/personas/standing.js';
import { editDistance } from '../../core/text/edit-distance.js';
import type { WorkspaceDocument } from '../../workspace/read-workspace.js';

export interface CountedName {
  readonly name: string;
  readonly stories: number;
}

/** Somebody to write down; people of the company itself are no customers. */
export interface FoundPersona extends CountedName {
  readonly kind: 'customer' | 'staff';
  /** Spellings that would not be read as the name: "coordinator" for "Co-ordinator". */
  readonly aliases: readonly string[];
}

export type LeftOutReason = Exclude<Standing, FoundPersona['kind']> | 'example' | 'misspelt';

/** A name in a story that no persona goes by, and what is to become of it. */
export interface Stranger {
  readonly name: string;
  readonly as: FoundPersona['kind'] | LeftOutReason;
}

export interface FoundPersonas {
  /** Those with the most stories first. */
  readonly people: readonly FoundPersona[];
  /** The most used first; nobody is left out without a word. */
  readonly leftOut: ReadonlyMap<LeftOutReason, readonly CountedName[]>;
}

const REASONS: readonly LeftOutReason[] = [
  ...(['generic', 'builder', 'organisation', 'system', 'several', 'example', 'misspelt'] as const),
];

/** Everybody whom the stories of a document name and its personas do not know; one entry a story. */
export function strangersIn(
  { model, registry }: Pick<WorkspaceDocument, 'model' | 'registry'>,
  language: LanguagePack,
): readonly Stranger[] {
  if (isTask(model)) return [];
  const named = model.sections.flatMap((section) => namedIn(section, language));
  return named.flatMap(({ name, standing, isExample }) => {
    const { persona, state } = resolvePersona(registry, name, language);
    if (persona !== null) return [];
    const isPerson = standing === 'customer' || standing === 'staff';
    return [{ name, as: isExample ? 'example' : isPerson && state === 'nearMiss' ? 'misspelt' : standing }];
  });
}

/** Everybody whom these documents name beside their personas. */
export function findPeople(documents: readonly WorkspaceDocument[]): FoundPersonas {
  return findPersonas(
    documents.flatMap((document) => strangersIn(document, document.model.language)),
    documents[0]?.root.language ?? packs.fallback,
  );
}

export function findPersonas(strangers: readonly Stranger[], language: LanguagePack): FoundPersonas {
  const found = (wanted: Stranger['as']) =>
    countNames(
      strangers.filter((one) => one.as === wanted).map(({ name }) => name),
      language,
    );
  const all = (['customer', 'staff'] as const).flatMap((kind) => found(kind).map((each) => ({ ...each, kind })));
  const { people, misspelt } = tellApart(all, language);
  const written = new Set(people.map(({ name }) => keyOf(name, language)));
  const leftOut = REASONS.map((reason) => {
    const others = found(reason).filter(({ name }) => !written.has(keyOf(name, language)));
    return [reason, reason === 'misspelt' ? [...others, ...misspelt] : others] as const;
  });
  return { people, leftOut: new Map(leftOut.filter(([, names]) => names.length > 0)) };
}

/** Equal but for case, plural, blanks and hyphens counts as one, by its most used spelling. */
function countNames(names: readonly string[], language: LanguagePack): readonly Omit<FoundPersona, 'kind'>[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const name of names) {
    const counts = spellings.get(keyOf(name, language)) ?? new Map<string, number>();
    spellings.set(keyOf(name, language), counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  const counted = [...spellings.values()].map((counts) => {
    const [name = '', ...others] = [...counts].sort((a, b) => b[1] - a[1]).map(([spelling]) => spelling);
    const aliases = [...new Map(others.map((other) => [normaliseName(other, language), other]))]
      .filter(([normal]) => singularName(normal, language) !== singularName(normaliseName(name, language), language))
      .map(([, other]) => other.toLowerCase());
    return { name, aliases, stories: [...counts.values()].reduce((sum, one) => sum + one, 0) };
  });
  return counted.sort(byStories);
}

function keyOf(name: string, language: LanguagePack): string {
  return singularName(normaliseName(name, language), language).replaceAll(' ', '');
}

interface ToldApart {
  readonly people: readonly FoundPersona[];
  readonly misspelt: readonly CountedName[];
}

/** "Tenants", "new tenant" and "tenant who works shifts" are all "tenant", so the plainest names go first. */
function tellApart(names: readonly FoundPersona[], language: LanguagePack): ToldApart {
  const people = new Map<string, FoundPersona>();
  for (const found of [...names].sort((a, b) => countWords(a.name) - countWords(b.name) || byStories(a, b))) {
    const plain = people.get(resolveAmong([...people.values()], found.name, language)?.name ?? '');
    if (plain === undefined) people.set(found.name, found);
    else people.set(plain.name, { ...plain, stories: plain.stories + found.stories });
  }
  const sorted = [...people.values()].sort(byStories);
  const misspelt = sorted.filter((one) => sorted.some((other) => isMisspelt(one, other, language)));
  return { people: sorted.filter((one) => !misspelt.includes(one)), misspelt };
}

function resolveAmong(people: readonly FoundPersona[], name: string, language: LanguagePack): Persona | null {
  return resolvePersona(createRegistry(people.map(toPersona), [], language), name, language).persona;
}

const SHORTEST = 5;
const LONG = 12;

/** "tennant" beside more stories for "tenant". */
function isMisspelt(one: CountedName, other: CountedName, language: LanguagePack): boolean {
  const [a, b] = [normaliseName(one.name, language), normaliseName(other.name, language)];
  if (other.stories <= one.stories || a.length < SHORTEST) return false;
  const most = a.length <= LONG ? 1 : 2;
  if (editDistance(a, b, most) > most) return false;
  return roleStem(a, language.people) !== roleStem(b, language.people);
}

function byStories(a: CountedName, b: CountedName): number {
  return b.stories - a.stories || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
}

function countWords(name: string): number {
  return name.split(/\s+/).length;
}

function toPersona({ name, aliases }: FoundPersona): Persona {
  const empty = { aliases, tools: [], needs: [], pains: [], evidence: [] };
  return { id: name, name, kind: 'customer', technical: false, definedAt: null, ...empty };
}
