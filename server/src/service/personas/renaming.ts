/** Gives a persona another name, where they are described and in every story; or says why that cannot be. */
import { shortName } from '../../core/personas/naming.js';
import { normaliseName, singularName } from '../../core/personas/normalise.js';
import type { Persona } from '../../core/personas/persona.js';
import { decodeText } from '../../workspace/decode.js';
import type { Ports } from '../ports.js';
import type { FileChange } from '../texts/file-changes.js';
import { problemOf } from './new-name.js';
import { placesOf } from './places.js';
import { readsBack } from './read-back.js';
import { type Renaming, renamingChanges } from './rename.js';
import type { Target } from './target.js';

const NOT_HERE = 'Put the cursor on the name of a persona who is described in your project, then rename.';
const NO_DESCRIPTION = 'The description of this persona cannot be found any more, so the name stays as it is.';
const BUSY = 'Another program is changing these files right now. Try again in a moment.';
/** Each time, what has changed on disk is read again. */
const ATTEMPTS = 3;

/** A sentence for whoever asked. */
export interface Refusal {
  readonly refusal: string;
}

/** The name that a renaming starts from: “Tenant” for “tenants”; an alias as it is. */
export async function nameToChange(ports: Pick<Ports, 'texts'>, target: Target): Promise<string | Refusal> {
  const places = await placesOf(ports, target.persona, target.surroundings);
  return places === null ? { refusal: NO_DESCRIPTION } : nameOf(target);
}

type RenamePorts = Pick<Ports, 'texts' | 'index' | 'fileSystem' | 'project'>;

/** `find` says who is meant, anew for each attempt. */
export async function renamePersona(
  ports: RenamePorts,
  find: () => Promise<Target | null>,
  written: string,
): Promise<readonly FileChange[] | Refusal> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const target = await find();
    if (target === null) return { refusal: NOT_HERE };
    const renaming = renamingTo(written, target);
    if ('refusal' in renaming) return renaming;
    const changes = await renamingChanges(ports, renaming);
    if (changes === null) return { refusal: NO_DESCRIPTION };
    if (!readsBack(changes, renaming)) return { refusal: explainUnread(renaming) };
    const stale = await changedOnDisk(ports, changes);
    if (stale.length === 0) return changes;
    for (const path of stale) ports.index.touch(path);
    ports.project.reset('personas');
  }
  return { refusal: BUSY };
}

/** What an alias stands for keeps its name when the alias changes, and the other way round. */
function nameOf({ persona, name }: Target): string {
  return name.kind === 'alias' ? name.text : persona.name;
}

function renamingTo(written: string, target: Target): Renaming | Refusal {
  const { persona, surroundings, name } = target;
  const { language } = surroundings.root;
  const kind = { isAlias: name.kind === 'alias', isSystem: persona.kind === 'system' };
  const problem = problemOf(written, kind, language);
  if (problem !== null) return { refusal: problem };
  const to = written.replace(/[ \t]+/g, ' ').trim();
  const { byName, byAlias } = surroundings.registry;
  const ownerOf = (wanted: string): Persona | undefined => {
    const normal = normaliseName(wanted, language);
    const owners = [normal, singularName(normal, language)].map((form) => byName.get(form) ?? byAlias.get(form));
    return owners.find((other) => other !== undefined && other !== persona);
  };
  const other = ownerOf(to);
  if (other !== undefined) return { refusal: `“${other.name}” goes by this name already.` };
  const short = shortName(to, language);
  const isShort = name.kind !== 'alias' && ownerOf(short) === undefined;
  return { target, from: nameOf(target), to, inStories: isShort ? short : to };
}

function explainUnread({ to }: Renaming): string {
  return `“${to}” would not be read as a persona everywhere. Choose a name in plain words, such as “Night nurse”.`;
}

/** Files that are not open and no longer say what they said when they were read. */
async function changedOnDisk(
  { fileSystem }: Pick<Ports, 'fileSystem'>,
  changes: readonly FileChange[],
): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const { file } of changes) {
    if (file === null || file.version !== null) continue;
    const bytes = await fileSystem.readFile(file.path);
    if ('failure' in bytes || decodeText(bytes).text !== file.text) stale.push(file.path);
  }
  return stale;
}
