/** The documents that are open in the editor, each with a memory of the sections it has read. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { createMemory, type ReadingSettings } from '../../core/engine/read-with.js';
import type { OpenDocument, OpenDocuments } from '../../service/texts/open-documents.js';
import { createSnapshot, readAgain, type Snapshot } from '../../service/texts/snapshot.js';
import { isDraft, nameOfUri, pathOf } from '../uris.js';

/** `homeOf` says where a document belongs that is nowhere itself. */
export function createOpenDocuments(manager: TextDocuments<TextDocument>, homeOf: () => string): OpenDocuments {
  const byUri = new Map<string, OpenDocument>();
  const byPath = new Map<string, OpenDocument>();
  manager.onDidOpen(({ document }: TextDocumentChangeEvent<TextDocument>) => {
    const opened = openDocument(document, homeOf);
    byUri.set(opened.uri, opened);
    byPath.set(opened.path, opened);
  });
  manager.onDidClose(({ document }: TextDocumentChangeEvent<TextDocument>) => {
    const closed = byUri.get(document.uri);
    byUri.delete(document.uri);
    if (closed !== undefined && byPath.get(closed.path) === closed) byPath.delete(closed.path);
  });
  return { get: (uri) => byUri.get(uri), byPath: (path) => byPath.get(path), all: () => [...byUri.values()] };
}

function openDocument(document: TextDocument, homeOf: () => string): OpenDocument {
  const { uri, languageId } = document;
  const path = pathOf(uri) ?? `${homeOf()}/${nameOfUri(uri)}.md`;
  const memory = createMemory();
  const read = (language: string | null): Snapshot =>
    createSnapshot({ uri, path, version: document.version, text: document.getText(), language }, memory);
  let current = read(null);
  let saved = current;
  const refresh = (settings: ReadingSettings): void => {
    const isSaved = saved === current;
    current = readAgain(current, settings);
    saved = isSaved ? current : readAgain(saved, settings);
    if (current.version !== document.version) current = read(settings.language);
  };
  return {
    uri,
    path,
    languageId,
    isDraft: isDraft(uri),
    text: () => document.getText(),
    version: () => document.version,
    current: (settings) => {
      refresh(settings);
      return current;
    },
    saved: (settings) => {
      refresh(settings);
      return saved;
    },
    markSaved: () => {
      refresh(current);
      saved = current;
    },
  };
}
