/** Starts a configuration for the project, and opens it; one that is there is only opened. */
import { Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { ask } from '../requests.js';
import type { Server } from '../server.js';

const NAMES = ['.customer-first.yaml', '.customer-first.yml', '.customer-first.json'];

/** In the folder of the workspace, or beside the document where none is open. */
export async function createConfiguration(server: Server): Promise<void> {
  const home = await chooseHome();
  if (home === undefined) return;
  const found = await findExisting(home);
  const uri = found ?? Uri.joinPath(home, '.customer-first.yaml');
  if (found === undefined) await workspace.fs.writeFile(uri, new TextEncoder().encode(await askForText(server)));
  await window.showTextDocument(uri);
  if (found !== undefined) window.setStatusBarMessage('This folder has a configuration already.', 4000);
}

async function askForText(server: Server): Promise<string> {
  const text = await ask(server, { name: 'firstConfiguration', params: {} });
  if (text === undefined) throw new Error('the checker of your stories does not answer. “Restart” starts it again.');
  return text;
}

async function chooseHome(): Promise<Uri | undefined> {
  const document = window.activeTextEditor?.document;
  const folders: readonly WorkspaceFolder[] = workspace.workspaceFolders ?? [];
  const around = document === undefined ? undefined : workspace.getWorkspaceFolder(document.uri);
  const only = folders.length === 1 ? folders[0] : undefined;
  const folder = around ?? only ?? (folders.length > 1 ? await window.showWorkspaceFolderPick() : undefined);
  if (folder !== undefined) return folder.uri;
  if (folders.length > 1) return undefined;
  if (document !== undefined && !document.isUntitled) return Uri.joinPath(document.uri, '..');
  void window.showInformationMessage('Open the folder with your stories first: the configuration goes there.');
  return undefined;
}

async function findExisting(home: Uri): Promise<Uri | undefined> {
  for (const name of NAMES) {
    const uri = Uri.joinPath(home, name);
    const isThere = await Promise.resolve(workspace.fs.stat(uri)).then(
      () => true,
      () => false,
    );
    if (isThere) return uri;
  }
  return undefined;
}
