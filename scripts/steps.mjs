// What demo, test and check share: install what is missing, run one step and tell how it went, count the tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const node = process.execPath;

/** Runs the steps in order and ends the program at the first that fails. */
export function runSteps(steps) {
  for (const { title, command, hint, cwd = root } of steps) {
    const started = performance.now();
    const { status, stdout, stderr, error } = spawnSync(command[0], command.slice(1), { cwd, encoding: 'utf8' });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (status === 0) {
      console.log(`✓ ${title} (${seconds} s)`);
      continue;
    }
    console.log([stdout, stderr, error?.message].filter(Boolean).join('\n').trimEnd());
    console.log(`✗ ${title} failed after ${seconds} s.${hint ? ` ${hint}` : ''}`);
    process.exit(1);
  }
}

/** The step that builds the command line. */
export const buildStep = { title: 'build', command: [node, 'scripts/build.mjs'] };

/** A step that runs the command `name` of an installed package, without a shell so that it works on every system. */
export function packageStep({ title, name, of = name, args, hint }) {
  const { bin } = readJson(`node_modules/${of}/package.json`);
  return {
    title,
    command: [node, join(root, 'node_modules', of, typeof bin === 'string' ? bin : bin[name]), ...args],
    hint,
  };
}

/** Installs exactly what the lock file names, if anything of it is missing here. */
export function installIfNeeded() {
  if (isInstalled()) return;
  console.log('Installing what package-lock.json names …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error('npm ci failed. Is the npm registry reachable from here?');
  process.exit(1);
}

function isInstalled() {
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json')?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = present[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Runs every suite with its own output; returns how many tests passed and failed. */
export function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'customer-first-tests-'));
  const file = join(folder, 'result.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { command } = packageStep({ title: 'tests', name: 'vitest', args });
  const { status } = spawnSync(command[0], command.slice(1), { cwd: root, stdio: 'inherit' });
  try {
    return { ...countTests(file), ok: status === 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countTests(file) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const unloadable = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloadable.length };
}

/** Prints the line that closes a run, alone and last, and sets the exit code. */
export function closeWithCount({ passed, failed, ok }) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = ok && failed === 0 && passed > 0 ? 0 : 1;
}
