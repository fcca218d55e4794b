/** Which files are looked at for personas, by their names; the case of names does not matter, on any system. */
import { packs } from '../core/language/packs.js';
import { isRegistryTitle } from '../core/personas/persona-title.js';
import { folderOf, nameOf } from './paths.js';

/** `expected`: personas.md and what is in personas/. `likely`: user-personas.md, whose text has to say so as well. */
export type PersonaFileName = 'expected' | 'likely';

const MARKDOWN = /\.(?:md|markdown|mdown)$/i;

/** Null where the name is that of another file. */
export function personaFileName(name: string): PersonaFileName | null {
  if (name.toLowerCase() === 'personas.md') return 'expected';
  const title = name.replace(MARKDOWN, '');
  if (title === name) return null;
  const words = title.split(/[^\p{L}]+|(?<![\p{L}])[vV](?=\d)/u).filter((word) => word !== '');
  return packs.all.some((language) => isRegistryTitle(words.join(' '), language)) ? 'likely' : null;
}

/** Whether a file at this path is looked at for personas. */
export function isPersonaPath(path: string): boolean {
  return (
    personaFileName(nameOf(path)) !== null ||
    (nameOf(folderOf(path)).toLowerCase() === 'personas' && nameOf(path).toLowerCase().endsWith('.md'))
  );
}
