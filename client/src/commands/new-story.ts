/** Asks who wants what and why, and writes the story at the cursor. */
import { type Position, type QuickPickItem, SnippetString, type TextEditor, Uri, window, workspace } from 'vscode';
import { ask } from '../requests.js';
import type { Server } from '../server.js';
import { drawStory, findGap, plainStory, normalizeName, normalizeOutcome, normalizeWant } from '../story-text.js';
import { definePersona } from './define-persona.js';

interface Choice extends QuickPickItem {
  readonly action?: 'define' | 'name';
}

/** `persona` is whom it is for, where that is known already. */
export async function writeNewStory(server: Server, persona?: string): Promise<void> {
  const editor = window.activeTextEditor;
  const place = placeOf(server, editor);
  const name = persona ?? (await choosePersona(server, place));
  if (name === undefined) return;
  const params = { name, ...place };
  const spoken = (await ask(server, { name: 'spokenName', params })) ?? { theOne: name, story: plainStory(name) };
  const { theOne: who, story } = spoken;
  const want = await askFor({
    title: `New Story (2 of 3): what does ${who} want?`,
    prompt: 'I want …',
    placeHolder: 'to see when the contractor comes',
    normalize: normalizeWant,
    missing: 'Say what they want to do or get, in their own words.',
  });
  if (want === undefined) return;
  const outcome = await askFor({
    title: `New Story (3 of 3): what gets better for ${who}?`,
    prompt: 'so that …',
    placeHolder: 'I do not have to take a whole day off',
    normalize: normalizeOutcome,
    missing: 'Say what changes for them. “…” keeps the place open if nobody knows yet.',
  });
  if (outcome === undefined) return;
  await insert(await editorFor(editor), drawStory({ story, want, outcome }));
}

interface Place {
  readonly uri: string;
}

/** The document at hand, or the folder where none is open. */
function placeOf(server: Server, editor: TextEditor | undefined): Place | undefined {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const uri = editor?.document.uri ?? (folder === undefined ? undefined : Uri.joinPath(folder, 'stories.md'));
  return uri === undefined ? undefined : { uri: server.client().code2ProtocolConverter.asUri(uri) };
}

async function choosePersona(server: Server, params: Place | undefined): Promise<string | undefined> {
  const known = params === undefined ? [] : ((await ask(server, { name: 'personas', params })) ?? []);
  const choices: readonly Choice[] = [
    ...known.map(({ name, description }) => ({ label: name, detail: description })),
    { label: '$(add) Define a new persona …', action: 'define' },
    { label: '$(edit) Somebody else …', description: 'for this story only', action: 'name' },
  ];
  const choice = await window.showQuickPick(choices, {
    title: 'New Story (1 of 3): who is it for?',
    placeHolder: 'The person who notices when it is there',
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  if (choice?.action === 'define') return definePersona(server, params);
  if (choice?.action !== 'name') return choice?.label;
  return askFor({
    title: 'New Story (1 of 3): who is it for?',
    prompt: 'As a …',
    placeHolder: 'tenant who works shifts',
    normalize: normalizeName,
    missing: 'Name a person: who notices when it is there?',
  });
}

interface Field {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder: string;
  readonly normalize: (text: string) => string;
  readonly missing: string;
}

async function askFor({ title, prompt, placeHolder, normalize, missing }: Field): Promise<string | undefined> {
  const validateInput = (text: string): string | null => (normalize(text) === '' ? missing : null);
  const answer = await window.showInputBox({ title, prompt, placeHolder, validateInput, ignoreFocusOut: true });
  return answer === undefined ? undefined : normalize(answer);
}

/** Where no Markdown is being edited, a new document is started. */
async function editorFor(editor: TextEditor | undefined): Promise<TextEditor> {
  if (editor?.document.languageId === 'markdown') return editor;
  return window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: '' }));
}

/** As a paragraph of its own: a line with something in it is left alone. */
async function insert(editor: TextEditor, story: string): Promise<void> {
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line);
  const at: Position = line.isEmptyOrWhitespace ? line.range.start : line.range.end;
  const textAt = (number: number): string | null =>
    number < 0 || number >= document.lineCount ? null : document.lineAt(number).text;
  const above = line.isEmptyOrWhitespace ? textAt(line.lineNumber - 1) : line.text;
  const { before, after } = findGap({ above, below: textAt(line.lineNumber + 1), isOnEmpty: line.isEmptyOrWhitespace });
  await editor.insertSnippet(new SnippetString().appendText(before + story + after), at);
}
