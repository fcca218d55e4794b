/** Keeps the editor up to date: sends diagnostics to those that wait for them, and tells the others when to ask again. */
import { CodeLensRefreshRequest, type Connection, type Diagnostic } from 'vscode-languageserver';
import { configDiagnostics } from './features/config-diagnostics.js';
import { reportOn } from './features/diagnostics.js';
import type { Session } from './session.js';

export interface Announcer {
  /** A text has changed. */
  readonly textChanged: () => void;
  /** Something has changed that other documents depend on. */
  readonly surroundingsChanged: () => void;
  readonly closed: (uri: string) => void;
  /** The editor was told this when it asked. */
  readonly told: (uri: string, id: string) => void;
  /** Settles at the next change of anything. */
  readonly nextChange: () => Promise<void>;
}

/** Long enough for a burst of keystrokes or file events to end, too short to be noticed. */
const PATIENCE = 40;

interface State {
  readonly told: Map<string, string>;
  readonly toldConfig: Map<string, string>;
  waiting: (() => void)[];
  isWider: boolean;
  timer: ReturnType<typeof setTimeout> | null;
  /** Rounds come one after the other. */
  round: Promise<void>;
}

export function createAnnouncer(connection: Connection, session: () => Session): Announcer {
  const state: State = {
    told: new Map(),
    toldConfig: new Map(),
    waiting: [],
    isWider: false,
    timer: null,
    round: Promise.resolve(),
  };
  const wake = (): void => {
    for (const resume of state.waiting.splice(0)) resume();
    if (state.timer !== null) clearTimeout(state.timer);
    state.timer = setTimeout(() => {
      state.timer = null;
      const { isWider } = state;
      state.isWider = false;
      state.round = state.round.then(() => announce(connection, session(), state, isWider)).catch(log);
    }, PATIENCE);
  };
  const log = (error: unknown): void =>
    connection.console.error(
      `customer-first: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  return {
    textChanged: wake,
    surroundingsChanged: () => {
      state.isWider = true;
      wake();
    },
    closed: (uri) => {
      state.told.delete(uri);
      if (!session().client.canPull) void connection.sendDiagnostics({ uri, diagnostics: [] });
      wake();
    },
    told: (uri, id) => void state.told.set(uri, id),
    nextChange: () => new Promise((resolve) => state.waiting.push(resolve)),
  };
}

async function announce(connection: Connection, session: Session, state: State, isWider: boolean): Promise<void> {
  if (!session.client.canPull) await push(connection, session, state);
  else if (isWider && session.client.canRefreshDiagnostics && (await hasNews(session, state))) {
    connection.languages.diagnostics.refresh().catch(() => undefined);
  }
  if (isWider && session.client.canRefreshLenses) {
    connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  }
  await pushConfig(connection, session, state.toldConfig);
}

/** Sends what differs from what was sent before. */
async function push(connection: Connection, session: Session, { told }: State): Promise<void> {
  for (const { uri } of session.documents.all()) {
    const { id, version, items } = await reportOn(session, uri);
    // A version that is no longer the newest gets its own round.
    const isOpen = session.documents.get(uri) !== undefined;
    if (!isOpen || told.get(uri) === id) continue;
    told.set(uri, id);
    await connection.sendDiagnostics({ uri, diagnostics: [...items], ...(version === null ? {} : { version }) });
  }
}

async function hasNews(session: Session, { told }: State): Promise<boolean> {
  for (const [uri, id] of told) if ((await reportOn(session, uri)).id !== id) return true;
  return false;
}

/** Few editors ask about configuration files, so problems with them are always sent. */
async function pushConfig(connection: Connection, session: Session, told: Map<string, string>): Promise<void> {
  const found = await configDiagnostics(session);
  const send = async (uri: string, diagnostics: readonly Diagnostic[]): Promise<void> => {
    const key = JSON.stringify(diagnostics);
    if ((told.get(uri) ?? '[]') === key) return;
    told.set(uri, key);
    await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  };
  for (const [uri, items] of found) await send(uri, items);
  for (const uri of told.keys()) if (!found.has(uri)) await send(uri, []);
}
