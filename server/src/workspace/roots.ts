/** Finds the personas that hold for a document: those its configuration names, or those of the nearest folder upwards. */
import type { NamedFile } from '../core/config/resolve.js';
import { chooseLanguage } from '../core/document/chosen-language.js';
import type { Problem } from '../core/engine/report.js';
import { personaProblems } from '../core/personas/persona-problems.js';
import type { Persona } from '../core/personas/persona.js';
import { readPersonas } from '../core/personas/read-personas.js';
import { createRegistry, type PersonaRegistry } from '../core/personas/registry.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import type { ConfigRoot } from './config-discovery.js';
import { type FileSystem, whyClosed } from './file-system.js';
import { expandPattern } from './find-files.js';
import { comparePaths, folderOf, isInside, joinPath, nameOf, relativePath } from './paths.js';
import { createOwnPersonas, type OwnPersonas } from './own-personas.js';
import { personaFileName } from './persona-files.js';
import { readText } from './read-text.js';

export interface RegistryFinder {
  /**
   * The registry for a document of `root`; the same object for all documents that share it. People below a title such as
   * “Personas” in its own `text` belong to it as well, unless the configuration says who does.
   */
  readonly findFor: (document: string, root: ConfigRoot, text?: string) => Promise<PersonaRegistry>;
  /** Persona and journey files that a configuration names and nobody finds, and slips in the files that were found. */
  readonly problems: readonly PersonaProblem[];
}

export interface PersonaProblem extends Problem {
  /** How many characters it is about, where that is known. */
  readonly length?: number;
}

export interface RegistryFinderOptions {
  readonly fileSystem: FileSystem;
  /** Problems name files as seen from here. */
  readonly cwd: string;
  /** Documents are asked for again and again, as in an editor. */
  readonly keepsTexts?: boolean;
}

interface Finder extends RegistryFinderOptions {
  readonly problems: PersonaProblem[];
  /** By folder: what its persona files say, or null. */
  readonly byFolder: Map<string, Promise<PersonaRegistry | null>>;
  /** By root and files: folders may find the same files, each on its own way. */
  readonly byFiles: Map<string, Promise<PersonaRegistry | null>>;
  readonly byRoot: Map<ConfigRoot, Promise<PersonaRegistry>>;
  readonly ownPersonas: OwnPersonas;
}

/** Remembers what it found. One registry never crosses the root of another configuration. */
export function createRegistryFinder(options: RegistryFinderOptions): RegistryFinder {
  const finder: Finder = {
    ...options,
    problems: [],
    byFolder: new Map(),
    byFiles: new Map(),
    byRoot: new Map(),
    ownPersonas: createOwnPersonas(options.keepsTexts === true),
  };
  return {
    findFor: async (document, root, text) => {
      const shared = await findRegistry(document, root, finder);
      if (text === undefined || root.config.personas !== null) return shared;
      const shown = relativePath(root.folder, document);
      return finder.ownPersonas.addTo(shared, { path: document, shown, text, configured: root.config.language });
    },
    problems: finder.problems,
  };
}

async function findRegistry(document: string, root: ConfigRoot, finder: Finder): Promise<PersonaRegistry> {
  const named = finder.byRoot.get(root) ?? readNamed(root, finder);
  finder.byRoot.set(root, named);
  if (root.config.personas !== null) return named;
  for (const folder of foldersUpTo(root.folder, folderOf(document))) {
    const key = `${root.folder}\n${folder}`;
    const found = finder.byFolder.get(key) ?? readConventional(folder, root, finder);
    finder.byFolder.set(key, found);
    const registry = await found;
    if (registry !== null) return registry;
  }
  return named;
}

/** What the configuration names; nothing, declared by nobody, where it names none. */
async function readNamed(root: ConfigRoot, finder: Finder): Promise<PersonaRegistry> {
  const { folder, config, language } = root;
  if (config.journey !== null) await findNamedFiles(config.journey, 'journey', finder);
  const files = new Set<string>();
  for (const named of config.personas?.files ?? []) {
    for (const file of await findNamedFiles(named, 'personas', finder)) files.add(file);
  }
  const personas = await readFiles([...files], { root, isNamed: true }, finder);
  const shown = [...files].map((file) => relativePath(folder, file));
  return createRegistry([...(config.personas?.inline ?? []), ...personas.flat()], shown, language);
}

async function findNamedFiles(named: NamedFile, key: string, finder: Finder): Promise<readonly string[]> {
  const files = await expandPattern(named.pattern, folderOf(named.from), finder.fileSystem);
  if (files.length === 0) {
    const message = `“${key}” names “${named.pattern}”, but there is no such file. Create it, or correct the name.`;
    const { line, column } = named;
    finder.problems.push({ path: relativePath(finder.cwd, named.from), line, column, message });
  }
  return files;
}

