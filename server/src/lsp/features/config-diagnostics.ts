/** What is wrong in the configurations, shown in those files. */
import type { Diagnostic } from 'vscode-languageserver';
import { parseConfig } from '../../core/config/parse.js';
import { indexLines, offsetAt } from '../../core/text/line-index.js';
import { getConfigFormat } from '../../workspace/config-references.js';
import { decodeText } from '../../workspace/decode.js';
import { lineAround, toPlainDiagnostic } from '../convert.js';
import { baselineDiagnostics } from './accepted.js';
import type { ConfigTrouble } from '../project.js';
import type { Session } from '../session.js';
import { uriOf } from '../uris.js';

/** By address; only files with something wrong in them. */
export async function configDiagnostics(session: Session): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  await lookAround(session);
  const all = session.project.troubles();
  const paths = new Set([...all.map((trouble) => trouble.path), ...unreadableConfigs(session)]);
  const found = new Map<string, readonly Diagnostic[]>();
  for (const path of paths) {
    const troubles = all.filter((trouble) => trouble.path === path);
    const items = typedProblems(session, path) ?? (await savedProblems(session, path, troubles));
    found.set(session.documents.byPath(path)?.uri ?? uriOf(path), items);
  }
  for (const [uri, items] of await baselineDiagnostics(session)) found.set(uri, items);
  return found;
}

/** A broken configuration is told at once, not only when a story is opened. */
async function lookAround({ project, documents }: Session): Promise<void> {
  const inFolders = project.folders().map((folder) => `${folder}/any.md`);
  const paths = new Set([...inFolders, ...documents.all().map((open) => open.path)]);
  for (const path of paths) await project.surroundingsOf(path);
}

async function savedProblems(
  session: Session,
  path: string,
  troubles: readonly ConfigTrouble[],
): Promise<readonly Diagnostic[]> {
  const bytes = await session.fileSystem.readFile(path);
  const text = 'failure' in bytes ? '' : (decodeText(bytes).text ?? '');
  const lines = indexLines(text);
  const items = troubles.map(({ message, line, column, length }) => {
    const start = line === null ? 0 : offsetAt(lines, { line, column: column ?? 1 });
    const end = length === null ? lineAround(text, lines, start).end : start + length;
    return toPlainDiagnostic(lines, 'error', { range: { start, end }, message });
  });
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** The problems of a configuration that cannot be read as it stands in the editor; null where it can. */
function typedProblems({ documents, rules }: Session, path: string): readonly Diagnostic[] | null {
  const open = documents.byPath(path);
  const format = getConfigFormat(path);
  if (open === undefined || format === null) return null;
  const { text, lines } = open.current();
  const { config, problems } = parseConfig(text, { format, rules });
  return config === null ? problems.map((problem) => toPlainDiagnostic(lines, 'error', problem)) : null;
}

function unreadableConfigs(session: Session): readonly string[] {
  const paths = session.documents.all().map((open) => open.path);
  return paths.filter((path) => session.project.isConfigSource(path) && typedProblems(session, path) !== null);
}
