/** Starts the server for an agent on this computer. */
import { createServer, type ServerOptions } from './server.js';
import { openTransport, type Streams } from './transport.js';

/** What was asked before the client went away is still answered, but nobody waits longer than this, in milliseconds. */
const FAREWELL = 5_000;

/** The process that serves. */
export interface Host extends Streams {
  readonly tell: (sentence: string) => void;
  readonly exit: (code: number) => void;
}

/** Ends the process when the client goes away: with 0 after a farewell, with 1 where it could not be understood. */
export async function startServer(options: ServerOptions, host: Host = thisProcess()): Promise<void> {
  const onBroken = (reason: string): void => {
    host.tell(`customer-first: the client cannot be understood. ${reason}\n`);
    host.exit(1);
  };
  const leave = async (): Promise<void> => {
    const exit = (): void => host.exit(0);
    const farewell = setTimeout(exit, FAREWELL);
    await transport.answered();
    clearTimeout(farewell);
    // What the last answer is about may be waiting in the queue.
    setImmediate(exit);
  };
  const transport = openTransport(host, { onBroken, onEnd: () => void leave() });
  // Nobody hears the answers any more.
  host.output.on('error', () => host.exit(1));
  await createServer(options).connect(transport);
}

function thisProcess(): Host {
  return {
    input: process.stdin,
    output: process.stdout,
    tell: (sentence) => process.stderr.write(sentence),
    exit: (code) => process.exit(code),
  };
}
