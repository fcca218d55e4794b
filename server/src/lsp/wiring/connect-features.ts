/** Answers everything else that an editor asks about a document or the workspace. */
import { noteFiles } from '../../service/changes.js';
import { movingChanges } from '../../service/config/move-files.js';
import type { SeenChange } from '../../workspace/seen-files.js';
import { codeActions } from '../features/code-actions.js';
import { codeLenses, resolveCodeLens } from '../features/code-lens.js';
import { completion } from '../features/completion.js';
import { definition, documentHighlights, references } from '../features/definition.js';
import { documentLinks } from '../features/document-links.js';
import { toWorkspaceEdit } from '../features/edits.js';
import { foldingRanges } from '../features/folding.js';
import { hover } from '../features/hover.js';
import { inlayHints } from '../features/inlay-hints.js';
import { toMoves } from '../features/move-files.js';
import { prepareRename, rename } from '../features/rename.js';
import { selectionRanges } from '../features/selection-ranges.js';
import { semanticTokens, semanticTokensDelta, semanticTokensInRange } from '../features/semantic-tokens.js';
import { documentSymbols, workspaceSymbols } from '../features/symbols.js';
import { pathOf } from '../uris.js';
import { connectCommands } from './connect-commands.js';
import { connectRequests } from './connect-requests.js';
import type { Server } from './served.js';

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
  connectMoves(server);
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

function connectMoves({ connection, session, announcer }: Server): void {
  const note = (changes: readonly SeenChange[]): void => {
    if (noteFiles(session(), changes)) announcer.surroundingsChanged();
  };
  connection.workspace.onWillRenameFiles(async ({ files }) => {
    const changes = await movingChanges(session(), toMoves(files));
    return changes.length === 0 ? null : toWorkspaceEdit(session().client, changes);
  });
  connection.workspace.onDidRenameFiles(({ files }) => {
    const moves = toMoves(files);
    note(moves.map(({ from }) => ({ path: from, kind: 'deleted' })));
    note(moves.map(({ to }) => ({ path: to, kind: 'created' })));
  });
  connection.workspace.onDidDeleteFiles(({ files }) => {
    const paths = files.map(({ uri }) => pathOf(uri)).filter((path) => path !== null);
    note(paths.map((path) => ({ path, kind: 'deleted' })));
  });
}
