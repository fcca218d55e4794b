/** The language server as the rest of the extension sees it: it starts, stops, comes back after a crash, and answers. */
import { Disposable, type Event, EventEmitter, type LogOutputChannel, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ShowDocumentRequest,
  State,
} from 'vscode-languageclient';
import { createCrashCounter } from './crashes.js';
import { findSchemes, selectDocuments } from './documents.js';
import { answerFileRequests } from './files.js';
import { openPage, PAGES } from './pages.js';
import { completionMiddleware } from './suggestions.js';

/** Makes the client of this kind of host. */
export interface ClientFactory {
  readonly createClient: (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;
}

export type ServerState = 'starting' | 'running' | 'stopped';

/** What is found in documents that are only counted. */
export interface Rest {
  readonly findings: number;
  readonly documents: number;
}

export interface Server extends Disposable {
  /** The client of the moment: a restart makes another one. */
  readonly client: () => BaseLanguageClient;
  readonly state: () => ServerState;
  readonly onDidChangeState: Event<ServerState>;
  /** Whom the stories serve may have changed. */
  readonly onDidChangeCoverage: Event<void>;
  readonly onDidCountRest: Event<Rest>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly log: LogOutputChannel;
}

const OPEN_PAGE = 'customerFirst.openPage';
/** Of the server itself: the client makes it a command of VS Code. */
const APPLY = 'customer-first.applySuggestion';
const CRASHES = { limit: 5, within: 3 * 60_000 };

export function createServer(factory: ClientFactory, log: LogOutputChannel): Server {
  const told = createEvents();
  const noteCrash = createCrashCounter(CRASHES);
  let schemes = '';
  const giveUp = (): void => void offerRestart('The checker of your stories has stopped several times.', server);
  const create = (): BaseLanguageClient => {
    schemes = findSchemes().join();
    const closed = (): 'restart' | 'give up' => noteCrash(Date.now());
    const fresh = factory.createClient('customerFirst', 'Customer First', describeClient({ log, closed, giveUp }));
    fresh.onDidChangeState(() => fresh === client && told.state.fire(readState(fresh)));
    fresh.onNotification('customerFirst/coverageChanged', () => told.coverage.fire());
    fresh.onNotification('customerFirst/restCounted', (rest: Rest) => told.rest.fire(rest));
    answerFileRequests(fresh);
    return fresh;
  };
  let client = create();
  const start = (): Promise<void> => client.start().catch((error: unknown) => log.error(String(error)));
  const restart = async (): Promise<void> => {
    const old = client;
    await stopQuietly(old);
    client = create();
    await old.dispose().catch(() => undefined);
    await start();
  };
  const onFolders = workspace.onDidChangeWorkspaceFolders(() => {
    if (findSchemes().join() !== schemes) void restart();
  });
  const server: Server = {
    ...{ log, start, restart, client: () => client, state: () => readState(client) },
    stop: () => stopQuietly(client),
    ...{
      onDidChangeState: told.state.event,
      onDidChangeCoverage: told.coverage.event,
      onDidCountRest: told.rest.event,
    },
    dispose: () => Disposable.from(onFolders, ...Object.values(told)).dispose(),
  };
  return server;
}

function createEvents() {
  const [state, coverage] = [new EventEmitter<ServerState>(), new EventEmitter<void>()];
  return { state, coverage, rest: new EventEmitter<Rest>() };
}

interface ClientSetup {
  readonly log: LogOutputChannel;
  readonly closed: () => 'restart' | 'give up';
  readonly giveUp: () => void;
}

function describeClient({ log, closed, giveUp }: ClientSetup): LanguageClientOptions {
  return {
    documentSelector: selectDocuments(findSchemes()),
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'customer-first',
    // Lines above stories and personas can be clicked where this command is known; VS Code itself shows what is wrong.
    initializationOptions: {
      commands: ['customerFirst.showReferences', OPEN_PAGE, APPLY],
      pages: PAGES,
      showsFindingsInHover: true,
      showsCoverage: true,
      showsRest: true,
      showsStatus: true,
    },
    markdown: { isTrusted: { enabledCommands: [OPEN_PAGE, APPLY] } },
    middleware: { ...completionMiddleware, window: { showDocument: showPage } },
    errorHandler: {
      error: (_error, _message, count) => ({
        action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed: () => {
        if (closed() === 'restart') return { action: CloseAction.Restart, handled: true };
        giveUp();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  };
}

/** The client itself would show the page as a text to edit. */
const showPage: ShowDocumentRequest.MiddlewareSignature = async (params, token, next) => {
  if (!params.uri.startsWith(PAGES)) return next(params, token);
  await openPage(params.uri);
  return { success: true };
};

async function offerRestart(problem: string, server: Server): Promise<void> {
  const answer = await window.showErrorMessage(problem, 'Restart', 'Show Log');
  if (answer === 'Restart') await server.restart();
  if (answer === 'Show Log') server.log.show();
}

function readState(client: BaseLanguageClient): ServerState {
  switch (client.state) {
    case State.Running:
      return 'running';
    case State.Stopped:
      return 'stopped';
    default:
      return 'starting';
  }
}

/** A client that is still starting, or has never started, cannot be asked to stop. */
async function stopQuietly(client: BaseLanguageClient): Promise<void> {
  if (client.state === State.Starting) await client.start().catch(() => undefined);
  if (client.needsStop()) await client.stop().catch(() => undefined);
}
