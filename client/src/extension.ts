/** The VS Code side: starts the language server and stops it again; it decides nothing. */
import type { ExtensionContext } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Called by VS Code when the first Markdown file is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const run = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const server: ServerOptions = { run, debug: run };
  const options: LanguageClientOptions = {
    documentSelector: [
      { language: 'markdown' },
      { language: 'yaml', pattern: '**/.customer-first.{yaml,yml}' },
      { pattern: '**/.customer-first.json' },
    ],
  };
  client = new LanguageClient('customerFirst', 'Customer First', server, options);
  await client.start();
}

/** Called by VS Code before it closes. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
