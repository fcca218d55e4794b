/** Everything the command line touches outside of itself, so that tests can stand in for a terminal. */
import { harmless } from '../reporters/log-commands.js';

export interface Stream {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width of the terminal, where it is one. */
  readonly columns: number | null;
}

/** For people and for logs: what is written can neither hide anything nor give commands, whoever has written it. */
export interface Output extends Stream {
  /** For commands that are meant, and for nothing that holds words of a file. */
  readonly writeExactly: (text: string) => void;
}

/** What a command line is given. */
export interface Outside<Out = Stream> {
  readonly stdout: Out;
  readonly stderr: Out;
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

/** What commands get of it. */
export type Io = Outside<Output>;

/** The one way from a command to a terminal or a log, so that no command has to think of what others may have written. */
export function openIo(outside: Outside): Io {
  const { stdout, stderr, ask } = outside;
  return {
    ...outside,
    stdout: openOutput(stdout),
    stderr: openOutput(stderr),
    ask: ask === null ? null : (question) => ask(harmless(question)),
  };
}

function openOutput(stream: Stream): Output {
  return { ...stream, write: (text) => stream.write(harmless(text)), writeExactly: stream.write };
}
