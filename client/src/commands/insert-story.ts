/** Writes a story at the cursor, as a paragraph of its own. */
import { MARKDOWN } from '../documents.js';
import { type Position, SnippetString, type TextEditor, window, workspace } from 'vscode';
import { findGap } from '../story-text.js';

/** Where no Markdown is being edited, a new document is started. A line with something in it is left alone. */
export async function insertStory(given: TextEditor | undefined, story: string): Promise<void> {
  const editor = await editorFor(given);
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line);
  const at: Position = line.isEmptyOrWhitespace ? line.range.start : line.range.end;
  const textAt = (number: number): string | null =>
    number < 0 || number >= document.lineCount ? null : document.lineAt(number).text;
  const above = line.isEmptyOrWhitespace ? textAt(line.lineNumber - 1) : line.text;
  const { before, after } = findGap({ above, below: textAt(line.lineNumber + 1), isOnEmpty: line.isEmptyOrWhitespace });
  await editor.insertSnippet(new SnippetString().appendText(before + story + after), at);
}

async function editorFor(editor: TextEditor | undefined): Promise<TextEditor> {
  if (editor !== undefined && MARKDOWN.includes(editor.document.languageId)) return editor;
  return window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: '' }));
}
