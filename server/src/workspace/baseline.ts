/** Finds the baselines that hold for a report, and takes out of it what they accept. */
import { type BaselineEntry, matchBaseline } from '../core/engine/baseline.js';
import type { Problem, Report, ReportedFinding } from '../core/engine/report.js';
import { rules as catalogue } from '../core/rules/index.js';
import { type BaselineFile, readBaseline } from './baseline-file.js';
import { createConfigFinder } from './config-discovery.js';
import type { FileSystem } from './file-system.js';
import { createBaselineFinder } from './find-baseline.js';
import { nodeFileSystem, toAbsolutePath } from './node-file-system.js';
import { folderOf, isInside, relativePath } from './paths.js';

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
  readonly fileSystem?: FileSystem | undefined;
}

/** A finding with what the baseline needs to know about it. */
export interface Candidate {
  /** Relative to the folder of the baseline. */
  readonly path: string;
  readonly ruleId: string;
  readonly identity: ReportedFinding['identity'];
  readonly finding: ReportedFinding;
}

/** One baseline, and what it has to do with the report. */
export interface BaselineUse {
  readonly file: BaselineFile;
  /** All findings it could accept. */
  readonly found: readonly Candidate[];
  readonly accepted: ReadonlyMap<Candidate, BaselineEntry>;
  /** Entries that are no longer found, as far as the run can tell. */
  readonly stale: readonly BaselineEntry[];
}

export interface BaselineResult {
  /** With what is accepted moved to `baselined`. */
  readonly report: Report;
  readonly uses: readonly BaselineUse[];
}

/** Baselines that cannot be read become problems of the report; what is stale becomes a note. */
export async function applyBaselines(report: Report, options: BaselineOptions): Promise<BaselineResult> {
  const groups = await groupByBaseline(report, options);
  const uses: BaselineUse[] = [];
  const problems: Problem[] = [];
  for (const [path, files] of groups) {
    const file = await readBaseline(path, options);
    problems.push(...file.problems);
    uses.push(await useBaseline(file, files, options));
  }
  const accepted = new Set(uses.flatMap((use) => [...use.accepted.keys()].map(({ finding }) => finding)));
  const files = report.files.map((file) => ({
    ...file,
    findings: file.findings.filter((finding) => !accepted.has(finding)),
    baselined: file.findings.filter((finding) => accepted.has(finding)),
  }));
  const notes = uses.flatMap((use) => staleNote(use, options.cwd));
  return { report: { ...report, files, problems: [...report.problems, ...problems, ...notes] }, uses };
}

type Files = readonly { readonly path: string; readonly findings: readonly ReportedFinding[] }[];

/** The files of the report by the absolute path of their baseline, which need not exist; with absolute paths. */
async function groupByBaseline(report: Report, options: BaselineOptions): Promise<ReadonlyMap<string, Files>> {
  const cwd = toAbsolutePath(options.cwd, '.');
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const files = report.files.map((file) => ({ ...file, path: toAbsolutePath(cwd, file.path) }));
  if (options.baselineFile !== undefined) return new Map([[toAbsolutePath(cwd, options.baselineFile), files]]);
  const configFile = options.configFile === undefined ? undefined : toAbsolutePath(cwd, options.configFile);
  const configs = createConfigFinder({ fileSystem, rules: catalogue, cwd, configFile });
  const groups = new Map<string, (typeof files)[number][]>();
  const findFor = createBaselineFinder(configs, fileSystem);
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

async function useBaseline(file: BaselineFile, files: Files, options: BaselineOptions): Promise<BaselineUse> {
  const folder = folderOf(file.path);
  const found = files.flatMap(({ path, findings }) =>
    findings.map((finding): Candidate => {
      const { ruleId, identity } = finding;
      return { path: relativePath(folder, path), ruleId, identity, finding };
    }),
  );
  const read = new Set(files.map(({ path }) => relativePath(folder, path)));
  const isWhole = isRead(folder, options);
  const gone = isWhole ? new Set<string>() : await findGone(file, read, options);
  const { accepted, unused } = matchBaseline(
    found,
    file.entries,
    ({ path }) => isWhole || read.has(path) || gone.has(path),
  );
  const stale = unused.filter(({ path }) => isWhole || read.has(path));
  return { file, found, accepted, stale };
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

function staleNote({ file, stale }: BaselineUse, cwd: string): readonly Problem[] {
  if (stale.length === 0) return [];
  const what = stale.length === 1 ? '1 accepted finding is' : `${stale.length} accepted findings are`;
  const them = stale.length === 1 ? 'it' : 'them';
  const message = `${what} no longer found. Take ${them} out with “customer-first baseline prune”.`;
  const path = relativePath(toAbsolutePath(cwd, '.'), file.path);
  return [{ path, line: null, column: null, message, isNote: true }];
}
