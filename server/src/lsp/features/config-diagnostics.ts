/** What is wrong in the configurations, the lists and the files with personas, shown in those files. */
import type { Diagnostic } from 'vscode-languageserver';
import { configProblems, type FileProblems, listProblems } from '../../service/config/problems.js';
import { toPlainDiagnostic } from '../convert.js';
import type { Session } from '../session/session.js';
import { uriOf } from '../uris.js';
import { type Reporting, reportOn } from './diagnostics.js';

/** By address; only files with something wrong in them. */
export async function configDiagnostics(
  session: Reporting & Pick<Session, 'documents' | 'fileSystem' | 'project' | 'rules'>,
): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const { documents, files } = await configProblems(session);
  const shared = await storyReports(session);
  const found = new Map<string, readonly Diagnostic[]>();
  const addressOf = (path: string): string => session.documents.byPath(path)?.uri ?? uriOf(path);
  for (const path of new Set([...files.keys(), ...shared.keys()])) {
    found.set(addressOf(path), [...toDiagnostics(files.get(path)), ...(shared.get(path) ?? [])]);
  }
  for (const [path, problems] of await listProblems(session, documents)) {
    found.set(addressOf(path), toDiagnostics(problems));
  }
  return found;
}

function toDiagnostics(file: FileProblems | undefined): readonly Diagnostic[] {
  if (file === undefined) return [];
  return file.problems.map((one) => toPlainDiagnostic(file.lines, one.isNote === true ? 'warning' : 'error', one));
}

/**
 * What is found in the stories of open files with personas, by path. An editor that is sent everything has one list for
 * each file, so both kinds have to come together.
 */
async function storyReports(
  session: Reporting & Pick<Session, 'documents' | 'project'>,
): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const reports = new Map<string, readonly Diagnostic[]>();
  if (session.client.canPull) return reports;
  for (const { path, uri } of session.documents.all()) {
    if (session.project.isPersonaSource(path)) reports.set(path, (await reportOn(session, uri)).items);
  }
  return reports;
}
