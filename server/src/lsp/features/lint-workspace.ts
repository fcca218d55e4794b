/** Checks every document of the workspace when somebody asks for it, and says how far it is. */
import type { CancellationToken } from 'vscode-languageserver';
import { withoutAnswered } from '../../service/lists/accepted.js';
import { countStories } from '../../service/texts/snapshot.js';
import type { WorkspaceCount } from '../protocol.js';
import type { Session } from '../session/session.js';
import { workspaceDocuments } from './workspace-reports.js';

/** Told from time to time, in words a person can read. */
export type TellProgress = (percentage: number, message: string) => void;

/** Null where it was cancelled; then nothing has changed. Documents that the settings leave out do not count. */
export async function lintWorkspace(
  session: Pick<Session, 'answers' | 'index' | 'lint' | 'project' | 'scope' | 'settings'>,
  token: CancellationToken,
  tell: TellProgress,
): Promise<WorkspaceCount | null> {
  const counts = { files: 0, stories: 0, error: 0, warning: 0, info: 0 };
  let done = 0;
  let told = -1;
  for await (const { document, settings, total } of workspaceDocuments(session, token)) {
    if (settings.enable) {
      const { snapshot } = document;
      const findings = await withoutAnswered(session, snapshot, await session.lint(snapshot, document));
      counts.files++;
      counts.stories += countStories(snapshot);
      for (const { severity } of findings) counts[severity]++;
    }
    const percentage = Math.floor((++done / total) * 100);
    if (percentage > told) tell(percentage, describe(done, total, counts.stories));
    told = percentage;
  }
  if (token.isCancellationRequested) return null;
  session.scope.widen();
  const { files, stories, error, warning, info } = counts;
  return { files, stories, errors: error, warnings: warning, infos: info };
}

/** "12 of 2,000 files, 34 stories so far". */
function describe(done: number, total: number, stories: number): string {
  const count = (value: number): string => value.toLocaleString('en');
  const files = `${count(done)} of ${count(total)} file${total === 1 ? '' : 's'}`;
  return `${files}, ${count(stories)} ${stories === 1 ? 'story' : 'stories'} so far`;
}
