/** Tells the server when the cursor goes to another line: what a story lacks is said once its author has left it. */
import { Disposable, languages, type TextDocument, type TextEditor, window } from 'vscode';
import { findSchemes, selectDocuments } from './documents.js';
import type { Server } from './server.js';

interface Seen {
  readonly document: TextDocument;
  readonly line: number;
}

export function tellCursor(server: Server): Disposable {
  const isAsked = (document: TextDocument): boolean =>
    languages.match(selectDocuments(findSchemes()) as never, document) > 0;
  let seen: Seen | null = null;
  const tell = ({ document }: Pick<Seen, 'document'>, position: TextEditor['selection']['active'] | null): void => {
    if (server.state() !== 'running' || document.isClosed) return;
    const uri = server.client().code2ProtocolConverter.asUri(document.uri);
    const params = { uri, position: position === null ? null : { line: position.line, character: position.character } };
    server
      .client()
      .sendNotification('customerFirst/cursorMoved', params)
      .catch(() => undefined);
  };
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      const { active } = selection;
      if (!isAsked(document) || (seen?.document === document && seen.line === active.line)) return;
      seen = { document, line: active.line };
      tell(seen, active);
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (seen !== null && editor?.document !== seen.document) tell(seen, null);
      if (editor?.document !== seen?.document) seen = null;
    }),
  );
}
