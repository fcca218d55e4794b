/** Reads and understands everything one run needs, for commands that list what was read. */
import type { DocumentModel } from '../core/document/model.js';
import { readWith } from '../core/engine/read-with.js';
import type { Problem } from '../core/engine/report.js';
import { AT_A_TIME, type CheckOptions, pause } from './check-all.js';
import { describeCrash, unreadProblems } from './check-text.js';
import { readSources, uniqueProblems, type ReadOptions, type Source, type Sources } from './read-sources.js';

/** What a run is asked to do. */
export interface RunOptions extends ReadOptions, CheckOptions {}

export interface WorkspaceDocument extends Omit<Source, 'text'> {
  readonly model: DocumentModel;
}

export interface Workspace extends Omit<Sources, 'sources'> {
  /** Sorted by path. */
  readonly documents: readonly WorkspaceDocument[];
}

/** Never throws for what is in the files: whatever cannot be read becomes a problem, and the rest is read. */
export async function readWorkspace({ onProgress, ...options }: RunOptions): Promise<Workspace> {
  const { sources, ...read } = await readSources(options);
  const problems: Problem[] = [...read.problems];
  const documents: WorkspaceDocument[] = [];
  for (const [i, source] of sources.entries()) {
    if (i % AT_A_TIME === 0) await pause(options.signal);
    const document = readOne(source, problems);
    onProgress?.(i + 1, sources.length);
    if (document !== null) documents.push(document);
  }
  return { ...read, documents, problems: uniqueProblems(problems) };
}

function readOne({ text, ...source }: Source, problems: Problem[]): WorkspaceDocument | null {
  const { path } = source;
  try {
    const model = readWith(source.settings, text);
    problems.push(...unreadProblems(model).map((problem) => ({ path, ...problem })));
    return { ...source, model };
  } catch (error) {
    problems.push({ path, line: null, column: null, message: describeCrash('reading this file', error) });
    return null;
  }
}
