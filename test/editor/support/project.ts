/** Small projects for tests: each in a folder of its own, with a configuration that keeps it apart from the others. */
import { commands, Uri, window, workspace, type TextDocument } from 'vscode';
import { openFile } from './document.js';

export type Files = Readonly<Record<string, string>>;

export interface Project {
  readonly uri: (path: string) => Uri;
  /** Shows a file in the editor, as a click in the Explorer does. */
  readonly open: (path: string) => Promise<TextDocument>;
  /** Writes a file behind the editor's back. */
  readonly write: (path: string, text: string) => Promise<void>;
  readonly read: (path: string) => Promise<string>;
  readonly remove: (path: string) => Promise<void>;
}

export const CONFIG = '.customer-first.yaml';

/** A team that has described who it works for. */
export const PERSONAS = `# Personas

## Tenant

- aliases: renter

### Needs

- know when the plumber comes

### Evidence

- 9 interviews

## Night porter

### Needs

- know who is in the house
`;

const made: Uri[] = [];
let count = 0;

/** Writes files into a new folder inside the folder that is open, with a configuration of its own. */
export async function createProject(files: Files): Promise<Project> {
  count++;
  const folder = Uri.joinPath(getFolder(0), `project-${String(count)}`);
  made.push(folder);
  const project = projectIn(folder);
  const all = { [CONFIG]: 'extends: recommended\n', ...files };
  for (const [path, text] of Object.entries(all)) await project.write(path, text);
  return project;
}

/** The project in a folder that is there already. */
export function projectIn(folder: Uri): Project {
  const uri = (path: string): Uri => Uri.joinPath(folder, path);
  return {
    uri,
    open: (path) => openFile(uri(path)),
    write: async (path, text) => workspace.fs.writeFile(uri(path), new TextEncoder().encode(text)),
    read: async (path) => new TextDecoder().decode(await workspace.fs.readFile(uri(path))),
    remove: async (path) => workspace.fs.delete(uri(path), { recursive: true }),
  };
}

/** One of the folders that are open. */
export function getFolder(index: number): Uri {
  const folder = workspace.workspaceFolders?.[index];
  if (folder === undefined) throw new Error(`There is no folder ${String(index)}.`);
  return folder.uri;
}

/** Closes every editor without a question about unsaved text, and removes the projects. */
export async function cleanUp(): Promise<void> {
  while (window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  for (const folder of made.splice(0)) await workspace.fs.delete(folder, { recursive: true });
}
