/** Where the cursor of a test stands. */
import type { Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Before the last letter of `words`, where they first stand. */
export function inside(document: TextDocument, words: string): Position {
  return document.positionAt(document.getText().indexOf(words) + words.length - 1);
}

/** The same as editors send it. */
export function at(document: TextDocument, words: string) {
  return { textDocument: { uri: document.uri }, position: inside(document, words) };
}
