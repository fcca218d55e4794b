// Starts a VS Code server, with settings under which nothing but the folder and the extension is to be seen.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareHost, serverEnvironment, serverNode, serverProgram } from './paths.mjs';

const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // as on a computer; in a browser it is on
  'security.workspace.trust.startupPrompt': 'always',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const patience = { start: 120_000, goodbye: 1_000 };

/**
 * Starts a server that keeps all its files below `dataFolder`.
 *
 * @param {object} options
 * @param {string} options.dataFolder
 * @param {string} [options.userFolder]
 * @param {string} [options.extensionsFolder]
 * @param {boolean} [options.isTrusting] leaves the question out whether the folder may be trusted
 * @param {Record<string, unknown>} [options.settings] of the user, beside the quiet ones
 * @param {(text: string) => void} [options.log] gets what the server prints
 */
export async function startServer({
  dataFolder,
  userFolder = join(dataFolder, 'data'),
  extensionsFolder,
  isTrusting = true,
  settings = {},
  log = () => {},
}) {
  prepareHost();
  writeSettings(join(userFolder, 'User/settings.json'), { ...quietSettings, ...settings });
  const temporary = join(dataFolder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const child = spawn(serverNode, listArguments({ dataFolder, userFolder, extensionsFolder, isTrusting }), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...serverEnvironment(), TMPDIR: temporary },
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  const stop = () => stopGroup(child, ended);
  const port = await readPort(child, { ended, log }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { authority: `127.0.0.1:${port}`, stop };
}

function writeSettings(file, settings) {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(settings, null, 2));
}

function listArguments({ dataFolder, userFolder, extensionsFolder, isTrusting }) {
  return [
    serverProgram,
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
    '--enable-smoke-test-driver', // without it, a built VS Code does not take an extension to develop from the address
    ...['--server-data-dir', dataFolder, '--user-data-dir', userFolder],
    ...(extensionsFolder === undefined ? [] : ['--extensions-dir', extensionsFolder]),
    ...(isTrusting ? ['--disable-workspace-trust'] : []),
  ];
}

/** Waits until the server says on which port it listens. */
function readPort(child, { ended, log }) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (reason) => reject(new Error(`VS Code's server ${reason}\n${printed}`));
    const deadline = setTimeout(() => fail('did not start in time.'), patience.start);
    const read = (data) => {
      printed += data;
      log(String(data));
      const port = /agent listening on (\d+)/.exec(printed)?.[1];
      if (port === undefined) return;
      clearTimeout(deadline);
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((code) => {
      clearTimeout(deadline);
      fail(`ended with ${code}.`);
    });
  });
}

/** Ends the server and the extension hosts that it has started. */
async function stopGroup(child, ended) {
  const send = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // All of them are gone already.
    }
  };
  send('SIGTERM');
  let timer;
  const goodbye = new Promise((resolve) => (timer = setTimeout(resolve, patience.goodbye)));
  await Promise.race([ended, goodbye]);
  clearTimeout(timer);
  send('SIGKILL');
  await ended;
}
