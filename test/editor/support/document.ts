/** What a person does to a text: open it, type, and put the cursor somewhere. */
import { type Position, Range, type TextDocument, type Uri, window, workspace, WorkspaceEdit } from 'vscode';

/** Opens a document in a tab that stays. */
export async function openFile(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Opens a text that is no file yet. */
export async function openDraft(content: string, language = 'markdown'): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language, content });
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Replaces the whole text. */
export async function type(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, everythingIn(document), text);
  if (!(await workspace.applyEdit(edit))) throw new Error(`${document.uri.path} did not take the text.`);
}

export function everythingIn(document: TextDocument): Range {
  return document.validateRange(new Range(0, 0, document.lineCount, 0));
}

/** Where `words` stand for the first time. */
export function rangeOf(document: TextDocument, words: string): Range {
  const start = document.getText().indexOf(words);
  if (start === -1) throw new Error(`“${words}” is not in ${document.uri.path}:\n${document.getText()}`);
  return new Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Inside the last of `words`. */
export function placeIn(document: TextDocument, words: string): Position {
  return rangeOf(document, words).end.translate(0, -1);
}
