/** What VS Code on a computer runs when a workspace of two folders is open. */
import { runSuites } from './run-node-mocha.js';

/** Called by the extension host. */
export const run = (): Promise<void> => runSuites(() => import('./suites/two-folders.js'));
