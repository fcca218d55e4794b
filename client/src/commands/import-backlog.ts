/** Asks for exports of a tracker, and writes their stories into a folder of the workspace. */
import { commands, Uri, window, workspace } from 'vscode';
import type { ImportedBacklog } from '../../../server/src/lsp/protocol.js';
import { many } from '../many.js';
import { ask } from '../requests.js';
import type { Server } from '../server.js';

const CHECK = 'Check All Stories';
const SHOW = 'Show the Log';

type Imported = Extract<ImportedBacklog, { readonly failure: null }>;

/** `given` are exports that are known already. */
export async function importBacklog(server: Server, given?: unknown): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const exports =
    Array.isArray(given) && given.every((uri) => uri instanceof Uri) ? given : await chooseExports(folder);
  if (exports.length === 0) return;
  const params = { exports: exports.map(String), folder: folder.toString() };
  const answer = await ask(server, { name: 'importBacklog', params });
  if (answer === undefined) throw new Error('the checker of your stories does not answer. “Restart” starts it again.');
  if (answer.failure !== null) {
    void window.showErrorMessage(`Nothing was imported. ${answer.failure}`);
    return;
  }
  for (const { uri, text } of answer.writes) {
    await workspace.fs.writeFile(Uri.parse(uri), new TextEncoder().encode(text));
  }
  for (const problem of answer.problems) server.log.warn(`Import: ${problem}`);
  void tell(answer);
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
  if (folders.length === 0) {
    void window.showInformationMessage(
      'Open the folder first that the stories belong to: they get a folder of their own in it.',
    );
  }
  return folder?.uri;
}

async function chooseExports(folder: Uri): Promise<readonly Uri[]> {
  const chosen = await window.showOpenDialog({
    title: 'Exports of Jira, GitHub or Azure DevOps',
    openLabel: 'Import',
    canSelectMany: true,
    defaultUri: folder,
    filters: { 'Exports (CSV, JSON)': ['csv', 'tsv', 'json'], 'All files': ['*'] },
  });
  return chosen ?? [];
}

/** Stays until somebody has read it, and nobody waits for that. */
async function tell(imported: Imported): Promise<void> {
  const hasProblems = imported.problems.length > 0;
  const shown = await window.showInformationMessage(sumUp(imported), CHECK, ...(hasProblems ? [SHOW] : []));
  if (shown === CHECK) await commands.executeCommand('customerFirst.lintWorkspace');
  if (shown === SHOW) await commands.executeCommand('customerFirst.showLog');
}

function sumUp({ issues, writes, same, changed, foreign, problems }: Imported): string {
  if (issues === 0) return 'There is no issue in these exports.';
  const fresh = writes.filter(({ isNew }) => isNew).length;
  const files = [
    ...(fresh > 0 ? [`${fresh.toString()} new`] : []),
    ...(writes.length > fresh ? [`${(writes.length - fresh).toString()} changed`] : []),
    ...(same > 0 ? [`${same.toString()} as before`] : []),
  ];
  return [
    `Read ${many(issues, 'issue')} into the folder “backlog”${files.length === 0 ? '' : `: ${files.join(', ')}`}.`,
    ...(changed > 0
      ? [`${many(changed, 'file')} that you have changed since ${changed === 1 ? 'stays' : 'stay'} as they are.`]
      : []),
    ...(foreign > 0
      ? [`${many(foreign, 'file')} there ${foreign === 1 ? 'is' : 'are'} not from an import and stay.`]
      : []),
    ...(problems.length > 0
      ? [`${many(problems.length, 'entry', 'entries')} could not be read whole; the log says which.`]
      : []),
  ].join(' ');
}
