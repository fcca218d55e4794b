/** Asks the server what can be done, and does it the way an editor would. */
import { expect } from 'vitest';
import type { CodeAction, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openEditor, type Editor, type Files } from './editor.js';

export const everything = (document: TextDocument): Range => ({
  start: { line: 0, character: 0 },
  end: document.positionAt(document.getText().length),
});

export async function actionsIn(
  editor: Editor,
  document: TextDocument,
  only?: string[],
): Promise<readonly CodeAction[]> {
  const context = { diagnostics: await editor.pullRaw(document), ...(only === undefined ? {} : { only }) };
  return editor.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range: everything(document),
    context,
  });
}

export function find(actions: readonly CodeAction[], title: string | RegExp): CodeAction {
  const found = actions.find((action) =>
    typeof title === 'string' ? action.title === title : title.test(action.title),
  );
  if (found === undefined) throw new Error(`No “${String(title)}” among: ${actions.map((a) => a.title).join(' | ')}`);
  return found;
}

/** The texts after an edit, by path; every edit has to name the version it is for. */
export function apply(
  editor: Editor,
  edit: WorkspaceEdit | undefined,
  files: Files,
  open: readonly TextDocument[],
): Files {
  const texts: Record<string, string> = {};
  const path = (uri: string): string => decodeURIComponent(uri.slice(editor.uri('').length + 1));
  for (const change of edit?.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind === 'create') texts[path(change.uri)] = '';
      continue;
    }
    const { uri, version } = change.textDocument;
    expect(version).toBe(open.find((document) => document.uri === uri)?.version ?? null);
    const before =
      texts[path(uri)] ?? open.find((document) => document.uri === uri)?.getText() ?? files[path(uri)] ?? '';
    texts[path(uri)] = TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), change.edits as TextEdit[]);
  }
  return texts;
}

export async function edited(files: Files, title: string | RegExp, path = 'a.md'): Promise<Files> {
  const editor = await openEditor({ files });
  const document = editor.open(path);
  return apply(editor, find(await actionsIn(editor, document), title).edit, files, [document]);
}
