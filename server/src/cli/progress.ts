/** One line on the terminal that says how far a slow run is; gone when the run is over. */
import type { Io } from './io.js';

export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly stop: () => void;
}

const QUIET_FOR_MS = 500;
const REDRAW_AFTER_MS = 80;
const CLEAR_LINE = '\r\u001b[K';
const SILENT: Progress = { update: () => undefined, stop: () => undefined };

/** Draws on stderr, and only where a person can see it. */
export function startProgress(io: Io, isWanted: boolean): Progress {
  if (!isWanted || !io.stderr.isTerminal || io.env.TERM === 'dumb') return SILENT;
  const started = io.now().getTime();
  let lastDrawn = 0;
  return {
    update: (done, total) => {
      const now = io.now().getTime();
      if (now - started < QUIET_FOR_MS || now - lastDrawn < REDRAW_AFTER_MS) return;
      lastDrawn = now;
      io.stderr.writeExactly(`${CLEAR_LINE}Reading ${done} of ${total} files …`);
    },
    stop: () => {
      if (lastDrawn !== 0) io.stderr.writeExactly(CLEAR_LINE);
    },
  };
}
