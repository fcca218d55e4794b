/** Lists the places that a line above a story or persona counts. */
import { commands, Uri } from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import type { Server } from '../server.js';

export interface References {
  readonly uri: unknown;
  readonly position: unknown;
  readonly locations: unknown;
}

/** Takes what the server sends, as plain data, and hands on what VS Code wants. */
export async function showReferences(server: Server, { uri, position, locations }: References): Promise<void> {
  if (typeof uri !== 'string' || !isPosition(position) || !Array.isArray(locations)) return;
  const convert = server.client().protocol2CodeConverter;
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    convert.asPosition(position),
    locations.map((location) => convert.asLocation(location as Location)),
  );
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}
