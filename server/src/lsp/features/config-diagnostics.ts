/** What is wrong in the configurations and in the files with personas, shown in those files. */
import type { Diagnostic } from 'vscode-languageserver';
import { parseConfig } from '../../core/config/parse.js';
import { indexLines, offsetAt, lineAround } from '../../core/text/line-index.js';
import type { ConfigTrouble } from '../../service/project/project.js';
import { getConfigFormat } from '../../workspace/config-references.js';
import { decodeText } from '../../workspace/decode.js';
import { toPlainDiagnostic } from '../convert.js';
import type { Session } from '../session.js';
import { uriOf } from '../uris.js';
import { baselineDiagnostics } from './accepted.js';
import { reportOn } from './diagnostics.js';

/** By address; only files with something wrong in them. */
export async function configDiagnostics(session: Session): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const documents = await lookAround(session);
  const all = session.project.troubles();
  const shared = await storyReports(session);
  const paths = new Set([...all.map((trouble) => trouble.path), ...unreadableConfigs(session), ...shared.keys()]);
  const found = new Map<string, readonly Diagnostic[]>();
  for (const path of paths) {
    const troubles = all.filter((trouble) => trouble.path === path);
    const items = typedProblems(session, path) ?? (await savedProblems(session, path, troubles));
    found.set(session.documents.byPath(path)?.uri ?? uriOf(path), [...items, ...(shared.get(path) ?? [])]);
  }
  for (const [uri, items] of await baselineDiagnostics(session, documents)) found.set(uri, items);
  return found;
}

/**
 * What is found in the stories of open files with personas, by path. An editor that is sent everything has one list for
 * each file, so both kinds have to come together.
 */
async function storyReports(session: Session): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const reports = new Map<string, readonly Diagnostic[]>();
  if (session.client.canPull) return reports;
  for (const { path, uri } of session.documents.all()) {
    if (session.project.isPersonaSource(path)) reports.set(path, (await reportOn(session, uri)).items);
  }
  return reports;
}

/** A broken configuration is told at once, not only when a story is opened; answers with the paths it looked at. */
async function lookAround({ project, documents }: Session): Promise<ReadonlySet<string>> {
  const inFolders = project.folders().map((folder) => `${folder}/any.md`);
  const paths = new Set([...inFolders, ...documents.all().map((open) => open.path)]);
  for (const path of paths) await project.surroundingsOf(path);
  return paths;
}

async function savedProblems(
  session: Session,
  path: string,
  troubles: readonly ConfigTrouble[],
): Promise<readonly Diagnostic[]> {
  const bytes = await session.fileSystem.readFile(path);
  const text = 'failure' in bytes ? '' : (decodeText(bytes).text ?? '');
  const lines = indexLines(text);
  const items = troubles.map(({ message, line, column, length, isNote }) => {
    const start = line === null ? 0 : offsetAt(lines, { line, column: column ?? 1 });
    const end = length === null ? lineAround(text, lines, start).end : start + length;
    return toPlainDiagnostic(lines, isNote ? 'warning' : 'error', { range: { start, end }, message });
  });
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** The problems of a configuration that cannot be read as it stands in the editor; null where it can. */
function typedProblems({ documents, rules }: Session, path: string): readonly Diagnostic[] | null {
  const open = documents.byPath(path);
  const format = getConfigFormat(path);
  if (open === undefined || format === null) return null;
  const text = open.text();
  const lines = indexLines(text);
  const { config, problems } = parseConfig(text, { format, rules });
  return config === null ? problems.map((problem) => toPlainDiagnostic(lines, 'error', problem)) : null;
}

function unreadableConfigs(session: Session): readonly string[] {
  const paths = session.documents.all().map((open) => open.path);
  return paths.filter((path) => session.project.isConfigSource(path) && typedProblems(session, path) !== null);
}
