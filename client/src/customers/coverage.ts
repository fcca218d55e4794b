/** Whom the stories serve, kept up to date as long as somebody looks at it. */
import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { Coverage } from '../../../server/src/lsp/protocol.js';
import { ask } from '../requests.js';
import type { Server } from '../server.js';

export interface CoverageSource extends Disposable {
  /** Undefined as long as nothing is known. */
  readonly current: () => Coverage | undefined;
  readonly onDidChange: Event<void>;
  /** Somebody looks at it, until the result is disposed. */
  readonly follow: () => Disposable;
  /** What is known, asked for where nobody has yet. */
  readonly first: () => Promise<Coverage | undefined>;
  /** What is known now, asked anew. */
  readonly fresh: () => Promise<Coverage | undefined>;
}

/** Changes come in flocks; one answer is enough. In milliseconds. */
const PAUSE = 250;
/** Of the time, asking takes a quarter at most. */
const REST = 3;

interface State {
  coverage: Coverage | undefined;
  followers: number;
  wasAsked: boolean;
  /** Something has changed that nobody has asked about yet. */
  isOld: boolean;
  asking: Promise<void> | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  pause: number;
}

export function createCoverage(server: Server): CoverageSource {
  const changed = new EventEmitter<void>();
  const state: State = {
    ...{ coverage: undefined, followers: 0, wasAsked: false, isOld: true },
    ...{ asking: undefined, timer: undefined, pause: PAUSE },
  };
  const { askNow, soon } = createAsking(server, state, () => changed.fire());
  const age = (): void => {
    state.isOld = true;
    soon();
  };
  const listeners = [server.onDidChangeCoverage(age), server.onDidChangeState(age)];
  return {
    current: () => state.coverage,
    onDidChange: changed.event,
    follow: () => {
      state.followers++;
      if (state.isOld) soon();
      return once(() => state.followers--);
    },
    first: async () => {
      await (state.asking ?? (state.wasAsked ? undefined : askNow()));
      return state.coverage;
    },
    fresh: async () => {
      await state.asking;
      await askNow();
      return state.coverage;
    },
    dispose: () => {
      clearTimeout(state.timer);
      for (const listener of [changed, ...listeners]) listener.dispose();
    },
  };
}

/** However often it is disposed. */
function once(action: () => void): Disposable {
  let isOver = false;
  return {
    dispose: () => {
      if (!isOver) action();
      isOver = true;
    },
  };
}

interface Asking {
  readonly askNow: () => Promise<void>;
  /** As soon as it is calm, where somebody looks. */
  readonly soon: () => void;
}

function createAsking(server: Server, state: State, tell: () => void): Asking {
  const look = async (): Promise<void> => {
    Object.assign(state, { isOld: false, wasAsked: true });
    const start = performance.now();
    const answer = await ask(server, { name: 'coverage', params: {} });
    state.pause = Math.max(PAUSE, REST * (performance.now() - start));
    if (answer != null) state.coverage = answer;
    tell();
  };
  const askNow = (): Promise<void> => {
    state.asking ??= look().finally(() => {
      state.asking = undefined;
      if (state.isOld) soon();
    });
    return state.asking;
  };
  const soon = (): void => {
    clearTimeout(state.timer);
    if (state.asking !== undefined || state.followers === 0 || server.state() !== 'running') return;
    state.timer = setTimeout(() => void askNow(), state.pause);
  };
  return { askNow, soon };
}
