/** Does what an editor asks for by a command. */
import { ErrorCodes, ResponseError, ShowMessageNotification } from 'vscode-languageserver';
import { isAddress } from '../../core/engine/url.js';
import { SUPPRESSION_RULE } from '../../core/finding/finding.js';
import { APPLY, changeFor, OPEN_PAGE } from '../features/commands.js';
import { readableAddress } from '../session/rule-pages.js';
import type { Server } from './served.js';

const CHANGED = 'The text has changed meanwhile, so this is not offered there any more. Point at it again.';

export function connectCommands(server: Server): void {
  server.connection.onExecuteCommand(async ({ command, arguments: given }) => {
    if (command === OPEN_PAGE) await openPage(server, given?.[0]);
    else if (command === APPLY) await applySuggestion(server, given?.[0]);
    else throw invalid(`There is no command “${command}”.`);
    return null;
  });
}

/** Editors that cannot show a page are told where it is. */
async function openPage(server: Server, id: unknown): Promise<void> {
  const { client, rules, pageAddress } = server.session();
  const rule = [...rules, { id: SUPPRESSION_RULE }].find((one) => one.id === id);
  if (rule === undefined) throw invalid('Only the page of a rule can be opened.');
  const uri = pageAddress(rule.id);
  if (uri === null) return;
  if (client.canShowDocument) {
    await server.connection.window.showDocument({ uri, external: isAddress(uri), takeFocus: true });
  } else await tell(server, `Why “${rule.id}”: ${readableAddress(uri)}`);
}

async function applySuggestion(server: Server, given: unknown): Promise<void> {
  const change = await changeFor(server.session(), given);
  if (change === undefined) throw invalid('A suggestion has a document, a place in it, and a title.');
  if (change === null) await tell(server, CHANGED);
  else await server.connection.workspace.applyEdit(change);
}

async function tell({ connection }: Server, message: string): Promise<void> {
  await connection.sendNotification(ShowMessageNotification.type, { type: 3, message });
}

function invalid(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
