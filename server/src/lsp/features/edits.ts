/** Builds edits of documents and files in the form that the editor at the other end understands. */
import type {
  CreateFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit as EditorEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { GAP } from '../../core/rules/suggestions.js';
import type { TextEdit } from '../../core/text/range.js';
import type { FileChange } from '../../service/texts/file-changes.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import { toEditorEdit, toRange } from '../convert.js';
import type { Client } from '../session/client.js';
import { uriOf } from '../uris.js';

/** The one name for all changes of an edit that somebody is to look through first. */
const LOOK = 'look';

/** The same, to be looked through before it is done, in editors that can show it; `title` says what it is. */
export function toConfirmedEdit(client: Client, changes: readonly FileChange[], title: string): WorkspaceEdit {
  const edit = toWorkspaceEdit(client, changes);
  if (!client.canConfirmEdits || edit.documentChanges === undefined) return edit;
  return {
    documentChanges: edit.documentChanges.map((change) =>
      'kind' in change
        ? { ...change, annotationId: LOOK }
        : { ...change, edits: change.edits.map((each) => ({ ...each, annotationId: LOOK })) },
    ),
    changeAnnotations: { [LOOK]: { label: title, needsConfirmation: true } },
  };
}

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
