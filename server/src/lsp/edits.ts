/** Builds edits of documents and files in the form that the editor at the other end understands. */
import type {
  CreateFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit as EditorEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { applyEdits } from '../core/engine/apply-fixes.js';
import type { ReadingSettings } from '../core/engine/read-with.js';
import { GAP } from '../core/rules/suggestions.js';
import { indexLines } from '../core/text/line-index.js';
import type { TextEdit } from '../core/text/range.js';
import { decodeText } from '../workspace/decode.js';
import type { Client } from './client.js';
import { toEditorEdit, toRange } from './convert.js';
import type { Session } from './session.js';
import { createSnapshot, type Snapshot, type SnapshotInput } from './snapshot.js';
import { uriOf } from './uris.js';

/**
 * Changes of one file; `file` is null where it has to be created, with one edit that holds its whole text.
 * `hasGaps`: each “…” that is written is a place to fill in next, so editors that can should go there.
 */
export type FileChange =
  | { readonly file: Snapshot; readonly edits: readonly TextEdit[]; readonly hasGaps?: boolean }
  | { readonly file: null; readonly path: string; readonly text: string };

/** With versions where the editor knows them; one that cannot create files gets the text of a new one as an edit. */
export function toWorkspaceEdit(client: Client, changes: readonly FileChange[]): WorkspaceEdit {
  if (client.canVersionEdits) {
    return { documentChanges: changes.flatMap((change) => toDocumentChanges(client, change)) };
  }
  return { changes: Object.fromEntries(changes.map(toPlainChanges)) };
}

function toPlainChanges(change: FileChange): [string, EditorEdit[]] {
  if (change.file === null) return [uriOf(change.path), [wholeText(change.text)]];
  const { uri, lines } = change.file;
  return [uri, change.edits.map((edit) => toEditorEdit(lines, edit))];
}

function toDocumentChanges(client: Client, change: FileChange): (CreateFile | TextDocumentEdit)[] {
  if (change.file === null) {
    const uri = uriOf(change.path);
    const edit = { textDocument: { uri, version: null }, edits: [wholeText(change.text)] };
    return client.canCreateFiles ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] : [edit];
  }
  const { uri, version, lines } = change.file;
  const isSnippet = change.hasGaps === true && client.canUseSnippetEdits && version !== null;
  const edits = isSnippet
    ? [toSnippet(change.file, change.edits)]
    : change.edits.map((edit) => toEditorEdit(lines, edit));
  return [{ textDocument: { uri, version }, edits }];
}

/** The first edit of a new file. */
function wholeText(text: string): EditorEdit {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, newText: text };
}

/** One edit for all of them, so that the places to fill in follow each other. */
function toSnippet({ text, lines }: Snapshot, edits: readonly TextEdit[]): SnippetTextEdit {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  const start = sorted[0]?.range.start ?? 0;
  let value = '';
  let from = start;
  let stop = 0;
  for (const { range, text: written } of sorted) {
    const gaps = escapeSnippet(written).replaceAll(GAP, () => `\${${String(++stop)}:${GAP}}`);
    value += escapeSnippet(text.slice(from, range.start)) + gaps;
    from = range.end;
  }
  return { range: toRange(lines, { start, end: from }), snippet: { kind: 'snippet', value } };
}

/** A text in which nothing is a place to fill in. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The file at `path` as it is now, open or not; null where there is none. */
export async function readSnapshot(
  { documents, fileSystem }: Session,
  path: string,
  settings: ReadingSettings,
): Promise<Snapshot | null> {
  const { language } = settings;
  const open = documents.byPath(path);
  if (open !== undefined) return open.current(settings);
  const bytes = await fileSystem.readFile(path);
  const text = 'failure' in bytes ? null : decodeText(bytes).text;
  return text === null ? null : createSnapshot({ uri: uriOf(path), path, version: null, text, language });
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

function pickPlace({ uri, path, version, language }: Snapshot): Omit<SnapshotInput, 'text'> {
  return { uri, path, version, language };
}
