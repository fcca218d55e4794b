/** Finds the lists that hold for a report, and takes out of it what a team has accepted or answered. */
import { type BaselineEntry, type ListName, matchBaseline } from '../core/engine/baseline.js';
import type { FileReport, Problem, Report, ReportedFinding } from '../core/engine/report.js';
import { keysIn, type Listable, listableIn } from '../core/engine/questions.js';
import { readWith } from '../core/engine/read-with.js';
import { rules as catalogue } from '../core/rules/index.js';
import { type BaselineFile, readBaseline } from './baseline-file.js';
import { createConfigFinder } from './config-discovery.js';
import type { FileSystem } from './file-system.js';
import { createListFinder } from './find-baseline.js';
import { nodeFileSystem, toAbsolutePath } from './node-file-system.js';
import { folderOf, isInside, relativePath } from './paths.js';
import { rememberFiles } from './remembered-files.js';

export interface BaselineOptions {
  readonly cwd: string;
  /** As the run was started with: what is not among them was not looked at. */
  readonly paths: readonly string[];
  readonly stdin?: object | undefined;
  /** Whether `paths` was read in parts, of which the report is one. */
  readonly isPart?: boolean | undefined;
  readonly configFile?: string | undefined;
  /** Used for every document, instead of the one beside its configuration. */
  readonly baselineFile?: string | undefined;
  /** What these hold is reported all the same. */
  readonly without?: ReadonlySet<ListName> | undefined;
  readonly fileSystem?: FileSystem | undefined;
}

type Candidate = Listable<ReportedFinding>;

/** One list, and what it has to do with the report. */
export interface BaselineUse {
  readonly list: ListName;
  readonly file: BaselineFile;
  /** All findings that it could hold. */
  readonly found: readonly Candidate[];
  readonly accepted: ReadonlyMap<Candidate, BaselineEntry>;
  /** Entries that are no longer found, as far as the run can tell. */
  readonly stale: readonly BaselineEntry[];
}

export interface BaselineResult {
  /** With what is answered moved to `answered`, and what is accepted to `baselined`. */
  readonly report: Report;
  readonly baselines: readonly BaselineUse[];
  readonly answers: readonly BaselineUse[];
}

/** Lists that cannot be read become problems of the report; what is stale becomes a note. */
export async function applyBaselines(report: Report, given: BaselineOptions): Promise<BaselineResult> {
  // Both lists are looked for in the same folders.
  const options = { ...given, fileSystem: rememberFiles(given.fileSystem ?? nodeFileSystem) };
  const answers = await useLists('answers', report, options);
  const answered = entriesByFinding(answers);
  // Both look at all findings: an answer does not make an entry of the baseline stale.
  const baselines = (await useLists('baseline', report, options)).map((use) => withoutAnswered(use, answered));
  const accepted = entriesByFinding(baselines);
  const uses = [...answers, ...baselines];
  const problems = [
    ...report.problems,
    ...uses.flatMap(({ file }) => file.problems),
    ...uses.flatMap((use) => staleNote(use, options.cwd)),
  ];
  const files = report.files.map((file) => setAside(file, { answered, accepted }));
  return { report: { ...report, files, problems }, baselines, answers };
}

type EntryOf = ReadonlyMap<ReportedFinding, BaselineEntry>;

function entriesByFinding(uses: readonly BaselineUse[]): EntryOf {
  return new Map(uses.flatMap(({ accepted }) => [...accepted].map(([{ finding }, entry]) => [finding, entry])));
}

function withoutAnswered(use: BaselineUse, answered: EntryOf): BaselineUse {
  const isLeft = ({ finding }: Candidate): boolean => !answered.has(finding);
  const accepted = new Map([...use.accepted].filter(([candidate]) => isLeft(candidate)));
  return { ...use, found: use.found.filter(isLeft), accepted };
}

function setAside(
  file: FileReport,
  { answered, accepted }: Readonly<Record<'answered' | 'accepted', EntryOf>>,
): FileReport {
  const { findings } = file;
  return {
    ...file,
    findings: findings.filter((finding) => !answered.has(finding) && !accepted.has(finding)),
    baselined: findings.filter((finding) => accepted.has(finding)),
    answered: findings.flatMap((finding) => {
      const entry = answered.get(finding);
      if (entry === undefined) return [];
      return [entry.because === undefined ? finding : { ...finding, answeredBecause: entry.because }];
    }),
  };
}

type Files = readonly FileReport[];

