/** What a command needs from the program: the outside world, and a way to say how it went. */
import type { Io } from './io.js';

export interface Session {
  readonly io: Io;
  /** Runs a command and keeps its exit code. */
  readonly finish: (result: Promise<number>) => Promise<void>;
}
