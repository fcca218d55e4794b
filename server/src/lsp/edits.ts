/** Builds edits of documents and files in the form that the editor at the other end understands. */
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits } from '../core/engine/apply-fixes.js';
import { indexLines } from '../core/text/line-index.js';
import type { TextEdit } from '../core/text/range.js';
import { decodeText } from '../workspace/decode.js';
import type { Client } from './client.js';
import { toEditorEdit } from './convert.js';
import type { Session } from './session.js';
import { createSnapshot, type Snapshot } from './snapshot.js';
import { uriOf } from './uris.js';

/** Changes of one file; `file` is null where it has to be created, with one edit that holds its whole text. */
export type FileChange =
  | { readonly file: Snapshot; readonly edits: readonly TextEdit[] }
  | { readonly file: null; readonly path: string; readonly text: string };

/** Null where the editor cannot do this. */
export function toWorkspaceEdit(client: Client, changes: readonly FileChange[]): WorkspaceEdit | null {
  if (changes.some(({ file }) => file === null) && !client.canCreateFiles) return null;
  if (client.canVersionEdits) return { documentChanges: changes.flatMap(toDocumentChanges) };
  const edits = changes.flatMap((change) => (change.file === null ? [] : [change]));
  return {
    changes: Object.fromEntries(
      edits.map(({ file, edits: all }) => [file.uri, all.map((edit) => toEditorEdit(file.lines, edit))]),
    ),
  };
}

function toDocumentChanges(change: FileChange): (CreateFile | TextDocumentEdit)[] {
  if (change.file === null) {
    const uri = uriOf(change.path);
    const start = { line: 0, character: 0 };
    const edits = [{ range: { start, end: start }, newText: change.text }];
    return [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits },
    ];
  }
  const { uri, version, lines } = change.file;
  return [{ textDocument: { uri, version }, edits: change.edits.map((edit) => toEditorEdit(lines, edit)) }];
}

/** The file at `path` as it is now, open or not; null where there is none. */
export async function readSnapshot({ documents, fileSystem }: Session, path: string): Promise<Snapshot | null> {
  const open = documents.byPath(path);
  if (open !== undefined) return open.current();
  const bytes = await fileSystem.readFile(path);
  const text = 'failure' in bytes ? null : decodeText(bytes).text;
  return text === null ? null : createSnapshot({ uri: uriOf(path), path, version: null, text });
}

/** The document as it would be; what it remembers stays as it is. */
export function withEdits(file: Snapshot, edits: readonly TextEdit[]): Snapshot {
  return createSnapshot({ ...pickPlace(file), text: applyEdits(file.text, edits) }, { ...file.memory });
}

/** The one edit that leads from `before` to `after`, no longer than it has to be. */
export function smallestEdit(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { range: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}

/** How the lines of a text end. */
export function lineEndOf(text: string): string {
  const { starts } = indexLines(text);
  return text.slice(0, starts[1] ?? 0).endsWith('\r\n') ? '\r\n' : '\n';
}

function pickPlace({ uri, path, version }: Snapshot): Pick<Snapshot, 'uri' | 'path' | 'version'> {
  return { uri, path, version };
}
