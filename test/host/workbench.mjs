// Opens VS Code's window in the browser, cut off from everything outside this machine.
import { resolve } from 'node:path';

/**
 * Opens a folder or a workspace file.
 *
 * @param {object} options
 * @param {import('playwright-core').Browser} options.browser
 * @param {{ readonly authority: string }} options.server
 * @param {string} [options.folder]
 * @param {string} [options.workspace]
 * @param {[string, string][]} [options.payload] keys and values that the window takes from its address
 * @param {(code: number) => void} [options.onExit] gets the exit code of a test run
 * @param {(message: import('playwright-core').ConsoleMessage) => void} [options.onConsole]
 * @param {import('playwright-core').BrowserContextOptions} [options.look] its size above all
 */
export async function openWorkbench({ browser, server, folder, workspace, payload = [], onExit, onConsole, look }) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...look });
  await page.route(isOutside, (route) => route.abort());
  if (onConsole !== undefined) page.on('console', onConsole);
  if (onExit !== undefined) await page.exposeFunction('codeAutomationExit', onExit);
  const query = new URLSearchParams();
  if (workspace !== undefined) query.set('workspace', workspace);
  else if (folder !== undefined) query.set('folder', folder);
  else query.set('ew', 'true');
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  // On a busy machine, the workbench takes its time to load.
  await page.goto(`http://${server.authority}/?${query}`, { timeout: 180_000 });
  return page;
}

/** Nothing outside can be reached, and the window should learn that at once. */
function isOutside({ hostname, protocol }) {
  return hostname !== '127.0.0.1' && /^https?:$/.test(protocol);
}

/** How the window names a file or folder of the server. */
export function toRemote(server, path) {
  return `vscode-remote://${server.authority}${encodeURI(resolve(path))}`;
}
