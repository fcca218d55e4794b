/** Writes a new persona down where the others of the project are. */
import { normaliseName } from '../../core/personas/normalise.js';
import { slugOf } from '../../core/personas/persona-fields.js';
import { readPersonas } from '../../core/personas/read-personas.js';
import { type PersonaState, resolvePersona } from '../../core/personas/resolve.js';
import { folderOf, joinPath } from '../../workspace/paths.js';
import { applyConfigChange } from '../config/config-change.js';
import type { Ports } from '../ports.js';
import { NOWHERE, type Surroundings } from '../project/project.js';
import type { FileChange } from '../texts/file-changes.js';
import { addSection, drawSinglePersona, startPersonas } from './draw.js';

export interface NewPersona {
  readonly name: string;
  /** Who this is, in a sentence or two. */
  readonly description?: string | undefined;
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
    return applyConfigChange({ texts }, root, { kind: 'persona', ...persona });
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
