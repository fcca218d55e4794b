/** Everything the command line touches outside of itself, so that tests can stand in for a terminal. */

export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width of the terminal, where it is one. */
  readonly columns: number | null;
}

export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Asks the person at the terminal; null where there is nobody to ask. */
  readonly ask: ((question: string) => Promise<string>) | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborted when the person wants the command to end. From the first call on, that is the command's own business. */
  readonly untilInterrupted: () => AbortSignal;
  /** The clock, for dates in new files and for slow runs. */
  readonly now: () => Date;
  /** Another clock, in milliseconds with fractions from any start, for --stats. */
  readonly milliseconds: () => number;
  /** The folder that holds docs/rules. */
  readonly packageRoot: string;
}
