/** People whom a document describes itself, below a title such as “Personas”, beside the stories about them. */
import { isOwnReport } from '../core/document/own-report.js';
import { chooseLanguage } from '../core/document/chosen-language.js';
import type { LanguagePack } from '../core/language/pack.js';
import { isAudienceTitle, isRegistryTitle } from '../core/personas/persona-title.js';
import type { Persona } from '../core/personas/persona.js';
import { readPersonas } from '../core/personas/read-personas.js';
import { createRegistry, type PersonaRegistry } from '../core/personas/registry.js';
import { shift } from '../core/text/range.js';

export interface OwnPersonas {
  /** The registry with the people of this document; the same object as long as what it says of them and the registry are. */
  readonly addTo: (shared: PersonaRegistry, document: OwnDocument) => PersonaRegistry;
}

interface OwnDocument {
  /** Absolute. */
  readonly path: string;
  /** Relative to the root. */
  readonly shown: string;
  readonly text: string;
  /** The language its configuration says; see `chooseLanguage`. */
  readonly configured: string | null;
}

interface Told {
  readonly text: string;
  readonly shared: PersonaRegistry;
  readonly part: Part | null;
  readonly registry: PersonaRegistry;
}

/** From the first title that announces people to the end of what stands below the last one. */
interface Part {
  readonly start: number;
  readonly text: string;
  /** Whether its titles only speak of an audience: whoever stands there is known, and others need not. */
  readonly isOfAudience: boolean;
}

const bases = new WeakMap<PersonaRegistry, PersonaRegistry>();

/** The registry that a document adds its own people to; itself where it adds none. */
export function baseOf(registry: PersonaRegistry): PersonaRegistry {
  return bases.get(registry) ?? registry;
}

/** Where documents are asked for again and again, `keepsTexts` spares to read those that are the same. */
export function createOwnPersonas(keepsTexts: boolean): OwnPersonas {
  const byPath = new Map<string, Told>();
  return {
    addTo: (shared, document) => {
      const { path, text, shown, configured } = document;
      const before = byPath.get(path);
      if (before?.text === text && before.shared === shared) return before.registry;
      const language = chooseLanguage(text, { configured });
      const part = shared.files.includes(shown) ? null : partIn(text, language);
      const isSame =
        before?.shared === shared && before.part?.start === part?.start && before.part?.text === part?.text;
      const registry = isSame ? before.registry : withOwn(shared, part, { shown, language });
      if (keepsTexts) byPath.set(path, { text, shared, part, registry });
      return registry;
    },
  };
}

interface Telling {
  readonly shown: string;
  readonly language: LanguagePack;
}

function withOwn(shared: PersonaRegistry, part: Part | null, telling: Telling): PersonaRegistry {
  const personas = part === null ? [] : personasIn(part, telling);
  if (personas.length === 0) return shared;
  const { shown, language } = telling;
  const own = createRegistry(personas, [shown], language);
  const both = shared.isDeclared
    ? createRegistry([...shared.personas, ...personas], [...shared.files, shown], language)
    : own;
  const isDeclared = shared.isDeclared || part?.isOfAudience === false;
  const registry = { ...both, isDeclared, isDescribed: shared.isDescribed || own.isDescribed };
  bases.set(registry, shared);
  return registry;
}

function personasIn({ start, text, isOfAudience }: Part, { shown, language }: Telling): readonly Persona[] {
  return readPersonas(text, shown, { isBeside: true, isOfAudience, language }).map((persona) => {
    const { definedAt } = persona;
    return definedAt === null
      ? persona
      : { ...persona, definedAt: { ...definedAt, range: shift(definedAt.range, start) } };
  });
}

const TITLE = /^ {0,3}(#{1,6})[ \t]+(\S[^\r\n]{0,120})$/gm;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/gm;

/** Null where no title announces people. */
function partIn(text: string, language: LanguagePack): Part | null {
  if (isOwnReport(text)) return null;
  return partBelow(text, language, isRegistryTitle, false) ?? partBelow(text, language, isAudienceTitle, true);
}

function partBelow(
  text: string,
  language: LanguagePack,
  announces: typeof isRegistryTitle,
  isOfAudience: boolean,
): Part | null {
  let start = -1;
  let end = 0;
  let depth = 0;
  for (const { 1: marks = '', 2: title = '', index } of text.matchAll(TITLE)) {
    if (end === text.length && marks.length <= depth) end = index;
    if (!announces(title.replace(/(?<![ \t])[ \t]+#+[ \t]*$/, ''), language) || isInCode(text, index)) continue;
    if (start === -1) start = index;
    end = text.length;
    depth = marks.length;
  }
  return start === -1 ? null : { start, text: text.slice(start, end), isOfAudience };
}

function isInCode(text: string, at: number): boolean {
  return (text.slice(0, at).match(FENCE)?.length ?? 0) % 2 === 1;
}
