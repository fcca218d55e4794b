/** Offers to write an unknown persona down, where the others are described. */
import { spokenName } from '../../../core/personas/named-people.js';
import { slugOf } from '../../../core/personas/persona-fields.js';
import { readPersonas } from '../../../core/personas/read-personas.js';
import { applyConfigChange } from '../../../service/config/config-change.js';
import { addSection, drawSinglePersona, startPersonas } from '../../../service/personas/draw.js';
import { NOWHERE } from '../../../service/project/project.js';
import type { FileChange } from '../../../service/texts/file-changes.js';
import { folderOf, joinPath } from '../../../workspace/paths.js';
import type { ActionContext, ActionMaker } from './offer.js';

/** Messages about people for whom there is nothing to add: several in one, or listed already. */
const NOBODY_NEW: ReadonlySet<string> = new Set(['several', 'unwritten']);
const RULES: ReadonlySet<string> = new Set(['undefined-persona', 'persona-registry-missing']);

export const addPersona: ActionMaker = async ({ ruleId, range, messageId }, context) => {
  if (!RULES.has(ruleId) || NOBODY_NEW.has(messageId)) return [];
  const { text, model } = context.snapshot;
  const name = spokenName(text.slice(range.start, range.end), model.language);
  const changes = name === '' ? null : await definePersona({ name }, context);
  return changes === null ? [] : [{ title: `Add “${name}” to your personas`, changes }];
};

export interface NewPersona {
  readonly name: string;
  /** Who this is, in a sentence or two. */
  readonly description?: string | undefined;
}

/** Writes a persona down where the others of the project are; null where there is no place for one. */
export async function definePersona(
  persona: NewPersona,
  { session, surroundings }: Pick<ActionContext, 'session' | 'surroundings'>,
): Promise<readonly FileChange[] | null> {
  const { name } = persona;
  const { root, registry } = surroundings;
  const [first] = registry.files;
  if (first === undefined && registry.isDeclared) {
    return applyConfigChange(session, root, { kind: 'persona', ...persona });
  }
  if (first === undefined) {
    if (root.folder === NOWHERE) return null;
    const path = joinPath(root.folder, namedFile(surroundings) ?? 'personas.md');
    return [{ file: null, path, text: startPersonas(persona) }];
  }
  const file = await session.texts.read(joinPath(root.folder, first), root.config);
  if (file === null) return null;
  const personas = readPersonas(file.text, first, { isNamed: true, language: file.model.language });
  const edit = addSection({ text: file.text, language: file.model.language }, personas, persona);
  if (edit !== null) return [{ file, edits: [edit] }];
  const path = joinPath(folderOf(file.path), `${slugOf(name)}.md`);
  return [{ file: null, path, text: drawSinglePersona(persona) }];
}

/** The file that the configuration names and nobody has written yet. */
function namedFile({ root }: ActionContext['surroundings']): string | null {
  const named = root.config.personas?.files[0];
  return named === undefined || /[*?[\]{}]/.test(named.pattern) || !named.pattern.endsWith('.md')
    ? null
    : named.pattern;
}
