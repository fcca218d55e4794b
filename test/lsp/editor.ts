/** An editor for tests: talks as real editors do to a server in this process, or to the bundled one in its own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, inject } from 'vitest';
import {
  createMessageConnection,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Ends, serveHere } from './in-process.js';

export type Files = Readonly<Record<string, string>>;

export interface EditorOptions {
  readonly files?: Files;
  readonly capabilities?: ClientCapabilities;
  /** Folders that are open, below the folder of the files; one for the whole where absent; null for none. */
  readonly folders?: readonly string[] | null;
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
}

const cleanUp: (() => void)[] = [];
const program = join(inject('built'), 'cli.cjs');

/** Where this server finds the page of a rule, beside its bundles. */
export function shippedPage(ruleId: string): string {
  const page = ruleId === 'suppression' ? 'guides/suppressions' : `rules/${ruleId}`;
  return pathToFileURL(join(inject('built'), `../docs/${page}.md`)).href;
}

/** Call once in each test file: closes what a test leaves open. */
export function prepareServer(): void {
  afterEach(() => {
    for (const clean of cleanUp.splice(0)) clean();
  });
}

/** What modern editors can do. */
export const MODERN: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  window: { showDocument: { support: true } },
};

/** An editor that cannot ask for diagnostics, and hardly anything else. */
export const SIMPLE: ClientCapabilities = { textDocument: {}, workspace: {} };

export interface Editor {
  readonly connection: MessageConnection;
  readonly folder: string;
  readonly greeting: InitializeResult;
  readonly uri: (path: string) => string;
  /** Opens a document; without a text the one of the files. */
  readonly open: (path: string, text?: string, languageId?: string) => TextDocument;
  readonly openUri: (uri: string, text: string, languageId?: string) => TextDocument;
  /** Types `text` over `range`; over everything where it is absent. */
  readonly type: (document: TextDocument, text: string, range?: Range) => TextDocument;
  readonly save: (document: TextDocument) => void;
  readonly close: (document: TextDocument) => void;
  readonly write: (path: string, text: string | null) => void;
  /** Asks for the diagnostics of a document and shows them as `rule “words”`. */
  readonly pull: (document: TextDocument) => Promise<readonly string[]>;
  readonly pullRaw: (document: TextDocument) => Promise<readonly Diagnostic[]>;
  /** Waits until the diagnostics that the server sent for `uri` are as wanted. */
  readonly sent: (uri: string, isWanted: (items: readonly Diagnostic[]) => boolean) => Promise<Sent>;
  /** Waits for the next request or notification of this kind from the server; those since the last wait count. */
  readonly asked: (method: string) => Promise<unknown>;
  readonly setSettings: (settings: unknown) => void;
}

/** The server of this one is a program of its own. */
export interface ProcessEditor extends Editor {
  readonly process: ChildProcess;
}

export interface Sent {
  readonly version: number | undefined;
  readonly items: readonly Diagnostic[];
}

/** "missing-outcome “report a leak”". */
export function show(document: TextDocument, items: readonly Diagnostic[]): readonly string[] {
  return items.map(({ code, range }) => `${String(code)} “${document.getText(range)}”`);
}

export function createFiles(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'customer-first-')));
  cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export function openEditor(options: EditorOptions = {}): Promise<Editor> {
  return greet(createFiles(options.files ?? {}), serveHere(), options);
}

/** For what only a program shows: how it starts, lives and ends. */
export async function openProcess(options: EditorOptions = {}): Promise<ProcessEditor> {
  const folder = createFiles(options.files ?? {});
  const process = startProcess(folder);
  return { ...(await greet(folder, process, options)), process };
}

