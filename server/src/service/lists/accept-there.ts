/** Accepts what is found today, as `customer-first baseline update` does, but in the files as they are open. */
import { drawBaseline } from '../../core/engine/baseline-text.js';
import { createEntries, matchBaseline } from '../../core/engine/baseline.js';
import { type Listable, listableIn } from '../../core/engine/questions.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import { folderOf, relativePath } from '../../workspace/paths.js';
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
}

type Used = Pick<Ports, 'answers' | 'baselines' | 'fileSystem' | 'lint' | 'rules' | 'texts'>;
type Candidate = Listable<ReportedFinding>;

/** Null where a baseline that is there cannot be read. What it holds of other documents stays. */
export async function acceptThere(ports: Used, documents: readonly IndexedDocument[]): Promise<Acceptance | null> {
  const byBaseline = new Map<string, IndexedDocument[]>();
  for (const document of documents) {
    const path = await ports.baselines.pathFor(document.snapshot.path);
    byBaseline.set(path, [...(byBaseline.get(path) ?? []), document]);
  }
  const parts: Acceptance[] = [];
  for (const [path, own] of byBaseline) {
    const part = await acceptIn(ports, path, own);
    if (part === null) return null;
    parts.push(part);
  }
  return {
    changes: parts.flatMap(({ changes }) => changes),
    findings: parts.reduce((sum, { findings }) => sum + findings, 0),
    documents: parts.reduce((sum, part) => sum + part.documents, 0),
  };
}

async function acceptIn(ports: Used, path: string, documents: readonly IndexedDocument[]): Promise<Acceptance | null> {
  const [first] = documents;
  const [baseline = null] = first === undefined ? [] : await ports.baselines.holdingFor([first.snapshot.path]);
  const isThere = baseline !== null || (await ports.fileSystem.stat(path)) !== null;
  if (isThere && (baseline === null || baseline.problems.length > 0)) return null;
  const entries = baseline?.entries ?? [];
  const found = await candidatesIn(ports, folderOf(path), documents);
  const { accepted } = matchBaseline(found, entries, () => true);
  const fresh = found.filter((candidate) => !accepted.has(candidate));
  const changed = { findings: fresh.length, documents: new Set(fresh.map((one) => one.path)).size };
  if (fresh.length === 0) return { ...changed, changes: [] };
  const replaced = new Set(accepted.values());
  const text = drawBaseline([...entries.filter((entry) => !replaced.has(entry)), ...createEntries(found)]);
  const file = first === undefined || !isThere ? null : await ports.texts.read(path, first.settings);
  if (file === null) return { ...changed, changes: [{ file: null, path, text }] };
  const edit = smallestEdit(file.text, text.replaceAll('\n', lineEndOf(file.text)));
  return { ...changed, changes: [{ file, edits: [edit] }] };
}

async function candidatesIn(
  ports: Used,
  folder: string,
  documents: readonly IndexedDocument[],
): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const document of documents) {
    const { snapshot } = document;
    const findings = await withoutAnswered(ports, snapshot, await ports.lint(snapshot, document));
    found.push(...listableIn('baseline', { path: relativePath(folder, snapshot.path), findings }, ports.rules));
  }
  return found;
}
