/** Whom the stories of the workspace serve, for whoever wants to show it beside them. */
import type { CancellationToken } from 'vscode-languageserver';
import { coverageOf } from '../../service/coverage/coverage.js';
import { storyLabels } from '../../service/coverage/story-labels.js';
import { treeOf } from '../../service/coverage/tree.js';
import type { IndexedDocument } from '../../service/project/workspace-index.js';
import { dayOf } from '../../workspace/conclude-on.js';
import type { Coverage } from '../protocol.js';
import type { Session } from '../session/session.js';
import { uriOf } from '../uris.js';
import { workspaceDocuments } from './workspace-reports.js';

type Used = Pick<Session, 'fileSystem' | 'index' | 'lint' | 'lintKey' | 'project' | 'settings'>;

/** Null where it was cancelled. Documents that the settings leave out do not count. */
export async function coverage(session: Used, token: CancellationToken): Promise<Coverage | null> {
  const documents: IndexedDocument[] = [];
  for await (const { document, settings } of workspaceDocuments(session, token)) {
    if (settings.enable) documents.push(document);
  }
  const isOver = (): boolean => token.isCancellationRequested;
  if (isOver()) return null;
  const today = dayOf(new Date());
  const found = await coverageOf(session, { documents, today, isOver, addressOf: uriOf });
  if (found === null) return null;
  const { picture, files } = found;
  return { picture, files: Object.fromEntries(files), tree: treeOf(picture), stories: storyLabels(picture) };
}
