/** Starts the server in a Web Worker, for an editor in a browser; every file comes from the editor. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { rules } from '../core/rules/index.js';
import { createRequestedFiles } from './requested-files.js';
import { serve } from './server.js';

/** Written in by the bundler. */
declare const CUSTOMER_FIRST_VERSION: string;

/** The worker itself. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
serve(connection, {
  fileSystem: createRequestedFiles(connection),
  rules,
  shippedPages: null,
  tool: { name: 'customer-first', version: CUSTOMER_FIRST_VERSION },
});
