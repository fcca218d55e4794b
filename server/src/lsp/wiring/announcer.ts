/** Keeps the editor up to date: sends diagnostics to those that wait for them, and tells the others when to ask again. */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { configDiagnostics } from '../features/config-diagnostics.js';
import { reportOn } from '../features/diagnostics.js';
import type { Session } from '../session/session.js';
import { refreshViews } from './refresh.js';

export interface Announcer {
  /** The text of an open document has changed. */
  readonly textChanged: (uri: string) => void;
  /** Something has changed that other documents depend on. */
  readonly surroundingsChanged: () => void;
  readonly closed: (uri: string) => void;
  /** The editor was told this when it asked, at the time `since`; meanwhile it may have become an old answer. */
  readonly told: (uri: string, id: string, since: number) => void;
  /** Goes on with every change that other documents depend on. */
  readonly time: () => number;
  /** Settles at the next change of anything. */
  readonly nextChange: () => Promise<void>;
}

/** Long enough for a burst of keystrokes or file events to end, too short to be noticed. */
const PATIENCE = 40;

interface State {
  readonly told: Map<string, string>;
  /** Documents whose new text nobody has been told about yet. */
  readonly changed: Set<string>;
  readonly toldConfig: Map<string, string>;
  waiting: (() => void)[];
  isWider: boolean;
  time: number;
  timer: ReturnType<typeof setTimeout> | null;
  /** Rounds come one after the other. */
  round: Promise<void>;
}

function createState(): State {
  return {
    ...{ told: new Map(), changed: new Set(), toldConfig: new Map() },
    ...{ waiting: [], isWider: false, time: 0, timer: null, round: Promise.resolve() },
  };
}

export function createAnnouncer(connection: Connection, session: () => Session): Announcer {
  const state = createState();
  const inTurn = (work: () => Promise<void>): void =>
    void (state.round = state.round.then(work).catch((error: unknown) => log(connection, error)));
  const wake = (): void => {
    stopWaiting(state);
    state.timer = setTimeout(() => {
      const isWider = takeWidth(state);
      inTurn(() => announce(connection, session(), state, isWider));
    }, PATIENCE);
  };
  const changeWidely = (): void => {
    state.isWider = true;
    wake();
  };
  return {
    textChanged: (uri) => {
      wake();
      if (session().client.canPull) return;
      // Keystrokes that come together are answered together; whoever writes does not wait for the others.
      if (state.changed.size === 0) soon(() => inTurn(() => pushChanged(connection, session(), state)));
      state.changed.add(uri);
    },
    surroundingsChanged: () => {
      state.time++;
      changeWidely();
    },
    closed: (uri) => {
      state.told.delete(uri);
      state.toldConfig.delete(uri);
      if (!session().client.canPull) void connection.sendDiagnostics({ uri, diagnostics: [] });
      wake();
    },
    told: (uri, id, since) => {
      state.told.set(uri, id);
      if (state.time !== since) changeWidely();
    },
    time: () => state.time,
    nextChange: () => new Promise((resolve) => state.waiting.push(resolve)),
  };
}

/** Whoever waits for a change need not wait longer, and the next round starts anew. */
function stopWaiting(state: State): void {
  for (const resume of state.waiting.splice(0)) resume();
  if (state.timer !== null) clearTimeout(state.timer);
}

/** Whether the round that starts now is about more than texts. */
function takeWidth(state: State): boolean {
  const { isWider } = state;
  Object.assign(state, { timer: null, isWider: false });
  return isWider;
}

function log(connection: Connection, error: unknown): void {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  connection.console.error(`customer-first: ${what}`);
}

async function announce(connection: Connection, session: Session, state: State, isWider: boolean): Promise<void> {
  if (!session.client.canPull) await push(connection, session, state);
  else if (isWider && session.client.canRefreshDiagnostics && (await hasNews(session, state))) {
    connection.languages.diagnostics.refresh().catch(() => undefined);
  }
  if (isWider) refreshViews(connection, session.client);
  await pushConfig(connection, session, state.toldConfig);
  if (session.client.showsCoverage) await connection.sendNotification('customerFirst/coverageChanged');
}

/** After what has come in already; browsers know no `setImmediate`. */
function soon(work: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(work);
  else setTimeout(work, 0);
}

async function pushChanged(connection: Connection, session: Session, state: State): Promise<void> {
  const uris = [...state.changed];
  state.changed.clear();
  for (const uri of uris) await pushOne(connection, session, { told: state.told, uri });
}

async function push(connection: Connection, session: Session, { told }: State): Promise<void> {
  for (const { uri } of session.documents.all()) await pushOne(connection, session, { told, uri });
}

/** Sends what differs from what was sent before. */
async function pushOne(
  connection: Connection,
  session: Session,
  { told, uri }: Pick<State, 'told'> & { readonly uri: string },
): Promise<void> {
  const { id, version, items } = await reportOn(session, uri);
  // A version that is no longer the newest gets its own round.
  const isOpen = session.documents.get(uri) !== undefined;
  const news = `${id} ${String(version)}`;
  if (!isOpen || told.get(uri) === news) return;
  told.set(uri, news);
  await connection.sendDiagnostics({ uri, diagnostics: [...items], ...(version === null ? {} : { version }) });
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
    // What was sent about the stories of an open file has taken the place of this.
    const isShared = !session.client.canPull && session.documents.get(uri) !== undefined && diagnostics.length > 0;
    if ((told.get(uri) ?? '[]') === key && !isShared) return;
    told.set(uri, key);
    await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  };
  for (const [uri, items] of found) await send(uri, items);
  for (const uri of told.keys()) if (!found.has(uri)) await send(uri, []);
}
