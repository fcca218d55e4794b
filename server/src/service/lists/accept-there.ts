/** Accepts what is found today, as `customer-first baseline update` does, but in the files as they are open. */
import { drawBaseline } from '../../core/engine/baseline-text.js';
import { createEntries } from '../../core/engine/baseline.js';
import { type Listable, listableIn } from '../../core/engine/questions.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import { folderOf, isInside, relativePath } from '../../workspace/paths.js';
import type { Ports } from '../ports.js';
import type { IndexedDocument } from '../project/workspace-index.js';
import { type FileChange, lineEndOf, smallestEdit } from '../texts/file-changes.js';
import { withoutAnswered } from './accepted.js';

/** What would be accepted, and what has to be written for it. */
export interface Acceptance {
  readonly changes: readonly FileChange[];
  /** How many findings were not accepted before, and in how many documents. */
  readonly findings: number;
  readonly documents: number;
  /** Absolute paths of the baselines that are written. */
  readonly baselines: readonly string[];
  /** Absolute paths of baselines outside of the open folders, which are left alone with what they would hold. */
  readonly outside: readonly string[];
}

type Used = Pick<Ports, 'answers' | 'baselines' | 'fileSystem' | 'lint' | 'project' | 'rules' | 'texts'>;
type Candidate = Listable<ReportedFinding>;

/** Null where a baseline that is there cannot be read. What it holds of other documents stays. */
export async function acceptThere(ports: Used, documents: readonly IndexedDocument[]): Promise<Acceptance | null> {
  const byBaseline = new Map<string, IndexedDocument[]>();
  for (const document of documents) {
    const path = await ports.baselines.pathFor(document.snapshot.path);
    const own = byBaseline.get(path) ?? [];
    own.push(document);
    byBaseline.set(path, own);
  }
  const parts: AcceptedIn[] = [];
  const outside: string[] = [];
  for (const [path, own] of byBaseline) {
    const part = await acceptIn(ports, path, own);
    if (part === null) return null;
    if (part.findings === 0) continue;
    if (ports.project.folders().some((folder) => isInside(folder, path))) parts.push(part);
    else outside.push(path);
  }
  return {
    outside,
    baselines: parts.map(({ path }) => path),
    changes: parts.flatMap(({ changes }) => changes),
    findings: parts.reduce((sum, { findings }) => sum + findings, 0),
    documents: parts.reduce((sum, part) => sum + part.documents, 0),
  };
}

/** The documents for which the same baseline holds as for `document`. */
export async function besideOf(
  { baselines }: Pick<Ports, 'baselines'>,
  documents: readonly IndexedDocument[],
  document: string,
): Promise<readonly IndexedDocument[]> {
  const home = await baselines.pathFor(document);
  const beside: IndexedDocument[] = [];
  for (const each of documents) if ((await baselines.pathFor(each.snapshot.path)) === home) beside.push(each);
  return beside;
}

interface AcceptedIn extends Pick<Acceptance, 'changes' | 'findings' | 'documents'> {
  readonly path: string;
}

async function acceptIn(ports: Used, path: string, documents: readonly IndexedDocument[]): Promise<AcceptedIn | null> {
  const [first] = documents;
  const [baseline = null] = first === undefined ? [] : await ports.baselines.holdingFor([first.snapshot.path]);
  const isThere = baseline !== null || (await ports.fileSystem.stat(path)) !== null;
  if (isThere && (baseline === null || baseline.problems.length > 0)) return null;
  const fresh: Candidate[] = [];
  for (const document of documents) fresh.push(...(await freshIn(ports, path, document)));
  const accepted = { path, findings: fresh.length, documents: new Set(fresh.map((one) => one.path)).size };
  if (fresh.length === 0) return { ...accepted, changes: [] };
  const text = drawBaseline([...(baseline?.entries ?? []), ...createEntries(fresh)]);
  const file = first === undefined || !isThere ? null : await ports.texts.read(path, first.settings);
  if (file === null) return { ...accepted, changes: [{ file: null, path, text }] };
  const edit = smallestEdit(file.text, text.replaceAll('\n', lineEndOf(file.text)));
  return { ...accepted, changes: [{ file, edits: [edit] }] };
}

/** What is shown of the document as neither accepted nor answered. */
async function freshIn(ports: Used, home: string, document: IndexedDocument): Promise<readonly Candidate[]> {
  const { snapshot } = document;
  const result = await ports.lint(snapshot, document);
  const baseline = await ports.baselines.acceptingFor(snapshot.path);
  const accepted = baseline === null ? NONE : await ports.baselines.acceptedIn(baseline, snapshot, result);
  const known = new Set(result.findings.filter((_, at) => accepted.has(at)));
  const findings = (await withoutAnswered(ports, snapshot, result)).filter((finding) => !known.has(finding));
  return listableIn('baseline', { path: relativePath(folderOf(home), snapshot.path), findings }, ports.rules);
}

const NONE: ReadonlySet<number> = new Set();
