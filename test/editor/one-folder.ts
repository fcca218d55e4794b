/** What VS Code on a computer runs when one folder is open. */
import { runSuites } from './run-node-mocha.js';

/** Called by the extension host. */
export const run = (): Promise<void> =>
  runSuites(async () => {
    await import('./common.js');
    await import('./suites/agent-tools.js');
    await import('./suites/notebooks.js');
    await import('./suites/long-script.js');
    await import('./suites/killed-server.js');
  });
