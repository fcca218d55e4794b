/** What the parameters of messages must at least be, so that no feature has to doubt what it is given. */
import { z } from 'zod';

const count = z.int().min(0);
const position = z.object({ line: count, character: count });
const range = z.object({ start: position, end: position });
const uri = z.string();
const textDocument = z.object({ uri });
const inDocument = z.object({ textDocument });
const atPosition = inDocument.extend({ position });
const inRange = inDocument.extend({ range });
const openedDocument = z.object({ uri, languageId: z.string(), version: z.int(), text: z.string() });
const changedDocument = z.object({ uri, version: z.int() });
const contentChanges = z.array(z.object({ text: z.string(), range: range.optional() }));
const folders = z.array(z.object({ uri }));
const renamedFiles = z.object({ files: z.array(z.object({ oldUri: uri, newUri: uri })) });
const notebookDocument = z.object({ uri });

const SHAPES: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  [
    'initialize',
    z.object({
      capabilities: z.record(z.string(), z.unknown()),
      processId: z.int().min(1).nullish(),
      rootUri: uri.nullish(),
      rootPath: z.string().nullish(),
      workspaceFolders: folders.nullish(),
    }),
  ],
  ['textDocument/didOpen', z.object({ textDocument: openedDocument })],
  ['textDocument/didChange', z.object({ textDocument: changedDocument, contentChanges })],
  ['textDocument/didSave', inDocument],
  ['textDocument/didClose', inDocument],
  [
    'notebookDocument/didOpen',
    z.object({
      notebookDocument: notebookDocument.extend({ cells: z.array(z.object({ document: uri })) }),
      cellTextDocuments: z.array(openedDocument),
    }),
  ],
  ['notebookDocument/didChange', z.object({ notebookDocument, change: z.object({}) })],
  ['notebookDocument/didSave', z.object({ notebookDocument })],
  ['notebookDocument/didClose', z.object({ notebookDocument, cellTextDocuments: z.array(textDocument) })],
  ['textDocument/diagnostic', inDocument],
  ['textDocument/codeAction', inRange.extend({ context: z.object({ diagnostics: z.array(z.object({ range })) }) })],
  ['textDocument/hover', atPosition],
  ['textDocument/completion', atPosition],
  ['textDocument/definition', atPosition],
  ['textDocument/references', atPosition],
  ['textDocument/documentHighlight', atPosition],
  ['textDocument/prepareRename', atPosition],
  ['textDocument/rename', atPosition.extend({ newName: z.string() })],
  ['textDocument/documentSymbol', inDocument],
  ['textDocument/foldingRange', inDocument],
  ['textDocument/codeLens', inDocument],
  ['codeLens/resolve', z.object({ range })],
  ['textDocument/documentLink', inDocument],
  ['textDocument/selectionRange', inDocument.extend({ positions: z.array(position) })],
  ['textDocument/inlayHint', inRange],
  ['textDocument/semanticTokens/full', inDocument],
  ['textDocument/semanticTokens/full/delta', inDocument.extend({ previousResultId: z.string() })],
  ['textDocument/semanticTokens/range', inRange],
  ['workspace/diagnostic', z.object({ previousResultIds: z.array(z.object({ uri, value: z.string() })) })],
  ['workspace/symbol', z.object({ query: z.string() })],
  ['workspace/executeCommand', z.object({ command: z.string(), arguments: z.array(z.unknown()).optional() })],
  ['workspace/willRenameFiles', renamedFiles],
  ['workspace/didRenameFiles', renamedFiles],
  ['workspace/didDeleteFiles', z.object({ files: z.array(z.object({ uri })) })],
  ['workspace/didChangeWatchedFiles', z.object({ changes: z.array(z.object({ uri, type: z.int().min(1).max(3) })) })],
  ['workspace/didChangeWorkspaceFolders', z.object({ event: z.object({ added: folders, removed: folders }) })],
  ['$/cancelRequest', z.object({ id: z.union([z.string(), z.number()]) })],
]);

/** What is wrong with the parameters of a message, in words; null where nothing is, or where any will do. */
export function problemWith(method: string, params: unknown): string | null {
  const shape = SHAPES.get(method);
  if (shape === undefined) return null;
  const { error } = shape.safeParse(params);
  return error === undefined ? null : z.prettifyError(error);
}
