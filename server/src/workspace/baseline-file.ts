/** The file that holds what a team has accepted or answered: what is in it, and how it is written. */
import { sync as writeAtomically } from 'write-file-atomic';
import type { BaselineEntry, ListName } from '../core/engine/baseline.js';
import { drawBaseline } from '../core/engine/baseline-text.js';
import type { Problem } from '../core/engine/report.js';
import type { FileSystem } from './file-system.js';
import { nodeFileSystem, toAbsolutePath } from './node-file-system.js';
import { relativePath } from './paths.js';
import { readList } from './read-list.js';
import { type WriteResult, writeDocument } from './write-file.js';

export interface BaselineFile {
  /** Absolute. */
  readonly path: string;
  /** Whether there is anything of this name, readable or not. */
  readonly isThere: boolean;
  /** What is in it, without byte order mark; null where there is no such file, or none that can be read. */
  readonly text: string | null;
  readonly entries: readonly BaselineEntry[];
  /** With paths as seen from where the run started. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  readonly cwd: string;
  /** Set where a person named the file, so that it has to be there. */
  readonly baselineFile?: string | undefined;
  readonly fileSystem?: FileSystem | undefined;
}

/** Never throws: a baseline that is not there is empty, and lines that cannot be read become problems. */
export async function readBaseline(
  path: string,
  list: ListName,
  { cwd, baselineFile, fileSystem = nodeFileSystem }: ReadOptions,
): Promise<BaselineFile> {
  const shown = relativePath(toAbsolutePath(cwd, '.'), path);
  const fail = (message: string): BaselineFile => {
    const problems = [{ path: shown, line: null, column: null, message }];
    return { path, isThere: false, text: null, entries: [], problems };
  };
  const read = await readList(fileSystem, path, list);
  if (read === null) {
    if (baselineFile === undefined) return { path, isThere: false, text: null, entries: [], problems: [] };
    return fail('There is no such baseline. Check the spelling, or write it with “customer-first baseline create”.');
  }
  if ('failure' in read) return { ...fail(read.failure), isThere: true };
  const { text, entries, problems } = read;
  return {
    path,
    isThere: true,
    text,
    entries,
    problems: problems.map(({ line, message }) => ({ path: shown, line, column: null, message })),
  };
}

/** Writes all or nothing, and not over what somebody else wrote since it was read. */
export function writeBaseline(
  { path, text }: Pick<BaselineFile, 'path' | 'text'>,
  entries: readonly BaselineEntry[],
): WriteResult {
  const after = drawBaseline(entries);
  if (text !== null) return writeDocument({ path, before: text, after });
  try {
    writeAtomically(path, after);
    return { isWritten: true };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { isWritten: false, reason: `This file could not be written (${why}).` };
  }
}
