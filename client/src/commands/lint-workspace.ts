/** Checks every story of the workspace, tells how far it is, and sums up. */
import { commands, ProgressLocation, window } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import { many } from '../many.js';
import type { WorkspaceCount } from '../../../server/src/lsp/protocol.js';
import { ask } from '../requests.js';
import type { Server } from '../server.js';

let runs = 0;

/** What was counted; null where the person changed their mind, undefined where the server cannot tell. */
export async function lintWorkspace(server: Server): Promise<WorkspaceCount | null | undefined> {
  await server.start();
  const count = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Reading your stories', cancellable: true },
    async (progress, token) => {
      const workDoneToken = `customerFirst-lint-${++runs}`;
      let reached = 0;
      const listener = server.client().onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === 'end') return;
        const percentage = value.percentage ?? reached;
        const message = value.message === undefined ? {} : { message: value.message };
        progress.report({ ...message, increment: percentage - reached });
        reached = percentage;
      });
      try {
        const answer = await ask(server, { name: 'lintWorkspace', params: { workDoneToken }, token });
        return token.isCancellationRequested ? null : answer;
      } finally {
        listener.dispose();
      }
    },
  );
  if (count !== null) void tell(count);
  return count;
}

/** Stays until somebody has read it, and nobody waits for that. */
async function tell(count: WorkspaceCount | undefined): Promise<void> {
  const hasFindings = count === undefined || count.errors + count.warnings + count.infos > 0;
  const shown = await window.showInformationMessage(sumUp(count), ...(hasFindings ? ['Show Problems'] : []));
  if (shown !== undefined) await commands.executeCommand('workbench.actions.view.problems');
}

function sumUp(count: WorkspaceCount | undefined): string {
  if (count === undefined) return 'The workspace could not be checked as a whole. What is known stands under Problems.';
  if (count.stories === 0) return `No stories were found in ${many(count.files, 'document')}.`;
  const read = `${many(count.stories, 'story', 'stories')} in ${many(count.files, 'document')}`;
  const found = [
    ...(count.errors > 0 ? [many(count.errors, 'error')] : []),
    ...(count.warnings > 0 ? [many(count.warnings, 'warning')] : []),
    ...(count.infos > 0 ? [many(count.infos, 'hint')] : []),
  ];
  return found.length === 0 ? `Read ${read}: nothing to say.` : `Read ${read}: ${found.join(', ')}.`;
}
