/** Connects the editor's messages with the features; decides nothing itself. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  NotebookDocuments,
  ShowMessageNotification,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { idsOf, type Rule } from '../../core/rules/rule.js';
import { mayMatter, noteDocument, noteFiles, type DocumentChange } from '../../service/changes.js';
import { NOWHERE } from '../../service/project/project.js';
import type { OpenDocuments } from '../../service/texts/open-documents.js';
import type { ChangedLines } from '../../workspace/changed-lines.js';
import type { FileSystem } from '../../workspace/file-system.js';
import { createSettingsReader, SECTION } from '../session/client-settings.js';
import { readClient, type Client } from '../session/client.js';
import { createOpenDocuments } from '../session/open-documents.js';
import type { Rest } from '../session/session-scope.js';
import { createSession, type Session } from '../session/session.js';
import { pathOf } from '../uris.js';
import { createWriting, type RuleKinds, type Writing } from '../writing/writing.js';
import { createAnnouncer } from './announcer.js';
import { serverCapabilities } from './capabilities.js';
import { connectCursor } from './connect-cursor.js';
import { connectDiagnostics } from './connect-diagnostics.js';
import { connectImport } from './connect-import.js';
import type { Importer } from '../features/read-exports.js';
import { connectFeatures } from './connect-features.js';
import { type CallTool, connectTools } from './connect-tools.js';
import type { ToldFiles } from './look-again.js';
import type { Server } from './served.js';
import { changesIn, WATCHED } from './watched.js';
import { createWorkspacePublisher } from './workspace-publisher.js';

export interface ServerOptions {
  readonly fileSystem: FileSystem;
  /** Tells of changes that the editor may not tell of; null where nobody else can. */
  readonly told: Pick<ToldFiles, 'listen'> | null;
  readonly rules: readonly Rule[];
  /** What has changed since the last commit; null where nobody can tell. */
  readonly changed: ChangedLines | null;
  /** What the pages of the documentation stand below, as an address ending in `/`; null where there are no files. */
  readonly shippedPages: string | null;
  readonly tool: { readonly name: string; readonly version: string };
  /** Calls a tool for an agent of the editor; null where there are no files to read by it. */
  readonly callTool: CallTool | null;
  /** Reads exports of trackers; null where it would make the server too large. */
  readonly importer: Importer | null;
}

/** Serves one editor until it says goodbye. */
export function serve(connection: Connection, options: ServerOptions): void {
  let session: Session | null = null;
  const getSession = (): Session => {
    if (session === null) throw new Error('The editor asks before it has introduced itself.');
    return session;
  };
  const writing = createWriting(() => announcer.surroundingsChanged(), kindsOf(options.rules));
  const manager = new TextDocuments(writing.configuration);
  const documents = createOpenDocuments(manager, () => session?.project.folders()[0] ?? NOWHERE);
  const announcer = createAnnouncer(connection, getSession);
  const publisher = createWorkspacePublisher({ connection, session: getSession, announcer });
  const server: Server = { connection, session: getSession, announcer, publisher };
  connection.onInitialize((params) => {
    const client = readClient(params);
    session = openSession(server, client, { ...options, documents, writing });
    return { capabilities: serverCapabilities(client), serverInfo: options.tool };
  });
  connection.onInitialized(() => {
    register(server);
    announcer.surroundingsChanged();
  });
  connectDocuments(server, manager, documents);
  connectSurroundings(server);
  options.told?.listen({
    mayMatter: (path) => session !== null && mayMatter(session, path),
    tell: (changes) => {
      const isCommit = changes.some(({ path }) => options.changed?.isCommit(path) === true);
      if (session !== null && (noteFiles(session, changes) || isCommit)) announcer.surroundingsChanged();
    },
  });
  connectCursor(server);
  connectDiagnostics(server);
  connectFeatures(server);
  if (options.callTool !== null) connectTools(server, options.callTool);
  if (options.importer !== null) connectImport(server, options.importer);
  manager.listen(connection);
  new NotebookDocuments(manager).listen(connection);
  connection.listen();
}

function kindsOf(rules: readonly Rule[]): RuleKinds {
  return {
    weighed: idsOf(rules, ({ weighs }) => weighs !== undefined),
    gaps: idsOf(rules, ({ isAboutGap }) => isAboutGap === true),
  };
}

function openSession(
  { connection, announcer }: Server,
  client: Client,
  options: ServerOptions & { readonly documents: OpenDocuments; readonly writing: Writing },
): Session {
  const ask = (uri: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
  const settings = createSettingsReader({ ask: client.canConfigure ? ask : null, initial: client.initialSettings });
  const { rules, fileSystem, documents, writing, shippedPages, changed } = options;
  const onRest = (rest: Rest): void => {
    if (client.showsRest) void connection.sendNotification('customerFirst/restCounted', rest);
  };
  return createSession({
    client,
    rules,
    fileSystem,
    documents,
    writing,
    settings,
    shippedPages,
    changed,
    tellUnknown: client.showsStatus ? () => undefined : createTeller(connection),
    onRest,
    onIndexed: announcer.surroundingsChanged,
  });
}

/** Each thing once. */
function createTeller(connection: Connection): Session['tellUnknown'] {
  const told = new Set<string>();
  return (problem) => {
    if (problem === null || told.has(problem)) return;
    told.add(problem);
    const message = `Customer First shows all findings. ${problem}`;
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  };
}

function register({ connection, session, announcer }: Server): void {
  const { client, project, index } = session();
  const complain = (error: unknown): void => connection.console.warn(`customer-first: ${String(error)}`);
  if (client.canRegisterConfiguration) {
    connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(complain);
  }
  if (client.canWatch) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(complain);
  }
  if (!client.hasFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = removed.map(({ uri }) => pathOf(uri));
    const fresh = added.map(({ uri }) => pathOf(uri)).filter((path) => path !== null);
    project.setFolders([...project.folders().filter((folder) => !gone.includes(folder)), ...fresh]);
    index.forget();
    announcer.surroundingsChanged();
  });
}

function connectDocuments(server: Server, manager: TextDocuments<TextDocument>, documents: OpenDocuments): void {
  const { session, announcer, publisher } = server;
  const note = (uri: string, change: DocumentChange): void => {
    const path = documents.get(uri)?.path ?? pathOf(uri);
    const isWider = path !== null && noteDocument(session(), path, change);
    // Few editors ask again after saving, which is when some are told.
    if (isWider || change === 'saved') announcer.surroundingsChanged();
    else announcer.textChanged(uri);
  };
  manager.onDidOpen(({ document }) => {
    publisher.forget(document.uri);
    note(document.uri, 'opened');
  });
  manager.onDidChangeContent(({ document }) => note(document.uri, 'changed'));
  manager.onDidSave(({ document }) => {
    documents.get(document.uri)?.markSaved();
    session().writing.finish(document.uri);
    note(document.uri, 'saved');
  });
  manager.onDidClose(({ document }) => {
    note(document.uri, 'closed');
    session().settings.forget(document.uri);
    session().writing.forget(document.uri);
    announcer.closed(document.uri);
    publisher.forget(document.uri);
  });
}

function connectSurroundings({ connection, session, announcer }: Server): void {
  connection.onDidChangeConfiguration(({ settings }) => {
    session().settings.reset(settings);
    announcer.surroundingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (noteFiles(session(), changesIn(changes))) announcer.surroundingsChanged();
  });
}
