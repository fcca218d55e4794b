/** Turns what was typed on the command line - files, folders, quoted patterns - into a sorted list of documents. */
import picomatch from 'picomatch/posix';
import { whyImmodest } from '../core/config/modest-pattern.js';
import type { Problem } from '../core/engine/report.js';
import { shorten } from '../core/text/shorten.js';
import { isMarkdown } from './markdown-name.js';
import { type FileSystem, NO_FILE } from './file-system.js';
import { comparePaths, folderOf, isInside, joinPath, nameOf, relativePath } from './paths.js';
import { walkFolder, type FileFilter, type WalkOptions, type WalkTrouble } from './walk.js';

export interface FindFilesOptions extends Pick<WalkOptions, 'fileSystem' | 'configs'> {
  /** Absolute, with `/`. */
  readonly cwd: string;
  /** As typed, with `/`; `!pattern` takes away from the others. */
  readonly paths: readonly string[];
}

export interface FoundFiles {
  /** Absolute, without duplicates, sorted as seen from `cwd`. */
  readonly files: readonly string[];
  /** Named one by one, but left out by the configuration. */
  readonly skipped: readonly string[];
  readonly problems: readonly Problem[];
  /** Folders that were looked through as a whole. */
  readonly folders: readonly string[];
  /** Everything in these folders, wanted or not. */
  readonly seen: readonly string[];
}

type Place = Omit<FindFilesOptions, 'paths'>;

interface Finding {
  readonly files: readonly string[];
  readonly skipped?: readonly string[];
  readonly problems?: readonly Problem[];
  readonly folders?: readonly string[];
  readonly seen?: readonly string[];
}

/** A pipe or a device, as a shell makes them. */
const FROM_PIPE = 'This is neither a file nor a folder. To read from a pipe, write “-” instead.';
export const NOTHING_THERE = 'There is no such file or folder. Check the spelling.';
const LONGEST_SHOWN = 60;
const GLOB_OPTIONS: picomatch.PicomatchOptions = { dot: true, noextglob: true };

/** A path or pattern that fits nothing is a problem: a typing mistake must not look like a clean result. */
export async function findFiles(options: FindFilesOptions): Promise<FoundFiles> {
  const immodest = options.paths.filter(isImmodest);
  if (immodest.length > 0) {
    return { files: [], skipped: [], problems: immodest.map(immodestProblem), folders: [], seen: [] };
  }
  const excluding = options.paths.filter((path) => path.startsWith('!')).map((path) => path.slice(1));
  const including = options.paths.filter((path) => !path.startsWith('!'));
  const isExcluded = createExclusion(excluding, options.cwd);
  const found: Finding[] = [];
  for (const path of including.length > 0 ? including : ['.']) found.push(await findOne(path, options));
  const files = new Set(found.flatMap((one) => one.files).filter((file) => !isExcluded(file)));
  const byPath = [...files].map((file) => ({ file, shown: relativePath(options.cwd, file) }));
  return {
    files: byPath.sort((a, b) => comparePaths(a.shown, b.shown)).map(({ file }) => file),
    skipped: found.flatMap((one) => one.skipped ?? []),
    problems: found.flatMap((one) => one.problems ?? []),
    folders: found.flatMap((one) => one.folders ?? []),
    seen: found.flatMap((one) => one.seen ?? []),
  };
}

async function findOne(path: string, options: Place): Promise<Finding> {
  const absolute = joinPath(options.cwd, path);
  const stat = await options.fileSystem.stat(absolute);
  if (stat?.kind === 'file') return findNamed(absolute, options);
  if (stat?.kind === 'folder') return findInFolder(absolute, options);
  if (hasGlob(path)) return findByPattern(path, options);
  return { files: [], problems: [problemOf(path, await whyUnread(absolute, stat !== null, options.fileSystem))] };
}

/** There may be something that nobody may look at, or a link that leads nowhere. */
async function whyUnread(path: string, isThere: boolean, fileSystem: FileSystem): Promise<string> {
  const read = await fileSystem.readFile(path);
  if (!('failure' in read) || /does not exist/.test(read.failure)) return NOTHING_THERE;
  return isThere && read.failure === NO_FILE ? FROM_PIPE : read.failure;
}

/** A file named by itself is read whatever its ending, unless the configuration leaves it out. */
async function findNamed(file: string, { configs }: Place): Promise<Finding> {
  const root = await configs.findFor(folderOf(file));
  return root.isIgnored(file) ? { files: [], skipped: [file] } : { files: [file] };
}

