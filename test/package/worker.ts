/** A browser's worker for tests: runs a bundle in a thread that has only what every worker in a browser has. */
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Message,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { Disposable } from 'vscode-languageserver';

/** Nothing of Node is handed on. */
const START = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { createContext, runInContext } = require('node:vm');
const scope = {
  TextDecoder, TextEncoder, URL, atob, btoa, console, clearTimeout, crypto, performance, queueMicrotask, setTimeout,
  setInterval, clearInterval, addEventListener: () => undefined, postMessage: (message) => parentPort.postMessage(message),
};
scope.self = scope;
scope.globalThis = scope;
parentPort.on('message', (data) => scope.onmessage?.({ data }));
runInContext(readFileSync(workerData, 'utf8'), createContext(scope));
`;

/** An open connection with the server in the bundle at `path`, and what ends it. */
export function startWorker(path: string): { readonly connection: MessageConnection; readonly stop: () => void } {
  const worker = new Worker(START, { eval: true, workerData: path });
  class Reader extends AbstractMessageReader {
    listen(callback: DataCallback): Disposable {
      worker.on('message', callback);
      worker.on('error', (error) => this.fireError(error));
      return Disposable.create(() => worker.off('message', callback));
    }
  }
  class Writer extends AbstractMessageWriter {
    write(message: Message): Promise<void> {
      worker.postMessage(message);
      return Promise.resolve();
    }
    end(): void {}
  }
  const connection = createMessageConnection(new Reader(), new Writer());
  connection.listen();
  return {
    connection,
    stop: () => {
      connection.dispose();
      void worker.terminate();
    },
  };
}