/** Null where `folder` has no persona files, or none of them is about customers. */
async function readConventional(folder: string, root: ConfigRoot, finder: Finder): Promise<PersonaRegistry | null> {
  const files = await findConventionalFiles(folder, finder);
  if (files.length === 0) return null;
  const key = [root.folder, ...files].join('\n');
  const known = finder.byFiles.get(key) ?? readTogether(files, root, finder);
  finder.byFiles.set(key, known);
  return known;
}

async function readTogether(
  files: readonly string[],
  root: ConfigRoot,
  finder: Finder,
): Promise<PersonaRegistry | null> {
  const personas = await readFiles(files, { root, isNamed: false }, finder);
  const registries = files.filter((_, i) => (personas[i] ?? []).length > 0);
  if (registries.length === 0) return null;
  return createRegistry(
    personas.flat(),
    registries.map((file) => relativePath(root.folder, file)),
    root.language,
  );
}

/** Files by their names, see `persona-files.ts`, also in docs/; those that are named as expected come first. */
async function findConventionalFiles(folder: string, finder: Finder): Promise<readonly string[]> {
  const files: string[] = [];
  const addFrom = async (home: string, isDocs: boolean): Promise<void> => {
    for (const { name, kind } of (await finder.fileSystem.list(home)) ?? []) {
      const lower = name.toLowerCase();
      const path = joinPath(home, name);
      if (personaFileName(name) === 'expected' || (kind !== 'folder' && personaFileName(name) === 'likely'))
        files.push(path);
      if (lower === 'personas' && kind !== 'file') files.push(...(await listMarkdown(path, finder)));
      if (lower === 'docs' && !isDocs && kind === 'folder') await addFrom(path, true);
    }
  };
  await addFrom(folder, false);
  const rank = (file: string): number => (isOnlyLikely(file) ? 1 : 0);
  const depth = (file: string): number => file.split('/').length;
  return files.sort((a, b) => rank(a) - rank(b) || depth(a) - depth(b) || comparePaths(a, b));
}

function isOnlyLikely(file: string): boolean {
  return personaFileName(nameOf(file)) === 'likely' && nameOf(folderOf(file)).toLowerCase() !== 'personas';
}

async function listMarkdown(folder: string, finder: Finder): Promise<readonly string[]> {
  const entries = await finder.fileSystem.list(folder);
  if (entries === null) {
    finder.problems.push(wholeFile(folder, whyClosed(folder), finder));
    return [];
  }
  return entries
    .filter(({ name, kind }) => kind !== 'folder' && name.toLowerCase().endsWith('.md'))
    .map(({ name }) => joinPath(folder, name));
}

interface PersonaFiles {
  /** Files are named as seen from its folder, and read in its language where they do not say theirs. */
  readonly root: ConfigRoot;
  /** By the configuration, so that they count whatever they hold. */
  readonly isNamed: boolean;
}

async function readFiles(
  files: readonly string[],
  { root: { folder, config }, isNamed }: PersonaFiles,
  finder: Finder,
): Promise<readonly (readonly Persona[])[]> {
  const read = async (file: string): Promise<readonly Persona[]> => {
    const { text, problem } = await readText(finder.fileSystem, file);
    if (problem !== null) {
      const isNote = text === null ? {} : { isNote: true };
      finder.problems.push({ path: relativePath(finder.cwd, file), ...problem, ...isNote });
    }
    if (text === null) return [];
    const language = chooseLanguage(text, { configured: config.language });
    const isBeside = !isNamed && isOnlyLikely(file);
    const isOfAudience = personaFileName(nameOf(file)) === 'expected';
    const personas = readPersonas(text, relativePath(folder, file), { isNamed, isBeside, isOfAudience, language });
    for (const { message, range } of personaProblems(text, personas, language)) {
      const place = { ...positionAt(indexLines(text), range.start), length: range.end - range.start };
      finder.problems.push({ path: relativePath(finder.cwd, file), ...place, message, isNote: true });
    }
    return personas;
  };
  return Promise.all(files.map(read));
}

function wholeFile(path: string, message: string, { cwd }: Finder): PersonaProblem {
  return { path: relativePath(cwd, path), line: null, column: null, message };
}

function foldersUpTo(root: string, folder: string): readonly string[] {
  const folders: string[] = [];
  for (let at = folder; at === root || isInside(root, at); at = folderOf(at)) {
    folders.push(at);
    if (at === root) break;
  }
  return folders;
}
