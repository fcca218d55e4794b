/** Answers everything else that an editor asks about a document or the workspace. */
import { ShowMessageNotification } from 'vscode-languageserver';
import { OPEN_PAGE } from './capabilities.js';
import { connectRequests } from './connect-requests.js';
import { codeActions } from './features/code-actions.js';
import { codeLenses, resolveCodeLens } from './features/code-lens.js';
import { completion } from './features/completion/completion.js';
import { definition, documentHighlights, references } from './features/definition.js';
import { documentLinks } from './features/document-links.js';
import { foldingRanges } from './features/folding.js';
import { hover } from './features/hover.js';
import { inlayHints } from './features/inlay-hints.js';
import { prepareRename, rename } from './features/rename.js';
import { selectionRanges } from './features/selection-ranges.js';
import { semanticTokens, semanticTokensDelta, semanticTokensInRange } from './features/semantic-tokens.js';
import { documentSymbols, workspaceSymbols } from './features/symbols.js';
import type { Server } from './server.js';

export function connectFeatures(server: Server): void {
  const { connection, session } = server;
  connection.onCodeAction(async (params) => [...(await codeActions(session(), params))]);
  connection.onHover((params) => hover(session(), params));
  connection.onCompletion((params) => completion(session(), params));
  connection.onDefinition((params) => definition(session(), params));
  connection.onReferences(async (params) => [...(await references(session(), params))]);
  connection.onPrepareRename((params) => prepareRename(session(), params));
  connection.onRenameRequest((params) => rename(session(), params));
  connection.onDocumentSymbol(({ textDocument }) => documentSymbols(session(), textDocument.uri));
  connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(session(), query));
  connection.onFoldingRanges(async ({ textDocument }) => [...(await foldingRanges(session(), textDocument.uri))]);
  connection.onCodeLens(async ({ textDocument }) => [...(await codeLenses(session(), textDocument.uri))]);
  connection.onCodeLensResolve((lens) => resolveCodeLens(session(), lens));
  connection.onDocumentHighlight((params) => documentHighlights(session(), params));
  connection.onDocumentLinks(({ textDocument }) => documentLinks(session(), textDocument.uri));
  connection.onSelectionRanges(({ textDocument, positions }) =>
    selectionRanges(session(), textDocument.uri, positions),
  );
  connectColours(server);
  connectCommands(server);
  connectRequests(server);
}

function connectColours({ connection, session }: Server): void {
  const { inlayHint, semanticTokens: tokens } = connection.languages;
  inlayHint.on((params) => inlayHints(session(), params));
  tokens.on(({ textDocument }) => semanticTokens(session(), textDocument.uri));
  tokens.onDelta(({ textDocument, previousResultId }) =>
    semanticTokensDelta(session(), textDocument.uri, previousResultId),
  );
  tokens.onRange(({ textDocument, range }) => semanticTokensInRange(session(), textDocument.uri, range));
}

function connectCommands({ connection, session }: Server): void {
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    const url: unknown = given?.[0];
    if (command !== OPEN_PAGE || typeof url !== 'string' || !url.startsWith('https://')) return null;
    if (session().client.canShowDocument) await connection.window.showDocument({ uri: url, external: true });
    else {
      const message = `This rule is explained at ${url}`;
      await connection.sendNotification(ShowMessageNotification.type, { type: 3, message });
    }
    return null;
  });
}
