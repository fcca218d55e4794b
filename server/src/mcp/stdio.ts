/** Starts the server for an agent on this computer. */
import { createServer, type ServerOptions } from './server.js';
import { openTransport } from './transport.js';

/** What was asked before the client went away is still answered, but nobody waits longer than this, in milliseconds. */
const FAREWELL = 5_000;

/** Ends the process when the client goes away: with 0 after a farewell, with 1 where it could not be understood. */
export async function startServer(options: ServerOptions): Promise<void> {
  const onBroken = (reason: string): void => {
    process.stderr.write(`customer-first: the client cannot be understood. ${reason}\n`);
    process.exit(1);
  };
  const leave = async (): Promise<void> => {
    const exit = (): void => process.exit(0);
    setTimeout(exit, FAREWELL);
    await transport.answered();
    // What the last answer is about may be waiting in the queue.
    setImmediate(exit);
  };
  const streams = { input: process.stdin, output: process.stdout };
  const transport = openTransport(streams, { onBroken, onEnd: () => void leave() });
  // Nobody hears the answers any more.
  process.stdout.on('error', () => process.exit(1));
  await createServer(options).connect(transport);
}
