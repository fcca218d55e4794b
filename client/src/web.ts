/** The extension in a browser: the server is a Web Worker. */
import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type Active, activateWith } from './activate.js';

interface Worker {
  readonly terminate: () => void;
}

/** What is used of a browser's worker: VS Code has one of its own here, which the client would not take for one. */
declare const Worker: new (url: string) => Worker;

let stop: (() => Promise<void>) | undefined;

/** Called by VS Code when the first Markdown file is opened, or a command is chosen. */
export function activate(context: ExtensionContext): Active['exports'] {
  const url = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  const startWorker = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(url);
    const port = worker as ConstructorParameters<typeof BrowserMessageReader>[0];
    return Promise.resolve({ reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) });
  };
  const active = activateWith(context, {
    createClient: (id, name, options) => new LanguageClient(id, name, startWorker, options),
  });
  stop = async () => {
    await active.stop();
    worker?.terminate();
  };
  return active.exports;
}

/** Called by VS Code before it closes. */
export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
