/** What the team has accepted or answered, read again when it changes; the same findings as for the command line. */
import type { ParsedBaseline } from '../../core/engine/baseline-text.js';
import { type BaselineEntry, type Identified, type ListName, matchBaseline } from '../../core/engine/baseline.js';
import type { LintResult } from '../../core/engine/lint.js';
import { listableIn } from '../../core/engine/questions.js';
import type { Rule } from '../../core/rules/rule.js';
import type { FileSystem } from '../../workspace/file-system.js';
import { createListFinder, LIST_NAMES } from '../../workspace/find-baseline.js';
import { folderOf, nameOf, relativePath } from '../../workspace/paths.js';
import { readList } from '../../workspace/read-list.js';
import type { Snapshot } from '../texts/snapshot.js';
import type { LintSnapshot } from './linters.js';
import type { Project } from './project.js';
import type { IndexedDocument, WorkspaceIndex } from './workspace-index.js';

export interface Baselines {
  /** Where the one that holds for the document is, or would be. */
  readonly pathFor: (document: string) => Promise<string>;
  /** The one that holds for the document; null where there is none, or where it accepts nothing. */
  readonly acceptingFor: (document: string) => Promise<Baseline | null>;
  /** Which of the document's findings `baseline` accepts, counted from 0 in the order of `result.findings`. */
  readonly acceptedIn: (baseline: Baseline, snapshot: Snapshot, result: LintResult) => Promise<Accepted>;
  /** Every baseline that holds for any of the documents, with what is wrong in it. */
  readonly holdingFor: (documents: Iterable<string>) => Promise<readonly Baseline[]>;
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

interface Surroundings {
  readonly list: ListName;
  readonly rules: readonly Rule[];
  readonly lint: LintSnapshot;
  readonly fileSystem: FileSystem;
  readonly project: Project;
  readonly index: WorkspaceIndex;
}

export type Accepted = ReadonlySet<number>;

interface Candidate extends Identified {
  readonly uri: string;
  /** Which of the document's findings it is. Documents that are read again have other findings, but in the same order. */
  readonly at: number;
}

/** By address of the document. */
type AcceptedTogether = ReadonlyMap<string, Accepted>;

const NONE: Accepted = new Set();

/** Whether a baseline or answers stand there. */
export function isBaselinePath(path: string): boolean {
  return Object.values(LIST_NAMES).includes(nameOf(path));
}

export function createBaselines(around: Surroundings): Baselines {
  let reader = createReader(around);
  let together = new WeakMap<Baseline, { documents: object; accepted: Promise<AcceptedTogether> }>();
  const acceptEverywhere = async (baseline: Baseline, snapshot: Snapshot, result: LintResult) => {
    const documents = await around.index.peek();
    // The rest is still being read; there will be another question afterwards.
    if (documents === null) return null;
    const before = together.get(baseline);
    if (before?.documents === documents) return before.accepted;
    const accepted = acceptTogether(baseline, { ...around, snapshot, result, documents, reader });
    // A version that is not the current one, as while somebody writes, concerns nobody else.
    const isCurrent = documents.some((document) => document.snapshot === snapshot);
    if (isCurrent) together.set(baseline, { documents, accepted });
    return accepted;
  };
  return {
    pathFor: (document) => reader.pathFor(document),
    acceptingFor: async (document) => {
      const baseline = await reader.read(document);
      return baseline === null || baseline.entries.length === 0 ? null : baseline;
    },
    acceptedIn: async (baseline, snapshot, result) => {
      if (result.findings.length === 0) return NONE;
      const alone = acceptAlone(baseline, snapshot, { ...around, result });
      if (!mayComeFromElsewhere(baseline, snapshot, result, alone)) return alone;
      const everywhere = await acceptEverywhere(baseline, snapshot, result);
      return everywhere === null ? alone : (everywhere.get(snapshot.uri) ?? NONE);
    },
    holdingFor: async (documents) => {
      const found = new Set<Baseline>();
      for (const document of documents) {
        const baseline = await reader.read(document);
        if (baseline !== null) found.add(baseline);
      }
      return [...found];
    },
    reset: () => void ([reader, together] = [createReader(around), new WeakMap()]),
  };
}

interface BaselineReader {
  readonly pathFor: (document: string) => Promise<string>;
  /** The baseline of a document, the same object each time; null where there is none. */
  readonly read: (document: string) => Promise<Baseline | null>;
}

function createReader({ list, fileSystem, project }: Surroundings): BaselineReader {
  const paths = new Map<string, Promise<string>>();
  const known = new Map<string, Promise<Baseline | null>>();
  const pathFor = (document: string): Promise<string> => {
    const folder = folderOf(document);
    const found = paths.get(folder) ?? createListFinder(list, project.configsFor(document), fileSystem)(folder);
    paths.set(folder, found);
    return found;
  };
  return {
    pathFor,
    read: async (document) => {
      const path = await pathFor(document);
      const baseline = known.get(path) ?? readBaseline(path, list, fileSystem);
      known.set(path, baseline);
      return baseline;
    },
  };
}

async function readBaseline(path: string, list: ListName, fileSystem: FileSystem): Promise<Baseline | null> {
  const read = await readList(fileSystem, path, list);
  if (read === null) return null;
  if ('failure' in read) return unreadable(path, read.failure);
  const group = (keyOf: (entry: BaselineEntry) => string): ReadonlyMap<string, readonly BaselineEntry[]> => {
    const groups = new Map<string, BaselineEntry[]>();
    for (const entry of read.entries) {
      const group = groups.get(keyOf(entry)) ?? [];
      group.push(entry);
      groups.set(keyOf(entry), group);
    }
    return groups;
  };
  return { ...read, path, byPath: group(({ path: at }) => at), byClause: group((entry) => entry.fingerprint) };
}

/** Accepts nothing, and says why. */
function unreadable(path: string, message: string): Baseline {
  const problems = [{ line: 1, range: { start: 0, end: 0 }, message }];
  return { path, text: '', entries: [], problems, byPath: new Map(), byClause: new Map() };
}

/** What the entries of this very file accept: after a keystroke, nearly always all that is to be known. */
function acceptAlone(baseline: Baseline, { uri, path }: Snapshot, found: Found): Accepted {
  const own = baseline.byPath.get(relativePath(folderOf(baseline.path), path)) ?? [];
  return acceptedOf(candidatesOf(baseline, { uri, path }, found), own).get(uri) ?? NONE;
}

/** Whether a finding that is left may have been accepted in another file. */
function mayComeFromElsewhere(
  { byClause, path: home }: Baseline,
  { path }: Snapshot,
  { findings }: LintResult,
  accepted: Accepted,
): boolean {
  const shown = relativePath(folderOf(home), path);
  return findings.some(
    (finding, at) =>
      !accepted.has(at) && byClause.get(finding.identity.clause)?.some((entry) => entry.path !== shown) === true,
  );
}

interface Found extends Pick<Surroundings, 'list' | 'rules'> {
  readonly result: LintResult;
}

interface Together extends Found {
  readonly lint: LintSnapshot;
  readonly snapshot: Snapshot;
  readonly documents: readonly IndexedDocument[];
  readonly reader: BaselineReader;
}

/** What is accepted anywhere: where a story went can only be told when all documents are looked at. */
async function acceptTogether(
  baseline: Baseline,
  { snapshot, result, documents, reader, lint, list, rules }: Together,
): Promise<AcceptedTogether> {
  const candidates: Candidate[] = [];
  for (const document of documents) {
    if ((await reader.read(document.snapshot.path)) !== baseline) continue;
    const isThis = document.snapshot.uri === snapshot.uri;
    const found = isThis ? result : await lint(document.snapshot, document).catch(() => null);
    if (found !== null) candidates.push(...candidatesOf(baseline, document.snapshot, { list, rules, result: found }));
  }
  return acceptedOf(candidates, baseline.entries);
}

function candidatesOf(
  baseline: Baseline,
  { uri, path }: Pick<Snapshot, 'uri' | 'path'>,
  { result: { findings }, list, rules }: Found,
): readonly Candidate[] {
  const shown = relativePath(folderOf(baseline.path), path);
  const places = new Map(findings.map((finding, at) => [finding, at]));
  return listableIn(list, { path: shown, findings }, rules).map(({ finding, ...listable }) => {
    return { ...listable, uri, at: places.get(finding) ?? 0 };
  });
}

function acceptedOf(candidates: readonly Candidate[], entries: readonly BaselineEntry[]): AcceptedTogether {
  const byUri = new Map<string, Set<number>>();
  for (const { uri, at } of matchBaseline(candidates, entries, () => true).accepted.keys()) {
    byUri.set(uri, (byUri.get(uri) ?? new Set()).add(at));
  }
  return byUri;
}
