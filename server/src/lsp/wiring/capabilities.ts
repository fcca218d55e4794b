/** What this server offers. */
import {
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { FIX_ALL } from '../features/code-actions.js';
import { APPLY, OPEN_PAGE } from '../features/commands.js';
import { TOKEN_LEGEND } from '../features/semantic-tokens.js';
import type { Client } from '../session/client.js';

/** What may have links to it, or hold it. Editors tell of a folder, not of what is in it. */
const MOVES: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.{md,markdown,mdown}', matches: 'file', options: { ignoreCase: true } } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    notebookDocumentSync: { notebookSelector: [{ notebook: '*', cells: [{ language: 'markdown' }] }] },
    ...(client.canPull
      ? {
          diagnosticProvider: {
            identifier: 'customer-first',
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {}),
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', FIX_ALL] },
    hoverProvider: true,
    // No sign opens a list: in a list that nobody has asked for, Enter would choose instead of breaking the line.
    completionProvider: {},
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: client.canPrepareRename ? { prepareProvider: true } : true,
    documentSymbolProvider: { label: 'Stories' },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    codeLensProvider: { resolveProvider: true },
    documentHighlightProvider: true,
    documentLinkProvider: {},
    selectionRangeProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true },
    executeCommandProvider: { commands: [OPEN_PAGE, APPLY] },
    workspace: workspaceCapabilities(client),
  };
}

function workspaceCapabilities({
  hasFolders,
  canAskBeforeMoves,
}: Client): NonNullable<ServerCapabilities['workspace']> {
  return {
    ...(hasFolders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
    ...(canAskBeforeMoves ? { fileOperations: { willRename: MOVES, didRename: MOVES, didDelete: MOVES } } : {}),
  };
}
