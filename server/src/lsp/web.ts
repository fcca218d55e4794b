/** Starts the server in a Web Worker, for an editor in a browser; every file comes from the editor. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { rules } from '../core/rules/index.js';
import { guardMessages } from './wiring/guard.js';
import { createRequestedFiles } from './wiring/requested-files.js';
import { serve } from './wiring/server.js';

/** Written in by the bundler. */
declare const CUSTOMER_FIRST_VERSION: string;

/** The worker itself. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const { reader, writer } = guardMessages({
  reader: new BrowserMessageReader(self),
  writer: new BrowserMessageWriter(self),
});
const connection = createConnection(ProposedFeatures.all, reader, writer);
serve(connection, {
  fileSystem: createRequestedFiles(connection),
  told: null,
  changed: null,
  rules,
  shippedPages: null,
  callTool: null,
  importer: null,
  tool: { name: 'customer-first', version: CUSTOMER_FIRST_VERSION },
});
