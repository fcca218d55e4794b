/** One run over a workspace, as the command line starts it: lint, or list the stories that were read. */
import type { Settings } from '../core/config/settings.js';
import type { FileReport, Report, ReportedFinding } from '../core/engine/report.js';
import { concludeFacts, NO_FACTS, subjectOf } from '../core/facts/conclude.js';
import type { DocumentOfRoot } from '../core/facts/named-people.js';
import { comparesWishes } from '../core/facts/wishes.js';
import { checkAll } from './check-all.js';
import { type CheckContext, type CheckedText, createTextChecker, type TextChecker } from './check-text.js';
import { dayOf } from './conclude-on.js';
import { baseOf } from './own-personas.js';
import { isInside, joinPath, relativePath } from './paths.js';
import { readSources, type Source, uniqueProblems } from './read-sources.js';
import { readWorkspace, type RunOptions, type Workspace } from './read-workspace.js';
import { type Measure, NO_STOPWATCH, type Stopwatch } from './stopwatch.js';

export interface Run {
  readonly report: Report;
  /** The settings of a document by its path in the report. */
  readonly settings: (path: string) => Settings;
  /** Files named one by one that the configuration leaves out. */
  readonly skipped: readonly string[];
  /** What each document says that matters to the others, in the order of the report. */
  readonly documents: readonly RunDocument[];
  /** The day that evidence was old on. */
  readonly today: string;
}

/** A document of a run, with what other documents and other runs have to know about it. */
export interface RunDocument extends DocumentOfRoot {
  readonly path: string;
  readonly text: string;
  readonly context: CheckContext;
  /** Whether it carries findings about the whole workspace, which depend on documents besides it. */
  readonly isCarrier: boolean;
}

/** Reads and lints. */
export async function runLint(options: RunOptions): Promise<Run> {
  const { sources, besides, problems, skipped, defaults, folders } = await readSources(options);
  const { results, checkerFor } = await checkAll([...sources, ...besides], options);
  const today = dayOf(new Date());
  const others = besides.map(({ path }, i) => ({ path, facts: results[sources.length + i]?.facts ?? {} }));
  const documents = checkCarriers(sources, results, {
    checkerFor,
    folders,
    today,
    besides: others,
    isPart: options.choose !== undefined,
    ...options,
  });
  const read = documents.filter(({ checked }) => checked.isRead);
  const found = documents.flatMap(({ path, checked }) => checked.problems.map((problem) => ({ path, ...problem })));
  const bySource = new Map(sources.map((source) => [source.path, source.settings]));
  return {
    report: { files: read.map(reportOf), problems: uniqueProblems([...problems, ...found]) },
    settings: (path) => bySource.get(path) ?? defaults,
    skipped,
    documents: read,
    today,
  };
}

/** What is found in one document because of all the others; they are read for what they say, and not checked. */
export async function findAmongOthers(options: RunOptions, path: string): Promise<readonly ReportedFinding[]> {
  const { sources, folders } = await readSources(options);
  const source = sources.find((one) => one.path === path);
  if (source === undefined || !mayCarry(source, options.cwd)) return [];
  const { results } = await checkAll(sources, { ...options, rules: [] });
  const checkerFor = (context: CheckContext): TextChecker => createTextChecker(context, options);
  const today = dayOf(new Date());
  const documents = checkCarriers(sources, results, {
    ...options,
    checkerFor,
    folders,
    today,
    besides: [],
    only: path,
  });
  return documents.find((document) => document.path === path)?.checked.findings ?? [];
}

/** Who describes personas, or stands where nobody has, speaks for others; and so does everybody where wishes are compared. */
function mayCarry({ path, root, registry, settings }: Source, cwd: string): boolean {
  if (comparesWishes(settings)) return true;
  return !registry.isDescribed || baseOf(registry).files.includes(relativePath(root.folder, joinPath(cwd, path)));
}

/** Reads only; for listing what was understood. */
export async function runStories(options: RunOptions): Promise<Workspace> {
  return readWorkspace(options);
}

interface Checkers {
  readonly checkerFor: (context: CheckContext) => TextChecker;
  readonly cwd: string;
  /** That were looked through as a whole. */
  readonly folders: readonly string[];
  readonly today: string;
  /** What checklists are about besides the sources. */
  readonly besides: readonly Pick<DocumentOfRoot, 'path' | 'facts'>[];
  /** Whether other runs look at the rest. */
  readonly isPart?: boolean;
  readonly stopwatch?: Stopwatch | undefined;
  /** The only one of them that is wanted. */
  readonly only?: string | undefined;
}

interface CheckedDocument extends RunDocument {
  readonly checked: CheckedText;
}

/** Every document was checked as if it were alone; those few that speak for the whole workspace are checked again. */
function checkCarriers(
  sources: readonly Source[],
  results: readonly CheckedText[],
  { checkerFor, cwd, folders, today, besides, only, isPart = false, stopwatch = NO_STOPWATCH }: Checkers,
): readonly CheckedDocument[] {
  const alone = sources.flatMap(({ path, text, root, registry, settings }, i) => {
    const checked = results[i];
    if (checked === undefined) return [];
    const within = relativePath(root.folder, joinPath(cwd, path));
    const describes = baseOf(registry).files.includes(within) ? within : null;
    const isOfWhole = folders.some((folder) => folder === root.folder || isInside(folder, root.folder));
    const said = { root: relativePath(cwd, root.folder), isDescribed: registry.isDescribed, facts: checked.facts };
    const about = subjectOf(joinPath(cwd, path));
    const subject = about === null ? null : relativePath(cwd, about);
    return [{ ...said, subject, describes, isOfWhole, path, text, context: { registry, settings }, checked }];
  });
  const factsFor = concludeFacts(alone, today, { besides, isPart });
  return alone.map((document) => {
    const facts = factsFor(document);
    const isCarrier = facts !== NO_FACTS;
    if (!isCarrier || (only !== undefined && document.path !== only)) return { ...document, isCarrier };
    const measure: Measure = (part, work) => stopwatch.time(part, document.path, work);
    return { ...document, isCarrier, checked: checkerFor(document.context)(document.text, { facts, measure }) };
  });
}

function reportOf({ path, text, context, checked }: CheckedDocument): FileReport {
  const { stories, items, judged, unread, language, findings, suppressed } = checked;
  const { settings } = context;
  const read = { path, text, settings, stories, items, judged, unread, language };
  return { ...read, findings, suppressed, baselined: [], answered: [] };
}
