/** Where the cursor is: the line up to it, what follows it, and the way to replace its last letters. */
import { type CompletionItem, InsertTextFormat, type TextEdit as EditorEdit } from 'vscode-languageserver';
import { GAP } from '../../../core/rules/suggestions.js';
import type { LineIndex } from '../../../core/text/line-index.js';
import { lineAround } from '../../../core/text/line-index.js';
import type { TextRange } from '../../../core/text/range.js';
import type { Client } from '../../client.js';
import { toEditorEdit } from '../../convert.js';

export interface Cursor {
  readonly text: string;
  readonly offset: number;
  /** The line up to the cursor, and from it. */
  readonly before: string;
  readonly after: string;
  /** Whether somebody asked by keys; otherwise a typed character did. */
  readonly isAsked: boolean;
  readonly replace: (length: number, text: string) => EditorEdit;
  readonly edit: (range: TextRange, text: string) => EditorEdit;
}

export interface CursorInput {
  readonly text: string;
  readonly lines: LineIndex;
  readonly offset: number;
  readonly isAsked: boolean;
}

export function createCursor({ text, lines, offset, isAsked }: CursorInput): Cursor {
  const line = lineAround(text, lines, offset);
  const edit = (range: TextRange, newText: string): EditorEdit => toEditorEdit(lines, { range, text: newText });
  const replace = (length: number, newText: string): EditorEdit =>
    edit({ start: offset - length, end: offset }, newText);
  const [before, after] = [text.slice(line.start, offset), text.slice(offset, Math.max(offset, line.end))];
  return { text, offset, before, after, isAsked, edit, replace };
}

/** A text with numbered places to fill in, as the editor can take it: without snippets each becomes “…”. */
export function snippet(
  client: Client,
  text: string,
  place: (text: string) => EditorEdit,
): Pick<CompletionItem, 'insertTextFormat' | 'textEdit'> {
  if (client.canUseSnippets) return { insertTextFormat: InsertTextFormat.Snippet, textEdit: place(text) };
  const plain = text
    .replace(/\$\{\d+\|[^|}]{0,10000}\|\}|\$\{\d+:?[^}]{0,200}\}|\$\d+/g, GAP)
    .replace(/\\([\\$}])/g, '$1');
  return { insertTextFormat: InsertTextFormat.PlainText, textEdit: place(plain) };
}
