/** Asks the editor to ask again for what it shows beside the text. */
import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import type { Client } from '../session/client.js';

/** After personas, settings or other documents have changed. An editor that says no goes on as it is. */
export function refreshViews(connection: Connection, client: Client): void {
  const ignore = (): undefined => undefined;
  if (client.canRefreshLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(ignore);
  if (client.canRefreshHints) connection.sendRequest(InlayHintRefreshRequest.type).catch(ignore);
  if (client.canRefreshTokens) connection.sendRequest(SemanticTokensRefreshRequest.type).catch(ignore);
}
