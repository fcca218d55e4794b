/** The extension in a browser: the server is a Web Worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate.js';

/** What is used of a browser's worker; the client's own types leave it open. */
declare const Worker: new (url: string) => { readonly terminate: () => void };

let stop: (() => Promise<void>) | undefined;

/** Called by VS Code when the first Markdown file is opened, or a command is chosen. */
export function activate(context: ExtensionContext): void {
  const url = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  const startWorker = (): Promise<InstanceType<typeof Worker>> => {
    worker?.terminate();
    worker = new Worker(url);
    return Promise.resolve(worker);
  };
  const stopClient = activateWith(context, {
    createClient: (id, name, options) => new LanguageClient(id, name, startWorker, options),
  });
  stop = async () => {
    await stopClient();
    worker?.terminate();
  };
}

/** Called by VS Code before it closes. */
export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
