/** The personas of one root, indexed by every name they go by. */
import type { LanguagePack } from '../language/pack.js';
import { remembered } from '../remembered.js';
import { withoutEnd } from '../text/without-end.js';
import { isScaffold, withoutGaps } from './gaps.js';
import { epithetIn, shortName } from './naming.js';
import { normaliseName, singularName } from './normalise.js';
import { isRemark, maybeSomebody } from './persona-title.js';
import type { Persona } from './persona.js';

export interface PersonaRegistry {
  /** Without gaps: a field that is still `…` says nothing, here and to everybody who asks. */
  readonly personas: readonly Persona[];
  /** Files that defined them, as paths relative to the root; the first is where new ones go. */
  readonly files: readonly string[];
  /** Whether the project declares personas at all; without it, nobody can be undefined. */
  readonly isDeclared: boolean;
  /** Whether anybody is more than a name with fields that are still to be filled in. */
  readonly isDescribed: boolean;
  /** Normalised name (also in the singular) -> persona. */
  readonly byName: ReadonlyMap<string, Persona>;
  readonly byAlias: ReadonlyMap<string, Persona>;
  /** The same without blanks: whether a name is one word or two is a matter of taste. */
  readonly byLetters: ReadonlyMap<string, Persona>;
}

/** Builds a registry of names in `language`; with no personas it is undeclared, and nobody can be undefined. */
export function createRegistry(
  written: readonly Persona[],
  files: readonly string[],
  language: LanguagePack,
): PersonaRegistry {
  const personas = written.map((persona) => withoutGaps(persona, language));
  const put = (index: Map<string, Persona>, name: string, persona: Persona): void => {
    const normal = normaliseName(name, language);
    if (normal === '') return;
    const single = singularName(normal, language);
    for (const key of [normal, single]) if (!index.has(key)) index.set(key, persona);
  };
  const byName = new Map<string, Persona>();
  const byAlias = new Map<string, Persona>();
  const byLetters = new Map<string, Persona>();
  for (const persona of personas) {
    put(byName, persona.name, persona);
    put(byName, persona.id, persona);
    for (const alias of persona.aliases) put(byAlias, alias, persona);
    for (const part of namesIn(persona.name, language)) put(byAlias, part, persona);
  }
  for (const [name, persona] of [...byName, ...byAlias])
    if (!byLetters.has(name.replaceAll(' ', ''))) byLetters.set(name.replaceAll(' ', ''), persona);
  const isDescribed = !written.every((persona) => isScaffold(persona, language));
  return { personas, files, isDeclared: personas.length > 0, isDescribed, byName, byAlias, byLetters };
}

/** How stories name the persona: in short where that means nobody else. */
export function storyName({ byName, byAlias }: PersonaRegistry, persona: Persona, language: LanguagePack): string {
  const short = shortName(persona.name, language);
  const normal = normaliseName(short, language);
  return (byName.get(normal) ?? byAlias.get(normal)) === persona ? short : persona.name;
}

/** "Aisha, accountant" and "Carlos Almeida (buyer)" go by either part; "Carlos Almeida" also by "Carlos". */
export function namesIn(name: string, language: LanguagePack): readonly string[] {
  const parts = name
    .split(/[,(–—/|]|\s-\s/)
    .map((part) => withoutEnd(part, ') \n\t\u00A0').trim())
    .map((part, i) => (i === 0 ? part : part.replace(alsoCalledIn(language), '')));
  const given = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(parts[0] ?? '') ? [(parts[0] ?? '').split(' ')[0] ?? ''] : [];
  const short = shortName(name, language);
  const told = parts.filter((part) => part !== '' && !isRemark(normaliseName(part, language).split(' '), language));
  const more = [...told.slice(0, 1).flatMap((part) => pairIn(part, language)), ...epithetsIn(name, language)];
  const all = [...(parts.length > 1 ? [...told, ...given] : given), ...more];
  return short === name || all.includes(short) ? all : [short, ...all];
}

const alsoCalledIn = remembered(({ people }: LanguagePack) => new RegExp(`^${people.alsoCalled}`, 'i'));

/** "Stall holder & jam maker" is one person by two names, as both are somebody. */
function pairIn(part: string, language: LanguagePack): readonly string[] {
  const halves = part.split(/\s*&\s*|\s\+\s/);
  const words = halves.length > 1 ? halves : joined(part, language);
  return words.length > 1 && words.every((half) => maybeSomebody(half, language)) ? words : [];
}

function joined(part: string, { grammar }: LanguagePack): readonly string[] {
  const written = part.split(' ');
  const at = written.findIndex((word, i) => i > 0 && grammar.joiners.has(word));
  return at === -1 ? [] : [written.slice(0, at).join(' '), written.slice(at + 1).join(' ')];
}

/** "patient angler" of “Pia the patient angler”. */
function epithetsIn(name: string, language: LanguagePack): readonly string[] {
  const plain = name.replace(/[“”"«»„]/g, '').trim();
  const given = epithetIn(language).exec(plain)?.[1];
  if (given === undefined) return [];
  const rest = plain.slice(given.length).trim().split(' ').slice(1).join(' ');
  return [(rest.split(/[,(–—/|]|\s-\s/)[0] ?? '').trim()].filter((part) => part !== '');
}
