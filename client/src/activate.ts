/** What the extension does on a computer and in a browser alike: starts the server, and offers status and commands. */
import { commands, type ExtensionContext, window } from 'vscode';
import { registerCommands } from './commands/register.js';
import { createCoverage } from './customers/coverage.js';
import { providePages } from './pages.js';
import { tellCursor } from './cursor.js';
import { createPreview, type PreviewPlugin } from './preview/preview.js';
import { createServer, type ClientFactory, type Server } from './server.js';
import { showStatus } from './status.js';

export interface Active {
  readonly stop: () => Promise<void>;
  /** What other extensions of VS Code may use: its preview of Markdown does. */
  readonly exports: Pick<PreviewPlugin, 'extendMarkdownIt'>;
}

/** Returns at once, the server starts meanwhile. `offer` adds what only this kind of host has. */
export function activateWith(
  context: ExtensionContext,
  factory: ClientFactory,
  offer: (context: ExtensionContext, server: Server) => void = () => undefined,
): Active {
  const started = performance.now();
  const log = window.createOutputChannel('Customer First', { log: true });
  const server = createServer(factory, log);
  context.subscriptions.push(log, server, providePages(context.extensionUri), tellCursor(server));
  const coverage = createCoverage(server);
  const preview = createPreview(server);
  context.subscriptions.push(coverage, preview);
  showStatus(context, server);
  registerCommands(context, server, coverage);
  offer(context, server);
  void commands.executeCommand('setContext', 'customerFirst.isActive', true);
  log.info(`Activated in ${(performance.now() - started).toFixed(0)} ms.`);
  void server.start();
  return { stop: server.stop, exports: { extendMarkdownIt: preview.extendMarkdownIt } };
}
