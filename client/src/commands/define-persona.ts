/** Asks who a persona is, and writes them where the personas of the project stand. */
import { Uri, window, workspace } from 'vscode';
import type { PersonaEntry } from '../../../server/src/lsp/protocol.js';
import { ask } from '../requests.js';
import type { Server } from '../server.js';
import { normalizeName } from '../story-text.js';

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
  const name = wanted ?? (await askForName(known));
  if (name === undefined) return undefined;
  const description = await window.showInputBox({
    title: `Define a Persona (2 of 2): ${name}`,
    prompt: 'Who is this, and what are they trying to get done? One sentence is enough; more can follow in the file.',
    placeHolder: 'Rents a flat from us, works shifts, and is hard to reach by phone',
    ignoreFocusOut: true,
  });
  if (description === undefined) return undefined;
  const about = description.trim() === '' ? {} : { description: description.trim() };
  return (await write(server, { uri, name, ...about })) ? name : undefined;
}

async function askForName(known: readonly PersonaEntry[]): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: 'Define a Persona (1 of 2)',
    prompt: 'What do you call them? Write it as it stands after “As a” in a story.',
    placeHolder: 'Tenant',
    ignoreFocusOut: true,
    validateInput: (text) => {
      const name = normalizeName(text).toLowerCase();
      if (name === '') return 'A persona needs a name.';
      return known.some((persona) => persona.name.toLowerCase() === name) ? 'This persona is defined already.' : null;
    },
  });
  return answer === undefined ? undefined : normalizeName(answer);
}

async function write(
  server: Server,
  params: { readonly uri: string; readonly name: string; readonly description?: string },
): Promise<boolean> {
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
  const isStory = document?.languageId === 'markdown';
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
