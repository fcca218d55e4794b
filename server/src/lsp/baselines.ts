/** What the team has accepted, read again when it changes; the same findings as the command line accepts. */
import { type BaselineEntry, matchBaseline } from '../core/engine/baseline.js';
import { parseBaseline, type ParsedBaseline } from '../core/engine/baseline-text.js';
import type { LintResult } from '../core/engine/lint.js';
import type { ReportedFinding } from '../core/engine/report.js';
import { decodeText } from '../workspace/decode.js';
import type { FileSystem } from '../workspace/file-system.js';
import { BASELINE_NAME, createBaselineFinder } from '../workspace/find-baseline.js';
import { folderOf, nameOf, relativePath } from '../workspace/paths.js';
import type { Project } from './project.js';
import type { Session } from './session.js';
import type { Snapshot } from './snapshot.js';
import type { IndexedDocument, WorkspaceIndex } from './workspace-index.js';

export interface Baselines {
  /** Those of the document's findings that are accepted. */
  readonly acceptedIn: (snapshot: Snapshot, result: LintResult) => Promise<ReadonlySet<ReportedFinding>>;
  /** Whether there is a baseline with entries that holds for the document. */
  readonly mayAccept: (snapshot: Snapshot) => Promise<boolean>;
  /** Every baseline that was needed so far, with what is wrong in it. */
  readonly all: () => Promise<readonly Baseline[]>;
  /** Forgets what was read. */
  readonly reset: () => void;
}

export interface Baseline extends ParsedBaseline {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly byPath: ReadonlyMap<string, readonly BaselineEntry[]>;
  readonly byClause: ReadonlyMap<string, readonly BaselineEntry[]>;
}

interface Surroundings extends Pick<Session, 'lint'> {
  readonly fileSystem: FileSystem;
  readonly project: Project;
  readonly index: WorkspaceIndex;
}

interface Candidate {
  readonly path: string;
  readonly ruleId: string;
  readonly identity: ReportedFinding['identity'];
  readonly finding: ReportedFinding;
}

const NONE: ReadonlySet<ReportedFinding> = new Set();

export function isBaselinePath(path: string): boolean {
  return nameOf(path) === BASELINE_NAME;
}

export function createBaselines(around: Surroundings): Baselines {
  const { fileSystem, project, index, lint } = around;
  let paths = new Map<string, Promise<string>>();
  let known = new Map<string, Promise<Baseline | null>>();
  let together = new WeakMap<Baseline, { documents: object; accepted: Promise<ReadonlySet<ReportedFinding>> }>();
  const baselineFor = async (document: string): Promise<Baseline | null> => {
    const folder = folderOf(document);
    const found = paths.get(folder) ?? createBaselineFinder(project.configsFor(document), fileSystem)(folder);
    paths.set(folder, found);
    const path = await found;
    const baseline = known.get(path) ?? readBaseline(path, fileSystem);
    known.set(path, baseline);
    return baseline;
  };
  const acceptEverywhere = async (baseline: Baseline, snapshot: Snapshot, result: LintResult) => {
    const documents = await index.peek();
    // The rest is still being read; there will be another question afterwards.
    if (documents === null) return null;
    const before = together.get(baseline);
    if (before?.documents === documents) return before.accepted;
    const accepted = acceptTogether(baseline, { snapshot, result, documents, baselineFor, lint });
    // A version that is not the current one, as while somebody writes, concerns nobody else.
    const isCurrent = documents.some((document) => document.snapshot === snapshot);
    if (isCurrent) together.set(baseline, { documents, accepted });
    return accepted;
  };
  return {
    mayAccept: async ({ path }) => ((await baselineFor(path))?.entries.length ?? 0) > 0,
    acceptedIn: async (snapshot, result) => {
      const baseline = await baselineFor(snapshot.path);
      if (baseline === null || baseline.entries.length === 0 || result.findings.length === 0) return NONE;
      const alone = acceptAlone(baseline, snapshot, result);
      if (!mayComeFromElsewhere(baseline, snapshot, result, alone)) return alone;
      return (await acceptEverywhere(baseline, snapshot, result)) ?? alone;
    },
    all: async () => (await Promise.all(known.values())).filter((baseline) => baseline !== null),
    reset: () => void ([paths, known, together] = [new Map(), new Map(), new WeakMap()]),
  };
}

async function readBaseline(path: string, fileSystem: FileSystem): Promise<Baseline | null> {
  if ((await fileSystem.stat(path)) === null) return null;
  const bytes = await fileSystem.readFile(path);
  const text = 'failure' in bytes ? null : decodeText(bytes).text;
  if (text === null) return null;
  const parsed = parseBaseline(text);
  const group = (keyOf: (entry: BaselineEntry) => string): ReadonlyMap<string, readonly BaselineEntry[]> => {
    const groups = new Map<string, BaselineEntry[]>();
    for (const entry of parsed.entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
    return groups;
  };
  return { ...parsed, path, text, byPath: group(({ path: at }) => at), byClause: group((entry) => entry.fingerprint) };
}

/** What the entries of this very file accept: after a keystroke, nearly always all that is to be known. */
function acceptAlone(baseline: Baseline, { path }: Snapshot, result: LintResult): ReadonlySet<ReportedFinding> {
  const candidates = candidatesOf(baseline, path, result);
  const own = baseline.byPath.get(relativePath(folderOf(baseline.path), path)) ?? [];
  return acceptedOf(candidates, own);
}

/** Whether a finding that is left may have been accepted in another file. */
function mayComeFromElsewhere(
  { byClause, path: home }: Baseline,
  { path }: Snapshot,
  { findings }: LintResult,
  accepted: ReadonlySet<ReportedFinding>,
): boolean {
  const shown = relativePath(folderOf(home), path);
  return findings.some(
    (finding) =>
      !accepted.has(finding) && byClause.get(finding.identity.clause)?.some((entry) => entry.path !== shown) === true,
  );
}

interface Together extends Pick<Session, 'lint'> {
  readonly snapshot: Snapshot;
  readonly result: LintResult;
  readonly documents: readonly IndexedDocument[];
  readonly baselineFor: (document: string) => Promise<Baseline | null>;
}

/** What is accepted anywhere: where a story went can only be told when all documents are looked at. */
async function acceptTogether(
  baseline: Baseline,
  { snapshot, result, documents, baselineFor, lint }: Together,
): Promise<ReadonlySet<ReportedFinding>> {
  const candidates: Candidate[] = [];
  for (const document of documents) {
    if ((await baselineFor(document.snapshot.path)) !== baseline) continue;
    const isThis = document.snapshot.path === snapshot.path;
    const found = isThis ? result : await lint(document.snapshot, document).catch(() => null);
    if (found !== null) candidates.push(...candidatesOf(baseline, document.snapshot.path, found));
  }
  return acceptedOf(candidates, baseline.entries);
}

function candidatesOf(baseline: Baseline, path: string, { findings }: LintResult): readonly Candidate[] {
  const shown = relativePath(folderOf(baseline.path), path);
  return findings.map((finding) => ({ path: shown, ruleId: finding.ruleId, identity: finding.identity, finding }));
}

function acceptedOf(candidates: readonly Candidate[], entries: readonly BaselineEntry[]): ReadonlySet<ReportedFinding> {
  const { accepted } = matchBaseline(candidates, entries, () => true);
  return new Set([...accepted.keys()].map(({ finding }) => finding));
}
