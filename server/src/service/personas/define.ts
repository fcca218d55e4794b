/** Writes a new persona down where the others of the project are. */
import { applyEdits } from '../../core/engine/apply-fixes.js';
import type { LanguagePack } from '../../core/language/pack.js';
import { normaliseName } from '../../core/personas/normalise.js';
import { slugOf } from '../../core/personas/persona-fields.js';
import type { PersonaKind } from '../../core/personas/persona.js';
import { readPersonas } from '../../core/personas/read-personas.js';
import { type PersonaState, resolvePersona } from '../../core/personas/resolve.js';
import { folderOf, joinPath } from '../../workspace/paths.js';
import { applyConfigChange } from '../config/config-change.js';
import type { Ports } from '../ports.js';
import { NOWHERE, type Surroundings } from '../project/project.js';
import { type FileChange, smallestEdit } from '../texts/file-changes.js';
import { addSection, drawSinglePersona, startPersonas } from './draw.js';

export interface NewPersona {
  readonly name: string;
  /** Who this is, in a sentence or two. */
  readonly description?: string | undefined;
  readonly kind?: PersonaKind | undefined;
  readonly need?: string | undefined;
  /** How we know. */
  readonly evidence?: string | undefined;
}

/** Null where there is no place for one. */
export async function definePersona(
  persona: NewPersona,
  { texts, surroundings }: Pick<Ports, 'texts'> & { readonly surroundings: Surroundings },
): Promise<readonly FileChange[] | null> {
  const { name } = persona;
  const { root, registry } = surroundings;
  const [first] = registry.files;
  if (first === undefined && registry.isDeclared) {
    return applyConfigChange({ texts }, root, { kind: 'persona', name, description: inOneLine(persona) });
  }
  if (first === undefined) {
    if (root.folder === NOWHERE) return null;
    const path = joinPath(root.folder, namedFile(surroundings) ?? 'personas.md');
    return [{ file: null, path, text: startPersonas(persona) }];
  }
  const file = await texts.read(joinPath(root.folder, first), root.config);
  if (file === null) return null;
  const personas = readPersonas(file.text, first, { isNamed: true, language: file.model.language });
  const edit = addSection({ text: file.text, language: file.model.language }, personas, persona);
  if (edit !== null) return [{ file, edits: [edit] }];
  const path = joinPath(folderOf(file.path), `${slugOf(name)}.md`);
  return [{ file: null, path, text: drawSinglePersona(persona) }];
}

/** In a configuration, all that is known of somebody is a remark behind the name. */
function inOneLine({ description, need, evidence }: NewPersona): string | undefined {
  const parts = [description, need, evidence].filter((text) => text !== undefined && text.trim() !== '');
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** The same for several at once; null also where each would need a file of its own, or a line in the configuration. */
export async function definePeople(
  people: readonly NewPersona[],
  around: Pick<Ports, 'texts'> & { readonly surroundings: Surroundings },
): Promise<readonly FileChange[] | null> {
  const [first, ...others] = people;
  const { root, registry } = around.surroundings;
  const [path] = registry.files;
  if (first === undefined || (path === undefined && registry.isDeclared)) return null;
  if (path === undefined) {
    const [start] = (await definePersona(first, around)) ?? [];
    if (start?.file !== null) return null;
    const text = withSections(start.text, { path: start.path, language: root.language, people: others });
    return text === null ? null : [{ ...start, text }];
  }
  const file = await around.texts.read(joinPath(root.folder, path), root.config);
  if (file === null) return null;
  const text = withSections(file.text, { path, language: file.model.language, people });
  return text === null ? null : [{ file, edits: [smallestEdit(file.text, text)] }];
}

interface Sections {
  readonly path: string;
  readonly language: LanguagePack;
  readonly people: readonly NewPersona[];
}

/** One behind the other; null where the file is about one persona. */
function withSections(start: string, { path, language, people }: Sections): string | null {
  let text = start;
  for (const persona of people) {
    const personas = readPersonas(text, path, { isNamed: true, language });
    const edit = addSection({ text, language }, personas, persona);
    if (edit === null) return null;
    text = applyEdits(text, [edit]);
  }
  return text;
}

/** The file that the configuration names and nobody has written yet. */
function namedFile({ root }: Surroundings): string | null {
  const named = root.config.personas?.files[0];
  return named === undefined || /[*?[\]{}]/.test(named.pattern) || !named.pattern.endsWith('.md')
    ? null
    : named.pattern;
}

/** States in which a name means somebody of the registry already. */
const TAKEN: ReadonlySet<PersonaState> = new Set(['exact', 'alias', 'plural']);

/** The same, and null where somebody goes by this name already. */
export async function defineNewPersona(
  persona: NewPersona,
  around: Pick<Ports, 'texts'> & { readonly surroundings: Surroundings },
): Promise<readonly FileChange[] | null> {
  const { registry, root } = around.surroundings;
  const { state } = resolvePersona(registry, persona.name, root.language);
  if (TAKEN.has(state) || normaliseName(persona.name, root.language) === '') return null;
  return definePersona(persona, around);
}