async function findInFolder(folder: string, options: Place): Promise<Finding> {
  const { files, troubles, seen } = await walkFolder(folder, {
    ...options,
    isWanted: (file, root) => root.isDocument(file) && !root.isIgnored(file),
  });
  // A folder without Markdown is no mistake: in CI it may be the first day, and the report says that nothing was read.
  return { files, problems: problemsOf(troubles, options.cwd), folders: [folder], seen };
}

/** A pattern that ends in a name with an ending, as in "*.txt", says itself which files are meant. */
async function findByPattern(path: string, options: Place): Promise<Finding> {
  const [base, pattern] = splitPattern(path);
  const folder = joinPath(options.cwd, base);
  const matches = compile(pattern);
  const namesEnding = /\.[\w{},]+$/.test(nameOf(pattern));
  if ((await options.fileSystem.stat(folder))?.kind === 'folder') {
    const { files, troubles } = await walkFolder(folder, {
      ...options,
      isWanted: (file, root) =>
        matches(relativePath(folder, file)) && (namesEnding || root.isDocument(file)) && !root.isIgnored(file),
    });
    if (files.length + troubles.length > 0) return { files, problems: problemsOf(troubles, options.cwd) };
  }
  return {
    files: [],
    problems: [problemOf(path, 'No file fits this pattern. Files that “ignores” or a .gitignore names are left out.')],
  };
}

/** Personas may well stand in a folder that is not linted itself. */
const allMarkdown: FileFilter = { isDocument: isMarkdown, isIgnored: () => false };

/** The files that a configuration names with `pattern`: a file, a folder of Markdown files, or a pattern. */
export async function expandPattern(
  pattern: string,
  folder: string,
  fileSystem: FileSystem,
): Promise<readonly string[]> {
  const options = { fileSystem, configs: { findFor: () => Promise.resolve(allMarkdown) }, cwd: folder };
  const { files, problems = [] } = await findOne(pattern, options);
  // What is there and cannot be read is found all the same: who reads it, says why not.
  const odd: string[] = [];
  for (const { path } of problems) {
    const stat = await fileSystem.stat(joinPath(folder, path));
    if (stat?.kind === 'other') odd.push(joinPath(folder, path));
  }
  return [...files, ...odd].sort(comparePaths);
}

function createExclusion(patterns: readonly string[], cwd: string): (file: string) => boolean {
  const tests = patterns.map((pattern) => {
    const [base, rest] = splitPattern(pattern);
    const folder = joinPath(cwd, base);
    const matches = compile(rest);
    const named = joinPath(cwd, pattern);
    return (file: string) =>
      file === named || isInside(named, file) || (isInside(folder, file) && matches(relativePath(folder, file)));
  });
  return (file) => tests.some((test) => test(file));
}

/** "docs/[a-z]/*.md" -> the folder "docs" and the pattern "[a-z]/*.md". */
function splitPattern(path: string): readonly [folder: string, pattern: string] {
  const parts = path.split('/');
  const first = parts.findIndex(hasGlob);
  const at = first < 0 ? parts.length - 1 : first;
  const folder = parts.slice(0, at).join('/');
  return [folder === '' && path.startsWith('/') ? '/' : folder || '.', parts.slice(at).join('/')];
}

function compile(pattern: string): (path: string) => boolean {
  try {
    return picomatch(pattern, GLOB_OPTIONS);
  } catch {
    return () => false;
  }
}

/** A pattern that would keep the matcher busy; the name of a file may be as long as it likes. */
function isImmodest(path: string): boolean {
  return hasGlob(path) && whyImmodest(path) !== null;
}

function immodestProblem(path: string): Problem {
  return problemOf(shorten(path, LONGEST_SHOWN), `This pattern ${whyImmodest(path) ?? ''}.`);
}

/** Whether it is a pattern, or such a part of one. */
export function hasGlob(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

function problemsOf(troubles: readonly WalkTrouble[], cwd: string): readonly Problem[] {
  return troubles.map(({ path, message, isNote }) => {
    return { ...problemOf(relativePath(cwd, path), message), ...(isNote ? { isNote } : {}) };
  });
}

function problemOf(path: string, message: string): Problem {
  return { path, line: null, column: null, message };
}
