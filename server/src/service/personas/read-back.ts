/** Reads what a rename would write, so that no story loses its persona by it. */
import { slugOf } from '../../core/personas/persona-fields.js';
import type { Persona } from '../../core/personas/persona.js';
import { readPersonas } from '../../core/personas/read-personas.js';
import { createRegistry } from '../../core/personas/registry.js';
import { joinPath } from '../../workspace/paths.js';
import { type FileChange, withEdits } from '../texts/file-changes.js';
import { type Mention, mentionsIn } from './mentions.js';
import type { Renaming } from './rename.js';

/** Whether the description and every story in these files would mean the same person as before. */
export function readsBack(changes: readonly FileChange[], renaming: Renaming): boolean {
  const { target, to } = renaming;
  const { registry, root } = target.surroundings;
  const { persona } = target;
  const renamed = renamedPersona(renaming);
  const after = createRegistry(
    registry.personas.map((one) => (one === persona ? renamed : one)),
    registry.files,
    root.language,
  );
  return changes.every((change) => {
    if (change.file === null) return true;
    const { file, edits } = change;
    const written = withEdits(file, edits);
    const { text, model } = written;
    const path = persona.definedAt === null ? null : joinPath(root.folder, persona.definedAt.path);
    if (
      file.path === path &&
      !readPersonas(text, path, { isNamed: true, language: model.language }).some((one) => goesBy(one, to))
    )
      return false;
    return count(mentionsIn(file, registry), persona) === count(mentionsIn(written, after), renamed);
  });
}

function renamedPersona({ target, from, to }: Renaming): Persona {
  const { persona, name } = target;
  if (name.kind === 'alias')
    return { ...persona, aliases: persona.aliases.map((alias) => (alias === from ? to : alias)) };
  return { ...persona, name: to, id: persona.id === slugOf(from) ? slugOf(to) : persona.id };
}

function goesBy({ name, aliases }: Persona, wanted: string): boolean {
  return name === wanted || aliases.includes(wanted);
}

function count(mentions: readonly Mention[], persona: Persona): number {
  return mentions.filter(({ personas }) => personas.includes(persona)).length;
}
