/** From exports of trackers to files of stories, up to the writing: for the command line and for the editor. */
import type { FileSystem } from '../../workspace/file-system.js';
import { gatherIssues, type NamedExport } from './gather-issues.js';
import { type ExportProblem, type Issue, type Tracker, UnreadableExport } from './issue.js';
import type { NamedColumns } from './formats/columns.js';
import { type ImportPlan, type ImportTarget, planImport } from './plan-import.js';
import { readExport } from './read-export.js';

export interface ImportRequest {
  /** Names are as the person knows the files. */
  readonly exports: readonly { readonly name: string; readonly text: string }[];
  readonly tracker: Tracker | null;
  readonly columns: NamedColumns;
  /** Only issues of these types; all where there are none. */
  readonly types: readonly string[];
  readonly target: ImportTarget;
  readonly files: FileSystem;
}

export interface ImportFailure extends ExportProblem {
  /** Of the export. */
  readonly name: string;
}

export type ImportResult =
  | { readonly failure: ImportFailure }
  | {
      readonly failure: null;
      readonly problems: readonly ImportFailure[];
      readonly plan: ImportPlan;
      /** How many are in the plan. */
      readonly issues: number;
      /** Types of all issues there are. */
      readonly types: readonly string[];
    };

export async function importBacklog(request: ImportRequest): Promise<ImportResult> {
  const { tracker, columns, target, files } = request;
  const exports: NamedExport[] = [];
  for (const { name, text } of request.exports) {
    try {
      exports.push({ name, read: readExport(text, { tracker, columns }) });
    } catch (error) {
      if (!(error instanceof UnreadableExport)) throw error;
      return { failure: { name, line: error.line, message: error.message } };
    }
  }
  const { issues: all, problems } = gatherIssues(exports);
  const issues = ofTypes(all, request.types);
  const types = [...new Set(all.flatMap(({ type }) => type ?? []))].sort();
  return { failure: null, problems, types, issues: issues.length, plan: await planImport(issues, target, files) };
}

function ofTypes(issues: readonly Issue[], types: readonly string[]): readonly Issue[] {
  if (types.length === 0) return issues;
  const wanted = new Set(types.map((type) => type.trim().toLowerCase()));
  return issues.filter(({ type }) => type !== null && wanted.has(type.toLowerCase()));
}
