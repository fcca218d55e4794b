/** People whom a document describes itself, below a title such as “Personas”, beside the stories about them. */
import { packs } from '../core/language/packs.js';
import { isRegistryTitle } from '../core/personas/persona-title.js';
import { readPersonas } from '../core/personas/read-personas.js';
import { createRegistry, type PersonaRegistry } from '../core/personas/registry.js';

export interface OwnPersonas {
  /** The registry with the people of this document; the same object as long as the text and the registry are. */
  readonly addTo: (shared: PersonaRegistry, document: OwnDocument) => PersonaRegistry;
}

interface OwnDocument {
  /** Absolute. */
  readonly path: string;
  /** Relative to the root. */
  readonly shown: string;
  readonly text: string;
}

interface Remembered extends Pick<OwnDocument, 'text'> {
  readonly shared: PersonaRegistry;
  readonly registry: PersonaRegistry;
}

const TITLE = /^ {0,3}#{1,6}[ \t]+(\S[^\r\n]{0,120})$/gm;

export function createOwnPersonas(): OwnPersonas {
  const byPath = new Map<string, Remembered>();
  return {
    addTo: (shared, { path, shown, text }) => {
      const before = byPath.get(path);
      if (before?.text === text && before.shared === shared) return before.registry;
      const registry = withOwn(shared, shown, text);
      if (registry === shared) byPath.delete(path);
      else byPath.set(path, { text, shared, registry });
      return registry;
    },
  };
}

function withOwn(shared: PersonaRegistry, shown: string, text: string): PersonaRegistry {
  if (shared.files.includes(shown) || !hasTitle(text)) return shared;
  const personas = readPersonas(text, shown, { isBeside: true, language: packs.fallback });
  if (personas.length === 0) return shared;
  const own = createRegistry(personas, [shown], packs.fallback);
  if (!shared.isDeclared) return own;
  const both = createRegistry([...shared.personas, ...personas], [...shared.files, shown], packs.fallback);
  return { ...both, isDescribed: shared.isDescribed || own.isDescribed };
}

function hasTitle(text: string): boolean {
  for (const { 1: title = '' } of text.matchAll(TITLE))
    if (isRegistryTitle(title.replace(/[ \t]+#+[ \t]*$/, ''), packs.fallback)) return true;
  return false;
}
