/** What holds for each document: its configuration, its settings and its personas, found once until something changes. */
import type { Settings } from '../../core/config/settings.js';
import type { PersonaRegistry } from '../../core/personas/registry.js';
import type { Rule } from '../../core/rules/rule.js';
import { type ConfigFinder, type ConfigRoot, createConfigFinder } from '../../workspace/config-discovery.js';
import type { FileSystem } from '../../workspace/file-system.js';
import { folderOf, isInside, joinPath } from '../../workspace/paths.js';
import { isJourneyPath } from '../../workspace/find-journeys.js';
import { isPersonaPath } from '../../workspace/persona-files.js';
import { createRegistryFinder, type PersonaProblem, type RegistryFinder } from '../../workspace/roots.js';
import { isConfigPath } from '../texts/open-files.js';

/** What holds for one document. */
export interface Surroundings {
  readonly root: ConfigRoot;
  readonly registry: PersonaRegistry;
  readonly settings: Settings;
}

/** A problem of a configuration, with the absolute path of the file it is in. */
export interface ConfigTrouble {
  readonly path: string;
  readonly message: string;
  /** 1-based; null where the whole file is meant. */
  readonly line: number | null;
  readonly column: number | null;
  /** Where the end of the place is known. */
  readonly length: number | null;
  /** Everything was read all the same. */
  readonly isNote: boolean;
}

export interface Project {
  /** With the people whom the document’s own `text` describes, where it is given. */
  readonly surroundingsOf: (path: string, text?: string) => Promise<Surroundings>;
  /** For walking the folders of the workspace. */
  readonly configsFor: (path: string) => ConfigFinder;
  readonly folders: () => readonly string[];
  readonly setFolders: (folders: readonly string[]) => void;
  /** Forgets personas, or configurations and with them everything. */
  readonly reset: (what: 'configs' | 'personas') => void;
  readonly isConfigSource: (path: string) => boolean;
  readonly isPersonaSource: (path: string) => boolean;
  /** Whether stages of the customers' life are written down there. */
  readonly isJourneySource: (path: string) => boolean;
  /** Whether one of the configurations that were needed so far takes a file of this name for a document. */
  readonly mayBeDocument: (path: string) => boolean;
  /** What is wrong with the configurations that were needed so far. */
  readonly troubles: () => readonly ConfigTrouble[];
}

export interface ProjectOptions {
  readonly fileSystem: FileSystem;
  readonly rules: readonly Rule[];
  readonly folders: readonly string[];
}

/** Where documents belong that are in no folder of the workspace; nothing is ever found there. */
export const NOWHERE = '/:nowhere';

/** One folder of the workspace, or everything outside of them. */
interface Home {
  readonly configs: ConfigFinder;
  registries: RegistryFinder;
  readonly roots: Set<ConfigRoot>;
  /** Files that were read for personas. */
  readonly personaFiles: Set<string>;
}

export function createProject(options: ProjectOptions): Project {
  let folders = options.folders;
  let homes = new Map<string, Home>();
  const homeFor = (path: string): Home => {
    const folder = innermost(folders, path) ?? NOWHERE;
    const home = homes.get(folder) ?? openHome(folder, options);
    homes.set(folder, home);
    return home;
  };
  const resetPersonas = (): void => {
    for (const [folder, home] of homes) homes.set(folder, withoutPersonas(folder, home, options.fileSystem));
  };
  const allRoots = (): readonly ConfigRoot[] => [...homes.values()].flatMap(({ roots }) => [...roots]);
  return {
    surroundingsOf: async (path, text) => {
      const home = homeFor(path);
      const root = await home.configs.findFor(folderOf(path));
      home.roots.add(root);
      return { root, registry: await home.registries.findFor(path, root, text), settings: root.settingsFor(path) };
    },
    configsFor: (path) => homeFor(path).configs,
    folders: () => folders,
    setFolders: (next) => {
      folders = next;
      homes = new Map();
    },
    reset: (what) => {
      if (what === 'configs') homes = new Map();
      else resetPersonas();
    },
    isConfigSource: (path) =>
      isConfigPath(path) || allRoots().some((root) => root.config.sources.some((source) => source === path)),
    isPersonaSource: (path) =>
      isPersonaPath(path) || [...homes.values()].some(({ personaFiles }) => personaFiles.has(path)),
    isJourneySource: (path) => isJourneyPath(path) || allRoots().some(({ journeys }) => journeys.files.includes(path)),
    mayBeDocument: (path) => allRoots().some((root) => isInside(root.folder, path) && root.isDocument(path)),
    troubles: () => [...homes].flatMap(([folder, home]) => troublesOf(folder, home)),
  };
}

/** The innermost of `folders` that holds `path`. */
export function innermost(folders: readonly string[], path: string): string | undefined {
  return folders.filter((folder) => isInside(folder, path)).sort((a, b) => b.length - a.length)[0];
}

function openHome(folder: string, { fileSystem, rules }: ProjectOptions): Home {
  const personaFiles = new Set<string>();
  return {
    configs: createConfigFinder({ fileSystem, rules, cwd: folder }),
    registries: createRegistries(folder, personaFiles, fileSystem),
    roots: new Set(),
    personaFiles,
  };
}

function withoutPersonas(folder: string, home: Home, fileSystem: FileSystem): Home {
  const personaFiles = new Set<string>();
  return { ...home, registries: createRegistries(folder, personaFiles, fileSystem), personaFiles };
}

function createRegistries(cwd: string, seen: Set<string>, fileSystem: FileSystem): RegistryFinder {
  const readFile: FileSystem['readFile'] = (path) => {
    seen.add(path);
    return fileSystem.readFile(path);
  };
  return createRegistryFinder({ fileSystem: { ...fileSystem, readFile }, cwd, keepsTexts: true });
}

function troublesOf(folder: string, { roots, registries, configs }: Home): readonly ConfigTrouble[] {
  const inside = [...roots].flatMap((root) =>
    root.config.problems.map(({ range, ...problem }) => ({ ...problem, length: range.end - range.start })),
  );
  const whole = [...roots].flatMap((root) => root.problems.filter(({ line }) => line === null));
  const ofJourneys = [...roots].flatMap(({ journeys }) => journeys.problems);
  const others: readonly PersonaProblem[] = [
    ...ofJourneys,
    ...inside,
    ...whole,
    ...configs.strays(),
    ...registries.problems,
  ];
  return others.map(({ path, message, line, column, length = null, isNote = false }) => {
    return { path: joinPath(folder, path), message, line, column, length, isNote };
  });
}
