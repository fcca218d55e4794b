/** Reads exports of trackers for an editor, and says which files they become; the editor writes them. */
import type { ImportResult, importBacklog } from '../../service/backlog/import-backlog.js';
import { joinPath, nameOf } from '../../workspace/paths.js';
import { readText } from '../../workspace/read-text.js';
import type { ImportedBacklog } from '../protocol.js';
import type { Session } from '../session/session.js';
import { pathOf, uriOf } from '../uris.js';

export type Importer = typeof importBacklog;

export interface ImportParams {
  /** Addresses of the exports. */
  readonly exports: readonly string[];
  /** Address of the folder in which the stories get one of their own. */
  readonly folder: string;
}

/** The same as the command line takes where nothing else is said. */
export const BACKLOG = 'backlog';

const NO_FILE = 'This is no file that can be read from here.';

export async function readExports(
  { exports: uris, folder }: ImportParams,
  { fileSystem }: Pick<Session, 'fileSystem'>,
  importer: Importer,
): Promise<ImportedBacklog> {
  const exports = [];
  for (const uri of uris) {
    const path = pathOf(uri);
    const name = nameOf(path ?? uri);
    const { text, problem } =
      path === null ? { text: null, problem: { message: NO_FILE } } : await readText(fileSystem, path);
    if (text === null) return { failure: `${name}: ${problem.message}` };
    exports.push({ name, text });
  }
  const target = { path: joinPath(pathOf(folder) ?? '/', BACKLOG), address: null, force: false };
  return toAnswer(await importer({ exports, tracker: null, columns: {}, types: [], target, files: fileSystem }));
}

function toAnswer(result: ImportResult): ImportedBacklog {
  if (result.failure !== null) return { failure: explain(result.failure) };
  const { issues, plan, problems } = result;
  const { writes, same, changed, foreign } = plan;
  return {
    failure: null,
    ...{ issues, same, changed: changed.length, foreign: foreign.length },
    writes: writes.map(({ path, text, before }) => ({ uri: uriOf(path), text, isNew: before === null })),
    problems: problems.map(explain),
  };
}

function explain({ name, line, message }: { name: string; line: number | null; message: string }): string {
  return `${name}${line === null ? '' : `:${line.toString()}`}: ${message}`;
}