async function greet(folder: string, ends: Ends | ChildProcess, options: EditorOptions): Promise<Editor> {
  const files = options.files ?? {};
  const connection = connect(ends);
  const inbox = createInbox();
  let settings: unknown = options.settings ?? null;
  const published = listen(connection, inbox, () => settings);
  connection.listen();
  const uri = (path: string): string => pathToFileURL(join(folder, path)).href;
  const folders = options.folders === undefined ? ['.'] : options.folders;
  const greeting = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: folders === null ? null : uri(folders[0] ?? '.').replace(/\/$/, ''),
    workspaceFolders: folders?.map((path) => ({ uri: uri(path).replace(/\/$/, ''), name: path })) ?? null,
    capabilities: options.capabilities ?? MODERN,
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  // What is sent at the very end of a test may find nobody there any more.
  const send = (method: string, params: unknown): void =>
    void connection.sendNotification(method, params).catch(() => undefined);
  const openUri = (at: string, text: string, languageId = 'markdown'): TextDocument => {
    send('textDocument/didOpen', { textDocument: { uri: at, languageId, version: 1, text } });
    return TextDocument.create(at, languageId, 1, text);
  };
  const pullRaw = async ({ uri: at }: TextDocument): Promise<readonly Diagnostic[]> => {
    const { items } = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: at },
    });
    return items;
  };
  return {
    ...{ connection, folder, uri, openUri, pullRaw },
    greeting: greeting as InitializeResult,
    open: (path, text, languageId) => openUri(uri(path), text ?? files[path] ?? '', languageId),
    type: (document, text, range) => {
      const change = range === undefined ? { text } : { range, text };
      const version = document.version + 1;
      send('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges: [change] });
      return TextDocument.update(document, [change], version);
    },
    save: ({ uri: at }) => send('textDocument/didSave', { textDocument: { uri: at } }),
    close: ({ uri: at }) => send('textDocument/didClose', { textDocument: { uri: at } }),
    write: (path, text) => writeAndTell({ folder, path, text, tell: send, uri: uri(path), isNew: !(path in files) }),
    pull: async (document) => show(document, await pullRaw(document)),
    sent: published.until,
    asked: inbox.next,
    setSettings: (next) => {
      settings = next;
      send('workspace/didChangeConfiguration', { settings: null });
    },
  };
}

/** What a person sees who starts the server in a terminal. */
export function startByHand(): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [program, 'lsp'], { encoding: 'utf8' });
  return { status, stderr };
}

function startProcess(cwd: string): ChildProcess {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  cleanUp.push(() => child.kill());
  return child;
}

function connect({ stdin, stdout }: Ends | ChildProcess): MessageConnection {
  if (stdin === null || stdout === null) throw new Error('The server has no pipes.');
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  cleanUp.push(() => connection.dispose());
  return connection;
}

interface Inbox {
  readonly add: (method: string, params: unknown) => void;
  readonly next: (method: string) => Promise<unknown>;
}

function createInbox(): Inbox {
  const unread = new Map<string, unknown[]>();
  const waiting = new Map<string, ((params: unknown) => void)[]>();
  return {
    add: (method, params) => {
      const waiter = waiting.get(method)?.shift();
      if (waiter === undefined) unread.set(method, [...(unread.get(method) ?? []), params]);
      else waiter(params);
    },
    next: (method) => {
      const [first, ...rest] = unread.get(method) ?? [];
      unread.set(method, rest);
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve) => waiting.set(method, [...(waiting.get(method) ?? []), resolve]));
    },
  };
}

function listen(connection: MessageConnection, inbox: Inbox, settings: () => unknown) {
  const latest = new Map<string, Sent>();
  const watchers = new Set<() => void>();
  connection.onRequest((method: string, params: unknown) => {
    inbox.add(method, params ?? {});
    if (method === 'workspace/configuration') return (params as { items: unknown[] }).items.map(settings);
    if (method === 'window/showDocument') return { success: true };
    return null;
  });
  connection.onNotification((method: string, params: unknown) => {
    inbox.add(method, params ?? {});
    if (method !== 'textDocument/publishDiagnostics') return;
    const { uri, version, diagnostics } = params as { uri: string; version?: number; diagnostics: Diagnostic[] };
    latest.set(uri, { version, items: diagnostics });
    for (const watcher of [...watchers]) watcher();
  });
  const until = (uri: string, isWanted: (items: readonly Diagnostic[]) => boolean): Promise<Sent> =>
    new Promise((resolve) => {
      const look = (): void => {
        const sent = latest.get(uri);
        if (sent === undefined || !isWanted(sent.items)) return;
        watchers.delete(look);
        resolve(sent);
      };
      watchers.add(look);
      look();
    });
  return { until };
}

interface Writing {
  readonly folder: string;
  readonly path: string;
  readonly text: string | null;
  readonly uri: string;
  readonly isNew: boolean;
  readonly tell: (method: string, params: unknown) => void;
}

/** Changes a file behind the editor's back; a watching editor tells the server. */
function writeAndTell({ folder, path, text, uri, isNew, tell }: Writing): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  if (text === null) rmSync(file);
  else writeFileSync(file, text);
  const type = text === null ? 3 : isNew ? 1 : 2;
  tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}
