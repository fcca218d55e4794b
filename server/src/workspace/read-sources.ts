/** Reads the texts that one run is about, with what holds for each, and says what could not be read. */
import type { Settings } from '../core/config/settings.js';
import type { Problem } from '../core/engine/report.js';
import type { PersonaRegistry } from '../core/personas/registry.js';
import { subjectOf } from '../core/facts/conclude.js';
import { rules as catalogue } from '../core/rules/index.js';
import type { Rule } from '../core/rules/rule.js';
import { type ConfigFinder, type ConfigRoot, createConfigFinder } from './config-discovery.js';
import type { FileSystem } from './file-system.js';
import { findFiles, type FoundFiles } from './find-files.js';
import { nodeFileSystem, toAbsolutePath, toSlashes } from './node-file-system.js';
import { comparePaths, folderOf, joinPath, relativePath } from './paths.js';
import { readText } from './read-text.js';
import { createRegistryFinder, type PersonaProblem, type RegistryFinder } from './roots.js';
import { NO_STOPWATCH, type Stopwatch } from './stopwatch.js';
import { findUnusedPatterns } from './unused-patterns.js';

export interface ReadOptions {
  readonly cwd: string;
  /** Files, folders and patterns as typed; `.` where there are none. */
  readonly paths: readonly string[];
  /** A text that is read as if it were the file of this name; the path `-` stands for it. */
  readonly stdin?: { readonly text: string; readonly fileName: string } | undefined;
  /** Texts that are read instead of the files, by path as the report names it: what --fix made of them so far. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  /** Used for every document instead of the configurations that lie beside them. */
  readonly configFile?: string | undefined;
  /** Told how long each part takes, where somebody asks. */
  readonly stopwatch?: Stopwatch | undefined;
  readonly fileSystem?: FileSystem | undefined;
  readonly rules?: readonly Rule[] | undefined;
  /** Takes some of the files found, as absolute and shown paths; all where it is left out. */
  readonly choose?: ((files: readonly FoundFile[]) => readonly FoundFile[]) | undefined;
}

export interface FoundFile {
  /** Absolute. */
  readonly file: string;
  /** With `/`, relative to where the run started. */
  readonly path: string;
}

/** One text with what holds for it. */
export interface Source {
  /** With `/`, relative to where the run started. */
  readonly path: string;
  readonly text: string;
  readonly root: ConfigRoot;
  readonly registry: PersonaRegistry;
  readonly settings: Settings;
}

export interface Sources {
  /** Sorted by path. */
  readonly sources: readonly Source[];
  /** What the checklists among them are about, where it is not among them. */
  readonly besides: readonly Source[];
  readonly problems: readonly Problem[];
  /** Named one by one, but left out by the configuration; as paths relative to where the run started. */
  readonly skipped: readonly string[];
  /** What holds where no document is. */
  readonly defaults: Settings;
  /** Folders that were looked through as a whole, absolute. */
  readonly folders: readonly string[];
}

/** Enough for a slow file system to be busy; a fast one needs no more. */
const READ_AT_ONCE = 16;

interface Reading extends ReadOptions {
  readonly fileSystem: FileSystem;
  readonly configs: ConfigFinder;
  readonly registries: RegistryFinder;
  readonly problems: Problem[];
  readonly roots: Set<ConfigRoot>;
}

/** Never throws for what is in the files: whatever cannot be read becomes a problem, and the rest is read. */
export async function readSources(options: ReadOptions): Promise<Sources> {
  const reading = openReading(options);
  const { cwd, configs, problems, registries, roots } = reading;
  const home = await configs.findFor(cwd);
  const defaults = home.settingsFor(joinPath(cwd, 'story.md'));
  if (options.configFile !== undefined && home.config.sources.length === 0) {
    return { sources: [], besides: [], problems: home.problems, skipped: [], defaults, folders: [] };
  }
  const { time } = options.stopwatch ?? NO_STOPWATCH;
  const found = await time('find', null, () => findDocuments(reading));
  const files = found.files.map((file): FoundFile => ({ file, path: relativePath(cwd, file) }));
  const sources = await readAll(options.choose?.(files) ?? files, reading);
  const besides = await readBesides(sources, reading);
  const skipped = found.skipped.map((path) => relativePath(cwd, path));
  // No document needs a configuration that lets nothing be read.
  for (const folder of found.folders) roots.add(await configs.findFor(folder));
  const unused = await findUnusedPatterns(roots, found, reading);
  const ofRoots = [...roots].flatMap((root) => [...root.problems, ...root.journeys.problems]);
  return {
    sources,
    besides,
    problems: uniqueProblems([
      ...ofRoots,
      ...configs.strays(),
      ...registries.problems.map(plainProblem),
      ...found.problems,
      ...unused,
      ...problems,
    ]),
    skipped,
    defaults,
    folders: found.folders,
  };
}