async function useLists(list: ListName, report: Report, options: BaselineOptions): Promise<readonly BaselineUse[]> {
  if (options.without?.has(list) === true) return [];
  const uses: BaselineUse[] = [];
  const named = list === 'baseline' ? options.baselineFile : undefined;
  const asked = { ...options, baselineFile: named };
  for (const [path, files] of await groupByList(list, report, asked)) {
    uses.push(await useList(await readBaseline(path, list, asked), files, { ...asked, list }));
  }
  return uses;
}

/** The files of the report by the absolute path of their list, which need not exist; with absolute paths. */
async function groupByList(
  list: ListName,
  report: Report,
  options: BaselineOptions,
): Promise<ReadonlyMap<string, Files>> {
  const cwd = toAbsolutePath(options.cwd, '.');
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const files = report.files.map((file) => ({ ...file, path: toAbsolutePath(cwd, file.path) }));
  if (options.baselineFile !== undefined) return new Map([[toAbsolutePath(cwd, options.baselineFile), files]]);
  const configFile = options.configFile === undefined ? undefined : toAbsolutePath(cwd, options.configFile);
  const configs = createConfigFinder({ fileSystem, rules: catalogue, cwd, configFile });
  const groups = new Map<string, (typeof files)[number][]>();
  const findFor = createListFinder(list, configs, fileSystem);
  const home = await findFor(cwd);
  if (isRead(folderOf(home), options)) groups.set(home, []);
  for (const file of files) {
    const path = await findFor(folderOf(file.path));
    const group = groups.get(path);
    if (group === undefined) groups.set(path, [file]);
    else group.push(file);
  }
  return groups;
}

async function useList(
  file: BaselineFile,
  files: Files,
  options: BaselineOptions & { readonly list: ListName },
): Promise<BaselineUse> {
  const { list } = options;
  const folder = folderOf(file.path);
  const found = files.flatMap(({ path, findings }) =>
    listableIn(list, { path: relativePath(folder, path), findings }, catalogue),
  );
  const read = new Set(files.map(({ path }) => relativePath(folder, path)));
  const isWhole = isRead(folder, options);
  const gone = isWhole ? new Set<string>() : await findGone(file, read, options);
  const { accepted, unused } = matchBaseline(
    found,
    file.entries,
    ({ path }) => isWhole || read.has(path) || gone.has(path),
  );
  const unfound = unused.filter(({ path }) => isWhole || read.has(path));
  const stale = list === 'answers' ? withoutTold(unfound, files) : unfound;
  return { list, file, found, accepted, stale };
}

/** Only those whose story is gone: a question that is not asked today may be asked again, by other weights say. */
function withoutTold(unfound: readonly BaselineEntry[], files: Files): readonly BaselineEntry[] {
  if (unfound.length === 0) return [];
  const told = new Set(files.flatMap(({ settings, text }) => [...keysIn(readWith(settings, text))]));
  return unfound.filter(({ story }) => !told.has(story));
}

/** Whether everything below `folder` was looked at. */
function isRead(folder: string, { cwd, paths, stdin, isPart }: BaselineOptions): boolean {
  if (stdin !== undefined || isPart === true || paths.some((path) => path.startsWith('!'))) return false;
  const typed = (paths.length === 0 ? ['.'] : paths).map((path) => toAbsolutePath(cwd, path));
  return typed.some((path) => path === folder || isInside(path, folder));
}

/** Files that entries name and that are no longer there. */
async function findGone(
  { path, entries }: BaselineFile,
  read: ReadonlySet<string>,
  { fileSystem = nodeFileSystem }: BaselineOptions,
): Promise<ReadonlySet<string>> {
  const gone = new Set<string>();
  for (const named of new Set(entries.map((entry) => entry.path))) {
    if (read.has(named)) continue;
    if ((await fileSystem.stat(toAbsolutePath(folderOf(path), named))) === null) gone.add(named);
  }
  return gone;
}

/** What an entry is, for one and for more, and the command that takes it out. */
const STALE: Readonly<Record<ListName, readonly [one: string, more: string, command: string]>> = {
  baseline: ['accepted finding is no longer found', 'accepted findings are no longer found', 'baseline prune'],
  answers: ['answered question is no longer there', 'answered questions are no longer there', 'answer prune'],
};

function staleNote({ list, file, stale }: BaselineUse, cwd: string): readonly Problem[] {
  if (stale.length === 0) return [];
  const [one, more, command] = STALE[list];
  const what = `${stale.length} ${stale.length === 1 ? one : more}`;
  const message = `${what}. Take ${stale.length === 1 ? 'it' : 'them'} out with “customer-first ${command}”.`;
  const path = relativePath(toAbsolutePath(cwd, '.'), file.path);
  return [{ path, line: null, column: null, message, isNote: true }];
}
