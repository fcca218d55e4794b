/** What the extension does on a computer and in a browser alike: starts the server, and offers status and commands. */
import { commands, type ExtensionContext, window } from 'vscode';
import { registerCommands } from './commands/register.js';
import { createCoverage } from './customers/coverage.js';
import { providePages } from './pages.js';
import { createServer, type ClientFactory } from './server.js';
import { showStatus } from './status.js';

/** Returns at once, the server starts meanwhile; the result stops it. */
export function activateWith(context: ExtensionContext, factory: ClientFactory): () => Promise<void> {
  const started = performance.now();
  const log = window.createOutputChannel('Customer First', { log: true });
  const server = createServer(factory, log);
  context.subscriptions.push(log, server, providePages(context.extensionUri));
  const coverage = createCoverage(server);
  context.subscriptions.push(coverage);
  showStatus(context, server);
  registerCommands(context, server, coverage);
  void commands.executeCommand('setContext', 'customerFirst.isActive', true);
  log.info(`Activated in ${(performance.now() - started).toFixed(0)} ms.`);
  void server.start();
  return server.stop;
}