/** Reports name places by line and column. */
function plainProblem({ length: _, ...problem }: PersonaProblem): Problem {
  return problem;
}

function openReading(options: ReadOptions): Reading {
  const cwd = toAbsolutePath(options.cwd, '.');
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const configFile = options.configFile === undefined ? undefined : toAbsolutePath(cwd, options.configFile);
  const configs = createConfigFinder({ fileSystem, rules: options.rules ?? catalogue, cwd, configFile });
  const registries = createRegistryFinder({ fileSystem, cwd });
  return { ...options, cwd, fileSystem, configs, registries, problems: [], roots: new Set() };
}

async function findDocuments({ cwd, fileSystem, configs, paths, stdin }: Reading): Promise<FoundFiles> {
  const typed = paths.map(toSlashes).filter((path) => stdin === undefined || path !== '-');
  const none: FoundFiles = { files: [], skipped: [], problems: [], folders: [], seen: [] };
  const found =
    stdin !== undefined && typed.length === 0 ? none : await findFiles({ fileSystem, configs, cwd, paths: typed });
  if (stdin === undefined) return found;
  const file = toAbsolutePath(cwd, stdin.fileName);
  const root = await configs.findFor(folderOf(file));
  if (root.isIgnored(file)) return { ...found, skipped: [...found.skipped, file] };
  const files = [...new Set([...found.files, file])];
  return { ...found, files: files.sort((a, b) => comparePaths(relativePath(cwd, a), relativePath(cwd, b))) };
}

async function readAll(files: readonly FoundFile[], reading: Reading): Promise<readonly Source[]> {
  const sources: (Source | null)[] = files.map(() => null);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < files.length; at = next++) {
      const found = files[at];
      if (found !== undefined) sources[at] = await readOne(found, reading);
    }
  };
  await Promise.all(Array.from({ length: Math.min(READ_AT_ONCE, files.length) }, work));
  return sources.filter((source) => source !== null);
}

async function readOne(found: FoundFile, reading: Reading): Promise<Source | null> {
  const text = await readFound(found, reading);
  if (text === null) return null;
  const root = await reading.configs.findFor(folderOf(found.file));
  reading.roots.add(root);
  const registry = await reading.registries.findFor(found.file, root, text);
  return { path: found.path, text, root, registry, settings: root.settingsFor(found.file) };
}

/** A list that is looked at alone, or on another machine than its document, is held against it all the same. */
async function readBesides(sources: readonly Source[], reading: Reading): Promise<readonly Source[]> {
  const { cwd, configs, fileSystem } = reading;
  const read = new Set(sources.map(({ path }) => joinPath(cwd, path)));
  const wanted = new Set(sources.flatMap(({ path }) => subjectOf(joinPath(cwd, path)) ?? []));
  const files: FoundFile[] = [];
  for (const file of wanted) {
    if (read.has(file) || (await fileSystem.stat(file))?.kind !== 'file') continue;
    if ((await configs.findFor(folderOf(file))).isIgnored(file)) continue;
    files.push({ file, path: relativePath(cwd, file) });
  }
  // Nothing is said about them.
  return readAll(files, { ...reading, problems: [], roots: new Set() });
}

async function readFound({ file, path }: FoundFile, reading: Reading): Promise<string | null> {
  const { cwd, fileSystem, stdin, texts, problems } = reading;
  const given = texts?.get(path);
  if (given !== undefined) return given;
  if (stdin !== undefined && toAbsolutePath(cwd, stdin.fileName) === file) return stdin.text.replace(/^\uFEFF/, '');
  const { text, problem } = await readText(fileSystem, file);
  // A few strange characters spoil no story; a file that is no text at all is another matter.
  if (problem !== null) problems.push({ path, ...problem, ...(text === null ? {} : { isNote: true }) });
  return text;
}

/** The same problems, each told once, in the order of their first appearance; what is trouble to one is no mere note. */
export function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  const byText = new Map<string, Problem>();
  for (const problem of problems) {
    const key = JSON.stringify({ ...problem, isNote: undefined });
    if (byText.get(key) === undefined || problem.isNote !== true) byText.set(key, problem);
  }
  return [...byText.values()];
}
