/** Asks who a persona is, and writes them where the personas of the project stand. */
import { MARKDOWN } from '../documents.js';
import { Uri, window, workspace } from 'vscode';
import { ask } from '../requests.js';
import type { Server } from '../server.js';
import { askAboutPersona, type PersonaAnswers } from './persona-questions.js';

/** What a link or another command may bring along: the name, or the name with the document it stands in. */
interface Given {
  readonly name?: string;
  readonly uri?: string;
}

/** The name of the persona that was defined; undefined where the person changed their mind. */
export async function definePersona(server: Server, given?: unknown): Promise<string | undefined> {
  const { name: wanted, uri: from } = readGiven(given);
  const uri = from ?? homeUri(server);
  if (uri === undefined) {
    void window.showInformationMessage('Open the folder with your stories first: personas are kept there.');
    return undefined;
  }
  const known = (await ask(server, { name: 'personas', params: { uri } })) ?? [];
  const answers = await askAboutPersona(known, wanted);
  if (answers === undefined) return undefined;
  return (await write(server, { uri, ...answers })) ? answers.name : undefined;
}

async function write(server: Server, params: PersonaAnswers & { readonly uri: string }): Promise<boolean> {
  const edit = await ask(server, { name: 'definePersona', params });
  if (edit === undefined || edit === null) {
    void window.showWarningMessage(
      `“${params.name}” was not added: somebody has this name already, or there is no folder to keep personas in.`,
    );
    return false;
  }
  const converted = await server.client().protocol2CodeConverter.asWorkspaceEdit(edit);
  const touched = converted.entries().map(([uri]) => String(uri));
  const unsaved = new Set(workspace.textDocuments.filter((one) => one.isDirty).map((one) => String(one.uri)));
  if (!(await workspace.applyEdit(converted))) return false;
  for (const address of new Set(touched)) {
    const document = await workspace.openTextDocument(Uri.parse(address));
    if (!unsaved.has(address)) await document.save();
  }
  window.setStatusBarMessage(`“${params.name}” is one of your personas now.`, 4000);
  return true;
}

/** The document at hand, or the folder where none is open: it decides which personas are meant. */
function homeUri(server: Server): string | undefined {
  const document = window.activeTextEditor?.document;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const isStory = MARKDOWN.includes(document?.languageId ?? '');
  const uri = isStory || folder === undefined ? document?.uri : Uri.joinPath(folder, 'stories.md');
  return uri === undefined ? undefined : server.client().code2ProtocolConverter.asUri(uri);
}

function readGiven(given: unknown): Given {
  if (typeof given === 'string') return { name: given };
  if (typeof given !== 'object' || given === null) return {};
  const { name, uri } = given as Readonly<Record<string, unknown>>;
  return {
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    ...(typeof uri === 'string' ? { uri } : {}),
  };
}
