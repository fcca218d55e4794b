/** The extension on a computer: the server is a process of its own, and tasks can run the command line. */
import { type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Active, activateWith } from './activate.js';
import { offerTools } from './agent-tools.js';
import type { ClientFactory } from './server.js';
import { registerTasks } from './tasks.js';

let stop: (() => Promise<void>) | undefined;

/** Called by VS Code when the first Markdown file is opened, or a command is chosen. */
export function activate(context: ExtensionContext): Active['exports'] {
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  const createClient: ClientFactory['createClient'] = (id, name, options) =>
    new LanguageClient(id, name, { run, debug: run }, options);
  const active = activateWith(context, { createClient }, offerTools);
  ({ stop } = active);
  registerTasks(context);
  return active.exports;
}

/** Called by VS Code before it closes. */
export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
