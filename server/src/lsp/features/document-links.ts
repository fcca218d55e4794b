/** Links that lead somewhere: rules to their pages, and what a configuration names to the files. */
import type { DocumentLink } from 'vscode-languageserver';
import { indexLines, type LineIndex } from '../../core/text/line-index.js';
import { filesInConfig, type NamedRule, rulesInConfig, rulesInText } from '../../service/config/links.js';
import { nameOf } from '../../workspace/paths.js';
import { toRange } from '../convert.js';
import type { Session } from '../session/session.js';
import { uriOf } from '../uris.js';

export async function documentLinks(
  session: Pick<Session, 'documents' | 'fileSystem' | 'pageAddress' | 'place' | 'project' | 'rules'>,
  uri: string,
): Promise<DocumentLink[]> {
  const open = session.documents.get(uri);
  if (open === undefined) return [];
  const { path } = open;
  if (!session.project.isConfigSource(path)) {
    const placed = await session.place(uri);
    return placed === null ? [] : ruleLinks(session, rulesInText(placed.snapshot), placed.snapshot.lines);
  }
  const text = open.text();
  const lines = indexLines(text);
  const files = (await filesInConfig(session, path, text)).map(({ path: file, range }) => ({
    range: toRange(lines, range),
    target: uriOf(file),
    tooltip: `Open ${nameOf(file)}`,
  }));
  return [...files, ...ruleLinks(session, rulesInConfig(path, text), lines)];
}

/** None where there is no such rule, or no page of it that could be opened. */
function ruleLinks(
  { rules, pageAddress }: Pick<Session, 'pageAddress' | 'rules'>,
  named: readonly NamedRule[],
  lines: LineIndex,
): DocumentLink[] {
  return named.flatMap(({ ruleId, range }) => {
    const rule = rules.find(({ id }) => id === ruleId);
    const target = pageAddress(ruleId);
    return rule === undefined || target === null
      ? []
      : [{ target, tooltip: rule.requires, range: toRange(lines, range) }];
  });
}
