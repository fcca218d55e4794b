/** Switches the checking of stories on or off, for this workspace where there is one. */
import { ConfigurationTarget, window, workspace } from 'vscode';

export async function toggle(): Promise<void> {
  const settings = workspace.getConfiguration('customerFirst', window.activeTextEditor?.document.uri);
  const known = settings.inspect<boolean>('enable');
  // Where something is said already, it is said anew; a nearer place would win over us otherwise.
  const target =
    known?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : workspace.workspaceFolders !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  const isOn = !settings.get('enable', true);
  await settings.update('enable', isOn, target);
  window.setStatusBarMessage(isOn ? 'Stories are checked again.' : 'Stories are no longer checked.', 4000);
}
