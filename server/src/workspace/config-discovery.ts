/** Finds the configuration that holds for a folder: the nearest one upwards, or none. */
import { createPathMatcher } from '../core/config/globs.js';
import { createSettingsLookup, getDefaultConfig, resolveConfig, type ResolvedConfig } from '../core/config/resolve.js';
import type { Settings } from '../core/config/settings.js';
import type { Problem } from '../core/engine/report.js';
import type { LanguagePack } from '../core/language/pack.js';
import { packs } from '../core/language/packs.js';
import type { Rule } from '../core/rules/rule.js';
import { CONFIG_NAMES, noteNearNames } from './config-names.js';
import { createConfigReader, readConfigFile } from './config-references.js';
import type { FileSystem } from './file-system.js';
import { findJourneys, type FoundJourneys } from './find-journeys.js';
import { isMarkdown } from './markdown-name.js';
import { folderOf, foldersUpwards, isInside, joinPath, relativePath } from './paths.js';

/** A folder with one configuration, and so with its own personas: its own file's, or the workspace's where there is none. */
export interface ConfigRoot {
  readonly folder: string;
  /** The configuration file; null where none was found. */
  readonly path: string | null;
  readonly config: ResolvedConfig;
  /** The language of the configuration: of personas, and of whatever is said where no document is at hand. */
  readonly language: LanguagePack;
  /** The stages of the customers' life that hold here. */
  readonly journeys: FoundJourneys;
  /** What is wrong with the configuration, with paths relative to where the run started. */
  readonly problems: readonly Problem[];
  /** The settings of the document at this absolute path. */
  readonly settingsFor: (path: string) => Settings;
  /** Whether a file found in a folder is one of the documents. */
  readonly isDocument: (path: string) => boolean;
  /** Whether the configuration leaves this file or folder out. */
  readonly isIgnored: (path: string) => boolean;
}

export interface ConfigFinder {
  readonly findFor: (folder: string) => Promise<ConfigRoot>;
  /** Files in the folders asked about so far that look like configurations and are not read. */
  readonly strays: () => readonly Problem[];
}

export interface ConfigFinderOptions {
  readonly fileSystem: FileSystem;
  readonly rules: readonly Rule[];
  /** The workspace folder: where the run started. */
  readonly cwd: string;
  /** Holds for every document instead of the files found; its patterns are relative to `cwd`. */
  readonly configFile?: string | undefined;
}

/** Remembers what it found, folder by folder. */
export function createConfigFinder(options: ConfigFinderOptions): ConfigFinder {
  const known = new Map<string, Promise<ConfigRoot | null>>();
  const strays: Problem[] = [];
  const used = new Set<string>();
  const bare = new Map<string, Promise<ConfigRoot>>();
  if (options.configFile !== undefined) {
    const root = openConfig(options.configFile, options.cwd, [], options);
    return { findFor: () => root, strays: () => [] };
  }
  const findUpwards = (folder: string): Promise<ConfigRoot | null> => {
    const found = known.get(folder) ?? lookFor(folder);
    known.set(folder, found);
    return found;
  };
  const lookFor = async (folder: string): Promise<ConfigRoot | null> => {
    const root = await findConfig(folder, findUpwards, options);
    for (const source of root?.config.sources ?? []) used.add(source);
    strays.push(...(await findStrays(folder, root, options)));
    return root;
  };
  return {
    findFor: async (folder) => {
      const root = await findUpwards(folder);
      if (root !== null) return root;
      const base = await findBase(folder, options);
      const withoutFile = bare.get(base) ?? createRoot(base, null, getDefaultConfig(options.rules), [], options);
      bare.set(base, withoutFile);
      return withoutFile;
    },
    strays: () => strays.filter(({ path }) => !used.has(joinPath(options.cwd, path))),
  };
}

/** From the workspace folder down, and at the top of its repository: folders between and above belong to others. */
async function findStrays(
  folder: string,
  root: ConfigRoot | null,
  { fileSystem, cwd }: ConfigFinderOptions,
): Promise<readonly Problem[]> {
  const isOurs = folder === cwd || isInside(cwd, folder) || folder === root?.folder;
  if (!isOurs && (await fileSystem.stat(joinPath(folder, '.git'))) === null) return [];
  const entries = (await fileSystem.list(folder)) ?? [];
  return noteNearNames({ folder, entries, show: (path) => relativePath(cwd, path) }, fileSystem);
}

async function findConfig(
  folder: string,
  findUpwards: (folder: string) => Promise<ConfigRoot | null>,
  options: ConfigFinderOptions,
): Promise<ConfigRoot | null> {
  const stats = await Promise.all(CONFIG_NAMES.map((name) => options.fileSystem.stat(joinPath(folder, name))));
  // A folder or a pipe of this name is told, too: without a word, nobody would see that nothing is configured.
  const [name, ...others] = CONFIG_NAMES.filter((_, i) => stats[i] != null);
  if (name !== undefined) return openConfig(joinPath(folder, name), folder, others, options);
  const above = folderOf(folder);
  const isTop = above === folder || (await options.fileSystem.stat(joinPath(folder, '.git'))) !== null;
  return isTop ? null : findUpwards(above);
}

/** The workspace folder; for documents outside of it, the repository or folder they are in. */
async function findBase(folder: string, { fileSystem, cwd }: ConfigFinderOptions): Promise<string> {
  if (folder === cwd || isInside(cwd, folder)) return cwd;
  for (const above of foldersUpwards(folder)) {
    if ((await fileSystem.stat(joinPath(above, '.git'))) !== null) return above;
  }
  return folder;
}

async function openConfig(
  path: string,
  folder: string,
  others: readonly string[],
  options: ConfigFinderOptions,
): Promise<ConfigRoot> {
  const { fileSystem, rules, cwd } = options;
  const whole = { path: relativePath(cwd, path), line: null, column: null };
  const twice = others.map((other) => ({
    ...whole,
    message: `“${other}” stands beside this file and is not read. Keep one of the two.`,
  }));
  const file = await readConfigFile(fileSystem, path);
  if ('problem' in file) {
    return createRoot(folder, path, getDefaultConfig(rules), [...twice, { ...whole, message: file.problem }], options);
  }
  const config = await resolveConfig(file, { rules, readConfig: createConfigReader(fileSystem) });
  const found = config.problems.map(({ path: source, line, column, message }) => {
    return { path: relativePath(cwd, source), line, column, message };
  });
  return createRoot(folder, path, config, [...twice, ...found], options);
}

async function createRoot(
  folder: string,
  path: string | null,
  config: ResolvedConfig,
  problems: readonly Problem[],
  options: ConfigFinderOptions,
): Promise<ConfigRoot> {
  const language = packs.choose({ configured: config.language });
  const journeys = await findJourneys({ folder, config, language }, options);
  const lookUp = createSettingsLookup(config, { rules: options.rules, folder, journeys: journeys.journeys });
  const isWanted = config.files === null ? null : createPathMatcher(config.files);
  const isLeftOut = config.ignores.length === 0 ? null : createPathMatcher(config.ignores);
  return {
    folder,
    path,
    config,
    language,
    journeys,
    problems,
    settingsFor: (document) => lookUp(relativePath(folder, document)),
    isDocument: (document) => isWanted?.(relativePath(folder, document)) ?? isMarkdown(document),
    isIgnored: (document) => isLeftOut !== null && pathsDownTo(relativePath(folder, document)).some(isLeftOut),
  };
}

/** "a/b/c" -> "a", "a/b", "a/b/c": what is in a folder that is left out is left out too. */
function pathsDownTo(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
