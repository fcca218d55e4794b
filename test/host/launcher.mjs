// What `code` does here: hands the management of extensions to VS Code's own command line, and runs tests in a window.
import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { createTemporaryFolder, prepareHost, serverEnvironment, serverNode, serverProgram } from './paths.mjs';
import { startServer } from './server.mjs';
import { createShim } from './shim.mjs';
import { openWorkbench, toRemote } from './workbench.mjs';

const managing = /^--(?:version|help|list-extensions|install-extension|uninstall-extension)\b|^-[vh]$/;
const valued = ['extensionDevelopmentPath', 'extensionTestsPath', 'user-data-dir', 'extensions-dir'];
const patience = Number(process.env.VSCODE_HOST_TIMEOUT_MS ?? 600_000);
const log = process.env.VSCODE_HOST_DEBUG ? (text) => process.stderr.write(`${text.trimEnd()}\n`) : () => {};

const input = process.argv.slice(2);
if (input.some((argument) => managing.test(argument))) process.exitCode = manage(input);
else await runTests(readOptions(input));

/** Lets VS Code's own command line answer; without a folder of ours it would write into the home folder. */
function manage(given) {
  prepareHost();
  const folder = createTemporaryFolder('cli');
  const place = given.some((each) => each.startsWith('--server-data-dir')) ? [] : ['--server-data-dir', folder];
  const command = [serverProgram, ...given, ...place, '--accept-server-license-terms'];
  const { status } = spawnSync(serverNode, command, { stdio: 'inherit', env: serverEnvironment() });
  rmSync(folder, { recursive: true, force: true });
  return status ?? 1;
}

/** The arguments by name, lists of values each; those without a name stand under `paths`. */
function readOptions(given) {
  const options = { paths: [] };
  const rest = [...given];
  while (rest.length > 0) {
    const argument = rest.shift();
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) options.paths.push(resolve(argument));
    else (options[name] ??= []).push(value ?? (valued.includes(name) ? rest.shift() : ''));
  }
  return options;
}

async function runTests(options) {
  const [tests] = options.extensionTestsPath ?? [];
  if (tests === undefined) {
    console.error('This stand-in for VS Code can only run tests (--extensionTestsPath) and manage extensions.');
    process.exitCode = 2;
    return;
  }
  const folder = createTemporaryFolder('host');
  const shim = createShim(folder, tests);
  const open = [];
  const code = await new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => end(130));
    setTimeout(() => end(complain('The tests did not end in time.', 124)), patience).unref();
    openTests({ options, folder, shim, open, end }).catch((error) => end(complain(error, 1)));
  });
  shim.stop();
  for (const close of open) await close().catch((error) => log(String(error)));
  // An extension host that dies looks like a success from outside.
  const result = code === 0 && !shim.hasEnded() ? complain('The extension host ended before the tests did.', 1) : code;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.exit(result);
}

function complain(reason, code) {
  console.error(reason);
  return code;
}

/** Opens the window in which the tests run; `end` is told their exit code, `open` collects what has to be closed. */
async function openTests({ options, folder, shim, open, end }) {
  const server = await startServer({
    dataFolder: join(folder, 'server'),
    userFolder: options['user-data-dir']?.[0],
    extensionsFolder: options['extensions-dir']?.[0],
    log,
  });
  open.unshift(server.stop);
  const browser = await launchChromium();
  open.unshift(() => browser.close());
  const page = await openWorkbench({
    browser,
    server,
    folder: options.paths.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory()),
    workspace: options.paths.find((path) => path.endsWith('.code-workspace')),
    payload: [
      ...(options.extensionDevelopmentPath ?? []).map((path) => ['extensionDevelopmentPath', toRemote(server, path)]),
      ['extensionTestsPath', toRemote(server, shim.path)],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
      ...('disable-extensions' in options ? [['disableExtensions', 'true']] : []),
    ],
    onExit: end,
    onConsole: (message) => log(`[${message.type()}] ${message.text()}`),
  });
  page.on('crash', () => end(complain('The page with VS Code has crashed.', 1)));
}
