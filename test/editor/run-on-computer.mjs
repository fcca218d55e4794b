// Runs the suites inside VS Code as it is on a computer: the one that VSCODE_EXECUTABLE names, or a desktop VS Code that is downloaded.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { bundles } from './bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'customer-first-editor-'));

/** Nothing of the person who runs the tests plays a part, and nothing stays. */
const places = ['--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'extensions')];

/** Opens `place` in VS Code and runs the bundle `suites` there; a failure does not keep the next from running. */
async function runSuites(suites, place) {
  try {
    await runTests({
      vscodeExecutablePath: process.env.VSCODE_EXECUTABLE || undefined,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(bundles, suites),
      launchArgs: [place, '--disable-extensions', ...places],
    });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

function createWorkspace() {
  const folders = ['north', 'south'].map((name) => ({ path: name }));
  for (const { path } of folders) mkdirSync(join(folder, path));
  const file = join(folder, 'two.code-workspace');
  writeFileSync(file, JSON.stringify({ folders }));
  return file;
}

try {
  mkdirSync(join(folder, 'one'));
  await runSuites('one-folder.cjs', join(folder, 'one'));
  await runSuites('two-folders.cjs', createWorkspace());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
